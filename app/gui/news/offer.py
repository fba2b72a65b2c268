"""What a strip says, and what can be answered."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Offer:
    """One sentence, the same with all details, and answers: each a word and what it does.

    `icon` is a file of `resources/icons`.
    """

    icon: str
    text: str
    details: str
    answers: tuple[tuple[str, Callable[[], object]], ...]
