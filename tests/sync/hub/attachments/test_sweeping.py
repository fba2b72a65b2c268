"""The sweeper purges what nobody needs, and never what somebody does."""

import asyncio
import hashlib
import math
import random
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import replace
from typing import Any

import pytest

from core.errors import NotFound
from core.ids import FileHash
from sync.bus import Connection
from sync.hub.attachments import Attachments, AttachmentsLost
from sync.hub.attachments.blobs import BlobStore
from sync.log import LogLeaderless
from sync.log.jetstream import ask
from tests.sync.bus.claims.conftest import SPACE
from tests.sync.hub.attachments.conftest import (
    CHUNK,
    NOTE,
    OTHER_NOTE,
    Rig,
    assert_clean,
    attach,
    content_of,
    identity,
)
from tests.sync.waiting import until


async def test_chunks_that_nothing_refers_to_are_purged(attachments: Attachments, rig: Rig) -> None:
    await attach(attachments, b"content")
    await rig.blobs().put_chunk(b"orphan")
    await assert_clean(attachments, rig)


async def test_a_sweep_during_uploads_at_other_hubs_takes_nothing_from_them(rig: Rig) -> None:
    rig.settings = replace(rig.settings, quota=100 * CHUNK)
    hubs = [await rig.open(name) for name in ("one", "two", "three")]
    chance, is_over = random.Random(1), asyncio.Event()
    contents = [content_of(size, "shared") for size in (1, CHUNK, 2 * CHUNK + 3)]

    async def write(hub: Attachments) -> None:
        for _ in range(8):
            id_ = await attach(hub, chance.choice(contents), note=chance.choice([NOTE, OTHER_NOTE]))
            if chance.random() < 0.7:
                for note in (NOTE, OTHER_NOTE):
                    with suppress(NotFound):
                        await hub.remove(identity(), note, id_)

    async def sweep(hub: Attachments) -> None:
        while not is_over.is_set():
            await hub.sweep(SPACE)

    sweeping = [asyncio.create_task(sweep(hub)) for hub in hubs[1:]]
    await asyncio.gather(*(write(hub) for hub in hubs))
    is_over.set()
    await asyncio.gather(*sweeping)
    await assert_clean(hubs[0], rig)


async def test_a_sweep_in_the_middle_of_an_upload_leaves_its_chunks(
    attachments: Attachments, rig: Rig
) -> None:
    other = await rig.open("two")

    async def interrupted() -> AsyncIterator[bytes]:
        yield content_of(CHUNK)
        yield content_of(CHUNK, "second")
        await other.sweep(SPACE)
        yield b"the rest"

    await attachments.upload(identity(), NOTE, "a", "text/plain", interrupted())
    await assert_clean(attachments, rig)


@pytest.mark.parametrize("seam", ["list", "purge"])
async def test_an_upload_between_two_steps_of_a_sweep_keeps_its_chunks(
    attachments: Attachments, rig: Rig, monkeypatch: pytest.MonkeyPatch, seam: str
) -> None:
    other = await rig.open("two")
    await attach(attachments, b"what was there before")
    await rig.blobs().put_chunk(b"orphan")
    real, ids = getattr(BlobStore, seam), list[str]()

    async def late(*rest: Any) -> Any:
        if not ids:
            ids.append("begun")
            ids.append(await attach(other, b"content"))
        return await real(*rest)

    monkeypatch.setattr(BlobStore, seam, late)
    await attachments.sweep(SPACE)
    await until(lambda: len(ids) == 2)  # it may be a sweep that began by itself
    await assert_clean(attachments, rig)


