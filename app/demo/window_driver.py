"""Carries out, in a desk's window, what the demo asks for."""

import asyncio
import hashlib
import logging
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import msgspec
from PySide6.QtGui import QTextCursor

from app.control.messages import Failed, failed
from app.demo import messages
from app.demo.channel import Channel
from app.demo.choosing import choose_note
from app.demo.typist import Typist
from app.demo.witness import Witness
from app.gui.editor.differences import qt_text
from app.gui.sidebar import space_place
from app.gui.window import MainWindow
from core.errors import Problem
from core.facts import NoteFilter
from core.ids import NoteId, SpaceId
from core.notes import OpenNote
from core.transfer.importing import import_folder
from sync.control import InviteLink
from sync.peer import Peer

_LOOK_PAUSE = 0.01
_DEADLINE = 10.0
_log = logging.getLogger(__name__)


class WindowDriver:
    """Hears requests until the line is cut; each is a task, so that one can look while keys are pressed."""

    def __init__(self, window: MainWindow, peer: Peer, channel: Channel) -> None:
        self._window = window
        self._peer = peer
        self._channel = channel
        self._typist = Typist(window)
        self._witness = Witness()
        self._running: set[asyncio.Task[None]] = set()
        self._handlers: dict[type, Callable[[Any], Awaitable[object]]] = {
            messages.Import: self._import,
            messages.Share: self._share,
            messages.Join: self._join,
            messages.Count: self._count,
            messages.Choose: self._choose,
            messages.Open: self._open,
            messages.Read: self._read,
            messages.PutCaret: self._put_caret,
            messages.Type: self._type,
            messages.AwaitSaved: self._await_saved,
            messages.Look: self._look,
            messages.Collect: self._collect,
            messages.TakePicture: self._take_picture,
            messages.GoOffline: self._go_offline,
            messages.GoOnline: self._go_online,
            messages.Close: self._close,
        }

    async def serve(self) -> None:
        """Carry out requests; returns when the demo has hung up, however it ended."""
        while (call := await self._channel.receive(messages.Call)) is not None:
            task = asyncio.create_task(self._answer(call), name=f"demo {type(call.request).__name__}")
            self._running.add(task)
            task.add_done_callback(self._running.discard)

    async def _answer(self, call: messages.Call) -> None:
        value, failure = await self._carry_out(call.request)
        encoded = msgspec.Raw(msgspec.msgpack.encode(value))
        self._channel.send(messages.Answer(call.number, encoded, failure))

    async def _carry_out(self, request: messages.Request) -> tuple[object, Failed | None]:
        try:
            return await self._handlers[type(request)](request), None
        except Problem as problem:
            return None, failed(problem)
        except Exception as error:  # noqa: BLE001 - the outermost edge of every request
            _log.exception("the demo's request %s failed", type(request).__name__)
            what = f"{type(request).__name__} failed: {type(error).__name__}: {error}"
            return None, failed(Problem(what))

    # Notes and spaces

    async def _import(self, request: messages.Import) -> messages.Stock:
        library = self._peer.library
        space = await library.create_space(request.space_name)
        audits = [await import_folder(library, Path(folder), space.id) for folder in request.folders]
        notes = sum(audit.imported for audit in audits)
        return messages.Stock(space.id, notes, tuple(audit.sentence for audit in audits))

    async def _share(self, request: messages.Share) -> str:
        return str(await self._peer.share(SpaceId(request.space)))

    async def _join(self, request: messages.Join) -> str:
        return (await self._peer.join(InviteLink.parse(request.link))).id

    async def _count(self, request: messages.Count) -> int:
        return await self._peer.library.store.count_notes(NoteFilter(space=SpaceId(request.space)))

    async def _choose(self, request: messages.Choose) -> messages.Choice:
        note = await choose_note(self._peer.library, SpaceId(request.space))
        return messages.Choice(note.id, note.title)

    async def _go_offline(self, _request: messages.GoOffline) -> None:
        await self._peer.go_offline()

    async def _go_online(self, _request: messages.GoOnline) -> None:
        await self._peer.go_online()

    # The window

    async def _open(self, request: messages.Open) -> None:
        place, note = space_place(SpaceId(request.space)), NoteId(request.note)
        tree = self._window.sidebar.tree
        await _until(lambda: tree.entries.index_of(place).isValid())
        tree.choose(place)
        self._window.keeper.open(note)
        editor = self._window.note.editor
        await _until(lambda: editor.note is not None and editor.note.id == note)
        binding = editor.body.binding
        if binding is None:
            raise RuntimeError("a note on screen has a binding")
        self._witness.watch(binding)
        await _until(lambda: self._window.notes.view.select_note(note))

    async def _read(self, _request: messages.Read) -> str:
        return self._note.document.body

    async def _put_caret(self, request: messages.PutCaret) -> None:
        body = self._window.note.editor.body
        cursor = QTextCursor(body.document())
        cursor.setPosition(request.position)
        body.setTextCursor(cursor)
        body.ensureCursorVisible()
        self._window.note.editor.focus_body()

    async def _type(self, request: messages.Type) -> list[int]:
        return await self._typist.type(request.text, request.pace)

    async def _await_saved(self, _request: messages.AwaitSaved) -> None:
        await self._note.saved()

    async def _look(self, _request: messages.Look) -> messages.Sight:
        note, body = self._window.keeper.current, self._window.note.editor.body
        return messages.Sight(
            document=_digest(note.document.body if note else ""),
            screen=_digest(self._screen_text()),
            status=self._window.note.status_line.button.text(),
            caret=body.textCursor().position(),
            others=tuple(other.head for other in body.carets.shown) if body.carets else (),
            typed=self._typist.typed,
            places=sum(1 for _ in self._window.sidebar.tree.entries.items()),
            bus=self._peer.hub.server_pid,
        )

    async def _collect(self, _request: messages.Collect) -> list[messages.Arrival]:
        return self._witness.collect()

    async def _take_picture(self, request: messages.TakePicture) -> None:
        # The list stays where it is while notes move up in it; a picture shows the note that is open.
        notes = self._window.notes.view
        notes.scrollTo(notes.currentIndex())
        if not self._window.grab().save(request.file):
            raise Problem(f"The picture {request.file} could not be written.")

    async def _close(self, _request: messages.Close) -> None:
        self._window.close()

    @property
    def _note(self) -> OpenNote:
        note = self._window.keeper.current
        if note is None:
            raise RuntimeError("no note is open")
        return note

    def _screen_text(self) -> str:
        cursor = QTextCursor(self._window.note.editor.body.document())
        cursor.select(QTextCursor.SelectionType.Document)
        return qt_text(cursor.selectedText())


async def _until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(_DEADLINE):
        while not condition():
            await asyncio.sleep(_LOOK_PAUSE)


def _digest(text: str) -> bytes:
    return hashlib.sha256(text.encode(errors="surrogatepass")).digest()
