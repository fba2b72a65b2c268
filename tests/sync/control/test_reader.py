"""Following the control log: loaded, followed, and never given up for an older or another one."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, suppress

import pytest

from core.accounts import Verifier
from core.errors import BusProblem
from core.facts import Role
from core.ids import SpaceId
from sync.bus import BusServer, Connection
from sync.control import (
    NO_ENTRY,
    Chain,
    ControlForked,
    ControlMissing,
    ControlReader,
    ControlRewound,
    Head,
    LogPosition,
    MemberRemoved,
    Membership,
    Saying,
    SpaceFounded,
    Statement,
    open_control,
    sign_entry,
)
from sync.control.stream import store_entry
from sync.log import LoggedMessage, LogRefused, read_slice
from tests.sync.control.conftest import Desk
from tests.sync.control.people import ADA, BOB, CAT, DAN, NOON, Person
from tests.sync.waiting import until

Connect = Callable[[str], AbstractAsyncContextManager[Connection]]


@pytest.fixture
async def other(connect: Connect) -> AsyncIterator[Connection]:
    """A member's connection that is up."""
    async with connect("member") as connection:
        await connection.wait_connected(10)
        yield connection


def chain_of(space: SpaceId, *said: tuple[Person, Statement]) -> list[bytes]:
    """Sign a chain of entries that was never stored anywhere."""
    chain = Chain(space, Verifier())
    for person, statement in said:
        saying = Saying(NOON, LogPosition("epoch", 0), statement)
        chain.extend(sign_entry(person.key, space, chain.head, saying))
    return chain.wires


FOUNDING = (ADA, SpaceFounded(ADA.user, "Garden"))


async def replace_control(vandal: Connection, wires: list[bytes]) -> None:
    """Remove the stream and make another that holds these."""
    await vandal.request("api.STREAM.DELETE.CTL")
    async with asyncio.timeout(10):
        while True:
            with suppress(LogRefused):  # the files of the old one may still be cleared away
                await open_control(vandal, create=True)
                break
    for last, wire in enumerate(wires):
        await store_entry(vandal, last + 1, wire, last)


async def test_a_space_without_a_control_log_says_so(connection: Connection, space: SpaceId) -> None:
    async with ControlReader(connection, space, Verifier()) as reader:
        with pytest.raises(ControlMissing, match="no list of members"):
            await reader.catch_up()
        assert isinstance(reader.problem, ControlMissing)


async def test_the_members_are_read_and_followed(desk: Desk, other: Connection, space: SpaceId) -> None:
    told: list[Membership] = []
    async with ControlReader(other, space, Verifier()) as reader:
        reader.observe(told.append)
        await until(lambda: reader.membership == desk.reader.membership)
        await desk.proposer(ADA).propose(BOB.added(Role.EDITOR))
        await until(lambda: reader.membership.role_of(BOB.device) is Role.EDITOR, within=5)
        assert told[-1] == reader.membership
        assert reader.problem is None


async def test_a_removal_is_known_before_what_the_log_holds_is_judged(
    desk: Desk, other: Connection, space: SpaceId
) -> None:
    await desk.proposer(ADA).propose(BOB.added(Role.EDITOR))
    async with ControlReader(other, space, Verifier()) as reader:
        await desk.proposer(ADA).propose(MemberRemoved(BOB.user))
        membership = await reader.catch_up()
        assert membership.role_of(BOB.device) is None


async def test_to_find_nothing_new_takes_no_look_behind_the_entry_that_was_read_last(
    desk: Desk, other: Connection, space: SpaceId, monkeypatch: pytest.MonkeyPatch
) -> None:
    await desk.proposer(ADA).propose(BOB.added(Role.EDITOR))
    looks: list[int] = []

    async def look(connection: Connection, start: int, *, stream: str) -> list[LoggedMessage]:
        looks.append(start)
        return await read_slice(connection, start, stream=stream)

    async with ControlReader(other, space, Verifier()) as reader:
        await reader.catch_up()
        monkeypatch.setattr("sync.control.reader.read_slice", look)
        await reader.catch_up()
        assert set(looks) == {reader.last}  # and not behind it


async def test_the_stream_forbids_what_would_lose_entries(connection: Connection, desk: Desk) -> None:
    configuration = json.loads((await connection.request("api.STREAM.INFO.CTL")).payload)["config"]
    assert configuration["deny_delete"]
    assert configuration["deny_purge"]
    assert configuration["discard"] == "new"
    assert not configuration["allow_rollup_hdrs"]
    assert (configuration["max_msgs"], configuration["max_bytes"], configuration["max_age"]) == (-1, -1, 0)


async def test_a_member_that_was_away_reads_what_it_missed(
    desk: Desk, other: Connection, space: SpaceId, bus: BusServer
) -> None:
    async with ControlReader(other, space, Verifier()) as reader:
        await reader.catch_up()
        await bus.restart()
        await desk.connection.wait_connected(10)
        await desk.proposer(ADA).propose(BOB.added(Role.VIEWER))
        await until(lambda: reader.membership.role_of(BOB.device) is Role.VIEWER)


async def test_what_is_kept_is_known_before_there_is_a_connection(
    desk: Desk, bus: BusServer, connection: Connection, space: SpaceId
) -> None:
    wires = desk.reader.chain.wires
    await bus.serve({})
    async with ControlReader(connection, space, Verifier(), wires=wires) as reader:
        assert reader.membership == desk.reader.membership
        with pytest.raises(BusProblem):
            await reader.catch_up()


