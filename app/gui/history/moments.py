"""The versions of a note as the timeline shows them: whose, when, and how much was written."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.gui.history.faces import Face, Faces
from app.gui.history.times import day_name, full_time, time_of_day
from app.gui.language import tr
from core.documents import Edit
from core.ids import VersionId


@dataclass(frozen=True, slots=True)
class Moment:
    """One version; `key` stays the same while its author still writes on, `at` is seconds since 1970, UTC.

    `size` counts the characters that came or went. `restored` tells that a version was brought back.
    """

    version: VersionId
    key: tuple[int, int]
    at: float
    face: Face
    size: int
    restored: bool

    def title(self, now: float) -> str:
        """Say which version it is."""
        time = full_time(self.at, now)
        if self.face.is_self:
            return tr("Version of {time} by you", time=time)
        return tr("Version of {time} by {name}", time=time, name=self.face.name)

    def clock(self, now: float) -> str:
        """Say when in its day it was."""
        return time_of_day(self.at, now)

    def day(self, now: float) -> str:
        """Name its day."""
        return day_name(self.at, now)

    def deed(self) -> str:
        """Say in a few words what was done."""
        if self.restored:
            return tr("Brought an earlier version back")
        return tr("{count} characters", self.size)


def read_moments(edits: Sequence[Edit], faces: Faces) -> tuple[Moment, ...]:
    """Make moments of edits, in their order."""
    return tuple(
        Moment(
            edit.version,
            (edit.session, edit.first),
            edit.ended_at,
            faces.of(edit.session),
            edit.size,
            edit.restored is not None,
        )
        for edit in edits
    )