async def test_a_chunk_that_was_an_orphan_is_safe_once_an_upload_needs_it(
    attachments: Attachments, rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sweeper has listed the chunk, and is about to purge it, when somebody uploads the same."""
    other = await rig.open("two")
    await attach(attachments, b"what was there before")
    await rig.blobs().put_chunk(b"content")
    purge, ids = BlobStore.purge, list[str]()

    async def late(*rest: Any) -> None:
        if not ids:
            ids.append(await attach(other, b"content"))
        await purge(*rest)

    monkeypatch.setattr(BlobStore, "purge", late)
    await attachments.sweep(SPACE)
    assert ids
    await assert_clean(attachments, rig)


async def test_a_space_without_attachments_is_swept(attachments: Attachments) -> None:
    await attachments.sweep(SPACE)
    assert attachments.problem is None


async def test_the_files_of_a_note_that_is_gone_for_good_go_after_a_while(
    attachments: Attachments, rig: Rig
) -> None:
    await attach(attachments, b"content")
    rig.gone[NOTE] = rig.clock.now
    rig.clock.now += rig.settings.grace + 1
    await assert_clean(attachments, rig)
    assert not await rig.stored()


async def test_a_file_stays_that_another_note_refers_to(attachments: Attachments, rig: Rig) -> None:
    await attach(attachments, b"content")
    rig.gone[NOTE] = rig.clock.now
    rig.named.add(FileHash(hashlib.sha256(b"content").hexdigest()))
    rig.clock.now += rig.settings.grace + 1
    await attachments.sweep(SPACE)
    assert await rig.stored()


async def test_the_files_of_a_note_that_is_just_gone_stay(attachments: Attachments, rig: Rig) -> None:
    await attach(attachments, b"content")
    rig.gone[NOTE] = rig.clock.now
    await attachments.sweep(SPACE)
    assert await rig.stored()


async def test_a_replica_that_knows_no_note_removes_nothing(attachments: Attachments, rig: Rig) -> None:
    await attach(attachments, b"content")
    rig.notes.clear()
    await attachments.sweep(SPACE)
    assert await rig.stored()


async def _lose_the_log(rig: Rig, *, keeps_epoch: bool) -> None:
    found = await ask(rig.connection, "STREAM.INFO.ATTACHMENTS", {})
    await ask(rig.connection, "STREAM.DELETE.ATTACHMENTS", {})
    if keeps_epoch:
        await ask(rig.connection, "STREAM.CREATE.ATTACHMENTS", found.config)


@pytest.mark.parametrize("keeps_epoch", [False, True])
async def test_a_lost_log_makes_no_orphans(rig: Rig, keeps_epoch: bool) -> None:
    await attach(await rig.open(), b"content")
    await rig.close()
    await _lose_the_log(rig, keeps_epoch=keeps_epoch)
    attachments = await rig.open()
    with pytest.raises(AttachmentsLost, match="cannot be trusted"):
        await attachments.sweep(SPACE)
    assert await rig.stored()


async def test_nothing_is_uploaded_beside_a_lost_log(rig: Rig) -> None:
    await attach(await rig.open(), b"content")
    await rig.close()
    await _lose_the_log(rig, keeps_epoch=False)
    attachments = await rig.open()
    with pytest.raises(AttachmentsLost):
        await attach(attachments, b"more")
    await until(lambda: attachments.problem is not None)


async def test_a_log_that_is_lost_under_a_running_hub_is_noticed(attachments: Attachments, rig: Rig) -> None:
    await attach(attachments, b"content")
    await _lose_the_log(rig, keeps_epoch=True)
    with pytest.raises(AttachmentsLost):
        await attachments.list(NOTE)


async def test_a_log_of_several_hubs_is_lost_when_it_stays_so(
    attachments: Attachments, rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Connection, "is_of_cluster", property(lambda _: True))
    monkeypatch.setattr("sync.log.settling._LONGEST", math.inf)
    await attach(attachments, b"content")
    await _lose_the_log(rig, keeps_epoch=True)
    with pytest.raises(LogLeaderless):
        await attachments.list(NOTE)
    monkeypatch.setattr("sync.log.settling._LONGEST", 0.0)
    with pytest.raises(AttachmentsLost, match="lost its end"):
        await attachments.list(NOTE)


async def test_a_log_that_grew_again_after_a_loss_is_noticed(rig: Rig) -> None:
    await attach(await rig.open(), b"content")
    await rig.close()
    await _lose_the_log(rig, keeps_epoch=True)
    for _ in range(10):
        await rig.connection.request("attached.elsewhere", b"new")
    attachments = await rig.open()
    with pytest.raises(AttachmentsLost, match="lost a part"):
        await attachments.sweep(SPACE)
    assert await rig.stored()


async def test_chunks_without_a_mark_are_left_alone(rig: Rig) -> None:
    attachments = await rig.open()
    await rig.blobs().create()
    await rig.blobs().put_chunk(b"whose")
    with pytest.raises(AttachmentsLost):
        await attachments.sweep(SPACE)
    assert await rig.stored()


async def test_what_a_newer_tandem_wrote_stops_the_sweeper(attachments: Attachments, rig: Rig) -> None:
    await attach(attachments, b"content")
    await rig.connection.request(
        f"attached.{SPACE}", b"\x94\x02\xa2id\xcb\x00\x00\x00\x00\x00\x00\x00\x00\x80"
    )
    with pytest.raises(AttachmentsLost, match="newer Tandem"):
        await attachments.sweep(SPACE)
    assert await rig.stored()
