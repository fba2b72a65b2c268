"""What the user does with files in notes: attaches, opens and saves them."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from app.gui.actions import Action, Section
from app.gui.attachments.attachment_pictures import AttachmentPictures
from app.gui.attachments.loading import is_picture, png_of
from app.gui.attachments.opening import name_of_copy, open_copy
from app.gui.banner import Banner
from app.gui.editor.editor_view import EditorView
from app.gui.editor.markdown_links import Link
from app.gui.language import as_written, tr
from app.gui.tasks import Tasks
from core.errors import AttachmentProblem, Problem
from core.ids import FileHash, NoteId, SpaceId
from core.markdown import attached_file, attachment_link, attachment_name
from core.notes import Library, OpenNote
from sync.peer import SharedAttachments

_ORIGIN = "attachments"
Given = Path | QImage


class AttachmentActions:
    """Puts what is pasted, dropped or chosen into the note on screen, and opens what its links name.

    `insist` raises the Problem that keeps the user from writing in a space.
    """

    def __init__(
        self,
        attachments: SharedAttachments,
        library: Library,
        tasks: Tasks,
        insist: Callable[[Sequence[SpaceId]], None],
        editor: EditorView,
        banner: Banner,
        now: Callable[[], float],
        window: QWidget,
    ) -> None:
        self._attachments, self._library, self._tasks = attachments, library, tasks
        self._insist, self._editor, self._banner, self._now = insist, editor, banner, now
        self._window = window
        editor.set_picture_source(AttachmentPictures(attachments, tasks, self._note_on_screen, window))
        editor.body.files_given.connect(self.attach)
        editor.body.file_wanted.connect(self.ask)
        editor.body.copy_wanted.connect(self._save_copy)
        editor.linkFollowed.connect(self._follow)

    def listed_actions(self) -> list[Action]:
        """List what can be asked for at any time."""
        return [
            Action("note.attach", tr("Attach a file…"), self.ask, Section.NOTE, "Ctrl+Shift+B"),
            Action("note.save-attachment", tr("Save the attachment as…"), self.ask_where, Section.NOTE),
        ]

    def ask(self) -> None:
        """Let the user choose files; the window goes on meanwhile."""
        if self._editor.note is None or self._editor.body.isReadOnly():
            return
        dialog = QFileDialog(self._window, tr("Attach files to the note"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, tr("Attach"))
        dialog.filesSelected.connect(lambda files: self.attach([Path(file) for file in files]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def attach(self, given: Sequence[Given]) -> None:
        """Attach files or pictures to the note on screen, where its caret is."""
        note = self._editor.note
        if note is not None:
            anchor = note.document.anchor(self._editor.body.textCursor().position())
            self._tasks.start("attach", self._attach(note.id, anchor, given))

    def ask_where(self) -> None:
        """Let the user choose where the attachment at the caret is saved."""
        body = self._editor.body
        link = body.editing.link_at(body.textCursor())
        if link is None or attached_file(link.address) is None:
            self._banner.show_notice(tr("Put the caret on an attachment first."))
        else:
            self._save_copy(link)

    # Attaching

    async def _attach(self, note: NoteId, anchor: bytes, given: Sequence[Given]) -> None:
        async with self._library.open_note(note) as opened:
            self._insist([opened.space])
            links, problems = list[str](), list[Problem]()
            for each in given:
                try:
                    links.append(await self._store(note, each))
                except Problem as problem:
                    problems.append(problem)
            if links:
                self._write(opened, anchor, "\n".join(links))
        if problems:
            raise problems[0]

    async def _store(self, note: NoteId, given: Given) -> str:
        """Keep a file on this disk; returns what refers to it."""
        if isinstance(given, Path):
            file = await self._attachments.add(note, given)
            shown = await asyncio.to_thread(is_picture, given)
            return attachment_link(given.name, file, is_picture=shown)
        file = await self._attachments.add(note, await asyncio.to_thread(png_of, given))
        moment = datetime.fromtimestamp(self._now()).astimezone().strftime("%Y-%m-%d %H.%M.%S")
        name = as_written(tr("Picture {moment}", moment=moment))
        return attachment_link(f"{name}.png", file, is_picture=True)

    def _write(self, opened: OpenNote, anchor: bytes, text: str) -> None:
        """Write into the note, wherever it is now; a caret that waits there goes behind it."""
        document, body = opened.document, self._editor.body
        at = document.position_of(anchor)
        at = document.body_length if at is None else at
        is_waiting = self._note_on_screen() == opened.id and body.textCursor().position() == at
        before = document.body_length
        document.replace(at, 0, text, origin=_ORIGIN)
        if is_waiting:
            cursor = body.textCursor()
            cursor.setPosition(at + document.body_length - before)
            body.setTextCursor(cursor)
            body.ensureCursorVisible()

    # Opening and saving

    def _follow(self, link: Link) -> None:
        file = attached_file(link.address)
        if file is not None:
            self._tasks.start("open attachment", self._open(file))

    def _save_copy(self, link: Link) -> None:
        file = attached_file(link.address)
        if file is not None:
            self._tasks.start("save attachment", self._ask_where(file))

    async def _open(self, file: FileHash) -> None:
        name = await self._fetch(file)
        copy = await self._attachments.local.copy_to_open(file, name)
        if not open_copy(copy):
            self._banner.show_notice(
                tr("“{name}” could run as a program, so its folder was opened instead.", name=name)
            )

    async def _ask_where(self, file: FileHash) -> None:
        name = await self._fetch(file)
        dialog = QFileDialog(self._window, tr("Save the attachment as"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(name)
        dialog.fileSelected.connect(
            lambda chosen: self._tasks.start("save attachment", self._save(file, Path(chosen)))
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    async def _save(self, file: FileHash, place: Path) -> None:
        await self._attachments.local.copy_to(file, place)
        self._banner.show_notice(tr("“{name}” was saved.", name=place.name))

    async def _fetch(self, file: FileHash) -> str:
        """Have a file on this computer; returns what a copy of it is to be called."""
        note = self._editor.note
        if note is None:
            raise AttachmentProblem(tr("No note is open."))
        told = attachment_name(note.document.body, file)
        if self._attachments.find(file) is None:
            self._banner.show_notice(tr("Fetching “{name}”…", name=told))
        path = await self._attachments.fetch(note.id, file)
        return await asyncio.to_thread(name_of_copy, told, path)

    def _note_on_screen(self) -> NoteId | None:
        return self._editor.note.id if self._editor.note is not None else None
