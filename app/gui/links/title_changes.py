"""Watches the title of the open note: once the user has changed it, the links to it go along."""

from collections.abc import Callable

from app.gui.banner import Banner
from app.gui.editor.editor_view import EditorView
from app.gui.language import tr
from app.gui.tasks import Tasks
from core.ids import NoteId
from core.notes import Library, OpenNote
from core.notes.linking import rename_links


class TitleChanges:
    """Compares the title when the user leaves it with what it was when he came to the note."""

    def __init__(self, library: Library, tasks: Tasks, editor: EditorView, banner: Banner) -> None:
        self._library = library
        self._tasks = tasks
        self._banner = banner
        self._note: NoteId | None = None
        self._title: Callable[[], str] = str
        self._before = ""
        self._was_typed = False
        editor.titleEdited.connect(self._typed)
        editor.title.editingFinished.connect(self._finish)

    def show_note(self, opened: OpenNote | None) -> None:
        """Watch this note from now on."""
        self._finish()
        self._note = opened.id if opened else None
        document = opened.document if opened else None
        self._title = (lambda: document.title) if document else str
        self._before = self._title()

    def _typed(self) -> None:
        self._was_typed = True

    def _finish(self) -> None:
        before, after = self._before, self._title()
        if self._note is not None and self._was_typed and before != after:
            self._tasks.start("rename links", self._rename(self._note, before, after))
        self._before, self._was_typed = after, False

    async def _rename(self, note: NoteId, before: str, after: str) -> None:
        changed = await rename_links(self._library, note, before, after)
        if len(changed) == 1:
            self._banner.show_notice(tr("The link in another note has the new title, too."))
        elif changed:
            count = len(changed)
            self._banner.show_notice(tr("The links in {count} other notes have the new title, too.", count))
