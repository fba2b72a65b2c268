"""Where the user is: the place that the sidebar lists, and the space of whatever is on screen."""

from app.gui.language import tr
from app.gui.note_list import NoteListFeed
from app.gui.sidebar import ALL_NOTES, Place, Sidebar
from app.gui.window.open_note_keeper import OpenNoteKeeper
from core.ids import SpaceId
from core.notes import OpenNote


class Here:
    """Asks sidebar and keeper, and remembers nothing itself."""

    def __init__(self, sidebar: Sidebar, feed: NoteListFeed, keeper: OpenNoteKeeper) -> None:
        self._sidebar = sidebar
        self._feed = feed
        self._keeper = keeper
        sidebar.tree.chosen.connect(self._list)
        sidebar.tree.filled.connect(self._name_again)

    @property
    def place(self) -> Place:
        """The chosen place, or all notes."""
        return self._sidebar.tree.current_place() or ALL_NOTES

    @property
    def name(self) -> str:
        """What the sidebar calls the place."""
        return str(self._sidebar.tree.entries.index_of(self.place).data() or tr("All notes"))

    def space(self) -> SpaceId | None:
        """Tell the space of the open note; of none, that of the place; None where there are several."""
        opened = self._keeper.current
        return opened.space if opened else self.place.space

    def note_in(self, space: SpaceId) -> OpenNote | None:
        """Give the open note, if it lies in this space."""
        opened = self._keeper.current
        return opened if opened and opened.space == space else None

    def _name_again(self) -> None:
        # A favourite is no list: what is listed is what was chosen before it.
        if self.place.note is None:
            self._feed.name_place(self.name)

    def _list(self, place: Place) -> None:
        if place.note is not None:
            self._keeper.open(place.note)
            return
        self._feed.show(place.wanted, self.name, place.emptiness)
        if place.query:
            self._feed.type_search(place.query)
