"""A chain with every kind of entry as the first format wrote it: it is read for ever."""

from pathlib import Path

import msgspec

from core.accounts import DeviceKey, Verifier
from core.facts import Role
from sync.control import (
    Chain,
    DeviceAdded,
    DeviceRevoked,
    Head,
    HubTrusted,
    InviteEnd,
    InviteMade,
    InviteRevoked,
    InviteSecret,
    LogPosition,
    Member,
    MemberLeft,
    MemberRemoved,
    OwnershipTransferred,
    RoleChanged,
    SpaceFounded,
    SpaceRenamed,
    Statement,
    claim_device,
)
from sync.control.statements import Kind, kind_of
from tests.sync.control.people import ADA, BOB, CAT, DAN, EPOCH, NOON, SPACE, Book, Person

FROZEN = Path(__file__).with_name("wires") / "chain.bin"
SECRET, TAKEN_BACK = InviteSecret("a" * 26), InviteSecret("b" * 25 + "a")
PHONE = BOB.other_key(1)
HISTORY: tuple[tuple[Person | DeviceKey, Statement], ...] = (
    (ADA, SpaceFounded(ADA.user, "Garden")),
    (ADA, BOB.added(Role.VIEWER)),
    (ADA, CAT.added(Role.EDITOR)),
    (ADA, RoleChanged(BOB.user, Role.EDITOR)),
    (BOB, DeviceAdded(claim_device(PHONE, BOB.user))),
    (BOB, DeviceRevoked(BOB.device)),
    (ADA, SpaceRenamed("Orchard")),
    (ADA, OwnershipTransferred(BOB.user)),
    (PHONE, InviteMade(SECRET.id, Role.VIEWER, NOON + 60, 3)),
    (PHONE, InviteMade(TAKEN_BACK.id, Role.EDITOR, NOON + 60, 1)),
    (PHONE, InviteRevoked(TAKEN_BACK.id)),
    (DeviceKey(b"\x77" * 32), SECRET.redeem(SPACE, DAN.user, DAN.claimed)),
    (PHONE, MemberRemoved(CAT.user)),
    (ADA, MemberLeft()),
    (PHONE, HubTrusted(CAT.other_key(1).id)),
)


def written() -> Book:
    book = Book(founded=False)
    for step, (author, statement) in enumerate(HISTORY):
        book.log_grew_to(10 * step)
        assert book.write(author, statement) is None
    return book


def test_the_chain_has_every_kind_of_entry() -> None:
    assert {kind_of(statement) for _, statement in HISTORY} == set(Kind)


def test_a_chain_of_the_first_format_is_written_alike_today() -> None:
    assert msgspec.msgpack.encode(written().chain.wires) == FROZEN.read_bytes()


def test_a_chain_of_the_first_format_is_understood_today() -> None:
    membership = Chain(SPACE, Verifier(), msgspec.msgpack.decode(FROZEN.read_bytes())).membership
    assert membership.members == {
        BOB.user: Member(BOB.user, Role.OWNER, frozenset({PHONE.id})),
        DAN.user: Member(DAN.user, Role.VIEWER, frozenset({DAN.device}), came_by=SECRET.id),
    }
    assert membership.name == "Orchard"
    assert membership.revoked == {BOB.device}
    assert membership.hubs == {CAT.other_key(1).id}
    ends = {invite.id: (invite.uses_left, invite.end) for invite in membership.invites.values()}
    assert ends == {SECRET.id: (2, None), TAKEN_BACK.id: (1, InviteEnd.REVOKED)}
    assert membership.position == LogPosition(EPOCH, 140)
    digest = "1ede8afe074f07dce94f602991149aec5add0e83f6b370b8889e3246d7672c17"
    assert membership.head == Head(15, bytes.fromhex(digest))
    assert membership.role_at(CAT.device, LogPosition(EPOCH, 120)) is Role.EDITOR
    assert membership.role_at(CAT.device, LogPosition(EPOCH, 121)) is None
