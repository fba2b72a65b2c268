"""The sender between outbox, queue and log: on real stores, and a log that answers as it is told."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from itertools import chain, repeat
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from core.accounts import DeviceKey, Verifier
from core.documents import NoteDocument
from core.facts import NoteDraft, Update, UpdateKind
from core.ids import DeviceId, NoteId, SpaceId
from core.measures import Measures
from core.notes import Library, open_library
from core.store import Changes, ParkedKind, Waiting, open_store
from core.tracing import NO_TRACE, OFF, Trace
from core.world import real_world
from sync.log import LogSilent, LogWriter, pack, seal, unpack
from sync.peer.sender import Sender
from sync.peer.status import SpaceStatus
from tests.sync.waiting import until

KEY = DeviceKey(b"\x01" * 32)
SPACE, NOTE = SpaceId("space"), NoteId("note")
TRACE = Trace("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
OTHER_TRACE = Trace("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
UPDATE = seal(KEY, Update(SPACE, NOTE, KEY.id, session=1, number=1, body=b"body"), "epoch", 1.0)


class FakeLog:
    """Acknowledges every update in the turn it is published, unless it is told to be silent or slow."""

    def __init__(self) -> None:
        self.published: list[Update] = []
        self.vouched: list[Update] = []
        self.is_busy = False
        self.is_silent = False
        self.is_slow = False

    def publish(self, update: Update, *, vouched: bool = False) -> asyncio.Future[int]:
        self.published.append(update)
        if vouched:
            self.vouched.append(update)
        answered = asyncio.get_running_loop().create_future()
        if self.is_silent:
            answered.set_exception(LogSilent())
        elif not self.is_slow:
            answered.set_result(len(self.published))
        return answered

    def wires(self) -> list[bytes]:
        return [pack(update) for update in self.published]


class Desk:
    """A library with one shared space, its sender, and the log."""

    def __init__(self, library: Library, space: SpaceId) -> None:
        self.library = library
        self.space = space
        self.log = FakeLog()
        self.status = SpaceStatus(space, lambda _changed: None)
        self.sender = Sender(
            space,
            library,
            cast("LogWriter", self.log),
            self.status,
            lambda _update: None,
            Verifier(),
            lambda: None,
        )
        library.author.seals[space] = lambda update: seal(KEY, update, "epoch", 1.0)
        library.saver.outgoing = self.sender.hand

    async def note(self, text: str = "") -> NoteId:
        return (await self.library.create_note(self.space, "title", text)).id

    async def type(self, note: NoteId, count: int) -> str:
        """Type one key after the other, each an update of its own; returns the text."""
        async with self.library.open_note(note) as opened:
            for number in range(count):
                opened.document.replace(opened.document.body_length, 0, "abcdefghij"[number % 10])
                self.library.saver.take_edits(opened)
            await opened.saved()
            return opened.document.body

    async def rows(self) -> list[Waiting]:
        return await self.library.store.outbox(self.space, limit=100_000)

    def close_key(self) -> None:
        """Write from now on as while the key of the device cannot be opened."""
        self.library.author.seals[self.space] = lambda update: update

    def open_key(self, key: DeviceKey = KEY) -> None:
        self.library.author.device = key.id
        self.library.author.seals[self.space] = lambda update: seal(key, update, "epoch", 1.0)

    @asynccontextmanager
    async def online(self) -> AsyncIterator[None]:
        running = asyncio.create_task(self.sender.run())
        try:
            yield
        finally:
            running.cancel()
            await asyncio.wait({running})

    async def drain(self) -> None:
        async with self.online():
            await until(lambda: self.sender.is_drained, 60)
            await self.library.saver.saved()


@asynccontextmanager
async def desk_at(path: Path) -> AsyncIterator[Desk]:
    async with open_store(path) as store, open_library(store, KEY.id, real_world()) as library:
        yield Desk(library, (await library.default_space()).id)


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    async with desk_at(tmp_path / "tandem.db") as opened:
        yield opened


def text_in(updates: list[Update], note: NoteId) -> str:
    return NoteDocument.load(1, None, [each.body for each in updates if each.note == note]).body


def belong(desk: Desk, monkeypatch: pytest.MonkeyPatch, traces: Iterator[Trace]) -> None:
    """Let each update that is made of edits from now on belong to the next of these traces."""
    monkeypatch.setattr(desk.library.saver._traced, "take", lambda _note: next(traces, NO_TRACE))


async def test_what_waited_in_the_outbox_goes_on_with_its_trace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with desk_at(tmp_path / "tandem.db") as desk:
        note = await desk.note()
        belong(desk, monkeypatch, iter([TRACE]))
        await desk.type(note, 1)
    async with desk_at(tmp_path / "tandem.db") as desk:
        await desk.drain()
        assert [update.trace for update in desk.log.published if update.note == note] == [NO_TRACE, TRACE]


async def test_updates_that_become_one_go_on_with_the_trace_of_the_first(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = await desk.note()
    belong(desk, monkeypatch, chain([NO_TRACE] * 3, [TRACE], repeat(OTHER_TRACE)))
    await desk.type(note, 20)
    await desk.drain()
    [merged] = [update for update in desk.log.published if update.note == note]
    assert merged.trace == TRACE


class OneRow:
    """A store whose outbox holds one update, and which takes its time to answer."""

    async def outbox(self, _space: SpaceId, *, after: int, limit: int) -> list[Waiting]:
        assert limit > 0
        for _ in range(3):
            await asyncio.sleep(0)
        return [] if after else [Waiting(1, UPDATE)]


class Saver:
    async def saved(self) -> None:
        pass

    def queue(self) -> Changes:
        return Changes()


class NothingToMerge:
    async def merge(self, _space: SpaceId, *, besides: object) -> set[tuple[int, int]]:
        return set()


async def test_an_update_that_is_in_the_outbox_and_in_the_queue_waits_no_more_once_the_log_has_it() -> None:
    log, status = FakeLog(), SpaceStatus(SPACE, lambda _changed: None)
    library: Any = SimpleNamespace(
        store=OneRow(),
        saver=Saver(),
        merging=NothingToMerge(),
        author=SimpleNamespace(device=KEY.id),
        tracing=OFF,
        measures=Measures(),
    )
    writer = cast("LogWriter", log)
    sender = Sender(
        SPACE, cast("Library", library), writer, status, lambda _update: None, Verifier(), lambda: None
    )
    sender.hand(UPDATE)
    running = asyncio.create_task(sender.run())
    await until(lambda: sender.is_drained)
    running.cancel()
    await asyncio.wait({running})
    assert log.published == [UPDATE]
    assert status.waiting == 0


async def test_what_was_made_goes_out_in_its_order(desk: Desk) -> None:
    await desk.library.create_notes(desk.space, [NoteDraft(f"{number}", "text") for number in range(600)])
    await desk.drain()
    numbers = [update.number for update in desk.log.published]
    assert numbers == sorted(numbers)
    assert len(numbers) >= 600


async def test_a_silent_log_is_asked_again_with_the_same_bytes(desk: Desk) -> None:
    note = await desk.note()
    await desk.drain()
    desk.log.is_silent = True
    async with desk.online():
        await until(lambda: desk.sender.is_drained)
        await desk.type(note, 30)
        await until(lambda: desk.sender._has_failed)
        desk.log.is_silent = False
        await until(lambda: desk.sender.is_drained)
    sent = [wire for wire in desk.log.wires() if unpack(wire, Verifier()).note == note]
    assert len(set(sent)) == 1 + 30, "what may be in the log already is not merged"


async def test_few_updates_of_a_note_are_sent_as_they_are(desk: Desk) -> None:
    note = await desk.note()
    await desk.type(note, 6)
    waiting = [row.update for row in await desk.rows()]
    await desk.drain()
    assert desk.log.published == waiting


async def test_days_of_typing_reach_the_log_in_few_messages(desk: Desk) -> None:
    note = await desk.note()
    text = await desk.type(note, 22_000)
    assert len(await desk.rows()) > 22_000
    await desk.drain()
    assert len(desk.log.published) == 2
    assert sum(map(len, desk.log.wires())) < 44_000
    assert text_in(desk.log.published, note) == text
    assert desk.status.waiting == 0
    assert await desk.rows() == []


async def test_the_merged_update_names_the_device_of_the_sessions_in_it(desk: Desk, tmp_path: Path) -> None:
    note = await desk.note()
    session = desk.library.author.session
    await desk.type(note, 20)
    await desk.library.saver.saved()
    async with desk_at(tmp_path / "tandem.db") as later:
        await later.drain()
        merged = next(update for update in later.log.published if update.note == note)
    assert merged.session == later.library.author.session
    assert unpack(pack(merged), Verifier()).authors == ((session, KEY.id),)


async def test_what_was_merged_and_not_sent_is_found_by_the_next_run(desk: Desk, tmp_path: Path) -> None:
    note = await desk.note()
    text = await desk.type(note, 100)
    await desk.library.merging.merge(desk.space)
    rows = await desk.rows()
    assert sum(row.update.note == note for row in rows) == 1
    async with desk_at(tmp_path / "tandem.db") as later:
        await later.drain()
        assert later.log.published == [row.update for row in rows]
        assert text_in(later.log.published, note) == text


async def test_typing_goes_on_while_the_backlog_is_merged(desk: Desk) -> None:
    note = await desk.note()
    await desk.type(note, 200)
    async with desk.online():
        text = await desk.type(note, 50)
        await until(lambda: desk.sender.is_drained)
        await desk.library.saver.saved()
    assert text_in(desk.log.published, note) == text
    assert desk.status.waiting == 0
    assert await desk.rows() == []


async def test_memory_stays_bounded_while_the_log_is_away(desk: Desk) -> None:
    note = await desk.note()
    text = await desk.type(note, 9000)
    assert len(desk.sender._queue) <= 4096
    assert desk.status.waiting > 9000
    await desk.drain()
    assert text_in(desk.log.published, note) == text
    assert desk.status.waiting == 0


async def test_nothing_overtakes_an_update_that_goes_out_in_chunks(desk: Desk) -> None:
    note = await desk.note()
    await desk.drain()
    async with desk.online():
        await until(lambda: desk.sender.is_drained)
        desk.log.is_busy = True
        before = len(desk.log.published)
        await desk.type(note, 3)
        assert len(desk.log.published) == before
        desk.log.is_busy = False
        await desk.type(note, 1)
        await until(lambda: desk.sender.is_drained)
    assert len(desk.log.published) == before + 4


async def test_a_tombstone_goes_out_like_every_other_update(desk: Desk) -> None:
    note = await desk.note("gone")
    await desk.library.trash_note(note)
    await desk.library.purge_notes([note])
    await desk.drain()
    (tombstone,) = (each for each in desk.log.published if each.kind is UpdateKind.TOMBSTONE)
    assert tombstone.note == note
    assert desk.status.waiting == 0


def damage(path: Path, statement: str, *values: object) -> None:
    with sqlite3.connect(path) as database:
        assert database.execute(statement, values).rowcount == 1
    database.close()


async def test_a_row_with_a_damaged_body_is_put_aside_and_not_sent(desk: Desk, tmp_path: Path) -> None:
    note = await desk.note("sound")
    await desk.type(note, 1)
    row = next(row for row in reversed(await desk.rows()) if row.update.note == note)
    flipped = bytes([*row.update.body[:-1], row.update.body[-1] ^ 1])
    damage(tmp_path / "tandem.db", "UPDATE updates SET body = ? WHERE serial = ?", flipped, row.position)
    async with desk_at(tmp_path / "tandem.db") as later:
        await later.drain()
        assert row.update.key not in {update.key for update in later.log.published}
        assert [each.kind for each in await later.library.store.parked(desk.space)] == [ParkedKind.LOCAL]
        assert later.status.waiting == 0
        assert await later.rows() == []


@pytest.mark.parametrize("column", ["signature", "header"])
async def test_a_row_whose_envelope_is_damaged_is_sealed_anew(
    desk: Desk, tmp_path: Path, column: str
) -> None:
    note = await desk.note("sound")
    row = next(row for row in await desk.rows() if row.update.note == note)
    flip = f"UPDATE updates SET {column} = zeroblob(length({column})) WHERE serial = ?"  # noqa: S608
    damage(tmp_path / "tandem.db", flip, row.position)
    await desk.drain()
    for wire in desk.log.wires():
        unpack(wire, Verifier())
    assert text_in(desk.log.published, note) == "sound"
    assert desk.status.waiting == 0
    assert await desk.rows() == []
    assert await desk.library.body(note) == "sound"


async def test_a_row_that_names_another_note_than_its_envelope_is_put_right(
    desk: Desk, tmp_path: Path
) -> None:
    note, other = await desk.note("first"), await desk.note("second")
    row = next(row for row in await desk.rows() if row.update.note == note)
    damage(tmp_path / "tandem.db", "UPDATE updates SET note = ? WHERE serial = ?", other, row.position)
    await desk.drain()
    assert text_in(desk.log.published, note) == "first"
    assert text_in(desk.log.published, other) == "second"


async def test_a_damaged_row_of_another_device_leaves_the_outbox_and_stays_in_the_note(desk: Desk) -> None:
    document = NoteDocument.compose(5, title="t", body="of another", created_at=1.0)
    theirs = DeviceId("b" * 52)
    plain = Update(desk.space, NOTE, theirs, 5, 1, document.export_since(None))
    forged = seal(KEY, plain, "epoch", 1.0)
    row = Update(desk.space, NOTE, theirs, 5, 1, plain.body, forged.header, bytes(64))
    desk.library.saver.queue().waiting.append(row)
    await desk.drain()
    assert row.key not in {update.key for update in desk.log.published}
    assert await desk.rows() == []
    assert (await desk.library.store.load_document(NOTE)).updates == [plain.body]


async def test_what_was_written_while_the_key_was_closed_is_sealed_and_sent_once_it_is_open(
    desk: Desk, tmp_path: Path
) -> None:
    desk.close_key()
    note = await desk.note("written in the dark")
    await desk.type(note, 3)
    rows = await desk.rows()
    assert [row.update.signature for row in rows] == [None] * len(rows)
    async with desk_at(tmp_path / "tandem.db") as later:
        await later.drain()
        sent = [(update.session, update.number) for update in later.log.published]
        assert sent == [row.update.key for row in rows]
        for wire in later.log.wires():
            unpack(wire, Verifier())
        assert text_in(later.log.published, note) == "written in the darkabc"
        assert await later.rows() == []


async def test_it_is_sealed_once_however_often_it_is_sent(desk: Desk) -> None:
    desk.close_key()
    await desk.note("written in the dark")
    desk.open_key()
    desk.log.is_silent = True
    async with desk.online():
        await until(lambda: len(desk.log.published) >= 2)
    desk.library.author.seals[desk.space] = lambda update: seal(KEY, update, "epoch", 2.0)
    desk.log.is_silent = False
    await desk.drain()
    wires = desk.log.wires()
    assert len(set(wires)) < len(wires)
    assert len(set(wires)) == len({update.key for update in desk.log.published})


async def test_very_much_that_was_written_while_the_key_was_closed_is_merged_too(desk: Desk) -> None:
    desk.close_key()
    note = await desk.note()
    text = await desk.type(note, 200)
    desk.open_key()
    await desk.drain()
    assert text_in(desk.log.published, note) == text
    assert len(desk.log.published) < 10


async def test_a_note_deleted_for_good_while_the_key_was_closed_is_deleted_for_all(desk: Desk) -> None:
    note = await desk.note("gone")
    await desk.drain()
    desk.close_key()
    await desk.library.trash_note(note)
    await desk.library.purge_notes([note])
    desk.open_key()
    await desk.drain()
    assert [update.note for update in desk.log.published if update.kind is UpdateKind.TOMBSTONE] == [note]
    for wire in desk.log.wires():
        unpack(wire, Verifier())
    assert await desk.rows() == []


async def test_a_new_device_vouches_for_what_the_old_one_had_not_sent(desk: Desk) -> None:
    note = await desk.note("signed by the old device")
    signed = desk.library.author.device
    desk.close_key()
    await desk.type(note, 2)
    desk.open_key(DeviceKey(b"\x02" * 32))
    await desk.drain()
    assert text_in(desk.log.published, note) == "signed by the old deviceab"
    assert {update.device for update in desk.log.vouched} == {signed}
    others = {update.device for update in desk.log.published} - {signed}
    assert others == {desk.library.author.device}
    assert await desk.rows() == []
