"""What can be told of a shared space's log, how it is verified, and how it is healed at once."""

import asyncio
from collections import Counter
from dataclasses import dataclass

from core.accounts import Verifier
from core.documents import Version
from core.errors import BusProblem
from core.ids import DeviceId, NoteId, SpaceId
from core.notes import Library, read_holdings, read_purged
from core.store import ParkedKind
from sync.bus import Connection
from sync.log import Follower, LogInfo, LogWriter, open_snapshots, read_log_info
from sync.log.hub_time import read_hub_time
from sync.peer.exchange import Question
from sync.peer.healing import Contents
from sync.peer.log_care import LogCare
from sync.peer.note_status import LinkState
from sync.peer.rights import Rights
from sync.peer.status import SpaceStatus
from sync.peer.whole_log import WholeLog, read_whole_log

_ANSWER_SECONDS = 2.0
_LATE_ANSWER_SECONDS = 8.0
_STEP_SECONDS = 30.0


class LogOutOfReach(BusProblem):
    """The hub of the space is away."""

    def __init__(self) -> None:
        super().__init__(
            "The log of this space is out of reach.",
            safe="Your notes are saved here.",
            cure="Start Tandem where the space is shared from, and try again.",
        )


@dataclass(frozen=True, slots=True)
class LogReport:
    """What is known of a log without reading it; bytes and counts of the hub are 0 while it is away."""

    epoch: str
    first: int
    last: int
    messages: int
    bytes: int
    snapshots: int
    snapshot_bytes: int
    cursor: int
    cursor_epoch: str
    """Of which log this device knows how far it has read it."""
    waiting: int
    parked: dict[ParkedKind, int]
    is_healing: bool
    last_exchange: float | None
    """When another device was last compared with; seconds since 1970."""
    devices: dict[DeviceId, int]
    """Up to which sequence each other device says it has stored the log."""
    is_copied: bool
    """A copy of this profile is in use elsewhere."""
    held: int
    """Purges of other devices that wait for the user's decision."""
    in_reach: bool


@dataclass(frozen=True, slots=True)
class Verification:
    """What a comparison of this replica with the whole log and with the other devices found."""

    documents: int
    not_in_log: int
    not_here: int
    damaged_here: int
    damaged_in_log: int
    uncounted_in_log: int
    """Messages of devices that had no right to write; nobody applies them."""
    equal_devices: int
    differing_devices: int


@dataclass(frozen=True, slots=True)
class Healed:
    """What was sent, what came, and how many damaged updates of this disk were put aside."""

    sent: int
    received: int
    quarantined: int


@dataclass(frozen=True, slots=True)
class OpenLog:
    """A log that is in reach."""

    connection: Connection
    follower: Follower
    writer: LogWriter
    care: LogCare


