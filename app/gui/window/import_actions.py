"""Importing a folder of Markdown files into the place that is chosen."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from app.gui.actions import Action, Section
from app.gui.banner import Banner
from app.gui.language import tr
from app.gui.sidebar import ALL_NOTES, Sidebar
from app.gui.tasks import Tasks
from app.gui.window.import_wording import import_sentence
from app.gui.window.rights import Rights
from core.attachments import Attachments
from core.ids import SpaceId
from core.notes import Library
from core.transfer.importing import import_folder


class ImportActions:
    """Asks for a folder, imports it beside everything else, and tells what came of it."""

    def __init__(
        self,
        library: Library,
        attachments: Attachments,
        tasks: Tasks,
        rights: Rights,
        sidebar: Sidebar,
        banner: Banner,
        window: QWidget,
    ) -> None:
        self._library = library
        self._attachments = attachments
        self._tasks = tasks
        self._rights = rights
        self._sidebar = sidebar
        self._banner = banner
        self._window = window

    def listed_actions(self) -> list[Action]:
        """List what can be asked for at any time."""
        return [Action("note.import", tr("Import a folder…"), self.ask, Section.NEW)]

    def ask(self) -> None:
        """Let the user choose a folder; the window goes on meanwhile."""
        dialog = QFileDialog(self._window, tr("Import a folder of Markdown files"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, tr("Import"))
        dialog.fileSelected.connect(lambda folder: self.import_folder(Path(folder)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def import_folder(self, folder: Path) -> None:
        """Import a folder into the chosen space, or into the first one."""
        place = self._sidebar.tree.current_place() or ALL_NOTES
        self._tasks.start("import folder", self._import(folder, place.space))

    async def _import(self, folder: Path, chosen: SpaceId | None) -> None:
        space = chosen or (await self._library.default_space()).id
        self._rights.insist([space])
        progress = self._progress(folder.name)
        audit = await import_folder(self._library, folder, space, progress, self._attachments)
        self._banner.show_notice(import_sentence(audit))

    def _progress(self, name: str) -> Callable[[int, int], None]:
        return lambda done, total: self._banner.show_notice(
            tr("Importing “{name}”: {done:,} of {total:,} files.", name=name, done=done, total=total)
        )
