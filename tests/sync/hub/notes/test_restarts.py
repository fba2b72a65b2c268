"""Restarts of the service and of the server between any two steps, and a list of spaces that is lost."""

import pytest

from core.errors import AccessRefused, BusProblem
from core.facts import Role
from sync.bus import BusDown
from sync.control import (
    ChainMoved,
    ChangeRefused,
    InviteMade,
    InviteSecret,
    LogPosition,
    MemberRemoved,
    RoleChanged,
    SpaceRenamed,
)
from sync.hub.notes import NoteService
from sync.hub.notes.expulsions import Expulsions
from tests.sync.control.people import ADA, BOB
from tests.sync.hub.notes.conftest import OTHER_SPACE, SPACE, Notes, found, say, sign, signed
from tests.sync.waiting import until


async def test_a_space_is_as_it_was_after_every_restart_of_the_service(notes: Notes) -> None:
    await found(await notes.open())
    secret = InviteSecret.draw(notes.hub.world)
    made = InviteMade(secret.id, Role.EDITOR, int(notes.hub.world.now()) + 3600, 1)
    await say(await notes.reopen(), ADA, made)
    await say(await notes.reopen(), BOB, secret.redeem(SPACE, BOB.user, BOB.claimed))
    await say(await notes.reopen(), ADA, RoleChanged(BOB.user, Role.VIEWER))
    service = await notes.reopen()
    assert await service.require_role(SPACE, BOB.user, Role.VIEWER) is Role.VIEWER
    await notes.enter(service, BOB)
    await say(await notes.reopen(), ADA, MemberRemoved(BOB.user))
    with pytest.raises(AccessRefused):
        await (await notes.reopen()).admit(SPACE, BOB.device)


async def test_a_space_is_as_it_was_after_a_restart_of_the_server(notes: Notes, garden: NoteService) -> None:
    await say(garden, ADA, BOB.added(Role.EDITOR))
    await notes.hub.stop()
    await notes.hub.start()
    await until(lambda: garden._office.register.log.connection.is_connected)
    await until(lambda: garden._desks.open[0][1]._connection.is_connected)
    assert (await notes.enter(garden, BOB)).client.is_connected
    assert (await say(garden, ADA, SpaceRenamed("Orchard"))).name == "Orchard"


async def test_an_old_pass_of_a_removed_member_stays_worthless_after_all_restarts(
    notes: Notes, garden: NoteService
) -> None:
    await say(garden, ADA, BOB.added(Role.EDITOR))
    token = await garden.admit(SPACE, BOB.device)
    await say(garden, ADA, MemberRemoved(BOB.user))
    await notes.close()
    await notes.hub.stop()
    notes.bus.revoked.clear()
    await notes.hub.start()
    await until(lambda: notes.bus.registrar.is_connected)
    await notes.open()
    assert await notes.hub.refuses(token, BOB.key)


async def test_a_removal_that_was_stored_and_not_told_is_told_at_the_next_start(
    notes: Notes, garden: NoteService, monkeypatch: pytest.MonkeyPatch
) -> None:
    await say(garden, ADA, BOB.added(Role.VIEWER))
    bob = await notes.enter(garden, BOB)

    async def die(*_: object) -> None:
        raise BusDown

    with monkeypatch.context() as patched:
        patched.setattr(Expulsions, "follow", die)
        with pytest.raises(BusDown):
            await garden.append(SPACE, await signed(garden, ADA, MemberRemoved(BOB.user)))
        await notes.close()
    assert bob.client.is_connected
    await notes.open()
    await until(lambda: bob.client.is_closed)


async def lose_the_list_of_spaces(notes: Notes) -> None:
    async with notes.hub_room() as connection:
        await connection.request("$JS.API.STREAM.DELETE.SPACES")


async def test_a_list_of_spaces_that_is_lost_closes_no_space(notes: Notes, garden: NoteService) -> None:
    await lose_the_list_of_spaces(notes)
    with pytest.raises(BusProblem):
        await garden.require_role(OTHER_SPACE, ADA.user, Role.OWNER)
    assert (await say(garden, ADA, SpaceRenamed("Orchard"))).name == "Orchard"


async def test_a_space_of_a_lost_list_is_found_again_by_whoever_founded_it(
    notes: Notes, garden: NoteService
) -> None:
    await notes.close()
    await lose_the_list_of_spaces(notes)
    service = await notes.open()
    with pytest.raises(ChangeRefused, match="exists already"):
        await service.prepare(SPACE)
    assert await service.require_role(SPACE, ADA.user, Role.OWNER) is Role.OWNER


async def test_a_device_comes_back_when_the_entry_that_barred_it_never_comes(
    notes: Notes, garden: NoteService, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sync.hub.notes.expulsions._BAR_TIME", 0.0)
    await say(garden, ADA, BOB.added(Role.EDITOR))
    wire = sign(ADA, await garden.membership(SPACE), LogPosition("old", 0), MemberRemoved(BOB.user))
    with pytest.raises(ChainMoved):
        await garden.append(SPACE, wire)
    assert (await notes.enter(garden, BOB)).client.is_connected