class SpaceLog:
    """Reports on, verifies and heals the log of one space."""

    def __init__(
        self,
        space: SpaceId,
        library: Library,
        verifier: Verifier,
        rights: Rights,
        status: SpaceStatus,
        opened: OpenLog | None,
    ) -> None:
        self._space = space
        self._library = library
        self._verifier = verifier
        self._rights = rights
        self._status = status
        self._opened = opened

    async def report(self) -> LogReport:
        """Tell what is known; reads no update."""
        store = self._library.store
        cursor = await store.cursor(self._space)
        parked = Counter(each.kind for each in await store.parked(self._space))
        info, snapshots = await self._read_info()
        purged = await read_purged(store, self._space)
        opened = self._opened
        return LogReport(
            epoch=info.epoch or (cursor.epoch if cursor else ""),
            first=info.first,
            last=info.last,
            messages=info.messages,
            bytes=info.size,
            snapshots=snapshots.messages,
            snapshot_bytes=snapshots.size,
            cursor=cursor.sequence if cursor else 0,
            cursor_epoch=cursor.epoch if cursor else "",
            waiting=await store.count_outbox(self._space),
            parked=dict(parked),
            is_healing=self._status.is_healing,
            last_exchange=opened.care.exchange.last_at if opened else None,
            devices=self._status.device_sequences(),
            is_copied=self._status.is_copied,
            held=sum(purged.values()),
            in_reach=bool(info.epoch),
        )

    async def hub_time(self) -> float | None:
        """Tell what the hub's clock shows, in seconds since 1970; None while it is away."""
        if self._opened is None or self._status.link is not LinkState.ONLINE:
            return None
        return await read_hub_time(self._opened.connection)

    async def verify(self) -> Verification:
        """Read the whole log and ask the other devices; changes nothing.

        Raises BusProblem or StorageProblem.
        """
        opened = self._need_log()
        await opened.follower.wait_caught_up(_STEP_SECONDS)
        await self._library.saver.saved()
        question = await opened.care.exchange.ask(repairs=False)
        reading = await self._read_whole(opened)
        contents = reading.contents
        holdings = await read_holdings(self._library.store, self._space)
        await self._until_answered(question)
        return Verification(
            documents=len(holdings.versions),
            not_in_log=len(self._not_in_log(holdings.versions, contents)),
            not_here=await self._count_not_here(holdings.versions, contents),
            damaged_here=len(holdings.damaged_updates),
            damaged_in_log=reading.damaged,
            uncounted_in_log=reading.uncounted,
            equal_devices=len(question.equal),
            differing_devices=len(question.differing),
        )

    async def lacking(self) -> int:
        """Count the documents of which the log lacks something that is held here now; changes nothing.

        Raises BusProblem or StorageProblem.
        """
        opened = self._need_log()
        await self._library.saver.saved()
        held = (await read_holdings(self._library.store, self._space)).versions
        await opened.follower.wait_caught_up(_STEP_SECONDS)
        return len(self._not_in_log(held, (await self._read_whole(opened)).contents))

    async def heal(self) -> Healed:
        """Replace what is damaged here, send what log and devices lack, fetch what is lacking here.

        Raises BusProblem or StorageProblem.
        """
        opened = self._need_log()
        care, sent_before = opened.care, opened.care.healing.sent
        quarantined = care.quarantined
        before = (await read_holdings(self._library.store, self._space)).versions
        await care.replace_damaged(opened.follower)
        await opened.follower.wait_caught_up(_STEP_SECONDS)
        contents = (await self._read_whole(opened)).contents
        await care.healing.send_missing(opened.writer, contents.version, contents.purged)
        await self._until_answered(await care.exchange.ask(repairs=True))
        await opened.follower.wait_caught_up(_STEP_SECONDS)
        await self._library.saver.saved()
        after = (await read_holdings(self._library.store, self._space)).versions
        received = sum(not before.get(note, Version()).includes(version) for note, version in after.items())
        return Healed(care.healing.sent - sent_before, received, care.quarantined - quarantined)

    async def _until_answered(self, question: Question) -> None:
        """Wait for the devices that were heard of lately, but not for long: some may be away."""
        loop = asyncio.get_running_loop()
        least, latest = loop.time() + _ANSWER_SECONDS, loop.time() + _LATE_ANSWER_SECONDS
        while loop.time() < least or (
            loop.time() < latest and question.answers < len(self._status.device_sequences())
        ):
            await asyncio.sleep(0.05)

    def _need_log(self) -> OpenLog:
        if self._opened is None or self._status.link is not LinkState.ONLINE:
            raise self._status.problem or LogOutOfReach
        return self._opened

    async def _read_info(self) -> tuple[LogInfo, LogInfo]:
        nothing = LogInfo("", 0, 0)
        if self._opened is None or self._status.link is not LinkState.ONLINE:
            return nothing, nothing
        connection = self._opened.connection
        return await read_log_info(connection), await open_snapshots(connection, "", create=False)

    async def _read_whole(self, opened: OpenLog) -> WholeLog:
        return await read_whole_log(opened.connection, self._space, self._verifier, self._rights)

    def _not_in_log(self, held: dict[NoteId, Version], contents: Contents) -> list[NoteId]:
        return [
            note
            for note, version in held.items()
            if not self._status.note_waiting(note)
            and note not in contents.purged
            and not contents.version(note).includes(version)
        ]

    async def _count_not_here(self, held: dict[NoteId, Version], contents: Contents) -> int:
        purged = await read_purged(self._library.store, self._space)
        return sum(
            note not in purged and not held.get(note, Version()).includes(contents.version(note))
            for note in contents.covered
        )
