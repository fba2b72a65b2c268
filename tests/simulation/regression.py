"""What a history is that once broke a promise."""

from dataclasses import dataclass

from tests.simulation.promises import Promise
from tests.simulation.script import Script


@dataclass(frozen=True, slots=True)
class Regression:
    """A history and the promise it broke; `awaits` says what is missing while it still does."""

    name: str
    promise: Promise
    script: Script
    awaits: str = ""
