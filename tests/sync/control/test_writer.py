"""Writing the control log: one chain whoever writes at once, and the right place in the log in each entry."""

import asyncio
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack

import msgspec
import pytest

from core.accounts import DeviceKey, Verifier
from core.facts import Role, Update
from core.ids import DeviceId, NoteId, SpaceId
from core.world import World, real_world
from sync.bus import Connection
from sync.control import (
    ChainMoved,
    ChangeRefused,
    ControlReader,
    ControlWriter,
    DeviceAdded,
    InviteMade,
    InviteSecret,
    LogPosition,
    MemberLeft,
    MemberRemoved,
    OwnershipTransferred,
    Refusal,
    RoleChanged,
    Saying,
    SpaceFounded,
    SpaceRenamed,
    Statement,
    claim_device,
    sign_entry,
)
from sync.control.entry import _sign
from sync.log import LogInfo, LogWriter, renew_epoch, seal
from tests.sync.control.conftest import Desk
from tests.sync.control.people import ADA, BOB, CAT, DAN, NOON, Person

NOTE = NoteId("n" * 24)
Connect = Callable[[str], AbstractAsyncContextManager[Connection]]


class Typist:
    """Writes updates of a person to the log."""

    def __init__(self, person: Person, connection: Connection, space: SpaceId, epoch: str) -> None:
        self._person, self._space, self._epoch = person, space, epoch
        self._writer = LogWriter(connection, person.key)
        self._number = 0

    async def write(self) -> int:
        self._number += 1
        device = self._person.device
        plain = Update(self._space, NOTE, device, self._person.number, self._number, b"text")
        return await self._writer.publish(seal(self._person.key, plain, self._epoch, 0))


@pytest.fixture
def bob(connection: Connection, space: SpaceId, log: LogInfo) -> Typist:
    return Typist(BOB, connection, space, log.epoch)


def signed(desk: Desk, person: Person, statement: Statement, position: LogPosition) -> bytes:
    saying = Saying(NOON, position, statement)
    membership = desk.reader.membership
    return sign_entry(person.key, membership.space, membership.head, saying)


async def test_a_change_is_stored_and_known(desk: Desk) -> None:
    membership = await desk.proposer(ADA).propose(BOB.added(Role.EDITOR))
    assert membership.role_of(BOB.device) is Role.EDITOR
    assert membership == desk.reader.membership


async def test_what_the_rules_forbid_is_stored_nowhere(desk: Desk) -> None:
    last = (await desk.reader.catch_up()).head
    with pytest.raises(ChangeRefused, match="belongs to no member") as caught:
        await desk.proposer(BOB).propose(BOB.added(Role.OWNER))
    assert caught.value.refusal is Refusal.NO_MEMBER
    wire = signed(desk, BOB, SpaceRenamed("Bob's"), await desk.position())
    with pytest.raises(ChangeRefused):
        await desk.writer.append(wire)
    assert (await desk.reader.catch_up()).head == last


async def test_an_entry_that_is_sent_again_is_stored_once(desk: Desk) -> None:
    wire = signed(desk, ADA, BOB.added(Role.EDITOR), await desk.position())
    first = await desk.writer.append(wire)
    assert await desk.writer.append(wire) == first
    assert desk.reader.last == 2


async def test_an_entry_for_a_place_that_is_taken_must_be_signed_again(desk: Desk) -> None:
    position = await desk.position()
    late = signed(desk, ADA, CAT.added(Role.EDITOR), position)
    await desk.writer.append(signed(desk, ADA, BOB.added(Role.EDITOR), position))
    with pytest.raises(ChainMoved):
        await desk.writer.append(late)


async def test_concurrent_changes_make_one_chain(
    desk: Desk, connect: Connect, space: SpaceId, world: World
) -> None:
    """As with several services in a cluster: each has a connection, a reader and a writer of its own."""
    people = [Person(number) for number in range(10, 18)]
    async with AsyncExitStack() as stack:
        desks: list[Desk] = []
        for number in range(4):
            connection = await stack.enter_async_context(connect(f"service {number}"))
            await connection.wait_connected(10)
            reader = await stack.enter_async_context(ControlReader(connection, space, Verifier()))
            desks.append(Desk(connection, reader, world))
        await asyncio.gather(
            *(
                desks[number % 4].proposer(ADA).propose(person.added(Role.EDITOR))
                for number, person in enumerate(people)
            )
        )
    membership = await desk.reader.catch_up()
    assert membership.members.keys() == {ADA.user, *(person.user for person in people)}
    assert membership.head.number == desk.reader.last == 1 + len(people)


