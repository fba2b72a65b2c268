"""Attachments reach the other peers of a space over a real bus, whole or not at all."""

import hashlib
import os
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from core.errors import AttachmentProblem, FileAway
from core.facts import Role
from core.ids import FileHash, NoteId
from core.markdown import attachment_link
from sync.log.blobs import CHUNK, BlobReader
from sync.peer import Peer, Stage, hub_files
from sync.peer.hub_files import HubFiles
from sync.peer.shared_attachments import SharedAttachments
from tests.sync.peer.conftest import Office, until
from tests.sync.peer.test_peer import has_note, two_desks

PICTURE = b"\x89PNG\r\n\x1a\n" + os.urandom(3_000_000)
FILE = FileHash(hashlib.sha256(PICTURE).hexdigest())


async def attach(peer: Peer, note: NoteId, content: bytes = PICTURE) -> FileHash:
    file = await peer.attachments.add(note, content)
    await peer.library.append(note, attachment_link("A picture", file, is_picture=True))
    return file


async def hub_has_it(peer: Peer, note: NoteId) -> bool:
    link = peer._links.of((await peer.library.note(note)).space)
    assert link._connection is not None
    return FILE in await BlobReader(link._connection).files()


async def can_fetch(attachments: SharedAttachments, note: NoteId) -> bool:
    try:
        return (await attachments.fetch(note, FILE)).read_bytes() == PICTURE
    except FileAway:
        return False


async def test_what_the_host_attaches_reaches_a_member(office: Office) -> None:
    ada, bob, note = await two_desks(office)
    await attach(ada, note)
    assert bob.attachments.find(FILE) is None

    await until(lambda: can_fetch(bob.attachments, note))

    found = bob.attachments.find(FILE)
    assert found is not None
    assert found.read_bytes() == PICTURE


async def test_what_a_member_attaches_reaches_the_host(office: Office) -> None:
    ada, bob, note = await two_desks(office)
    await attach(bob, note)

    await until(lambda: can_fetch(ada.attachments, note))


async def test_an_attachment_is_told_until_the_hub_has_it(office: Office) -> None:
    ada, bob, note = await two_desks(office)
    async with bob.library.open_note(note) as opened:
        await until(lambda: bob.status.of(note).stage is Stage.IN_LOG or not opened.document.body)
        await bob.attachments.add(note, PICTURE)
        assert bob.status.of(note).unsent == 1
        assert bob.status.of(note).sentence.endswith(", 1 attachment waiting")

        await until(lambda: bob.status.of(note).unsent == 0)

        assert "attachment" not in bob.status.of(note).sentence
        assert await can_fetch(ada.attachments, note)


async def test_what_was_attached_offline_is_sent_after_a_restart(office: Office) -> None:
    ada, bob, note = await two_desks(office)
    await bob.go_offline()
    await attach(bob, note)
    await office.close("bob")
    assert not await can_fetch(ada.attachments, note)

    bob = await office.open("bob")

    await until(lambda: can_fetch(ada.attachments, note))
    await until(lambda: bob.status.of(note).unsent == 0)


async def test_what_was_attached_before_sharing_is_sent_with_it(office: Office) -> None:
    ada = await office.open("ada")
    space = await ada.library.default_space()
    note = (await ada.library.create_note(space.id, "Plan")).id
    await attach(ada, note)
    bob = await office.open("bob")
    await bob.join(await ada.share(space.id))
    await until(lambda: has_note(bob, note))

    await until(lambda: can_fetch(bob.attachments, note))


async def test_what_nobody_has_is_told_and_comes_later(office: Office) -> None:
    ada, bob, note = await two_desks(office)
    with pytest.raises(FileAway):
        await bob.attachments.fetch(note, FILE)

    await attach(ada, note)

    await until(lambda: can_fetch(bob.attachments, note))


