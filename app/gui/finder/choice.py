"""What the finder offers, and where that comes from."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Choice:
    """One row: its text, which characters of it were meant, what stands at its end, what choosing it does."""

    text: str
    choose: Callable[[], object]
    positions: tuple[int, ...] = ()
    aside: str = ""
    icon: str = ""


class Choices(Protocol):
    """A kind of things to choose among."""

    @property
    def hint(self) -> str:
        """What the empty field says."""
        ...

    async def begin(self) -> None:
        """Read what there is; the finder has just been opened."""
        ...

    async def find(self, query: str) -> Sequence[Choice]:
        """Return what fits, best first."""
        ...