async def test_a_change_that_is_not_allowed_any_more_after_a_conflict_is_refused(desk: Desk) -> None:
    """Two owners put each other out; one was quicker, and the right is asked for again."""
    await desk.proposer(ADA).propose(BOB.added(Role.OWNER))
    outcomes = await asyncio.gather(
        desk.proposer(ADA).propose(MemberRemoved(BOB.user)),
        desk.proposer(BOB).propose(MemberRemoved(ADA.user)),
        return_exceptions=True,
    )
    refused = [outcome for outcome in outcomes if isinstance(outcome, ChangeRefused)]
    assert [each.refusal for each in refused] == [Refusal.NO_MEMBER]
    assert len(desk.reader.membership.owners) == 1


async def test_somebody_who_is_removed_is_put_out_of_the_bus_first(desk: Desk) -> None:
    await desk.proposer(ADA).propose(BOB.added(Role.EDITOR))
    assert not desk.barred
    await desk.proposer(ADA).propose(MemberRemoved(BOB.user))
    assert desk.barred == [{BOB.device}]


@pytest.mark.parametrize("statement", [MemberRemoved(BOB.user), RoleChanged(BOB.user, Role.VIEWER)])
async def test_a_removal_names_the_last_update_that_counts(
    desk: Desk, bob: Typist, statement: MemberRemoved | RoleChanged
) -> None:
    await desk.proposer(ADA).propose(BOB.added(Role.EDITOR))
    early = await desk.position()
    last = await bob.write()
    with pytest.raises(ChainMoved):
        await desk.writer.append(signed(desk, ADA, statement, early))
    membership = await desk.proposer(ADA).propose(statement)
    assert membership.position == LogPosition(early.epoch, last)
    assert membership.role_at(BOB.device, LogPosition(early.epoch, last)) is Role.EDITOR
    role = membership.role_at(BOB.device, LogPosition(early.epoch, last + 1))
    assert role is (None if isinstance(statement, MemberRemoved) else Role.VIEWER)


async def test_what_others_write_meanwhile_is_no_hindrance(desk: Desk, bob: Typist) -> None:
    await desk.proposer(ADA).propose(BOB.added(Role.EDITOR))
    await desk.proposer(ADA).propose(CAT.added(Role.EDITOR))
    wire = signed(desk, ADA, MemberRemoved(CAT.user), await desk.position())
    await bob.write()
    assert (await desk.writer.append(wire)).role_of(CAT.device) is None


async def test_somebody_who_types_without_pause_is_removed_all_the_same(
    desk: Desk, bob: Typist, connection: Connection, reader: ControlReader, world: World
) -> None:
    await desk.proposer(ADA).propose(BOB.added(Role.EDITOR))
    is_out = asyncio.Event()

    async def type_until_out() -> int:
        last = 0
        while not is_out.is_set():
            last = await bob.write()
        return last

    async def bar(_devices: frozenset[DeviceId]) -> None:
        is_out.set()
        await asyncio.wait({typing})

    typing = asyncio.create_task(type_until_out())
    desk.writer = ControlWriter(connection, reader, Verifier(), bar)
    membership = await desk.proposer(ADA).propose(MemberRemoved(BOB.user))
    last = LogPosition((await desk.position()).epoch, await typing)
    assert membership.role_at(BOB.device, last) is Role.EDITOR
    assert membership.role_of(BOB.device) is None


@pytest.mark.parametrize("beyond", [LogPosition("another-epoch", 0), None])
async def test_an_entry_that_names_a_place_the_log_does_not_have_is_not_stored(
    desk: Desk, beyond: LogPosition | None
) -> None:
    present = await desk.position()
    wire = signed(
        desk, ADA, BOB.added(Role.EDITOR), beyond or LogPosition(present.epoch, present.sequence + 1)
    )
    with pytest.raises(ChainMoved):
        await desk.writer.append(wire)