async def test_a_copy_spoilt_on_the_disk_is_not_sent_but_told_and_kept(office: Office) -> None:
    ada, bob, note = await two_desks(office)
    await bob.go_offline()
    await attach(bob, note)
    found = bob.attachments.find(FILE)
    assert found is not None
    found.write_bytes(b"spoilt")

    await bob.go_online()

    space = (await bob.library.note(note)).space
    await until(lambda: bob.status.of(note, space).problem is not None)
    assert "damaged on this disk" in str(bob.status.of(note, space).problem)
    assert found.read_bytes() == b"spoilt"
    assert not await can_fetch(ada.attachments, note)


async def test_what_the_disk_spoils_is_had_from_the_hub_again(office: Office) -> None:
    _, bob, note = await two_desks(office)
    await attach(bob, note)
    await until(lambda: hub_has_it(bob, note))
    found = bob.attachments.find(FILE)
    assert found is not None
    found.write_bytes(b"spoilt")

    await bob.attachments.mend()

    assert found.read_bytes() == PICTURE


async def test_what_nobody_else_has_is_left_as_the_disk_spoilt_it(office: Office) -> None:
    ada = await office.open("ada")
    note = (await ada.library.create_note((await ada.library.default_space()).id, "Plan")).id
    await attach(ada, note)
    found = ada.attachments.find(FILE)
    assert found is not None
    found.write_bytes(b"spoilt")

    await ada.attachments.mend()

    assert found.read_bytes() == b"spoilt"


async def test_who_may_only_read_has_attachments_too(office: Office) -> None:
    ada, _bob, note = await two_desks(office)
    await attach(ada, note)
    eve = await office.open("eve")
    space = (await ada.library.note(note)).space
    await eve.join(await ada.people.invite(space, Role.VIEWER))
    await until(lambda: has_note(eve, note))

    await until(lambda: can_fetch(eve.attachments, note))


async def test_a_file_that_a_copied_text_names_is_sent_too(office: Office) -> None:
    ada, bob, note = await two_desks(office)
    own = await bob.library.default_space()
    draft = (await bob.library.create_note(own.id, "Draft")).id
    file = await bob.attachments.add(draft, PICTURE)

    await bob.library.append(note, attachment_link("A picture", file, is_picture=True))

    await until(lambda: can_fetch(ada.attachments, note))


async def test_what_the_hub_refuses_is_told_and_tried_again(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    ada, bob, note = await two_desks(office)
    send, full = HubFiles.send, AttachmentProblem("The space has no room for this file.")

    async def refuse(_hub: HubFiles, _note: NoteId, _file: FileHash, _name: str, _path: Path) -> FileHash:
        raise full

    monkeypatch.setattr(HubFiles, "send", refuse)
    async with bob.library.open_note(note):
        await attach(bob, note)
        await until(lambda: bob.status.of(note).problem is full)
        assert bob.status.of(note).unsent == 1
        monkeypatch.setattr(HubFiles, "send", send)

        await until(lambda: bob.status.of(note).unsent == 0)

        assert bob.status.of(note).problem is None
        assert await can_fetch(ada.attachments, note)


async def test_an_upload_whose_line_breaks_goes_on_where_it_was(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    ada, bob, note = await two_desks(office)
    real, starts = hub_files._pieces, list[int]()

    async def breaking(path: Path, start: int) -> AsyncIterator[bytes]:
        starts.append(start)
        sent = start
        async for piece in real(path, start):
            if len(starts) == 1 and sent > 2 * CHUNK:
                raise ConnectionError("the network is gone")
            sent += len(piece)
            yield piece

    monkeypatch.setattr(hub_files, "_pieces", breaking)
    await attach(bob, note)

    await until(lambda: can_fetch(ada.attachments, note))
    assert starts[1] in {CHUNK, 2 * CHUNK}


async def test_a_hub_that_lost_its_files_gets_them_back(office: Office, tmp_path: Path) -> None:
    ada, bob, note = await two_desks(office)
    await attach(bob, note)
    await until(lambda: bob.status.of(note).unsent == 0)
    await until(lambda: hub_has_it(bob, note))
    await office.close("ada")
    lost = [path for path in (tmp_path / "ada" / "bus").rglob("BLOB") if path.is_dir()]
    assert lost
    for path in lost:
        shutil.rmtree(path)

    ada = await office.open("ada")

    await until(lambda: can_fetch(ada.attachments, note), seconds=60)