async def test_many_entries_at_once_are_followed_like_few(
    desk: Desk, other: Connection, space: SpaceId
) -> None:
    async with ControlReader(other, space, Verifier()) as reader:
        await reader.catch_up()
        position = await desk.position()
        chain = Chain(space, Verifier(), reader.chain.wires)
        for number in range(10, 50):
            saying = Saying(NOON, position, Person(number).added(Role.VIEWER))
            chain.extend(sign_entry(ADA.key, space, chain.head, saying))
        for wire in chain.wires[1:]:
            other.publish(f"c.{len(wire)}", wire)
        await until(lambda: reader.membership == chain.membership)
        assert reader.last == 41


async def test_noise_in_the_stream_is_passed_over(desk: Desk, other: Connection, space: SpaceId) -> None:
    for noise in (b"", b"noise", desk.reader.chain.wires[0], bytes(17_000)):
        await other.request("c.9", noise)
    await desk.proposer(ADA).propose(BOB.added(Role.EDITOR))
    async with ControlReader(other, space, Verifier()) as reader:
        assert (await reader.catch_up()).role_of(BOB.device) is Role.EDITOR


async def test_a_rewound_control_log_is_noticed_and_nothing_is_forgotten(
    desk: Desk, other: Connection, vandal: Connection, space: SpaceId
) -> None:
    await desk.proposer(ADA).propose(BOB.added(Role.EDITOR))
    await desk.proposer(ADA).propose(MemberRemoved(BOB.user))
    async with ControlReader(other, space, Verifier()) as reader:
        known = await reader.catch_up()
        await replace_control(vandal, reader.chain.wires[:2])
        with pytest.raises(ControlRewound, match="forgot changes"):
            await reader.catch_up()
        assert reader.membership == known
        assert isinstance(reader.problem, ControlRewound)


async def test_a_rewound_control_log_is_noticed_after_a_restart(
    desk: Desk, other: Connection, vandal: Connection, space: SpaceId
) -> None:
    await desk.proposer(ADA).propose(BOB.added(Role.EDITOR))
    wires = list(desk.reader.chain.wires)
    await replace_control(vandal, wires[:1])
    async with ControlReader(other, space, Verifier(), wires=wires) as reader:
        with pytest.raises(ControlRewound):
            await reader.catch_up()
        assert reader.membership.role_of(BOB.device) is Role.EDITOR


@pytest.mark.parametrize("length", [1, 2, 3, 4])
async def test_a_forked_control_log_is_noticed_however_long_it_is(
    desk: Desk, other: Connection, vandal: Connection, space: SpaceId, length: int
) -> None:
    await desk.proposer(ADA).propose(BOB.added(Role.EDITOR))
    async with ControlReader(other, space, Verifier()) as reader:
        known = await reader.catch_up()
        additions = [(ADA, person.added(Role.OWNER)) for person in (CAT, BOB, DAN)]
        await replace_control(vandal, chain_of(space, FOUNDING, *additions)[:length])
        with pytest.raises(ControlRewound if length == 1 else ControlForked):
            await reader.catch_up()
        assert reader.membership == known


async def test_a_fork_behind_the_same_beginning_is_noticed(
    desk: Desk, other: Connection, vandal: Connection, space: SpaceId
) -> None:
    async with ControlReader(other, space, Verifier()) as reader:
        await reader.catch_up()
        beginning = list(reader.chain.wires)
        position = reader.membership.position
        assert position
        fork = Chain(space, Verifier(), beginning)
        for person in (CAT, DAN, Person(9)):
            saying = Saying(NOON, position, person.added(Role.OWNER))
            fork.extend(sign_entry(ADA.key, space, fork.head, saying))
        await desk.proposer(ADA).propose(BOB.added(Role.EDITOR))
        known = await reader.catch_up()
        await replace_control(vandal, fork.wires)
        with pytest.raises(ControlForked, match="another history"):
            await reader.catch_up()
        assert reader.membership == known


async def test_a_control_log_that_is_restored_is_followed_again(
    desk: Desk, other: Connection, vandal: Connection, space: SpaceId
) -> None:
    await desk.proposer(ADA).propose(BOB.added(Role.EDITOR))
    async with ControlReader(other, space, Verifier()) as reader:
        await reader.catch_up()
        wires = list(reader.chain.wires)
        await replace_control(vandal, wires[:1])
        with pytest.raises(ControlRewound):
            await reader.catch_up()
        await desk.writer.restore(wires)
        await reader.catch_up()
        assert reader.problem is None
        await desk.proposer(ADA).propose(CAT.added(Role.EDITOR))
        await until(lambda: reader.membership.role_of(CAT.device) is Role.EDITOR)


async def test_a_newcomer_takes_no_other_chain_than_the_one_he_was_invited_to(
    desk: Desk, other: Connection, vandal: Connection, space: SpaceId
) -> None:
    root = Head(1, desk.reader.chain.head.digest)
    async with ControlReader(other, space, Verifier(), root=root) as reader:
        assert (await reader.catch_up()).owners == {ADA.user}
    await replace_control(vandal, chain_of(space, (BOB, SpaceFounded(BOB.user, "Trap"))))
    async with ControlReader(other, space, Verifier(), root=root) as reader:
        with pytest.raises(ControlForked):
            await reader.catch_up()
        assert reader.membership.head == NO_ENTRY
