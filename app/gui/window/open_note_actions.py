"""What the user does with the note on screen: rename it, put it into the trash, and see that it is saved."""

from app.gui.actions import Action, Section
from app.gui.banner import Banner
from app.gui.language import tr
from app.gui.sidebar import Sidebar
from app.gui.tasks import Tasks
from app.gui.window.note_actions import NoteActions
from app.gui.window.note_facts import NoteFacts
from app.gui.window.open_note_keeper import OpenNoteKeeper
from core.notes import Library


class OpenNoteActions:
    """Asks the note actions for what is wanted of the open note; with none open nothing happens."""

    def __init__(
        self,
        library: Library,
        tasks: Tasks,
        keeper: OpenNoteKeeper,
        facts: NoteFacts,
        actions: NoteActions,
        sidebar: Sidebar,
        banner: Banner,
    ) -> None:
        self._library = library
        self._tasks = tasks
        self._keeper = keeper
        self._facts = facts
        self._actions = actions
        self._sidebar = sidebar
        self._banner = banner

    def listed_actions(self) -> list[Action]:
        """List what can be asked for at any time."""
        return [
            Action("note.rename", tr("Rename"), self.rename, Section.NOTE, "F2"),
            Action("note.tags", tr("Tags…"), self.edit_tags, Section.NOTE),
            Action("note.pin", tr("Pin or unpin"), self.toggle_pin, Section.NOTE),
            Action("note.trash", tr("Move to the trash"), self.trash, Section.NOTE),
            Action("note.save", tr("Save"), self.save, Section.NOTE, "Ctrl+S", is_listed=False),
        ]

    def rename(self) -> None:
        """Let the user type another name: for the chosen place while one is at it, else for the note."""
        tree = self._sidebar.tree
        place = tree.current_place()
        if tree.hasFocus() and place is not None and place.can_be_renamed:
            tree.edit_name(place)
        elif self._keeper.current is not None:
            self._actions.rename(self._keeper.current)

    def edit_tags(self) -> None:
        """Let the user type the tags of the note."""
        if self._facts.summary is not None:
            self._actions.edit_tags(self._facts.summary)

    def toggle_pin(self) -> None:
        """Keep the note on top of its lists, or no longer."""
        if self._facts.summary is not None:
            self._actions.set_pinned([self._facts.summary], not self._facts.summary.pinned)

    def trash(self) -> None:
        """Move the note to the trash."""
        if self._facts.summary is not None:
            self._actions.trash([self._facts.summary])

    def restore(self) -> None:
        """Bring the note back from the trash."""
        if self._facts.summary is not None:
            self._actions.restore([self._facts.summary.id])

    def save(self) -> None:
        """Say that everything is saved, once it is."""
        self._tasks.start("save", self._say_saved())

    async def _say_saved(self) -> None:
        await self._library.saver.saved()
        self._banner.show_notice(tr("Already saved. Tandem saves every keystroke by itself."))
