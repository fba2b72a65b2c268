"""An upload that broke goes on where it was; nothing that it stored outlives what it reserved."""

import asyncio
import hashlib
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from core.errors import AccessRefused, NotFound
from core.ids import FileHash
from sync.hub.attachments import Announced, Attachment, Attachments, UploadBroken
from sync.hub.attachments.errors import QuotaFull
from sync.log.blobs import CHUNKS
from tests.sync.bus.claims.conftest import SPACE
from tests.sync.hub.attachments.conftest import (
    ANNA,
    BERT,
    CARLA,
    CHUNK,
    NOTE,
    OTHER_NOTE,
    Rig,
    assert_clean,
    attach,
    content_of,
    identity,
    pieces,
)
from tests.sync.waiting import until

CONTENT = content_of(3 * CHUNK + 7)
FILE = FileHash(hashlib.sha256(CONTENT).hexdigest())
STORED = 2 * CHUNK


async def breaking(content: bytes) -> AsyncIterator[bytes]:
    async for piece in pieces(content):
        yield piece
    raise UploadBroken("the line was lost")


async def send(
    attachments: Attachments, stream: AsyncIterator[bytes], start: int = 0, file: FileHash = FILE
) -> Attachment:
    announced = Announced(file, start)
    return await attachments.upload(identity(), NOTE, "a", "text/plain", stream, len(CONTENT), announced)


