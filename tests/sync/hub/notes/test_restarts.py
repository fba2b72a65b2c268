"""Restarts of the service and of the server between any two steps; two hubs on one stream."""

import asyncio

import pytest

from core.errors import AccessRefused, NotFound
from core.facts import Role
from sync.bus import BusDown
from sync.bus.claims import Quota
from sync.control import InviteMade, InviteSecret, MemberRemoved, RoleChanged, SpaceRenamed
from sync.hub.notes import NoteService
from sync.hub.notes.expulsions import Expulsions
from tests.sync.control.people import ADA, BOB, CAT, Person
from tests.sync.hub.notes.conftest import OTHER_SPACE, SPACE, Heard, Notes, found, say, signed
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


async def test_two_hubs_answer_alike(notes: Notes, garden: NoteService) -> None:
    other = await notes.open("two")
    await say(other, ADA, BOB.added(Role.EDITOR))
    await say(garden, ADA, CAT.added(Role.VIEWER))
    assert await garden.membership(SPACE) == await other.membership(SPACE)
    assert await garden.chain(SPACE) == await other.chain(SPACE)
    assert await garden.spaces_of(BOB.user) == await other.spaces_of(BOB.user)


async def test_a_space_that_another_hub_has_founded_is_found(notes: Notes, service: NoteService) -> None:
    other = await notes.open("two")
    await found(other, space=OTHER_SPACE)
    assert await service.require_role(OTHER_SPACE, ADA.user, Role.OWNER) is Role.OWNER


async def test_whom_one_hub_removes_the_other_does_not_let_in(notes: Notes, garden: NoteService) -> None:
    other = await notes.open("two")
    await say(garden, ADA, BOB.added(Role.EDITOR))
    bob = await notes.enter(other, BOB)
    await say(garden, ADA, MemberRemoved(BOB.user))
    await until(lambda: bob.client.is_closed)
    with pytest.raises(AccessRefused):
        await other.admit(SPACE, BOB.device)


async def test_two_hubs_that_write_at_once_make_one_chain(notes: Notes, garden: NoteService) -> None:
    hubs = [garden, await notes.open("two")]
    people = [Person(number) for number in range(100, 110)]
    notes.users.owners |= {person.device: person.user for person in people}
    await asyncio.gather(
        *(say(hubs[number % 2], ADA, person.added(Role.VIEWER)) for number, person in enumerate(people))
    )
    chains = [await hub.chain(SPACE) for hub in hubs]
    assert chains[0] == chains[1]
    assert len(chains[0]) == 11


async def test_two_hubs_found_one_space(notes: Notes) -> None:
    hubs = [await notes.open("one"), await notes.open("two")]
    founded = (found(hub, name=f"Garden {number}") for number, hub in enumerate(hubs))
    outcomes = await asyncio.gather(*founded, return_exceptions=True)
    assert sum(not isinstance(outcome, BaseException) for outcome in outcomes) == 1
    assert [len(await hub.chain(SPACE)) for hub in hubs] == [1, 1]


async def test_a_quota_is_the_limit_of_the_account(notes: Notes, garden: NoteService) -> None:
    quota = Quota(disk=20_000_000, streams=6)
    await garden.set_quota(SPACE, quota)
    assert await garden.quota(SPACE) == quota
    assert notes.bus.quotas[SPACE] == quota


async def test_a_quota_outlives_the_service(notes: Notes, garden: NoteService) -> None:
    quota = Quota(disk=20_000_000, streams=6)
    await garden.set_quota(SPACE, quota)
    await notes.close()
    notes.bus.quotas.clear()
    assert await (await notes.open()).quota(SPACE) == quota
    assert notes.bus.quotas[SPACE] == quota


async def test_a_full_space_takes_no_more_and_takes_more_when_it_may(
    notes: Notes, garden: NoteService
) -> None:
    ada = await notes.enter(garden, ADA)
    subject = f"d.{'n' * 32}.{ADA.device}"
    await garden.set_quota(SPACE, Quota(disk=300_000, streams=4))
    answers = [(await ada.ask(subject, bytes(100_000))).data for _ in range(4)]
    assert b"error" in answers[-1]
    await garden.set_quota(SPACE, Quota(disk=3_000_000, streams=4))
    assert b"error" not in (await ada.ask(subject, bytes(100_000))).data


async def test_a_closed_space_is_closed_to_everybody(heard: Heard, notes: Notes, garden: NoteService) -> None:
    await say(garden, ADA, BOB.added(Role.EDITOR))
    token = await garden.admit(SPACE, BOB.device)
    bob = await notes.hub.enter(token, BOB.key)
    await garden.close(SPACE)
    await until(lambda: bob.client.is_closed)
    assert await notes.hub.refuses(token, BOB.key)
    with pytest.raises(AccessRefused):
        await garden.admit(SPACE, ADA.device)
    with pytest.raises(NotFound):
        await garden.require_role(SPACE, ADA.user, Role.OWNER)
    await until(lambda: "space.closed" in heard.subjects)


async def test_a_closed_space_stays_closed(notes: Notes, garden: NoteService) -> None:
    await garden.close(SPACE)
    service = await notes.reopen()
    assert await service.spaces_of(ADA.user) == []
    with pytest.raises(NotFound):
        await found(service)


async def test_a_closing_that_a_crash_cut_short_is_brought_to_its_end(
    heard: Heard, notes: Notes, garden: NoteService, monkeypatch: pytest.MonkeyPatch
) -> None:
    ada = await notes.enter(garden, ADA)

    async def die(*_: object) -> None:
        raise BusDown

    with monkeypatch.context() as patched:
        patched.setattr(Expulsions, "follow", die)
        with pytest.raises(BusDown):
            await garden.close(SPACE)
        await notes.close()
    await notes.open()
    await until(lambda: ada.client.is_closed and "space.closed" in heard.subjects)
