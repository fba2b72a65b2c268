"""A key of the configuration, as people meet it: in a file, in the environment, on the command line."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of a key beside its type."""

    variable: str
    flag: str
    wanted: str
    """What a value is, in words."""
    meaning: str
    default: str
    """What holds without a word, in words."""
    names_a_secret: bool = False
    """Where a passphrase may be given by mistake: what was given is not repeated."""


@dataclass(frozen=True, slots=True)
class Key:
    """One key: its name in a file, its field in the model, its type, and words about it."""

    name: str
    field: str
    type: Any
    kinds: tuple[object, ...]
    """The types of its values, without what is checked of them."""
    told: Told
