"""Replicas tell each other what they hold, and each sends what another lacks.

They send it to the log. Who may only read hands it to the other one, who brings it there (`handing`).
Letters of devices that belong to no member are not answered.
"""

import asyncio
import hashlib
import logging
import struct
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field

from core.documents import Version
from core.errors import DamagedUpdate, Problem
from core.ids import DeviceId, NoteId, SpaceId
from core.notes import Library, read_holdings, read_purged
from sync.bus import BusDown, Connection, Message
from sync.log import LogWriter
from sync.peer.exchange_letters import (
    Digest,
    Handed,
    Letter,
    Lists,
    Renewed,
    Same,
    Want,
    read_letter,
    write_letter,
)
from sync.peer.handing import updates_to_bring, wires_to_hand
from sync.peer.healing import Healing
from sync.peer.hub import Identity
from sync.peer.rights import Rights
from sync.peer.senders import is_told_by

_SUBJECT = "h"
_EVERYBODY = "all"
_BUCKETS = 256
_BUCKET_BYTES = 8
_SUMS = struct.Struct(f">{_BUCKETS}Q")
_LISTED = 2000
"""Notes in one message, some hundred kilobytes."""
_MOST_WAITING = 64
_REMEMBERED = 8
"""Questions whose answers still count."""
_PURGED = b"purged"
_log = logging.getLogger(__name__)


@dataclass(slots=True)
class Question:
    """One exchange that this device began: who answered, and how."""

    repairs: bool
    equal: set[str] = field(default_factory=set)
    differing: set[str] = field(default_factory=set)
    parts: dict[str, dict[NoteId, bytes]] = field(default_factory=dict)

    @property
    def answers(self) -> int:
        """How many devices have answered."""
        return len(self.equal | self.differing)


