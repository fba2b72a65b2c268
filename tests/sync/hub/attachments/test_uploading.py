"""Uploading, listing, reading and removing attachments."""

import hashlib
import json
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from core.errors import AccessRefused, FileTooLarge, NotFound
from core.facts import Role
from core.ids import NoteId
from sync.bus.claims.roles import API
from sync.hub.attachments import (
    AttachmentDamaged,
    AttachmentId,
    Attachments,
    UploadBroken,
)
from sync.log.blobs import CHUNKS
from tests.sync.bus.claims.conftest import OTHER_SPACE, SPACE
from tests.sync.hub.attachments.conftest import (
    BERT,
    CARLA,
    CHUNK,
    FAR_NOTE,
    NOTE,
    OTHER_NOTE,
    Rig,
    attach,
    content_of,
    identity,
    pieces,
)


async def read(attachments: Attachments, id_: AttachmentId, start: int = 0) -> bytes:
    return b"".join([piece async for piece in attachments.read(SPACE, id_, start)])


@pytest.mark.parametrize("size", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK + 17])
async def test_what_was_uploaded_is_read_back(attachments: Attachments, size: int) -> None:
    content = content_of(size)
    assert await read(attachments, await attach(attachments, content)) == content


async def test_reading_may_begin_in_the_middle(attachments: Attachments) -> None:
    content = content_of(2 * CHUNK + 5)
    id_ = await attach(attachments, content)
    assert await read(attachments, id_, CHUNK + 3) == content[CHUNK + 3 :]


async def test_an_attachment_tells_what_it_is(attachments: Attachments, rig: Rig) -> None:
    content = content_of(10)
    id_ = await attach(attachments, content)
    (found,) = await attachments.list(NOTE)
    assert (found.id, found.space, found.note, found.name) == (id_, SPACE, NOTE, "photo.png")
    assert (found.media_type, found.size, found.sha256) == (
        "image/png",
        10,
        hashlib.sha256(content).hexdigest(),
    )
    assert found.added_at == rig.clock.now


async def test_a_note_lists_its_own_attachments_oldest_first(attachments: Attachments) -> None:
    first = await attach(attachments, b"first")
    await attach(attachments, b"other", note=OTHER_NOTE)
    second = await attach(attachments, b"second")
    assert [found.id for found in await attachments.list(NOTE)] == [first, second]


async def test_another_hub_lists_what_one_hub_took(attachments: Attachments, rig: Rig) -> None:
    id_ = await attach(attachments, b"content")
    other = await rig.open("two")
    assert (await other.find(SPACE, id_)).size == 7


async def test_an_attachment_of_another_space_is_not_found(attachments: Attachments) -> None:
    id_ = await attach(attachments, b"content")
    with pytest.raises(NotFound):
        await attachments.find(OTHER_SPACE, id_)


async def test_a_viewer_attaches_nothing(attachments: Attachments, rig: Rig) -> None:
    with pytest.raises(AccessRefused):
        await attachments.upload(identity(BERT), NOTE, "a", "text/plain", pieces(b"text"))
    assert not await rig.stored()


async def test_a_stranger_does_not_learn_that_there_is_a_note(attachments: Attachments) -> None:
    with pytest.raises(NotFound):
        await attachments.upload(identity(CARLA), NOTE, "a", "text/plain", pieces(b"text"))


async def test_nothing_is_attached_to_a_note_that_is_not_there(attachments: Attachments) -> None:
    with pytest.raises(NotFound):
        await attach(attachments, b"text", note=NoteId("x" * 32))


async def test_who_became_a_viewer_during_an_upload_attaches_nothing(
    attachments: Attachments, rig: Rig
) -> None:
    async def demoted() -> AsyncIterator[bytes]:
        yield b"begin"
        rig.roles[identity().user] = Role.VIEWER
        yield b"end"

    with pytest.raises(AccessRefused):
        await attachments.upload(identity(), NOTE, "a", "text/plain", demoted())
    assert not await rig.stored()
    assert not (await attachments.usage(SPACE)).reserved


async def test_a_file_that_is_too_long_is_refused_at_its_announcement(attachments: Attachments) -> None:
    with pytest.raises(FileTooLarge):
        await attach(attachments, b"", size=4 * CHUNK + 1)


