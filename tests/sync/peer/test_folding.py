"""Folding on a real bus between real peers: the log shrinks, and nobody lacks anything."""

import random
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import pytest
from loro import ID, ExportMode, LoroDoc

from core.documents import NoteDocument, Version
from core.facts import Tombstone, Update, UpdateKind
from core.ids import NoteId, SpaceId, space_document_id
from core.store import Changes
from sync.bus import Connection, open_connection
from sync.log import LogRefused, pack, read_log_info, seal, unpack
from sync.log.chunks import cut
from sync.log.envelope import Header, sign
from sync.log.snapshots import count_updates, publish_snapshot, read_generations, read_updates_of
from sync.peer import Peer
from sync.peer.folding import Folding
from sync.peer.rights import Rights
from tests.sync.peer.conftest import Office, until

MONTH = 31 * 86_400.0


@dataclass
class Host:
    """A peer that hosts a space with one note, its folding, and a connection to look at the streams."""

    peer: Peer
    space: SpaceId
    note: NoteId
    connection: Connection

    @property
    def folding(self) -> Folding:
        folding = self.peer._links[self.space].care._folding
        assert folding is not None
        return folding

    async def edit(self, count: int, text: str = "word ") -> None:
        """Make so many edits, each of them an update that is in the log and stored here afterwards."""
        async with self.peer.library.open_note(self.note) as opened:
            for _ in range(count):
                opened.document.replace(opened.document.body_length, 0, text)
                await opened.saved()
        await self.settled()

    async def settled(self) -> None:
        assert await self.peer.drained(20)
        await until(self._has_stored_all)

    async def _has_stored_all(self) -> bool:
        cursor = await self.peer.library.store.cursor(self.space)
        return cursor is not None and cursor.sequence == (await read_log_info(self.connection)).last

    async def fold(self, note: NoteId | None = None) -> int:
        """Fold a note; returns how many messages left the log."""
        await self.settled()
        (folded,) = await self.folding.fold_now([note or self.note])
        return folded.purged

    async def publish(self, wire: bytes) -> None:
        """Store a snapshot of the note as the host's own."""
        marks = self.peer._links[self.space].care._marks
        marks.note_snapshot(await publish_snapshot(self.connection, wire, self.note))

    async def logged(self, note: NoteId | None = None) -> int:
        return (await count_updates(self.connection)).get(note or self.note, 0)

    async def purge(self, ago: float) -> None:
        """Write a tombstone, heard of so many seconds ago."""
        await self.settled()
        library = self.peer.library
        version = Version.of_loro((await self.document()).oplog_vv.encode()).encode()
        library.saver.add_update(
            library.author.write(self.space, self.note, version, kind=UpdateKind.TOMBSTONE)
        )
        tombstone = Tombstone(self.note, self.space, version, time.time() - ago)
        await library.store.write(Changes(tombstones=[tombstone]))
        await self.settled()

    @property
    def epoch(self) -> str:
        return self.peer._links[self.space].status.epoch

    async def document(self) -> LoroDoc:
        return await stored_document(self.peer, self.note)


@asynccontextmanager
async def looking_at(peer: Peer, space: SpaceId) -> AsyncIterator[Connection]:
    find_address = peer._links[space].entrance.find_address
    async with open_connection(find_address, name="onlooker") as connection:
        await connection.wait_connected(10)
        yield connection


@pytest.fixture
async def host(office: Office) -> AsyncIterator[Host]:
    peer = await office.open("ada")
    space = (await peer.library.default_space()).id
    note = (await peer.library.create_note(space, "Plan", "begin\n", tags=["a"])).id
    await peer.share(space)
    async with looking_at(peer, space) as connection:
        yield Host(peer, space, note, connection)


async def newcomer(office: Office, host: Host, name: str = "bob") -> Peer:
    peer = await office.open(name)
    await peer.join(await host.peer.share(host.space))
    return peer


async def stored_document(peer: Peer, note: NoteId) -> LoroDoc:
    await peer.library.saver.saved()
    stored = await peer.library.store.load_document(note)
    return NoteDocument.load(1, stored.snapshot, stored.updates)._doc


async def has_all_of(peer: Peer, host: Host) -> bool:
    mine, theirs = await stored_document(peer, host.note), await host.document()
    return Version.of_loro(mine.oplog_vv.encode()) == Version.of_loro(theirs.oplog_vv.encode())


def history(document: LoroDoc) -> dict[int, list[tuple[int, int, int]]]:
    """For each session, where each of its runs of edits begins, its place in the order, and when it was."""
    told: dict[int, list[tuple[int, int, int]]] = {}
    for peer, end in Version.of_loro(document.oplog_vv.encode()).ends.items():
        changes: list[Any] = [document.get_change(ID(peer, counter)) for counter in range(end)]
        told[peer] = sorted({(each.id.counter, each.lamport, each.timestamp) for each in changes})
    return told


