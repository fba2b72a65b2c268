"""In one network, with no server elsewhere: found, let in, and kept up to date while the hub is away."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from app.bootstrap import Desk, open_desk
from core.facts import Space
from core.ids import NoteId, SpaceId
from core.profile import OwnerKind, Profile
from sync.nearby import NearbyHub
from sync.peer import LinkState, Stage, SyncMode
from tests.sync.peer.conftest import until
from tests.sync.peer.test_peer import contains, has_note

PATIENCE = 60


class Street:
    """Opens desks by name that are nearby each other, each on its own profile."""

    def __init__(self, place: Path, stack: AsyncExitStack) -> None:
        self._place = place
        self._stack = stack
        self._open: dict[str, AsyncExitStack] = {}

    async def open(self, name: str, *, is_on: bool = True) -> Desk:
        stack = await self._stack.enter_async_context(AsyncExitStack())
        opened = open_desk(Profile(self._place / name), OwnerKind.DAEMON, SyncMode.FOLLOW, name=name)
        desk = await stack.enter_async_context(opened)
        if is_on:
            await desk.nearby.set_on(is_on=True)
        self._open[name] = stack
        return desk

    async def close(self, name: str) -> None:
        await self._open.pop(name).aclose()


@pytest.fixture
async def street(tmp_path: Path) -> AsyncIterator[Street]:
    async with AsyncExitStack() as stack:
        yield Street(tmp_path, stack)


async def found_by(desk: Desk, host: Desk) -> NearbyHub:
    """Find the hub of `host`: on one computer every program's multicast is in the same network."""
    found: dict[str, NearbyHub] = {}

    def is_found() -> bool:
        found.update({hub.code: hub for hub in desk.nearby.hubs})
        return bool(host.nearby.hub_code) and host.nearby.hub_code in found

    await until(is_found, PATIENCE)
    return found[host.nearby.hub_code]


async def let_in(host: Desk, guest: Desk, space: SpaceId) -> Space:
    """Let a guest ask at the door of the host, and whoever is there open it."""
    hub = await found_by(guest, host)
    asking = asyncio.create_task(guest.nearby.ask(hub, guest.peer.display_name))
    await until(lambda: bool(host.nearby.waiting), PATIENCE)
    (knock,) = host.nearby.waiting
    assert (knock.name, knock.code) == (guest.peer.display_name, guest.nearby.own_code)
    await host.nearby.let_in(knock.device, space)
    return await guest.peer.join(await asking)


def link_of(desk: Desk, space: SpaceId) -> LinkState:
    return desk.peer.status.of(None, space).link


async def test_a_hub_is_found_and_lets_in_whom_a_person_there_lets_in(street: Street) -> None:
    ada, bob = await street.open("ada"), await street.open("bob", is_on=False)
    space = (await ada.library.default_space()).id
    note = (await ada.library.create_note(space, "Plan", "first line")).id
    await ada.peer.host(space)
    async with bob.nearby.looked():
        joined = await let_in(ada, bob, space)
    assert joined.id == space
    await until(lambda: has_note(bob.peer, note), PATIENCE)


async def company(street: Street) -> tuple[Desk, Desk, Desk, SpaceId, NoteId]:
    """Open a host and two guests who have her note."""
    ada, bob, cyd = [await street.open(name) for name in ("ada", "bob", "cyd")]
    space = (await ada.library.default_space()).id
    note = (await ada.library.create_note(space, "Plan", "first line")).id
    await ada.peer.host(space)
    for guest in (bob, cyd):
        await let_in(ada, guest, space)
        await until(lambda guest=guest: has_note(guest.peer, note), PATIENCE)  # type: ignore[misc]
    return ada, bob, cyd, space, note


def stage_of(desk: Desk, note: NoteId, space: SpaceId) -> Stage:
    return desk.peer.status.of(note, space).stage