async def test_the_same_file_in_two_notes_is_stored_once(attachments: Attachments, rig: Rig) -> None:
    content = content_of(CHUNK + 1)
    for note in (NOTE, OTHER_NOTE):
        await attach(attachments, content, note=note)
    assert sum((await rig.stored()).values()) == len(content)
    assert (await attachments.usage(SPACE)).stored == len(content)


async def test_spaces_share_no_chunks(attachments: Attachments, rig: Rig) -> None:
    await attach(attachments, b"same")
    await attach(attachments, b"same", note=FAR_NOTE)
    assert (await attachments.usage(OTHER_SPACE)).stored == 4
    assert len(await rig.stored(OTHER_SPACE)) == 1


async def test_a_removed_attachment_leaves_nothing_behind(attachments: Attachments, rig: Rig) -> None:
    id_ = await attach(attachments, content_of(CHUNK + 1))
    await attachments.remove(identity(), NOTE, id_)
    await attachments.sweep(SPACE)
    assert not await rig.stored()
    assert not await rig.manifests()
    assert (await attachments.usage(SPACE)).free == attachments.quota


async def test_what_another_attachment_has_too_stays_when_one_is_removed(
    attachments: Attachments, rig: Rig
) -> None:
    content = content_of(CHUNK + 1)
    first, second = [await attach(attachments, content) for _ in range(2)]
    await attachments.remove(identity(), NOTE, first)
    await attachments.sweep(SPACE)
    assert await read(attachments, second) == content


async def test_an_attachment_is_removed_by_the_name_of_its_own_note_alone(attachments: Attachments) -> None:
    id_ = await attach(attachments, b"content")
    with pytest.raises(NotFound):
        await attachments.remove(identity(), OTHER_NOTE, id_)


async def test_a_viewer_removes_nothing(attachments: Attachments) -> None:
    id_ = await attach(attachments, b"content")
    with pytest.raises(AccessRefused):
        await attachments.remove(identity(BERT), NOTE, id_)


async def test_a_damaged_chunk_is_never_handed_out(attachments: Attachments, rig: Rig) -> None:
    id_ = await attach(attachments, b"content")
    await rig.blobs()._put(CHUNKS + hashlib.sha256(b"content").hexdigest(), b"c0ntent")
    with pytest.raises(AttachmentDamaged, match="damaged"):
        await read(attachments, id_)


async def test_to_attach_the_same_file_again_mends_what_was_damaged(
    attachments: Attachments, rig: Rig
) -> None:
    id_ = await attach(attachments, b"content")
    await rig.blobs()._put(CHUNKS + hashlib.sha256(b"content").hexdigest(), b"c0ntent")
    await attach(attachments, b"content")
    assert await read(attachments, id_) == b"content"


async def test_a_sender_that_falls_silent_is_given_up(rig: Rig) -> None:
    rig.settings = replace(rig.settings, longest_silence=0.0)
    attachments = await rig.open()
    with pytest.raises(UploadBroken, match="nothing came"):
        await attach(attachments, b"content")
    assert not (await attachments.usage(SPACE)).reserved


async def test_a_member_reads_chunks_and_manifests_from_the_bus(attachments: Attachments, rig: Rig) -> None:
    content = content_of(CHUNK + 1)
    await attach(attachments, content)
    viewer = await rig.hub.member(SPACE, Role.VIEWER)
    sha256 = hashlib.sha256(content).hexdigest()
    told = await viewer.ask(f"{API}.DIRECT.GET.BLOB", {"last_by_subj": f"b.f.{sha256}"})
    manifest = json.loads(told.data)
    assert (manifest["size"], manifest["media_type"]) == (len(content), "image/png")
    chunks = [
        (await viewer.ask(f"{API}.DIRECT.GET.BLOB", {"last_by_subj": f"b.c.{name}"})).data
        for name in manifest["chunks"]
    ]
    assert b"".join(chunks) == content


@pytest.mark.parametrize("role", list(Role))
async def test_no_member_stores_a_chunk_on_the_bus(attachments: Attachments, rig: Rig, role: Role) -> None:
    await attach(attachments, b"content")
    before = await rig.blobs().last()
    member = await rig.hub.member(SPACE, role)
    await member.client.publish(f"b.c.{hashlib.sha256(b'content').hexdigest()}", b"forged")
    await member.client.publish(f"{API}.DIRECT.GET.BLOB", b'{"seq": 1}', reply="b.c.forged")
    await member.flush()
    assert await rig.blobs().last() == before