async def test_in_a_new_epoch_changes_go_on(desk: Desk, connection: Connection) -> None:
    await desk.proposer(ADA).propose(BOB.added(Role.EDITOR))
    renewed = await renew_epoch(connection, real_world())
    membership = await desk.proposer(ADA).propose(MemberRemoved(BOB.user))
    assert membership.epochs[-1] == renewed.epoch
    assert not membership.counts(
        seal(BOB.key, Update(membership.space, NOTE, BOB.device, 1, 1, b""), "e", 0),
        LogPosition(renewed.epoch, renewed.last + 1),
    )


async def test_the_service_lets_somebody_in_who_was_invited(desk: Desk, space: SpaceId) -> None:
    secret = InviteSecret("a" * 26)
    await desk.proposer(ADA).propose(InviteMade(secret.id, Role.EDITOR, NOON + 60, 1))
    service = desk.proposer(DeviceKey(b"\x77" * 32))
    membership = await service.propose(secret.redeem(space, BOB.user, BOB.claimed))
    assert membership.role_of(BOB.device) is Role.EDITOR
    with pytest.raises(ChangeRefused, match="used up"):
        await service.propose(secret.redeem(space, CAT.user, CAT.claimed))


async def test_of_many_who_share_an_invitation_for_one_only_one_comes_in(desk: Desk, space: SpaceId) -> None:
    secret = InviteSecret("a" * 26)
    await desk.proposer(ADA).propose(InviteMade(secret.id, Role.EDITOR, NOON + 60, 1))
    service = desk.proposer(DeviceKey(b"\x77" * 32))
    outcomes = await asyncio.gather(
        *(service.propose(secret.redeem(space, each.user, each.claimed)) for each in (BOB, CAT, DAN)),
        return_exceptions=True,
    )
    assert sum(isinstance(outcome, ChangeRefused) for outcome in outcomes) == 2
    assert len(desk.reader.membership.members) == 2


async def test_members_manage_their_devices_and_their_going(desk: Desk) -> None:
    await desk.proposer(ADA).propose(BOB.added(Role.VIEWER))
    phone = BOB.other_key(1)
    await desk.proposer(BOB).propose(DeviceAdded(claim_device(phone, BOB.user)))
    await desk.proposer(ADA).propose(OwnershipTransferred(BOB.user))
    membership = await desk.proposer(ADA).propose(MemberLeft())
    assert membership.owners == {BOB.user}
    assert membership.writers == {BOB.device, phone.id}


async def test_a_service_that_is_too_old_for_an_entry_writes_no_more(
    desk: Desk, connection: Connection, space: SpaceId
) -> None:
    head = desk.reader.membership.head
    link = msgspec.msgpack.encode([space, head.number + 1, head.digest, ADA.device])
    newer = _sign(ADA.key, link, msgspec.msgpack.encode([2, "unheard of"]))
    with pytest.raises(ChangeRefused, match="newer Tandem"):
        await desk.writer.append(newer)
    await connection.request("c.2", newer)
    with pytest.raises(ChangeRefused, match="newer Tandem"):
        await desk.proposer(ADA).propose(BOB.added(Role.EDITOR))


async def test_a_lost_control_log_is_given_back_by_a_device_that_knew_it(
    desk: Desk, connection: Connection, vandal: Connection, space: SpaceId
) -> None:
    await desk.proposer(ADA).propose(BOB.added(Role.EDITOR))
    wires, known = list(desk.reader.chain.wires), desk.reader.membership
    await vandal.request("api.STREAM.DELETE.CTL")
    await desk.writer.restore(wires)
    assert await desk.reader.catch_up() == known
    async with ControlReader(connection, space, Verifier()) as reader:
        assert await reader.catch_up() == known


async def test_what_does_not_continue_the_control_log_is_not_given_back(desk: Desk, space: SpaceId) -> None:
    saying = Saying(NOON, await desk.position(), SpaceFounded(BOB.user, "Trap"))
    with pytest.raises(ChangeRefused, match="does not follow"):
        await desk.writer.restore([sign_entry(BOB.key, space, desk.reader.chain.head, saying), b"noise"])
    assert desk.reader.membership.owners == {ADA.user}
