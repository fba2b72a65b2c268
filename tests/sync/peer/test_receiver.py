"""The receiver between log and library: on a real store, with messages made here."""

import hashlib
import itertools
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from core.accounts import DeviceKey, Verifier
from core.documents import NoteDocument
from core.facts import Role, Update, UpdateKind
from core.ids import NoteId, SpaceId, new_note_ids
from core.notes import Library, open_library
from core.store import ParkedKind, open_store
from core.tracing import Trace
from core.tracing.hops import RECEIVED, SAVED
from core.tracing.recording import Recording
from core.world import real_world
from sync.control import MemberRemoved
from sync.log import LogEnd, LoggedMessage, pack, seal
from sync.log.chunks import cut
from sync.peer.receiver import Receiver
from sync.peer.rights import Rights
from tests.sync.control.people import ADA, BOB, EPOCH, Book, Person
from tests.sync.peer.known_members import KnownMembers, NoMembers

SPACE = SpaceId("s" * 28)
NOTE, OTHER_NOTE = new_note_ids(real_world(), SPACE, 2)
KEY = DeviceKey(b"\x01" * 32)
MINE = DeviceKey(b"\x02" * 32)
SESSION = 77
TRACE = Trace("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
LONG = "".join(hashlib.sha256(b"%d" % number).hexdigest() for number in range(60_000))


class Sea:
    """Messages with ascending sequences, in the order they are made."""

    def __init__(self) -> None:
        self._sequences = itertools.count(1)
        self._numbers = itertools.count(1)

    def update(
        self, text: str, kind: UpdateKind = UpdateKind.CHANGE, note: NoteId = NOTE, space: SpaceId = SPACE
    ) -> Update:
        document = NoteDocument.compose(SESSION + next(self._numbers), title="t", body=text, created_at=1.0)
        body = document.snapshot() if kind is UpdateKind.SNAPSHOT else document.export_since(None)
        plain = Update(space, note, KEY.id, SESSION, next(self._numbers), body, kind=kind)
        return seal(KEY, plain, "epoch", 1.0)

    def message(self, wire: bytes) -> LoggedMessage:
        return LoggedMessage(next(self._sequences), wire)

    def chunks(self, update: Update, key: DeviceKey = KEY) -> list[LoggedMessage]:
        return [self.message(wire) for wire in cut(key, update, pack(update))]


class Shore:
    """A receiver on a library, and what it told."""

    def __init__(self, library: Library, space: SpaceId = SPACE, rights: Rights | None = None) -> None:
        self.library = library
        self.damages = 0
        rights = rights or Rights(NoMembers(space), MINE.id)
        self.receiver = Receiver(space, library, Verifier(), rights, lambda _cursor: None)
        self.receiver.on_damaged = self._count

    def _count(self) -> None:
        self.damages += 1

    async def take(self, *messages: LoggedMessage) -> None:
        await self.receiver.take_logged("epoch", messages)
        await self.library.saver.saved()

    async def parked(self) -> list[tuple[ParkedKind, int]]:
        return [(row.kind, row.sequence) for row in await self.library.store.parked(SPACE)]

    async def text(self, note: NoteId = NOTE) -> str:
        stored = await self.library.store.load_document(note)
        return NoteDocument.load(1, stored.snapshot, stored.updates).body

    async def has_long(self, note: NoteId = NOTE) -> bool:
        return await self.text(note) == LONG

    async def cursor(self) -> int:
        cursor = await self.library.store.cursor(SPACE)
        return cursor.sequence if cursor else 0


@asynccontextmanager
async def shore_at(path: Path) -> AsyncIterator[Shore]:
    async with open_store(path) as store, open_library(store, MINE.id, real_world()) as library:
        yield Shore(library)


@pytest.fixture
async def shore(tmp_path: Path) -> AsyncIterator[Shore]:
    async with shore_at(tmp_path / "tandem.db") as opened:
        yield opened


@pytest.fixture
def sea() -> Sea:
    return Sea()


async def test_a_logged_update_is_stored_with_its_cursor(shore: Shore, sea: Sea) -> None:
    await shore.take(sea.message(pack(sea.update("hello"))))
    assert await shore.text() == "hello"
    assert await shore.cursor() == 1


async def test_what_is_read_anew_counts_as_stored_when_it_is_stored_again(shore: Shore, sea: Sea) -> None:
    messages = [sea.message(pack(sea.update("hello"))), sea.message(pack(sea.update(" again")))]
    await shore.take(*messages)
    end = LogEnd("epoch", 1)
    assert shore.receiver.has_stored(end)
    await shore.receiver.take_logged("epoch", messages[:1])
    assert not shore.receiver.has_stored(end)
    await shore.library.saver.saved()
    assert shore.receiver.has_stored(end)


async def test_a_long_update_arrives_in_one_stretch_without_being_parked(shore: Shore, sea: Sea) -> None:
    await shore.take(*sea.chunks(sea.update(LONG)))
    assert await shore.has_long()
    assert await shore.parked() == []


async def test_a_long_update_arrives_piece_by_piece_and_leaves_nothing_parked(shore: Shore, sea: Sea) -> None:
    *first, last = sea.chunks(sea.update(LONG))
    for message in first:
        await shore.take(message)
    assert await shore.parked() == [(ParkedKind.CHUNK, message.sequence) for message in first]
    assert await shore.cursor() == first[-1].sequence
    await shore.take(last)
    assert await shore.has_long()
    assert await shore.parked() == []


async def test_a_restart_between_two_chunks_loses_nothing(tmp_path: Path, sea: Sea) -> None:
    messages = sea.chunks(sea.update(LONG))
    for message in messages:
        async with shore_at(tmp_path / "tandem.db") as shore:
            await shore.take(message)
    async with shore_at(tmp_path / "tandem.db") as shore:
        assert await shore.has_long()
        assert await shore.parked() == []


async def test_a_stretch_that_comes_again_after_a_crash_changes_nothing(shore: Shore, sea: Sea) -> None:
    messages = sea.chunks(sea.update(LONG))
    await shore.take(*messages[:2])
    await shore.take(*messages[1:])
    await shore.take(*messages[1:])
    await shore.take(*messages)
    assert await shore.has_long()
    assert await shore.parked() == []


async def test_chunks_of_two_devices_may_mix(shore: Shore, sea: Sea) -> None:
    first, second = sea.update(LONG), sea.update(LONG, note=OTHER_NOTE)
    pairs = zip(sea.chunks(first), sea.chunks(second, DeviceKey(b"\x03" * 32)), strict=True)
    await shore.take(*itertools.chain(*pairs))
    assert await shore.has_long()
    assert await shore.has_long(OTHER_NOTE)


async def test_an_own_long_update_that_comes_back_is_not_put_aside(shore: Shore, sea: Sea) -> None:
    update = sea.update(LONG)
    await shore.take(*sea.chunks(update))
    echo = sea.chunks(update)
    told: list[int] = []
    shore.receiver.opened = lambda logged: told.extend(entry.sequence for entry in logged)
    for message in echo:
        await shore.take(message)
        assert await shore.parked() == []
    assert told == [echo[-1].sequence], "the log is known to hold it"


async def test_of_many_unfinished_messages_the_oldest_are_given_up(
    shore: Shore, sea: Sea, caplog: pytest.LogCaptureFixture
) -> None:
    begun = [sea.chunks(sea.update(f"{LONG}{number}")) for number in range(6)]
    for chunks in begun:
        await shore.take(chunks[0])
    kept = [(ParkedKind.CHUNK, chunks[0].sequence) for chunks in begun[2:]]
    assert await shore.parked() == kept
    assert caplog.text.count("given up") == 2


async def test_pieces_that_do_not_make_what_they_promise_are_put_aside_whole(shore: Shore, sea: Sea) -> None:
    update = sea.update(LONG)
    wrong = pack(replace(update, body=update.body[:-1] + b"x"))
    await shore.take(*[sea.message(wire) for wire in cut(KEY, update, wrong)])
    assert [kind for kind, _ in await shore.parked()] == [ParkedKind.DAMAGED]
    assert shore.damages == 1
    assert await shore.text() == ""


async def test_what_is_damaged_is_put_aside_and_told_and_the_rest_is_taken(shore: Shore, sea: Sea) -> None:
    damaged, sound = sea.message(pack(sea.update("lost"))[:-1]), sea.message(pack(sea.update("found")))
    await shore.take(damaged, sound)
    assert await shore.parked() == [(ParkedKind.DAMAGED, 1)]
    assert shore.damages == 1
    assert 'tandem_updates_refused_total{reason="put_aside"} 1\n' in shore.library.measures.text()
    assert await shore.text() == "found"
    assert await shore.cursor() == 2


async def test_what_only_a_newer_tandem_reads_is_taken_in_after_the_upgrade(
    tmp_path: Path, sea: Sea, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as older:
        older.setattr("sync.log.envelope._KINDS", frozenset())
        async with shore_at(tmp_path / "tandem.db") as shore:
            long = sea.update(LONG, note=OTHER_NOTE)
            await shore.take(sea.message(pack(sea.update("from the future"))), *sea.chunks(long))
            assert {kind for kind, _ in await shore.parked()} == {ParkedKind.UNKNOWN}
            assert await shore.receiver.redeliver() == 0
            assert shore.damages == 0
            before = await shore.cursor()
    async with shore_at(tmp_path / "tandem.db") as shore:
        assert await shore.receiver.redeliver() > 0
        await shore.library.saver.saved()
        assert await shore.text() == "from the future"
        assert await shore.has_long(OTHER_NOTE)
        assert await shore.parked() == []
        assert await shore.cursor() == before


async def test_there_may_be_nothing_to_deliver_again(shore: Shore) -> None:
    assert await shore.receiver.redeliver() == 0


@pytest.fixture
def memory() -> InMemorySpanExporter:
    return InMemorySpanExporter()


@pytest.fixture
async def watched(tmp_path: Path, memory: InMemorySpanExporter) -> AsyncIterator[Shore]:
    """A shore whose traces are recorded."""
    provider = TracerProvider(shutdown_on_exit=False)
    provider.add_span_processor(SimpleSpanProcessor(memory))
    world = replace(real_world(), tracing=Recording(provider.get_tracer("test"), "window"))
    async with open_store(tmp_path / "watched.db") as store, open_library(store, MINE.id, world) as library:
        yield Shore(library)


def hops(memory: InMemorySpanExporter) -> list[str]:
    return [str((span.attributes or {})["tandem.hop"]) for span in memory.get_finished_spans()]


async def test_what_is_read_from_the_log_later_goes_on_with_its_trace(
    watched: Shore, sea: Sea, memory: InMemorySpanExporter
) -> None:
    plain, traced = [sea.message(pack(sea.update(text))) for text in ("plain", "traced")]
    await watched.take(plain, replace(traced, trace=TRACE))
    assert hops(memory) == [RECEIVED.word, SAVED.word]
    received, saved = memory.get_finished_spans()
    assert received.parent is not None
    assert f"{received.parent.trace_id:032x}" in TRACE
    assert saved.parent is not None
    assert received.context is not None
    assert saved.parent.span_id == received.context.span_id


async def test_what_was_shown_already_is_not_received_once_more(
    watched: Shore, sea: Sea, memory: InMemorySpanExporter
) -> None:
    message = replace(sea.message(pack(sea.update("at once"))), trace=TRACE)
    watched.receiver.take_live(message.wire, TRACE)
    await watched.take(message)
    assert hops(memory).count(RECEIVED.word) == 1


async def test_of_very_many_messages_only_the_first_are_followed(
    watched: Shore, sea: Sea, memory: InMemorySpanExporter
) -> None:
    many = [replace(sea.message(pack(sea.update("x"))), trace=TRACE) for _ in range(100)]
    await watched.take(*many)
    assert hops(memory).count(RECEIVED.word) == 32


async def test_only_edits_are_shown_before_the_log_has_them(shore: Shore, sea: Sea) -> None:
    shore.receiver.take_live(pack(sea.update("at once")))
    shore.receiver.take_live(pack(sea.update("later", UpdateKind.SNAPSHOT)))
    shore.receiver.take_live(sea.chunks(sea.update(LONG))[0].wire)
    shore.receiver.take_live(b"noise")
    await shore.library.saver.saved()
    assert await shore.text() == "at once"


async def test_a_snapshot_is_taken_in_with_the_authors_it_names(shore: Shore, sea: Sea) -> None:
    plain = sea.update("folded", UpdateKind.SNAPSHOT)
    author = DeviceKey(b"\x04" * 32).id
    sealed = seal(KEY, replace(plain, authors=((4242, author),), covers=9), "epoch", 1.0)
    taken = await shore.receiver.take_snapshots([LoggedMessage(5, pack(sealed))])
    await shore.library.saver.saved()
    assert taken == [sealed]
    assert await shore.text() == "folded"
    assert await shore.library.store.authors([4242]) == {4242: author}
    assert shore.receiver.snapshots_read == 5


async def test_a_snapshot_of_a_newer_tandem_waits_for_the_upgrade(
    shore: Shore, sea: Sea, monkeypatch: pytest.MonkeyPatch
) -> None:
    await shore.take(sea.message(pack(sea.update("first", note=OTHER_NOTE))))
    with monkeypatch.context() as older:
        older.setattr("sync.log.envelope._KINDS", frozenset())
        wire = pack(sea.update("folded", UpdateKind.SNAPSHOT))
        assert await shore.receiver.take_snapshots([LoggedMessage(5, wire)]) == []
    assert await shore.receiver.redeliver() == 1
    await shore.library.saver.saved()
    assert await shore.text() == "folded"
    assert await shore.parked() == []


async def test_a_snapshot_among_the_updates_of_the_log_is_not_taken(shore: Shore, sea: Sea) -> None:
    await shore.take(sea.message(pack(sea.update("elsewhere", UpdateKind.SNAPSHOT))))
    assert await shore.text() == ""
    assert await shore.cursor() == 1


async def test_a_member_of_one_space_cannot_write_into_a_note_of_another(shore: Shore, sea: Sea) -> None:
    await shore.take(sea.message(pack(sea.update("theirs"))))
    elsewhere = SpaceId("t" * 28)
    next_door = Shore(shore.library, elsewhere)
    intruder = sea.update("mine", space=elsewhere)
    next_door.receiver.take_live(pack(intruder))
    await next_door.take(
        sea.message(pack(intruder)), sea.message(pack(sea.update("end", UpdateKind.TOMBSTONE)))
    )
    assert await shore.text() == "theirs"


async def test_notes_of_the_first_version_belong_where_they_first_came_from(shore: Shore, sea: Sea) -> None:
    old, elsewhere = NoteId("n" * 24), SpaceId("t" * 28)
    await shore.take(sea.message(pack(sea.update("theirs", note=old))))
    next_door = Shore(shore.library, elsewhere)
    for kind in (UpdateKind.CHANGE, UpdateKind.TOMBSTONE):
        intruder = sea.update("mine", kind, note=old, space=elsewhere)
        next_door.receiver.take_live(pack(intruder))
        await next_door.take(sea.message(pack(intruder)))
    snapshot = sea.update("mine", UpdateKind.SNAPSHOT, note=old, space=elsewhere)
    await next_door.receiver.take_snapshots([sea.message(pack(snapshot))])
    assert await shore.text(old) == "theirs"
    await shore.take(sea.message(pack(sea.update("theirs again", note=old))))
    assert "theirs again" in await shore.text(old)


class GuardedShore(Shore):
    """A receiver in Ada's space, of which Bob is an editor; Ada's device is the one that receives."""

    def __init__(self, library: Library) -> None:
        self.book = Book().with_members(bob=Role.EDITOR)
        super().__init__(library, rights=KnownMembers(self.book).rights(ADA))

    async def take(self, *messages: LoggedMessage) -> None:
        await self.receiver.take_logged(EPOCH, messages)
        await self.library.saver.saved()

    def remove_bob(self, sequence: int) -> None:
        """Remove Bob when the log has grown to a sequence."""
        self.book.log_grew_to(sequence)
        assert self.book.write(ADA, MemberRemoved(BOB.user)) is None


@pytest.fixture
async def guarded(tmp_path: Path) -> AsyncIterator[GuardedShore]:
    async with (
        open_store(tmp_path / "guarded.db") as store,
        open_library(store, ADA.device, real_world()) as library,
    ):
        yield GuardedShore(library)


def by(person: Person, sea: Sea, text: str) -> Update:
    return seal(person.key, replace(sea.update(text), device=person.device), "epoch", 1.0)


async def test_what_does_not_count_is_not_stored_and_the_cursor_goes_on(
    guarded: GuardedShore, sea: Sea
) -> None:
    told: list[int] = []
    guarded.receiver.opened = lambda logged: told.extend(entry.sequence for entry in logged)
    stranger = sea.update("forged")
    await guarded.take(sea.message(pack(stranger)), sea.message(pack(by(BOB, sea, "bob"))))
    assert await guarded.cursor() == 2
    assert not await guarded.library.store.has_updates([stranger.key])
    assert await guarded.text() == "bob"
    assert (told, guarded.receiver.refused) == ([2], 1)
    assert 'tandem_updates_refused_total{reason="no_right"} 1\n' in guarded.library.measures.text()
    assert await guarded.parked() == []


async def test_what_does_not_count_is_not_shown_live(guarded: GuardedShore, sea: Sea) -> None:
    seen: list[Update] = []
    guarded.receiver.seen_live = seen.append
    theirs = by(BOB, sea, "bob")
    guarded.receiver.take_live(pack(sea.update("forged")))
    guarded.receiver.take_live(pack(theirs))
    assert seen == [theirs]
    guarded.receiver.take_live(b"no envelope")
    assert 'tandem_updates_refused_total{reason="unreadable"} 1\n' in guarded.library.measures.text()


async def test_a_piece_that_comes_live_is_left_for_the_log_and_not_refused(
    guarded: GuardedShore, sea: Sea
) -> None:
    for piece in sea.chunks(sea.update(LONG)):
        guarded.receiver.take_live(piece.wire)
    assert 'tandem_updates_refused_total{reason="unreadable"} 0\n' in guarded.library.measures.text()


async def test_a_piece_that_does_not_count_is_not_put_aside(guarded: GuardedShore, sea: Sea) -> None:
    first, *_ = sea.chunks(sea.update(LONG))
    await guarded.take(first)
    assert await guarded.parked() == []
    assert await guarded.cursor() == 1


async def test_an_editor_vouches_for_what_a_removed_member_wrote(guarded: GuardedShore, sea: Sea) -> None:
    old = by(BOB, sea, "old text of bob")
    guarded.remove_bob(0)
    await guarded.take(sea.message(pack(old)))
    assert not await guarded.library.store.has_updates([old.key])
    await guarded.take(*sea.chunks(old, ADA.key))
    assert await guarded.text() == "old text of bob"
    assert (await guarded.library.store.sealed(NOTE))[0].device == BOB.device


async def test_nobody_vouches_for_himself(guarded: GuardedShore, sea: Sea) -> None:
    guarded.remove_bob(0)
    await guarded.take(*sea.chunks(by(BOB, sea, "late"), BOB.key))
    assert guarded.receiver.refused == 1
    assert await guarded.library.store.sealed(NOTE) == []


async def test_a_snapshot_of_a_stranger_is_not_taken(guarded: GuardedShore, sea: Sea) -> None:
    forged = sea.message(pack(sea.update("forged", UpdateKind.SNAPSHOT)))
    sound = sea.message(
        pack(seal(BOB.key, replace(sea.update("folded", UpdateKind.SNAPSHOT), device=BOB.device), "e", 1.0))
    )
    taken = await guarded.receiver.take_snapshots([forged, sound])
    assert [update.device for update in taken] == [BOB.device]
    assert guarded.receiver.snapshots_read == sound.sequence
