"""What the user does with notes: write a new one, rename, pin, move, trash, restore, delete for good."""

from collections.abc import Sequence

from app.gui.actions import Action, Section
from app.gui.banner import Banner
from app.gui.language import tr
from app.gui.note_list import NoteListPane
from app.gui.sidebar import ALL_NOTES, TRASH, Place, Sidebar
from app.gui.tasks import Tasks
from app.gui.theme import Theme
from app.gui.window.held_keys import HeldKeys
from app.gui.window.note_pane import NotePane
from app.gui.window.open_note_keeper import OpenNoteKeeper
from app.gui.window.purge_dialog import PurgeDialog
from app.gui.window.rights import Rights
from app.gui.window.tags_dialog import TagsDialog
from core.errors import BadInput
from core.facts import NoteSummary
from core.ids import NoteId
from core.notes import Library, OpenNote


class NoteActions:
    """Turns wishes into calls of the library, and shows what came of them."""

    def __init__(
        self,
        library: Library,
        theme: Theme,
        tasks: Tasks,
        rights: Rights,
        keeper: OpenNoteKeeper,
        held_keys: HeldKeys,
        sidebar: Sidebar,
        notes: NoteListPane,
        pane: NotePane,
    ) -> None:
        self._library = library
        self._theme = theme
        self._tasks = tasks
        self._rights = rights
        self._keeper = keeper
        self._held_keys = held_keys
        self._sidebar = sidebar
        self._notes = notes
        self._pane = pane
        self._banner: Banner = pane.banner
        self._editor = pane.editor

    def listed_actions(self) -> list[Action]:
        """List what can be asked for at any time."""
        return [
            Action("note.new", tr("New note"), self.write_new, Section.NEW, "Ctrl+N"),
            Action("note.empty-trash", tr("Empty the trash…"), self.empty_trash, Section.NOTE),
        ]

    def write_new(self) -> None:
        """Make a note in the chosen place; what is typed meanwhile ends up in it."""
        self._held_keys.hold()
        self._notes.search.clear()
        self._tasks.start("new note", self._write_new(self._sidebar.tree.current_place() or ALL_NOTES))

    def write_titled(self, title: str, place: Place | None = None) -> None:
        """Make a note with a title in a place, or the chosen one, and go on in its text."""
        self._held_keys.hold()
        place = place or self._sidebar.tree.current_place() or ALL_NOTES
        self._tasks.start("new note", self._write_new(place, title))

    def rename(self, note: NoteSummary | OpenNote) -> None:
        """Let the user type another title."""
        opened = self._keeper.current
        if not self._may_change([note]):
            return
        if opened is not None and opened.id == note.id == self._keeper.wanted:
            # At once: the next keys are the title's already.
            self._editor.focus_title()
        else:
            self._keeper.open(note.id, self._editor.focus_title)

    def edit_tags(self, note: NoteSummary) -> None:
        """Let the user type the note's tags."""
        if not self._may_change([note]):
            return
        dialog = TagsDialog(self._theme, note.title or tr("Untitled"), note.tags, self._pane)
        dialog.tags_chosen.connect(lambda tags: self._set_tags(note.id, tags))
        dialog.open()

    def set_pinned(self, notes: Sequence[NoteSummary], is_pinned: bool) -> None:
        """Keep notes on top of their lists, or no longer."""
        if self._may_change(notes):
            self._tasks.start("pin notes", self._set_pinned([note.id for note in notes], is_pinned))

    def move(self, notes: Sequence[NoteId], place: Place) -> None:
        """Put notes into a notebook, at the top of their space, or into the trash."""
        if place.is_trash:
            self._tasks.start("trash notes", self._trash(notes))
        else:
            self._tasks.start("move notes", self._move(notes, place))

    def remove(self, notes: Sequence[NoteSummary]) -> None:
        """Move notes to the trash; ask to delete for good when all lie in it."""
        if all(note.is_trashed for note in notes):
            self.purge(notes)
        else:
            self.trash(notes)

    def trash(self, notes: Sequence[NoteSummary]) -> None:
        """Move notes to the trash and go to the next one; the notice offers to undo it."""
        waiting = [note.id for note in notes if not note.is_trashed]
        if not waiting or not self._may_change(notes):
            return
        following = self._notes.view.neighbour_of_selection()
        if self._keeper.wanted in waiting:
            self._notes.view.select_note(following.id if following else None)
            self._keeper.open(following.id if following else None)
        self._tasks.start("trash notes", self._trash(waiting))

    def purge(self, notes: Sequence[NoteSummary]) -> None:
        """Delete notes of the trash for good, if the user agrees."""
        waiting = [note for note in notes if note.is_trashed]
        if waiting and self._may_change(waiting):
            self._ask_to_purge(waiting)

    def empty_trash(self) -> None:
        """Delete all that lies in the trash for good, if the user agrees."""
        self._tasks.start("ask to empty the trash", self._ask_to_empty_trash())

    def restore(self, notes: Sequence[NoteId]) -> None:
        """Bring notes back from the trash."""
        self._tasks.start("restore notes", self._restore(notes))

    def _set_tags(self, note: NoteId, tags: list[str]) -> None:
        self._tasks.start("set tags", self._library.set_tags(note, tags))

    async def _write_new(self, place: Place, title: str = "") -> None:
        try:
            note = await self._create(place, title)
        except BaseException:  # cancelled, too: held keys come free
            self._held_keys.release()
            raise
        if place.is_trash:
            self._sidebar.tree.choose(ALL_NOTES)
        self._notes.view.select_when_listed(note.id)
        self._keeper.open(note.id, self._begin_body if title else self._begin_title)

    async def _create(self, place: Place, title: str) -> NoteSummary:
        space = place.space or (await self._library.default_space()).id
        self._rights.insist([space])
        tags = [place.wanted.tag] if place.wanted.tag else []
        return await self._library.create_note(space, title, notebook=place.notebook, tags=tags)

    def _begin_title(self) -> None:
        self._editor.focus_title()
        self._held_keys.release()

    def _begin_body(self) -> None:
        self._editor.focus_body()
        self._held_keys.release()

    async def _set_pinned(self, notes: Sequence[NoteId], is_pinned: bool) -> None:
        for note in notes:
            await self._library.set_pinned(note, is_pinned)

    def _may_change(self, notes: Sequence[NoteSummary | OpenNote]) -> bool:
        problem = self._rights.problem_in(note.space for note in notes)
        if problem is not None:
            self._banner.show_problem(problem)
        return problem is None

    async def _insist(self, notes: Sequence[NoteId]) -> None:
        self._rights.insist(note.space for note in await self._library.store.summaries(notes))

    async def _move(self, notes: Sequence[NoteId], place: Place) -> None:
        await self._insist(notes)
        for note in await self._library.store.summaries(notes):
            if note.space != place.space:
                raise BadInput(
                    tr("A note stays in its space."),
                    safe=tr("Nothing was moved."),
                    cure=tr("To have it in another space, copy its text into a new note there."),
                )
            await self._library.move_note(note.id, place.notebook)

    async def _trash(self, notes: Sequence[NoteId]) -> None:
        await self._insist(notes)
        for note in notes:
            await self._library.trash_note(note)
        words = (
            tr("Moved to the trash.")
            if len(notes) == 1
            else tr("Moved {count} notes to the trash.", len(notes))
        )
        self._banner.show_notice(words, tr("Undo"), lambda: self.restore(notes))

    def _ask_to_purge(self, notes: Sequence[NoteSummary]) -> None:
        dialog = PurgeDialog(self._theme, notes, self._pane)
        dialog.accepted.connect(lambda: self._begin_purge([note.id for note in notes]))
        dialog.open()

    def _begin_purge(self, notes: Sequence[NoteId]) -> None:
        if self._keeper.wanted in notes:
            neighbour = self._notes.view.neighbour_of_selection()
            following = neighbour.id if neighbour and neighbour.id not in notes else None
            self._notes.view.select_note(following)
            self._keeper.open(following)
        self._tasks.start("delete notes for good", self._purge(notes))

    async def _purge(self, notes: Sequence[NoteId]) -> None:
        await self._library.purge_notes(notes)
        words = (
            tr("Deleted for good.") if len(notes) == 1 else tr("Deleted {count} notes for good.", len(notes))
        )
        self._banner.show_notice(words)

    async def _ask_to_empty_trash(self) -> None:
        trashed = await self._library.notes(TRASH.wanted)
        notes = [note for note in trashed if self._rights.may_write(note.space)]
        if notes:
            self._ask_to_purge(notes)

    async def _restore(self, notes: Sequence[NoteId]) -> None:
        await self._insist(notes)
        for note in notes:
            await self._library.restore_note(note)
