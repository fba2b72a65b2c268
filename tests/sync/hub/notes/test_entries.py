"""Entries: what is stored, what is not, and what strangers learn from the answers."""

import asyncio
from collections.abc import Callable

import msgspec
import pytest

from core.accounts import DeviceKey
from core.errors import AccessRefused, NotFound, Problem, ServiceBusy
from core.facts import Role
from core.ids import SpaceId, UserId
from sync.control import (
    ChangeRefused,
    InviteMade,
    InviteRevoked,
    InviteSecret,
    LogPosition,
    Membership,
    Refusal,
    SpaceRenamed,
    claim_device,
)
from sync.control.entry import LONGEST_ENTRY
from sync.hub.notes import NoteService, NoteSettings
from tests.sync.control.people import ADA, BOB, CAT, DAN, Person
from tests.sync.hub.notes.conftest import OTHER_SPACE, QUOTA, SPACE, Notes, found, say, sign, signed

MALLORY = Person(66)
NOWHERE = SpaceId("c" * 28)


async def invite(
    notes: Notes, service: NoteService, *, lasts: int = 3600, uses: int = 1, role: Role = Role.EDITOR
) -> InviteSecret:
    secret = InviteSecret.draw(notes.hub.world)
    await say(service, ADA, InviteMade(secret.id, role, int(notes.hub.world.now()) + lasts, uses))
    return secret


async def test_an_invitation_is_used_once(notes: Notes, garden: NoteService) -> None:
    secret = await invite(notes, garden)
    await say(garden, BOB, secret.redeem(SPACE, BOB.user, BOB.claimed))
    with pytest.raises(ChangeRefused) as caught:
        await say(garden, CAT, secret.redeem(SPACE, CAT.user, CAT.claimed))
    assert caught.value.refusal is Refusal.INVITE_USED_UP


async def test_an_invitation_that_was_taken_back_lets_nobody_in(notes: Notes, garden: NoteService) -> None:
    secret = await invite(notes, garden)
    await say(garden, ADA, InviteRevoked(secret.id))
    with pytest.raises(ChangeRefused) as caught:
        await say(garden, BOB, secret.redeem(SPACE, BOB.user, BOB.claimed))
    assert caught.value.refusal is Refusal.INVITE_REVOKED


async def test_an_invitation_that_has_ended_shows_nothing(notes: Notes, garden: NoteService) -> None:
    """Or whoever keeps a link would go on reading who the members are."""
    revoked, expired = await invite(notes, garden), await invite(notes, garden, lasts=0)
    await say(garden, ADA, InviteRevoked(revoked.id))
    for secret, refusal in ((revoked, Refusal.INVITE_REVOKED), (expired, Refusal.INVITE_EXPIRED)):
        with pytest.raises(ChangeRefused) as caught:
            await garden.require_invited(SPACE, secret.redeem(SPACE, BOB.user, BOB.claimed))
        assert caught.value.refusal is refusal


async def test_an_invitation_ends_by_the_hubs_clock_whatever_time_the_entry_tells(
    notes: Notes, garden: NoteService
) -> None:
    secret = await invite(notes, garden, lasts=0)
    redeemed = secret.redeem(SPACE, BOB.user, BOB.claimed)
    membership, position = await garden.membership(SPACE), await garden.position(SPACE)
    wire = sign(BOB, membership, position, redeemed, at=1)
    with pytest.raises(ChangeRefused) as caught:
        await garden.append(SPACE, wire)
    assert caught.value.refusal is Refusal.INVITE_EXPIRED


async def test_nobody_comes_in_under_the_name_of_somebody_else(notes: Notes, garden: NoteService) -> None:
    """Mallory's device says that it is Bob's; the user service knows better."""
    notes.users.owners[MALLORY.device] = MALLORY.user
    secret = await invite(notes, garden)
    with pytest.raises(AccessRefused, match="signed in"):
        await say(garden, MALLORY, secret.redeem(SPACE, BOB.user, claim_device(MALLORY.key, BOB.user)))
    assert BOB.user not in (await garden.membership(SPACE)).members


async def test_a_device_without_an_account_does_not_come_in(notes: Notes, garden: NoteService) -> None:
    secret = await invite(notes, garden)
    with pytest.raises(AccessRefused, match="signed in"):
        await say(garden, MALLORY, secret.redeem(SPACE, MALLORY.user, MALLORY.claimed))


async def test_twenty_at_once_make_one_chain(notes: Notes, garden: NoteService) -> None:
    people = [Person(number) for number in range(100, 120)]
    notes.users.owners |= {person.device: person.user for person in people}
    await asyncio.gather(*(say(garden, ADA, person.added(Role.VIEWER)) for person in people))
    membership = await garden.membership(SPACE)
    assert membership.members.keys() == {ADA.user, *(person.user for person in people)}
    assert len(await garden.chain(SPACE)) == membership.head.number == 21


async def test_no_more_wait_than_are_kept_in_memory(notes: Notes) -> None:
    notes.settings = NoteSettings(quota=QUOTA, most_waiting=2)
    service = await notes.open()
    await found(service)
    wires = [await signed(service, ADA, SpaceRenamed(f"Garden {number}")) for number in range(5)]
    outcomes = await asyncio.gather(*(service.append(SPACE, wire) for wire in wires), return_exceptions=True)
    assert sum(isinstance(outcome, ServiceBusy) for outcome in outcomes) == 3
    assert sum(isinstance(outcome, Membership) for outcome in outcomes) == 1


