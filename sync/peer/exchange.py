"""Replicas tell each other what they hold, and each sends what another lacks.

They send it to the log. Who may only read hands it to the other one, who brings it there (`handing`).
Letters of devices that belong to no member are not answered.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field

from core.documents import Version
from core.errors import DamagedUpdate, Problem
from core.ids import DeviceId, NoteId, SpaceId
from core.notes import Library
from sync.bus import BusDown, Connection, Message
from sync.log import LogWriter
from sync.peer.comparing import (
    buckets_of,
    differing_buckets,
    entries_in,
    lacks,
    parts_of,
    purged_in,
    read_entries,
    versions_in,
)
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
_MOST_WAITING = 64
_REMEMBERED = 8
"""Questions whose answers still count."""
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
        entries = await read_entries(self._library, self._space)
        self._asked += 1
        question = Question(repairs)
        self._questions[self._asked] = question
        self._questions.pop(self._asked - _REMEMBERED, None)
        self._tell(_EVERYBODY, Digest(self._device, self._asked, buckets_of(entries), repairs))
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
                await self._send(letter.device, versions_in(letter.notes), letter.notes, writer)
            case Handed():
                await self._bring(letter, writer)

    async def _answer(self, digest: Digest) -> None:
        entries = await read_entries(self._library, self._space)
        own, theirs = buckets_of(entries), digest.buckets
        if own == theirs:
            self._tell(digest.device, Same(self._device, digest.question))
            return
        differing = differing_buckets(own, theirs)
        listed = entries_in(entries, differing)
        for part, is_last in parts_of(listed):
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
        here = entries_in(await read_entries(self._library, self._space), lists.buckets)
        lacking = {
            note: here.get(note, b"") for note, entry in theirs.items() if lacks(here.get(note), entry)
        }
        for part, _ in parts_of(lacking):
            self._tell(lists.device, Want(self._device, part))
        await self._send(lists.device, versions_in(theirs), here, writer, purged=purged_in(theirs))
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

    def _tell(self, who: str, letter: Letter) -> None:
        if self._connection is not None:
            with suppress(BusDown):
                self._connection.publish(self._subject(who), write_letter(letter))

    def _subject(self, who: str) -> str:
        """Name the sender last: the bus lets nobody use another's name."""
        return f"{_SUBJECT}.{who}.{self._device}"
