"""Note services of two hubs on one stream: one answer, one chain."""

import asyncio

import pytest

from core.errors import AccessRefused
from core.facts import Role
from sync.control import (
    MemberRemoved,
)
from sync.hub.notes import NoteService
from tests.sync.control.people import ADA, BOB, CAT, Person
from tests.sync.hub.notes.conftest import OTHER_SPACE, SPACE, Notes, found, say
from tests.sync.waiting import until


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