async def test_the_second_fold_removes_what_the_first_one_held(host: Host) -> None:
    await host.edit(30)
    before = await host.logged()
    assert await host.fold() == 0
    assert await host.logged() == before
    await host.edit(5)
    assert await host.fold() == before
    assert await host.logged() == 5
    assert host.peer.library.measures.fold.count == 2


async def test_the_message_by_which_the_log_is_known_again_stays(host: Host) -> None:
    await host.edit(5)
    await host.fold()
    assert await host.fold() > 0
    info = await read_log_info(host.connection)
    cursor = await host.peer.library.store.cursor(host.space)
    assert cursor is not None
    assert (info.last, cursor.sequence) == (cursor.sequence, info.last)
    assert await host.logged() == 1


async def test_a_note_that_grew_in_the_log_is_folded_by_itself(host: Host) -> None:
    generations: list[int] = []

    async def folded_twice() -> bool:
        await host.edit(20, "some more words ")
        generations.append(len(await read_generations(host.connection, host.note)))
        return generations[-1] == 2 and await host.logged() < 20 * len(generations)

    await until(folded_twice, 60)


async def test_what_was_due_before_the_host_might_fold_is_folded_when_it_may(
    host: Host, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, is_let = 0, False

    def may_fold(_rights: Rights) -> bool:
        nonlocal asked
        asked += 1
        return is_let

    monkeypatch.setattr(Rights, "may_fold", property(may_fold))
    monkeypatch.setattr("sync.peer.folding._RETRY_PAUSE", 0.05)
    await host.edit(1, "long text " * 2000)
    await until(lambda: asked > 1)
    assert not await read_generations(host.connection, host.note)
    is_let = True
    await until(lambda: is_folded(host))


async def is_folded(host: Host) -> bool:
    return len(await read_generations(host.connection, host.note)) > 0


async def test_a_peer_that_comes_after_folding_has_everything(office: Office, host: Host) -> None:
    await host.edit(60)
    await host.fold()
    await host.edit(10)
    await host.fold()
    await host.edit(10)
    bob = await newcomer(office, host)
    await until(lambda: has_all_of(bob, host))
    assert await bob.library.body(host.note) == await host.peer.library.body(host.note)
    assert (await bob.library.note(host.note)).tags == ("a",)


async def test_who_wrote_what_and_when_is_the_same_after_folding(office: Office, host: Host) -> None:
    carol = await newcomer(office, host, "carol")
    await until(lambda: has_all_of(carol, host))
    await carol.library.append(host.note, "from carol")
    assert await carol.drained(10)
    await host.edit(40)
    before = history(await host.document())
    await host.fold()
    await host.edit(1)
    await host.fold()
    bob = await newcomer(office, host)
    await until(lambda: has_all_of(bob, host))
    told = history(await stored_document(bob, host.note))
    assert told == history(await host.document())
    assert all(set(runs) <= set(told[session]) for session, runs in before.items())
    assert await bob.library.store.authors(told) == {
        host.peer.library.author.session: host.peer.device,
        carol.library.author.session: carol.device,
    }


async def test_a_peer_that_was_away_while_notes_were_folded_lacks_nothing(office: Office, host: Host) -> None:
    bob = await newcomer(office, host)
    await until(lambda: has_all_of(bob, host))
    await bob.go_offline()
    await bob.library.append(host.note, "from bob, away")
    for _ in range(3):
        await host.edit(20)
        await host.fold()
    await bob.go_online()
    await until(lambda: has_all_of(bob, host))
    assert "from bob, away" in await host.peer.library.body(host.note)


async def test_notebooks_are_folded_like_notes(office: Office, host: Host) -> None:
    notebook = await host.peer.library.create_notebook(host.space, "Garden")
    await host.peer.library.move_note(host.note, notebook)
    own = space_document_id(host.space)
    await host.fold(own)
    await host.edit(1)
    assert await host.fold(own) > 0
    assert await host.logged(own) == 0
    bob = await newcomer(office, host)
    await until(lambda: lies_in(bob, host.note, notebook))


async def lies_in(peer: Peer, note: NoteId, notebook: str) -> bool:
    return any(each.notebook == notebook for each in await peer.library.store.summaries([note]))


async def test_nothing_is_lost_when_folding_ends_between_publishing_and_purging(
    office: Office, host: Host, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def crash(*_arguments: object) -> None:
        raise ConnectionError("the power is gone")

    await host.edit(20)
    await host.fold()
    await host.edit(5)
    with monkeypatch.context() as patched:
        patched.setattr(host.folding, "_expect_purge", crash)
        with pytest.raises(ConnectionError):
            await host.fold()
    bob = await newcomer(office, host)
    await until(lambda: has_all_of(bob, host))
    assert await host.fold() > 20


async def test_what_a_newer_tandem_wrote_stays_in_the_log_with_all_that_follows(host: Host) -> None:
    await host.edit(3)
    await host.settled()
    kept_from = await host.logged()
    await publish_unknown(host)
    await host.edit(4)
    await host.fold()
    assert await host.fold() == kept_from
    assert await host.logged() == 5
    assert await host.fold() == 0


async def publish_unknown(host: Host) -> None:
    """Log something of a kind that is not known yet."""
    key = host.peer._identity.key
    header = Header(1, host.space, "epoch", host.note, key.id, 1, 1, 99, 0, 1)
    wire = pack(sign(key, header, b"from the future"))
    await host.connection.request(f"d.{host.note}.{key.id}", wire)


async def test_a_damaged_generation_purges_nothing(host: Host) -> None:
    await host.edit(3)
    await host.fold()
    await publish_snapshot(host.connection, b"no snapshot", host.note)
    before = await host.logged()
    assert await host.fold() == 0
    assert await host.logged() == before


async def test_a_generation_that_holds_what_the_note_lacks_purges_nothing(host: Host) -> None:
    await host.edit(3)
    document = await host.document()
    document.get_text("body").insert(0, "lost here")
    document.commit()
    held = document.export(ExportMode.Snapshot())
    await publish_snapshot(host.connection, sealed(host, held, host.epoch), host.note)
    before = await host.logged()
    assert await host.fold() == 0
    assert await host.logged() == before


async def test_a_generation_that_claims_too_much_purges_no_more_than_it_holds(host: Host) -> None:
    await host.edit(3)
    held = (await host.document()).export(ExportMode.Snapshot())
    before = await host.logged()
    await host.edit(4)
    await host.publish(sealed(host, held, host.epoch))
    assert await host.fold() == before
    assert await host.logged() == 4


async def test_a_generation_of_another_epoch_purges_nothing(host: Host) -> None:
    await host.edit(3)
    await host.fold()
    held = (await host.peer.library.store.load_document(host.note)).snapshot
    assert held is not None
    await host.publish(sealed(host, held, "other"))
    assert await host.fold() == 0
    assert await host.fold() > 0


def sealed(host: Host, body: bytes, epoch: str) -> bytes:
    """A snapshot that claims to cover more than the log holds."""
    key = host.peer._identity.key
    plain = Update(host.space, host.note, key.id, 9, 9, body, kind=UpdateKind.SNAPSHOT, covers=10_000)
    return pack(seal(key, plain, epoch, 1.0))


async def test_a_snapshot_that_the_host_did_not_store_stops_all_removal(host: Host) -> None:
    await host.edit(3)
    await host.fold()
    held = (await host.peer.library.store.load_document(host.note)).snapshot
    assert held is not None
    before = await host.logged()
    await publish_snapshot(host.connection, sealed(host, held, host.epoch), host.note)
    with pytest.raises(LogRefused):
        await host.fold()
    assert await host.logged() == before


async def test_an_update_in_many_pieces_is_folded(host: Host) -> None:
    await host.peer.library.append(host.note, random.Random(1).randbytes(1_200_000).hex())
    await host.settled()
    assert await host.logged() > 3
    await host.fold()
    await host.edit(1)
    await host.fold()
    assert await host.logged() == 1


async def test_the_first_piece_of_a_longer_update_stays_in_the_log(host: Host) -> None:
    key = host.peer._identity.key
    body = NoteDocument.compose(5, title="", body=random.Random(1).randbytes(800_000).hex(), created_at=1.0)
    plain = Update(host.space, host.note, key.id, 5, 1, body.export_since(None))
    update = seal(key, plain, host.epoch, 1.0)
    first, _ = cut(key, update, pack(update))
    await host.connection.request(f"d.{host.note}.{key.id}", first)
    await host.edit(3)
    await host.fold()
    assert await host.fold() == 1
    assert await host.logged() == 4


async def test_of_a_note_that_was_purged_long_ago_only_the_tombstone_stays(host: Host) -> None:
    await host.edit(5)
    await host.fold()
    await host.purge(ago=MONTH)
    await host.folding.clear_purged()
    (left,) = [each async for each in read_updates_of(host.connection, host.note, 10_000)]
    assert [unpack(each.wire, host.peer._identity.verifier).kind for each in left] == [UpdateKind.TOMBSTONE]
    assert await read_generations(host.connection, host.note) == []


async def test_of_a_note_that_was_just_purged_the_log_keeps_everything(host: Host) -> None:
    await host.edit(5)
    await host.fold()
    await host.purge(ago=60)
    before = await host.logged()
    await host.folding.clear_purged()
    assert await host.logged() == before
    assert len(await read_generations(host.connection, host.note)) == 1


async def test_a_purged_note_is_not_folded(host: Host) -> None:
    await host.edit(5)
    await host.purge(ago=60)
    assert await host.folding.fold_now([host.note]) == []
