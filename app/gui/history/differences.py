"""A version and what it is compared with as one text, in which both can be read."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from core.documents import Run, RunKind, utf16_length


@dataclass(frozen=True, slots=True)
class Difference:
    """The UTF-16 units from `start` to `end` that only the version has, or, if not `is_here`, lacks."""

    start: int
    end: int
    is_here: bool


@dataclass(frozen=True, slots=True)
class Joined:
    """The text of both, and where they differ, in order."""

    text: str
    differences: tuple[Difference, ...] = ()

    @classmethod
    def of(cls, runs: Sequence[Run]) -> "Joined":
        """Join what leads to the version from what it is compared with."""
        place, found = 0, []
        for run in runs:
            end = place + utf16_length(run.text)
            if run.kind is not RunKind.EQUAL:
                found.append(Difference(place, end, run.kind is RunKind.INSERTED))
            place = end
        return cls("".join(run.text for run in runs), tuple(found))

    def to_html(self) -> str:
        """Spell it for a label: what only the version has underlined, what it lacks struck through."""
        text, told, spelled = self.text.encode("utf-16-le"), 0, []
        for each in self.differences:
            tag = "u" if each.is_here else "s"
            spelled.append(_html(text[2 * told : 2 * each.start]))
            spelled.append(f"<{tag}>{_html(text[2 * each.start : 2 * each.end])}</{tag}>")
            told = each.end
        return "".join((*spelled, _html(text[2 * told :])))

    @property
    def places(self) -> tuple[int, ...]:
        """Where differences begin; what gave way and what came at one place are one."""
        starts = [each.start for each in self.differences]
        ends = {each.end for each in self.differences}
        return tuple(start for start in starts if start not in ends)


def _html(units: bytes) -> str:
    return escape(units.decode("utf-16-le"))
