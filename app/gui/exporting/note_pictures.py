"""A note on its way out: its safe HTML, and where each of its pictures is; no Qt."""

import asyncio
import base64
import hashlib
import html
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from app.gui.language import tr
from core.attachments.media_types import PICTURES, media_type_in
from core.errors import Problem
from core.ids import FileHash, NoteId
from core.markdown import attached_file
from core.notes import OpenNote
from sync.hub.pages.render_process import open_renderer
from sync.peer import SharedAttachments

_PATIENCE = 15.0
"""Seconds for a note to become HTML; one that takes longer comes as plain text."""
_FETCHING_PATIENCE = 60.0
"""Seconds for all pictures to come that are elsewhere; the note goes out without those that take longer."""
_FETCHED_AT_ONCE = 4
_PICTURE = r'<img(?P<before>{rest}*?) src="{mark}(?P<id>[\w-]+)"(?P<after>{rest}*) ?/?>'
_REST = r'(?: [\w-]+="[^"]*")'
_NAME = re.compile(r' alt="(?P<name>[^"]*)"')
Addressed = Callable[[Path], str]
"""Gives the address under which a picture is shown; "" for a file that is none."""


@dataclass(frozen=True, slots=True)
class ExportedNote:
    """A note as HTML, in which the address of each picture is `mark` and the file's name."""

    title: str
    html: str
    mark: str = ""
    pictures: Mapping[str, Path] = field(default_factory=dict)
    """Where those are that are on this computer."""

    def with_pictures(self, address: Addressed) -> str:
        """Put addresses in, and a line of words for what cannot be shown. May take seconds."""

        def put(found: re.Match[str]) -> str:
            path = self.pictures.get(found["id"])
            shown = address(path) if path is not None else ""
            if shown:
                return f'<img{found["before"]} src="{html.escape(shown)}"{found["after"]}>'
            return _words(found["before"] + found["after"], is_here=path is not None)

        return re.sub(_PICTURE.format(rest=_REST, mark=self.mark), put, self.html) if self.mark else self.html


async def export_note(
    opened: OpenNote, attachments: SharedAttachments, tell_fetching: Callable[[], None]
) -> ExportedNote:
    """Make HTML of a note as a published page would, and have its pictures, also those that are elsewhere.

    `tell_fetching` is called when some have to be fetched.
    """
    title, body = opened.document.title or tr("Untitled"), opened.document.body
    # No text can contain its own hash, so that nothing but a picture has such an address.
    mark = hashlib.sha256(body.encode(errors="replace")).hexdigest() + "-"
    async with open_renderer(_PATIENCE) as renderer:
        rendered = await renderer.render(body, mark)
    named = {file for found in re.finditer(rf'"{mark}([\w-]+)"', rendered) if (file := _file(found[1]))}
    pictures = {file: path for file in named if (path := attachments.find(file)) is not None}
    if away := named - pictures.keys():
        tell_fetching()
        pictures |= await _fetched(opened.id, away, attachments)
    return ExportedNote(title, rendered, mark, {str(file): path for file, path in pictures.items()})


def embedded(path: Path) -> str:
    """Give an address that is the picture itself, byte by byte."""
    try:
        kind = media_type_in(path)
        content = path.read_bytes() if kind in PICTURES else b""
    except OSError:  # it is told in the picture's place
        return ""
    return f"data:{kind};base64,{base64.b64encode(content).decode()}" if content else ""


async def _fetched(
    note: NoteId, files: set[FileHash], attachments: SharedAttachments
) -> dict[FileHash, Path]:
    """Fetch what can be had now."""
    pictures = dict[FileHash, Path]()
    few = asyncio.Semaphore(_FETCHED_AT_ONCE)

    async def fetch(file: FileHash) -> None:
        try:
            async with few:
                pictures[file] = await attachments.fetch(note, file)
        except Problem:
            return  # it is told in the picture's place

    tasks = {asyncio.create_task(fetch(file), name=f"exported picture {file[:8]}") for file in files}
    try:
        await asyncio.wait(tasks, timeout=_FETCHING_PATIENCE)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks)
    return pictures


def _file(name: str) -> FileHash | None:
    return attached_file(f"attachment:{name}")


def _words(attributes: str, *, is_here: bool) -> str:
    """Say in a line why a picture is not there; its name comes as HTML already."""
    found = _NAME.search(attributes)
    name = html.unescape(found["name"]) if found else ""
    if is_here:
        words = tr("[“{name}” cannot be shown as a picture.]", name=name or tr("Picture"))
    else:
        words = tr("[The picture “{name}” is not on this computer yet.]", name=name or tr("Picture"))
    return f"<em>{html.escape(words)}</em>"