async def break_off(attachments: Attachments) -> None:
    """Send two chunks and a half."""
    with pytest.raises(UploadBroken, match="the line was lost"):
        await send(attachments, breaking(CONTENT[: STORED + CHUNK // 2]))


async def read(attachments: Attachments, attachment: Attachment) -> bytes:
    return b"".join([piece async for piece in attachments.read(SPACE, attachment.id)])


async def test_it_goes_on_behind_what_is_stored(attachments: Attachments, rig: Rig) -> None:
    await break_off(attachments)
    assert await attachments.stored(identity(), NOTE, FILE) == STORED
    made = await send(attachments, pieces(CONTENT[STORED:]), STORED)
    assert (made.size, made.sha256) == (len(CONTENT), FILE)
    assert await read(attachments, made) == CONTENT
    await assert_clean(attachments, rig)


async def test_it_may_break_again(attachments: Attachments, rig: Rig) -> None:
    await break_off(attachments)
    with pytest.raises(UploadBroken):
        await send(attachments, breaking(CONTENT[STORED : STORED + CHUNK]), STORED)
    assert await attachments.stored(identity(), NOTE, FILE) == STORED + CHUNK
    made = await send(attachments, pieces(CONTENT[STORED + CHUNK :]), STORED + CHUNK)
    assert await read(attachments, made) == CONTENT
    await assert_clean(attachments, rig)


async def test_the_sweeper_leaves_what_is_stored_of_it(attachments: Attachments, rig: Rig) -> None:
    await break_off(attachments)
    await attachments.sweep(SPACE)
    assert sum((await rig.stored()).values()) == STORED
    await send(attachments, pieces(CONTENT[STORED:]), STORED)
    await assert_clean(attachments, rig)


async def test_another_hub_leaves_it_too_and_begins_anew(attachments: Attachments, rig: Rig) -> None:
    other = await rig.open("two")
    await break_off(attachments)
    await other.sweep(SPACE)
    assert sum((await rig.stored()).values()) == STORED
    assert await other.stored(identity(), NOTE, FILE) == 0


async def test_after_its_time_it_is_swept(attachments: Attachments, rig: Rig) -> None:
    await break_off(attachments)
    rig.clock.now += rig.settings.resume_within
    assert await attachments.stored(identity(), NOTE, FILE) == 0
    await assert_clean(attachments, rig)
    with pytest.raises(UploadBroken, match="is gone"):
        await send(attachments, pieces(CONTENT[STORED:]), STORED)
    await assert_clean(attachments, rig)


async def test_it_is_swept_when_it_begins_anew(attachments: Attachments, rig: Rig) -> None:
    await break_off(attachments)
    await send(attachments, pieces(CONTENT))
    await assert_clean(attachments, rig)
    assert await attachments.stored(identity(), NOTE, FILE) == 0


async def test_after_a_restart_of_the_hub_it_is_swept(rig: Rig) -> None:
    await break_off(await rig.open())
    await rig.close()
    attachments = await rig.open()
    assert await attachments.stored(identity(), NOTE, FILE) == 0
    await assert_clean(attachments, rig)


async def test_a_chunk_that_was_lost_meanwhile_makes_it_begin_anew(
    attachments: Attachments, rig: Rig
) -> None:
    await break_off(attachments)
    lost = CHUNKS + hashlib.sha256(CONTENT[:CHUNK]).hexdigest()
    await rig.blobs().purge(lost, await rig.blobs().last())
    with pytest.raises(UploadBroken, match="is gone"):
        await send(attachments, pieces(CONTENT[STORED:]), STORED)
    await assert_clean(attachments, rig)


async def test_another_file_than_was_announced_is_not_taken(attachments: Attachments, rig: Rig) -> None:
    await break_off(attachments)
    with pytest.raises(UploadBroken, match="not the file that was announced"):
        await send(attachments, pieces(content_of(CHUNK, "two")), STORED)
    assert not await attachments.list(NOTE)
    await assert_clean(attachments, rig)


async def test_without_a_whole_chunk_nothing_is_kept(attachments: Attachments, rig: Rig) -> None:
    with pytest.raises(UploadBroken):
        await send(attachments, breaking(CONTENT[:100]))
    await assert_clean(attachments, rig)


async def test_an_upload_that_announces_no_file_is_undone(attachments: Attachments, rig: Rig) -> None:
    with pytest.raises(UploadBroken):
        await attachments.upload(identity(), NOTE, "a", "text/plain", breaking(CONTENT), len(CONTENT))
    await assert_clean(attachments, rig)


async def test_only_who_sent_it_may_go_on(attachments: Attachments, rig: Rig) -> None:
    await break_off(attachments)
    rig.roles[CARLA] = rig.roles[ANNA]
    assert await attachments.stored(identity(CARLA), NOTE, FILE) == 0
    assert await attachments.stored(identity(), OTHER_NOTE, FILE) == 0
    with pytest.raises(AccessRefused):
        await attachments.stored(identity(BERT), NOTE, FILE)
    del rig.roles[CARLA]
    with pytest.raises(NotFound):
        await attachments.stored(identity(CARLA), NOTE, FILE)


async def test_who_lost_the_right_meanwhile_attaches_nothing(attachments: Attachments, rig: Rig) -> None:
    await break_off(attachments)
    rig.roles[ANNA] = rig.roles[BERT]
    with pytest.raises(AccessRefused):
        await send(attachments, pieces(CONTENT[STORED:]), STORED)
    rig.clock.now += rig.settings.resume_within
    await assert_clean(attachments, rig)


async def test_it_keeps_nobody_else_from_the_room(rig: Rig) -> None:
    rig.settings = replace(rig.settings, quota=4 * CHUNK)
    attachments = await rig.open()
    await break_off(attachments)
    await attach(attachments, content_of(2 * CHUNK, "two"), size=2 * CHUNK)
    assert await attachments.stored(identity(), NOTE, FILE) == 0
    await assert_clean(attachments, rig)


async def test_what_runs_keeps_its_room(rig: Rig) -> None:
    rig.settings = replace(rig.settings, quota=4 * CHUNK)
    attachments = await rig.open()
    await attach(attachments, content_of(3 * CHUNK, "two"))
    with pytest.raises(QuotaFull):
        await attach(attachments, content_of(2 * CHUNK), size=2 * CHUNK)
    await assert_clean(attachments, rig)


async def test_a_line_that_its_sender_lost_is_given_up(attachments: Attachments, rig: Rig) -> None:
    hanging = asyncio.Event()

    async def silent() -> AsyncIterator[bytes]:
        yield CONTENT[:STORED]
        hanging.set()
        await asyncio.Event().wait()

    first = asyncio.create_task(send(attachments, silent()))
    await until(hanging.is_set)
    assert await attachments.stored(identity(), NOTE, FILE) == STORED
    with pytest.raises(UploadBroken, match="another line"):
        await first
    made = await send(attachments, pieces(CONTENT[STORED:]), STORED)
    assert await read(attachments, made) == CONTENT
    await assert_clean(attachments, rig)
