"""Nothing that a peer receives changes a note unless it comes from a device that is allowed to write."""

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import msgspec

from core.accounts import DeviceKey
from core.documents import NoteDocument
from core.facts import Role, Update
from core.ids import NoteId, SpaceId, UserId
from core.profile import Profile
from core.world import real_world
from sync.bus import BusAddress, Connection, Message, open_connection
from sync.bus.claims import Pass
from sync.bus.claims.rooms import Room
from sync.log import LogWriter, read_log_info, seal
from sync.peer import Peer
from sync.peer.exchange_letters import Digest
from sync.peer.note_status import Right
from sync.peer.presence import PresenceMessage
from tests.secret_files import claims_of
from tests.sync.bus.claims.conftest import ANYTHING
from tests.sync.peer.conftest import Office, until
from tests.sync.peer.test_healing import holds, joins_with
from tests.sync.peer.test_peer import has_note, outbox_is_empty, two_desks

SESSION = 4711


async def user_of(host: Peer, other: Peer, space: SpaceId) -> UserId:
    people = await host.people.members(space)
    return next(person.user for person in people if other.device in person.devices)


async def change_role(host: Peer, other: Peer, space: SpaceId, role: Role) -> None:
    await host.people.change_role(space, await user_of(host, other, space), role)


async def remove(host: Peer, other: Peer, space: SpaceId) -> None:
    await host.people.remove_member(space, await user_of(host, other, space))


async def space_of(peer: Peer, note: NoteId) -> SpaceId:
    return (await peer.library.note(note)).space


def sentence(peer: Peer, space: SpaceId) -> str:
    return peer.status.of(None, space).sentence


async def viewer_joins(office: Office, host: Peer, space: SpaceId, note: NoteId, name: str = "vic") -> Peer:
    vic = await office.open(name)
    await vic.join(await host.people.invite(space, Role.VIEWER))
    await until(lambda: has_note(vic, note))
    return vic


@asynccontextmanager
async def liar(host: Peer, place: Path, space: SpaceId, room: Room = Room.LOG) -> AsyncIterator[Connection]:
    """Enter a room of a space by a token that allows everything, as only the hub itself could."""
    address = await host.hub.entrance(await host.library.default_space()).find_address()
    authority, key = claims_of(Profile(place), real_world()), DeviceKey(real_world().random_bytes(32))
    token = authority._user(authority._room(space, room), key.id, ANYTHING, 60)
    lying = BusAddress(address.host, address.port, Pass.read(token, key), address.authority)
    async with open_connection(lying, name="liar") as connection:
        await connection.wait_connected(10)
        yield connection


async def forge(lying: Connection, peer: Peer, note: NoteId, text: str, key: DeviceKey) -> int:
    """Store an edit in the log, signed as it should be by whoever has the key; returns its sequence."""
    space, stored = await space_of(peer, note), await peer.library.store.load_document(note)
    document = NoteDocument.load(SESSION, stored.snapshot, stored.updates)
    before = document.version()
    document.replace(0, 0, text)
    update = Update(space, note, key.id, SESSION, 1, document.export_since(before))
    return await LogWriter(lying, key).publish(seal(key, update, "any", 1.0))


async def has_read_to(peer: Peer, space: SpaceId, sequence: int) -> bool:
    cursor = await peer.library.store.cursor(space)
    return cursor is not None and cursor.sequence >= sequence


async def erase_log(office: Office, place: Path) -> Peer:
    """Let ada's hub lose its streams and come back."""
    await office.close("ada")
    shutil.rmtree(place / "ada" / "bus" / "store")
    return await office.open("ada")


async def test_what_a_stranger_brings_into_the_log_is_applied_nowhere(office: Office, tmp_path: Path) -> None:
    ada, bob, note = await two_desks(office)
    space = await space_of(ada, note)
    async with ada.library.open_note(note) as here, liar(ada, tmp_path / "ada", space) as lying:
        sequence = await forge(lying, ada, note, "forged", DeviceKey(b"\x07" * 32))
        await until(lambda: has_read_to(ada, space, sequence))
        await until(lambda: has_read_to(bob, space, sequence))
        assert "forged" not in here.document.body
    assert "forged" not in await ada.library.body(note) + await bob.library.body(note)
    await bob.library.append(note, "goes on")
    await until(lambda: holds(ada, note, "goes on"))