async def are_in_line(space: SpaceId, *desks: Desk) -> None:
    for each in desks:
        await until(lambda each=each: link_of(each, space) is LinkState.OFFLINE, PATIENCE)  # type: ignore[misc]
        await until(lambda each=each: each.nearby.devices == 1, PATIENCE)  # type: ignore[misc]


async def count_messages(desk: Desk, space: SpaceId) -> int:
    return (await desk.peer.log(space).report()).messages


async def test_peers_keep_each_other_up_to_date_while_the_hub_is_away(street: Street) -> None:
    ada, bob, cyd, space, note = await company(street)
    before = await count_messages(ada, space)
    await street.close("ada")
    await are_in_line(space, bob, cyd)

    async with bob.library.open_note(note), cyd.library.open_note(note):
        for number in range(20):
            await bob.library.append(note, f"bob {number}")
        await cyd.library.append(note, "cyd, too")
        for each in (bob, cyd):
            await until(lambda each=each: contains(each.peer, note, "bob 19", "cyd, too"), PATIENCE)  # type: ignore[misc]
            await until(lambda each=each: each.peer.status.of(note, space).nearby == 1, PATIENCE)  # type: ignore[misc]
            told = each.peer.status.of(note, space)
            assert (told.stage, told.sentence) == (Stage.SAVED_HERE, "Hub away, on 1 device nearby")

        ada = await street.open("ada")
        await until(lambda: contains(ada.peer, note, "bob 19", "cyd, too"), PATIENCE)
        for each in (bob, cyd):
            await until(lambda each=each: stage_of(each, note, space) is Stage.ON_DEVICES, PATIENCE)  # type: ignore[misc]
    # Replicas that compare themselves in that moment bring what its author is just sending, once.
    assert before + 21 <= await count_messages(ada, space) <= before + 2 * 21
    bodies = {await each.library.body(note) for each in (ada, bob, cyd)}
    assert len(bodies) == 1
    verified = await ada.peer.log(space).verify()
    assert (verified.not_in_log, verified.not_here) == (0, 0)


async def test_what_its_author_cannot_send_any_more_is_brought_by_who_has_it(street: Street) -> None:
    ada, bob, cyd, space, note = await company(street)
    await street.close("ada")
    await are_in_line(space, bob, cyd)
    await bob.library.append(note, "the last word of bob")
    new = (await bob.library.create_note(space, "New", "begun nearby")).id
    await until(lambda: contains(cyd.peer, note, "the last word of bob"), PATIENCE)
    await until(lambda: has_note(cyd.peer, new), PATIENCE)
    await street.close("bob")
    await street.close("cyd")  # and what it knows of this outlasts a restart

    cyd = await street.open("cyd")
    assert cyd.peer.status.of(new, space).stage is Stage.SAVED_HERE
    ada = await street.open("ada")
    await until(lambda: contains(ada.peer, note, "the last word of bob"), PATIENCE)
    await until(lambda: contains(ada.peer, new, "begun nearby"), PATIENCE)
    async with cyd.library.open_note(new):
        await until(lambda: cyd.peer.status.of(new, space).stage is not Stage.SAVED_HERE, PATIENCE)


async def test_who_was_removed_is_refused_by_those_who_know(street: Street) -> None:
    ada, bob, cyd, space, note = await company(street)
    removed = cyd.peer.device
    await street.close("cyd")
    (user,) = [each.user for each in await ada.peer.people.members(space) if removed in each.devices]
    await ada.peer.people.remove_member(space, user)
    (direct,) = bob.peer.direct
    await until(lambda: not direct.lets_in(removed), PATIENCE)
    await street.close("ada")
    await until(lambda: link_of(bob, space) is LinkState.OFFLINE, PATIENCE)
    await bob.library.append(note, "not for cyd")

    cyd = await street.open("cyd")
    await until(lambda: any(trial.pause > 4.0 for trial in cyd.nearby._lines._trials.values()), PATIENCE)
    assert (bob.nearby.devices, cyd.nearby.devices) == (0, 0)
    assert not await contains(cyd.peer, note, "not for cyd")
