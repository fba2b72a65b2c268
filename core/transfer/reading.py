"""Reads note files in batches, in a worker thread, one batch ahead of whoever stores them."""

import asyncio
import os
from collections.abc import AsyncGenerator, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace

from core.system_errors import cause
from core.transfer.audit import Converted, LeftOut, Remark
from core.transfer.decoding import decode
from core.transfer.folder_tree import Folder, NoteFile
from core.transfer.page import Page, read_page
from core.transfer.remembered_name import name_to_remember, remember

MEGABYTE = 1024 * 1024
LONGEST_NOTE = 10 * MEGABYTE
_BATCH_FILES = 512
_BATCH_BYTES = 16 * MEGABYTE
# O_NONBLOCK: a pipe that took the file's place must not hold us up.
_FLAGS = (
    os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
)
_EARLIEST = 24 * 60 * 60.0


@dataclass
class Batch:
    """Some files, read: `files` is how many, each one either a page or left out."""

    files: int = 0
    size: int = 0
    pages: list[Page] = field(default_factory=list)
    folders: list[Folder] = field(default_factory=list)
    """Where the file of each page lies."""
    left_out: list[LeftOut] = field(default_factory=list)
    converted: list[Converted] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    line_endings: int = 0


@dataclass(frozen=True, slots=True)
class _Content:
    data: bytes
    modified_at: float


async def read_ahead(files: Sequence[NoteFile]) -> AsyncGenerator[Batch, None]:
    """Give batch after batch; while one is used the next is read."""
    waiting = iter(files)
    reading = asyncio.create_task(asyncio.to_thread(read_batch, waiting), name="read notes")
    try:
        while (batch := await reading).files:
            reading = asyncio.create_task(asyncio.to_thread(read_batch, waiting), name="read notes")
            yield batch
    finally:
        reading.cancel()
        with suppress(asyncio.CancelledError):
            await reading


def read_batch(files: Iterator[NoteFile]) -> Batch:
    """Read the next files, as many as make a batch; an empty batch is the end."""
    batch = Batch()
    for file in files:
        batch.files += 1
        _read_file(file, batch)
        if batch.files >= _BATCH_FILES or batch.size >= _BATCH_BYTES:
            break
    return batch


def _read_file(file: NoteFile, batch: Batch) -> None:
    try:
        content = _read_bytes(file.path)
    except OSError as error:
        batch.left_out.append(LeftOut(file.shown_path, f"cannot be read ({cause(error).lower()})"))
        return
    if content is None:
        batch.left_out.append(LeftOut(file.shown_path, "larger than a note may be: 10 MB"))
        return
    batch.size += len(content.data)
    _read_text(file, content, batch)


def _read_bytes(path: str) -> _Content | None:
    """Read a file with as few calls as can be; None when it is too large. Never reads more than a note may
    be.
    """
    descriptor = os.open(path, _FLAGS)
    try:
        status = os.fstat(descriptor)
        size = status.st_size
        if size > LONGEST_NOTE:
            return None
        # One byte more than there should be, so that a single call also shows that nothing follows.
        data = os.read(descriptor, size + 1)
        if len(data) != size:
            data = _read_rest(descriptor, data)
    finally:
        os.close(descriptor)
    return None if len(data) > LONGEST_NOTE else _Content(data, status.st_mtime)


def _read_rest(descriptor: int, data: bytes) -> bytes:
    """Read on in a file that changed its length meanwhile."""
    while len(data) <= LONGEST_NOTE:
        more = os.read(descriptor, LONGEST_NOTE + 1 - len(data))
        if not more:
            break
        data += more
    return data


def _read_text(file: NoteFile, content: _Content, batch: Batch) -> None:
    decoded = decode(content.data)
    if decoded is None:
        reason = "not text in any encoding known here; the file stays as it is"
        batch.left_out.append(LeftOut(file.shown_path, reason))
        return
    if decoded.encoding is not None:
        batch.converted.append(Converted(file.shown_path, decoded.encoding))
    text = _with_newlines(decoded.text)
    batch.line_endings += text is not decoded.text
    batch.folders.append(file.folder)
    batch.pages.append(_page(file, text, content.modified_at, batch))


def _with_newlines(text: str) -> str:
    """Make every line end a newline, as notes hold it; the same object when there is nothing to do."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.replace("\u2029", "\n") if "\u2029" in text else text


def _page(file: NoteFile, text: str, modified_at: float, batch: Batch) -> Page:
    read = read_page(text, file.folder.names, file.name)
    page = read.page
    batch.remarks += [Remark(file.shown_path, remark) for remark in read.remarks]
    name = name_to_remember(file.name, page.title, file.folder.holds)
    if name is not None:
        page = replace(page, body=remember(page.body, name))
    if page.created_at is None and modified_at > _EARLIEST:
        # Without a date of its own a note is as old as its file, as far as that can be told everywhere.
        page = replace(page, created_at=modified_at)
    return page