async def test_what_is_forged_in_the_log_is_named_and_never_counted_as_held(
    office: Office, tmp_path: Path
) -> None:
    ada, bob, note = await two_desks(office)
    space = await space_of(ada, note)
    async with liar(ada, tmp_path / "ada", space) as lying:
        sequence = await forge(lying, ada, note, "forged", DeviceKey(b"\x07" * 32))
    await until(lambda: has_read_to(bob, space, sequence))
    found = await bob.log(space).verify()
    assert found.uncounted_in_log == 1
    assert (found.not_here, found.not_in_log, found.damaged_in_log) == (0, 0, 0)
    assert (found.equal_devices, found.differing_devices) == (1, 0)


async def test_who_joins_later_does_not_apply_what_was_forged_before(office: Office, tmp_path: Path) -> None:
    ada, _, note = await two_desks(office)
    space = await space_of(ada, note)
    async with liar(ada, tmp_path / "ada", space) as lying:
        sequence = await forge(lying, ada, note, "forged", DeviceKey(b"\x07" * 32))
    carol = await office.open("carol")
    await carol.join(await ada.share(space))
    await until(lambda: has_read_to(carol, space, sequence))
    assert await carol.library.body(note) == "first line\n"


async def test_a_demoted_member_is_told_so_and_sends_nothing_until_he_may_again(office: Office) -> None:
    ada, bob, note = await two_desks(office)
    space = await space_of(ada, note)
    await change_role(ada, bob, space, Role.VIEWER)
    facts = bob.status.space(space)
    assert facts is not None
    await until(lambda: facts.right is Right.READ)
    await bob.library.append(note, "written as a viewer")
    await until(
        lambda: sentence(bob, space) == "You can only read this space, 1 change is only on this device"
    )
    await ada.library.append(note, "ada goes on")
    await until(lambda: holds(bob, note, "ada goes on", "written as a viewer"))
    assert "written as a viewer" not in await ada.library.body(note)
    await change_role(ada, bob, space, Role.EDITOR)
    await until(lambda: holds(ada, note, "written as a viewer"))
    await until(lambda: outbox_is_empty(bob, space))


async def test_demoted_while_both_write_all_converges_once_he_may_again(office: Office) -> None:
    ada, bob, note = await two_desks(office)
    space = await space_of(ada, note)
    async with ada.library.open_note(note) as here, bob.library.open_note(note) as there:
        for number in range(60):
            here.document.replace(0, 0, f"a{number} ")
            there.document.replace(there.document.body_length, 0, f"b{number} ")
            await here.saved()
            if number == 20:
                await change_role(ada, bob, space, Role.VIEWER)
        await until(lambda: "a59 " in there.document.body)
        assert "b59 " not in here.document.body
        await change_role(ada, bob, space, Role.EDITOR)
        await until(lambda: here.document.body == there.document.body and "b59 " in here.document.body)


async def test_late_edits_of_a_removed_member_stay_with_him(office: Office) -> None:
    ada, bob, note = await two_desks(office)
    space = await space_of(ada, note)
    await bob.library.append(note, "while bob was a member")
    await until(lambda: holds(ada, note, "while bob was a member"))
    await bob.go_offline()
    await bob.library.append(note, "bob is late")
    await remove(ada, bob, space)
    await bob.go_online()
    await until(lambda: sentence(bob, space) == "You are no member any more, 1 change is only on this device")
    assert await holds(bob, note, "bob is late", "while bob was a member")
    assert "bob is late" not in await ada.library.body(note)
    assert await holds(ada, note, "while bob was a member")


async def test_removed_while_both_write_nothing_later_appears_at_others(office: Office) -> None:
    ada, bob, note = await two_desks(office)
    space = await space_of(ada, note)
    carol = await office.open("carol")
    await carol.join(await ada.share(space))
    await until(lambda: has_note(carol, note))
    async with ada.library.open_note(note) as here, bob.library.open_note(note) as there:
        for number in range(30):
            here.document.replace(0, 0, f"a{number} ")
            there.document.replace(there.document.body_length, 0, f"b{number} ")
            await here.saved()
            if number == 10:
                await remove(ada, bob, space)
        await until(lambda: holds(carol, note, "a29 "))
        assert "b29 " not in here.document.body
        assert "b29 " in there.document.body
    await until(lambda: bodies_are_equal(ada, carol, note))


async def bodies_are_equal(one: Peer, other: Peer, note: NoteId) -> bool:
    return await one.library.body(note) == await other.library.body(note)


