"""What the app is asked to open from outside: notes by their addresses, invitations, Markdown files."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.gui.language import tr
from app.gui.tasks import Tasks
from app.gui.theme import Theme
from app.gui.window.here import Here
from app.gui.window.import_card import ImportCard
from app.gui.window.opening import Opening
from app.gui.window.rights import Rights
from app.gui.window.sharing_actions import SharingActions
from app.openables import Openable
from core.errors import NotFound
from core.ids import NoteId
from core.notes import Library
from core.notes.address import NoteAddress
from core.transfer.one_file import import_file
from sync.control import InviteLink


class Incoming:
    """Opens each thing as what it is; nothing is written before the user agreed."""

    def __init__(
        self,
        library: Library,
        theme: Theme,
        tasks: Tasks,
        rights: Rights,
        here: Here,
        opening: Opening,
        sharing: SharingActions,
        window: QWidget,
    ) -> None:
        self._library = library
        self._theme = theme
        self._tasks = tasks
        self._rights = rights
        self._here = here
        self._opening = opening
        self._sharing = sharing
        self._window = window

    def open(self, openables: Sequence[Openable]) -> None:
        """Open these one after the other; files are asked about together."""
        files = [each for each in openables if isinstance(each, Path)]
        for each in openables:
            if isinstance(each, NoteAddress):
                self._tasks.start("open address", self._go_to(each.note))
            elif isinstance(each, InviteLink):
                self._sharing.join(each)
        if files:
            self._tasks.start("offer import", self._offer(files))

    async def _go_to(self, note: NoteId) -> None:
        if await self._library.store.note(note) is None:
            raise NotFound(
                tr("The note of this link is not on this device."),
                safe=tr("Nothing was changed."),
                cure=tr("Join the space that it belongs to, or ask who gave you the link."),
            )
        self._opening.go_to(note)

    async def _offer(self, files: Sequence[Path]) -> None:
        chosen, name = self._here.place.space, self._here.name
        space = await (self._library.space(chosen) if chosen else self._library.default_space())
        self._rights.insist([space.id])
        card = ImportCard(self._theme, files, name if chosen else space.name, self._window)
        card.accepted.connect(lambda: self._tasks.start("import files", self._import(files)))
        card.open()

    async def _import(self, files: Sequence[Path]) -> None:
        place = self._here.place
        space = place.space or (await self._library.default_space()).id
        for file in files:
            self._opening.go_to(await import_file(self._library, file, space, place.notebook))
