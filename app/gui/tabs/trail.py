"""The way that somebody went from note to note in one tab."""

from core.ids import NoteId

_LONGEST = 50


class Trail:
    """Remembers the notes behind the one on screen and, after a step back, those ahead of it."""

    def __init__(self) -> None:
        self._behind: list[NoteId] = []
        self._ahead: list[NoteId] = []

    def leave(self, note: NoteId) -> None:
        """Take note that somebody goes on from this note to another one."""
        self._behind = [*self._behind, note][-_LONGEST:]
        self._ahead.clear()

    def back(self, here: NoteId | None) -> NoteId | None:
        """Step back from the note that is here; None where the way began."""
        return _step(self._behind, self._ahead, here)

    def forward(self, here: NoteId | None) -> NoteId | None:
        """Step forward again; None where nobody stepped back."""
        return _step(self._ahead, self._behind, here)

    def forget(self, note: NoteId) -> None:
        """Lead to this note no more."""
        for notes in (self._behind, self._ahead):
            notes[:] = [each for each in notes if each != note]


def _step(notes: list[NoteId], others: list[NoteId], here: NoteId | None) -> NoteId | None:
    while notes:
        found = notes.pop()
        # What lay between two visits may be gone.
        if found != here:
            if here is not None:
                others.append(here)
            return found
    return None
