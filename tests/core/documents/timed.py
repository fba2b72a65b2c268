"""People who write at times that the test names."""

from collections.abc import Callable
from typing import TypeVar

from loro import ExportMode, LoroDoc

from core.documents import Edit, NoteContent, NoteDocument, Turns
from core.ids import VersionId

NOON = 1_700_000_000
Result = TypeVar("Result")


def finish(work: Turns[Result]) -> Result:
    """Do all of it at once."""
    while True:
        try:
            next(work)
        except StopIteration as done:
            result: Result = done.value
            return result


class Writer:
    """One session; times are seconds after noon."""

    def __init__(self, session: int) -> None:
        self.document = LoroDoc()  # type: ignore[no-untyped-call]
        self.document.peer_id = session
        self.document.set_change_merge_interval(60)

    @property
    def body(self) -> str:
        return self.document.get_text("body").to_string()

    def write(self, text: str, at: int, place: int | None = None) -> None:
        """Write at the end, or at a place."""
        body = self.document.get_text("body")
        self.edit(lambda: body.insert(len(self.body) if place is None else place, text), at)

    def delete(self, place: int, count: int, at: int) -> None:
        self.edit(lambda: self.document.get_text("body").delete(place, count), at)

    def edit(self, act: Callable[[], None], at: int) -> None:
        act()
        self.document.commit_with("", timestamp=NOON + at)

    def hear(self, *others: "Writer") -> None:
        """Take in all that others wrote."""
        for other in others:
            self.document.import_(other.document.export(ExportMode.Updates(self.document.oplog_vv)))

    def note(self) -> NoteDocument:
        """Give the note as another device has it."""
        return NoteDocument.load(99, self.document.export(ExportMode.Snapshot()), ())


def edits_in(note: NoteDocument) -> list[Edit]:
    return list(finish(note.past().edits()))


def content_at(note: NoteDocument, version: VersionId) -> NoteContent:
    found = finish(note.past().content(version))
    assert found is not None
    return found


def bodies(note: NoteDocument) -> list[str]:
    """The body after each edit."""
    return [content_at(note, edit.version).body for edit in edits_in(note)]
