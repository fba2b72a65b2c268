"""What the user does to take the note on screen elsewhere: print it, or write it to a file."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from app.gui.actions import Action, Section
from app.gui.banner import Banner
from app.gui.exporting.note_pictures import ExportedNote, embedded, export_note
from app.gui.exporting.paper import page_layout, paint_pages, write_pdf
from app.gui.exporting.paper_pictures import on_paper
from app.gui.exporting.web_page import web_page
from app.gui.language import told, tr
from app.gui.tasks import Tasks
from core.errors import Problem
from core.notes import OpenNote
from core.system_errors import cause
from core.transfer.file_names import portable
from sync.peer import SharedAttachments


class ExportingActions:
    """Makes HTML of the note as a published page would, and puts that on paper or into a file."""

    def __init__(
        self,
        attachments: SharedAttachments,
        tasks: Tasks,
        current: Callable[[], OpenNote | None],
        banner: Banner,
        window: QWidget,
    ) -> None:
        self._attachments = attachments
        self._tasks, self._current, self._banner, self._window = tasks, current, banner, window

    def listed_actions(self) -> list[Action]:
        """List what can be asked for at any time."""
        return [
            Action("note.print", tr("Print…"), self.print, Section.NOTE),
            Action("note.export-pdf", tr("Export as PDF…"), lambda: self._ask("pdf"), Section.NOTE),
            Action("note.export-html", tr("Export as HTML…"), lambda: self._ask("html"), Section.NOTE),
        ]

    def print(self) -> None:
        """Let the user choose a printer, then print the note."""
        opened = self._current()
        if opened is None:
            return
        printer = QPrinter()
        printer.setPageLayout(page_layout())
        printer.setDocName(_title(opened))
        dialog = QPrintDialog(printer, self._window)
        dialog.accepted.connect(lambda: self._tasks.start("print", self._print(opened, printer)))
        dialog.finished.connect(dialog.deleteLater)
        # Its own `open` wants a slot.
        QDialog.open(dialog)

    def export(self, opened: OpenNote, path: Path) -> None:
        """Write a note to a file, as PDF or HTML by what its name ends in."""
        self._tasks.start("export", self._export(opened, path))

    def _ask(self, ending: str) -> None:
        opened = self._current()
        if opened is None:
            return
        dialog = QFileDialog(self._window, tr("Export the note"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ending)
        dialog.setNameFilter(f"*.{ending}")
        dialog.setDirectory(
            QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        )
        dialog.selectFile(f"{portable(_title(opened))}.{ending}")
        dialog.fileSelected.connect(lambda path: self.export(opened, Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    async def _print(self, opened: OpenNote, printer: QPrinter) -> None:
        note = await asyncio.to_thread(on_paper, await self._exported(opened))
        if not paint_pages(printer, note):
            raise Problem(
                tr("The printer does not take the note."),
                safe=tr("The note is untouched."),
                cure=tr("Look after the printer, or export the note as PDF."),
            )

    async def _export(self, opened: OpenNote, path: Path) -> None:
        note = await self._exported(opened)
        beside = path.with_name(f".{path.name}.part")
        write = _write_pdf if path.suffix.lower() == ".pdf" else _write_html
        try:
            await asyncio.to_thread(write, beside, note)
            beside.replace(path)
        except OSError as error:
            with suppress(OSError):
                beside.unlink(missing_ok=True)
            raise Problem(
                tr("“{name}” cannot be written: {reason}.", name=path.name, reason=told(cause(error))),
                safe=tr("The note is untouched."),
                cure=tr("Export it to another folder."),
            ) from error
        self._banner.show_notice(tr("Exported to “{name}”.", name=path.name), tr("Open"), lambda: _open(path))

    async def _exported(self, opened: OpenNote) -> ExportedNote:
        return await export_note(
            opened,
            self._attachments,
            lambda: self._banner.show_notice(tr("The note’s pictures are being fetched.")),
        )


def _title(opened: OpenNote) -> str:
    return opened.document.title or tr("Untitled")


def _write_pdf(path: Path, note: ExportedNote) -> None:
    # Qt says only whether it could; the system says why not.
    path.touch()
    if not write_pdf(str(path), on_paper(note)):
        raise OSError(tr("no page can be written"))


def _write_html(path: Path, note: ExportedNote) -> None:
    path.write_text(web_page(note.title, note.with_pictures(embedded)), encoding="utf-8")


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