async def test_who_is_added_again_brings_what_he_wrote_meanwhile(office: Office) -> None:
    ada, bob, note = await two_desks(office)
    space = await space_of(ada, note)
    await bob.go_offline()
    await bob.library.append(note, "written in between")
    await remove(ada, bob, space)
    await bob.join(await ada.share(space))
    await until(lambda: holds(ada, note, "written in between"))
    assert sentence(bob, space) != "You are no member any more, everything saved here"


async def test_what_a_removed_member_wrote_before_outlives_the_log(office: Office, tmp_path: Path) -> None:
    ada, bob, note = await two_desks(office)
    space = await space_of(ada, note)
    await bob.library.append(note, "old text of bob")
    await until(lambda: holds(ada, note, "old text of bob"))
    await remove(ada, bob, space)
    await office.close("bob")
    ada = await erase_log(office, tmp_path)
    facts = ada.status.space(space)
    assert facts is not None
    await until(lambda: facts.epoch != "" and not facts.is_healing)
    await joins_with(office, ada, note, "first line", "old text of bob")


async def test_a_viewer_fills_no_log_and_waits_until_somebody_did(office: Office, tmp_path: Path) -> None:
    ada, _, note = await two_desks(office)
    space = await space_of(ada, note)
    vic = await viewer_joins(office, ada, space, note)
    ada = await erase_log(office, tmp_path)
    facts = vic.status.space(space)
    assert facts is not None
    await until(lambda: facts.is_healing)
    await until(lambda: not facts.is_healing, seconds=30)
    assert facts.waiting == 0
    assert (await vic.log(space).verify()).not_in_log == 0


async def test_what_only_a_viewer_still_has_comes_back_by_an_editor(office: Office, tmp_path: Path) -> None:
    ada, _, note = await two_desks(office)
    space = await space_of(ada, note)
    vic = await viewer_joins(office, ada, space, note)
    await office.close("bob")
    await office.close("ada")
    shutil.copytree(tmp_path / "ada", tmp_path / "older")
    ada = await office.open("ada")
    await ada.library.append(note, "only vic has this")
    await until(lambda: holds(vic, note, "only vic has this"))
    await office.close("ada")
    shutil.rmtree(tmp_path / "ada")
    shutil.copytree(tmp_path / "older", tmp_path / "ada")
    ada = await office.open("ada")
    await until(lambda: holds(ada, note, "only vic has this"), seconds=40)
    assert vic.status.space(space) is not None


async def test_what_a_viewer_wrote_himself_is_not_brought_by_others(office: Office) -> None:
    ada, _, note = await two_desks(office)
    space = await space_of(ada, note)
    vic = await viewer_joins(office, ada, space, note)
    await vic.library.append(note, "vic may not write")
    await ada.log(space).heal()
    await vic.log(space).heal()
    found = await ada.log(space).verify()
    assert found.differing_devices == 1
    assert "vic may not write" not in await ada.library.body(note)


async def test_carets_of_who_is_no_member_are_not_shown(office: Office, tmp_path: Path) -> None:
    ada, bob, note = await two_desks(office)
    space, stranger = await space_of(ada, note), DeviceKey(b"\x07" * 32).id
    caret = PresenceMessage(stranger, "Nobody", note, b"", b"")
    async with liar(ada, tmp_path / "ada", space, Room.EDITORS) as lying:
        lying.publish(f"p.{stranger}", msgspec.msgpack.encode(caret))
        await until(lambda: reaches_the_log(lying))
        bob.presence.show(space, note, b"", b"")
        await until(lambda: ada.presence.others(note) != ())
        assert [each.device for each in ada.presence.others(note)] == [bob.device]


async def reaches_the_log(connection: Connection) -> bool:
    """What was published before has come as far as this question."""
    return (await read_log_info(connection)).epoch != ""


async def test_who_is_no_member_is_told_nothing_of_what_replicas_hold(office: Office, tmp_path: Path) -> None:
    ada, bob, note = await two_desks(office)
    space, stranger = await space_of(ada, note), DeviceKey(b"\x07" * 32).id
    told: list[Message] = []
    async with liar(ada, tmp_path / "ada", space) as lying:
        lying.subscribe(f"h.{stranger}.>", told.append)
        question = Digest(stranger, 1, bytes(256 * 8), repairs=True)
        lying.publish(f"h.all.{stranger}", msgspec.msgpack.encode(question))
        # Whoever answers this has dealt with the question before.
        await until(lambda: compares_equal(bob, space), seconds=30)
        await until(lambda: reaches_the_log(lying))
    assert told == []


async def compares_equal(peer: Peer, space: SpaceId) -> bool:
    return (await peer.log(space).verify()).equal_devices == 1