class Exchange:
    """Asks the other devices of a space what they hold, answers them, and repairs what differs."""

    def __init__(
        self, space: SpaceId, identity: Identity, library: Library, rights: Rights, healing: Healing
    ) -> None:
        self.last_at: float | None = None
        """When another device was last found to hold the same or was repaired; seconds since 1970."""
        self.log_renewed: Callable[[], None] = lambda: None
        """Called when the host tells that its log is another one now."""
        self._space = space
        self._device = identity.key.id
        self._verifier = identity.verifier
        self._library = library
        self._rights = rights
        self._healing = healing
        self._world = identity.world
        self._connection: Connection | None = None
        self._letters: asyncio.Queue[Letter] = asyncio.Queue(_MOST_WAITING)
        self._questions: dict[int, Question] = {}
        self._asked = 0

    @asynccontextmanager
    async def answered(self, connection: Connection, writer: LogWriter) -> AsyncIterator[None]:
        """Answer other devices, and hear their answers, until the block ends."""
        self._connection = connection
        stops = [
            connection.subscribe(f"{_SUBJECT}.{name}.>", self._hear) for name in (_EVERYBODY, self._device)
        ]
        working = asyncio.create_task(self._work(writer), name="exchange")
        try:
            yield
        finally:
            for stop in stops:
                stop()
            self._connection = None
            working.cancel()
            await asyncio.wait({working})

    async def ask(self, *, repairs: bool) -> Question:
        """Ask every device what it holds; answers come in later and are acted on as they come."""
        entries = await self._entries()
        self._asked += 1
        question = Question(repairs)
        self._questions[self._asked] = question
        self._questions.pop(self._asked - _REMEMBERED, None)
        self._tell(_EVERYBODY, Digest(self._device, self._asked, _buckets(entries), repairs))
        return question

    def tell_renewed(self, connection: Connection) -> None:
        """Tell the others that the log is another one; who does not hear it finds out a little later."""
        with suppress(BusDown):
            connection.publish(self._subject(_EVERYBODY), write_letter(Renewed(self._device)))

    def _hear(self, message: Message) -> None:
        letter = read_letter(message.payload)
        if letter is None or not is_told_by(message, letter.device):
            return
        if isinstance(letter, Renewed):
            self.log_renewed()
        elif letter.device != self._device:
            # Who asks more than can be answered is not answered: it asks again.
            with suppress(asyncio.QueueFull):
                self._letters.put_nowait(letter)

    async def _work(self, writer: LogWriter) -> None:
        while True:
            letter = await self._letters.get()
            try:
                if await self._rights.is_let_in(DeviceId(letter.device)):
                    await self._take(letter, writer)
            except (Problem, DamagedUpdate) as problem:
                _log.info("an exchange is put off: %s", problem)
            except Exception:  # noqa: BLE001 (the task's outer edge)
                _log.exception("an exchange failed")

    async def _take(self, letter: Letter, writer: LogWriter) -> None:
        match letter:
            case Digest():
                await self._answer(letter)
            case Same() if question := self._questions.get(letter.question):
                question.equal.add(letter.device)
                self.last_at = self._world.now()
            case Lists() if question := self._questions.get(letter.question):
                await self._compare(letter, question, writer)
            case Want():
                await self._send(letter.device, _versions(letter.notes), letter.notes, writer)
            case Handed():
                await self._bring(letter, writer)

    async def _answer(self, digest: Digest) -> None:
        entries = await self._entries()
        own, theirs = _buckets(entries), digest.buckets
        if own == theirs:
            self._tell(digest.device, Same(self._device, digest.question))
            return
        differing = [index for index in range(_BUCKETS) if _bucket(own, index) != _bucket(theirs, index)]
        listed = {note: entry for note, entry in entries.items() if _index(note) in set(differing)}
        for part, is_last in _parts(listed):
            self._tell(digest.device, Lists(self._device, digest.question, differing, part, is_last))

    async def _compare(self, lists: Lists, question: Question, writer: LogWriter) -> None:
        """Send what the other lacks, and ask for what is lacking here."""
        theirs = question.parts.setdefault(lists.device, {})
        theirs.update({NoteId(note): entry for note, entry in lists.notes.items()})
        if not lists.is_last:
            return
        del question.parts[lists.device]
        question.differing.add(lists.device)
        if not question.repairs:
            return
        entries, buckets = await self._entries(), set(lists.buckets)
        here = {note: entry for note, entry in entries.items() if _index(note) in buckets}
        lacking = {
            note: here.get(note, b"") for note, entry in theirs.items() if _lacks(here.get(note), entry)
        }
        for part, _ in _parts(lacking):
            self._tell(lists.device, Want(self._device, part))
        await self._send(lists.device, _versions(theirs), here, writer, purged=_purged(theirs))
        self.last_at = self._world.now()

    async def _send(
        self,
        device: str,
        theirs: dict[NoteId, Version],
        only: Iterable[str],
        writer: LogWriter,
        purged: Iterable[NoteId] = (),
    ) -> None:
        """Bring to the log what a device lacks of these notes, or hand it over."""
        gone = set(purged)
        notes = [NoteId(note) for note in only]
        if not self._rights.may_write:
            await self._hand(device, [note for note in notes if note not in gone], theirs)
        elif notes:
            await self._healing.send_missing(
                writer, lambda note: theirs.get(note, Version()), gone, only=notes
            )

    async def _hand(self, device: str, notes: Iterable[NoteId], theirs: dict[NoteId, Version]) -> None:
        if self._rights.may_write_now(DeviceId(device)):
            async for wires in wires_to_hand(self._library, self._rights, notes, theirs):
                self._tell(device, Handed(self._device, wires))

    async def _bring(self, handed: Handed, writer: LogWriter) -> None:
        if self._rights.may_write:
            await self._library.saver.saved()
            await self._healing.bring(
                writer,
                await updates_to_bring(
                    self._library, self._rights, self._verifier, self._space, handed.wires
                ),
            )

    async def _entries(self) -> dict[NoteId, bytes]:
        """Give the encoded version of every document here, and the mark of every purged one."""
        await self._library.saver.saved()
        holdings = await read_holdings(self._library.store, self._space)
        entries = {note: version.encode() for note, version in holdings.versions.items() if version}
        return entries | dict.fromkeys(await read_purged(self._library.store, self._space), _PURGED)

    def _tell(self, who: str, letter: Letter) -> None:
        if self._connection is not None:
            with suppress(BusDown):
                self._connection.publish(self._subject(who), write_letter(letter))

    def _subject(self, who: str) -> str:
        """Name the sender last: the bus lets nobody use another's name."""
        return f"{_SUBJECT}.{who}.{self._device}"


def _index(note: str) -> int:
    return hashlib.sha256(note.encode()).digest()[0]


def _buckets(entries: Mapping[NoteId, bytes]) -> bytes:
    """Sum up what is held, note by note, in an order that does not matter."""
    sums = [0] * _BUCKETS
    for note, entry in entries.items():
        digest = hashlib.sha256(note.encode() + b"\0" + entry).digest()
        sums[_index(note)] ^= int.from_bytes(digest[:_BUCKET_BYTES])
    return _SUMS.pack(*sums)


def _bucket(buckets: bytes, index: int) -> bytes:
    return buckets[index * _BUCKET_BYTES : (index + 1) * _BUCKET_BYTES]


def _parts(notes: Mapping[NoteId, bytes]) -> Iterator[tuple[dict[str, bytes], bool]]:
    items = [(str(note), entry) for note, entry in notes.items()]
    for start in range(0, max(len(items), 1), _LISTED):
        yield dict(items[start : start + _LISTED]), start + _LISTED >= len(items)


def _versions(entries: Mapping[str, bytes] | Mapping[NoteId, bytes]) -> dict[NoteId, Version]:
    return {NoteId(note): Version.decode(entry) for note, entry in entries.items() if entry != _PURGED}


def _purged(entries: Mapping[NoteId, bytes]) -> list[NoteId]:
    return [note for note, entry in entries.items() if entry == _PURGED]


def _lacks(here: bytes | None, theirs: bytes) -> bool:
    """Say whether the other device holds something of a note that this one does not."""
    if here in (_PURGED, theirs):
        return False
    if theirs == _PURGED or here is None:
        return True
    return not Version.decode(here).includes(Version.decode(theirs))