Spoil = Callable[[bytes], bytes]


def _forge(wire: bytes) -> bytes:
    return wire[:-1] + bytes([wire[-1] ^ 1])


def _relabel(wire: bytes) -> bytes:
    """Put somebody else's name under what Ada signed."""
    link, said, signature = msgspec.msgpack.decode(wire, type=tuple[bytes, bytes, bytes])
    parts = msgspec.msgpack.decode(link)
    return msgspec.msgpack.encode((msgspec.msgpack.encode([*parts[:-1], MALLORY.device]), said, signature))


@pytest.mark.parametrize(
    "spoil",
    [
        _forge,
        _relabel,
        lambda _wire: b"",
        lambda _wire: b"\xff" * 100,
        lambda _wire: b"\x91" * 10_000,
        lambda wire: wire + b"\x00",
        lambda wire: wire[: len(wire) // 2],
        lambda wire: wire + bytes(LONGEST_ENTRY),
        lambda _wire: bytes(8_000_000),
    ],
)
async def test_what_is_no_entry_is_stored_nowhere(garden: NoteService, spoil: Spoil) -> None:
    wire = spoil(await signed(garden, ADA, SpaceRenamed("Other")))
    for space in (SPACE, NOWHERE):  # and nobody learns from the answer whether there is a space
        with pytest.raises(ChangeRefused) as caught:
            await garden.append(space, wire)
        assert caught.value.refusal.is_outside
    assert len(await garden.chain(SPACE)) == 1


async def test_an_entry_of_another_space_is_stored_nowhere(garden: NoteService) -> None:
    await found(garden, space=OTHER_SPACE, name="Attic")
    wire = await signed(garden, ADA, SpaceRenamed("Other"), OTHER_SPACE)
    with pytest.raises(ChangeRefused) as caught:
        await garden.append(SPACE, wire)
    assert caught.value.refusal is Refusal.OTHER_SPACE
    assert len(await garden.chain(SPACE)) == 1


async def test_an_entry_that_is_replayed_changes_nothing(garden: NoteService) -> None:
    wire = await signed(garden, ADA, SpaceRenamed("Other"))
    await garden.append(SPACE, wire)
    await say(garden, ADA, SpaceRenamed("Third"))
    assert (await garden.append(SPACE, wire)).name == "Third"


async def test_a_member_is_told_why_a_change_is_not_made(garden: NoteService) -> None:
    await say(garden, ADA, BOB.added(Role.EDITOR))
    with pytest.raises(ChangeRefused) as caught:
        await say(garden, BOB, SpaceRenamed("Mine"))
    assert caught.value.refusal is Refusal.NO_OWNER


async def answer_to(service: NoteService, space: SpaceId, wire: bytes) -> tuple[type[Problem], str]:
    with pytest.raises(Problem) as caught:
        await service.append(space, wire)
    return type(caught.value), str(caught.value)


async def test_the_entry_of_a_stranger_tells_him_nothing(notes: Notes, garden: NoteService) -> None:
    position = LogPosition("epoch", 0)
    secret = InviteSecret.draw(notes.hub.world)
    answers = set()
    for space in (SPACE, NOWHERE):
        nothing = Membership(space)
        for statement in (
            SpaceRenamed("Mine"),
            secret.redeem(space, MALLORY.user, MALLORY.claimed),
            MALLORY.added(Role.OWNER),
        ):
            answers.add(await answer_to(garden, space, sign(MALLORY, nothing, position, statement)))
    assert [kind for kind, _text in answers] == [NotFound]


async def test_a_secret_that_is_not_the_invitations_tells_nothing(notes: Notes, garden: NoteService) -> None:
    secret = await invite(notes, garden)
    wrong = InviteSecret.draw(notes.hub.world).redeem(SPACE, BOB.user, BOB.claimed)
    guessed = msgspec.structs.replace(wrong, invite=secret.id)
    with pytest.raises(NotFound):
        await garden.append(SPACE, await signed(garden, BOB, guessed))
    with pytest.raises(NotFound):
        await garden.require_invited(SPACE, guessed)
    await garden.require_invited(SPACE, secret.redeem(SPACE, BOB.user, BOB.claimed))


async def test_questions_of_a_stranger_are_answered_as_if_there_were_no_space(garden: NoteService) -> None:
    answers = set()
    for space in (SPACE, NOWHERE, SpaceId("nonsense"), SpaceId("*")):
        with pytest.raises(NotFound) as missing:
            await garden.require_role(space, UserId("stranger"), Role.VIEWER)
        with pytest.raises(AccessRefused) as refused:
            await garden.admit(space, DeviceKey(bytes(32)).id)
        answers.add((str(missing.value), str(refused.value)))
    assert len(answers) == 1


async def test_a_member_may_do_what_the_role_allows(garden: NoteService) -> None:
    await say(garden, ADA, DAN.added(Role.VIEWER))
    assert await garden.require_role(SPACE, DAN.user, Role.VIEWER) is Role.VIEWER
    with pytest.raises(AccessRefused, match="role"):
        await garden.require_role(SPACE, DAN.user, Role.EDITOR)
