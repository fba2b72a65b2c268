"""Invitations: who holds the secret comes in, and nobody else, by nothing that others have seen."""

import base64
from dataclasses import replace

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from core.accounts import DeviceKey
from core.facts import Role
from core.ids import SpaceId
from core.world import World
from sync.control import (
    DeviceRevoked,
    InviteMade,
    InviteRedeemed,
    InviteRevoked,
    InviteSecret,
    MemberLeft,
    MemberRemoved,
    OwnershipTransferred,
    Refusal,
    RoleChanged,
    claim_device,
)
from tests.sync.control.people import ADA, BOB, CAT, DAN, NOON, SPACE, Book, Person

SECRET = InviteSecret.draw(World(now=lambda: 0.0, random_bytes=lambda count: bytes(range(count))))
LATER = NOON + 3600
SERVICE = DeviceKey(b"\x77" * 32)
"""The note service's device, no member of any space."""


def made(uses: int = 1, role: Role = Role.EDITOR, expires_at: int = LATER) -> InviteMade:
    return InviteMade(SECRET.id, role, expires_at, uses)


def invited(uses: int = 1, role: Role = Role.EDITOR) -> Book:
    book = Book()
    assert book.write(ADA, made(uses, role)) is None
    return book


def redeem(book: Book, person: Person, secret: InviteSecret = SECRET) -> Refusal | None:
    return book.write(SERVICE, secret.redeem(SPACE, person.user, person.claimed))


@pytest.mark.parametrize("role", [Role.EDITOR, Role.VIEWER])
def test_who_knows_the_secret_becomes_a_member(role: Role) -> None:
    book = invited(role=role)
    assert redeem(book, BOB) is None
    assert book.role(BOB) is role


def test_a_secret_has_128_random_bits_in_one_spelling() -> None:
    assert len(base64.b32decode(SECRET.text.upper() + "======")) == 16
    for text in (SECRET.text.upper(), SECRET.text[:-1], SECRET.text + "a", "1" * 26, "", "é" * 26):
        with pytest.raises(ValueError, match="not a secret"):
            InviteSecret(text)
    with pytest.raises(ValueError, match="not a secret"):
        InviteSecret(SECRET.text[:-1] + "b")  # bits that belong to no byte


def test_a_device_makes_the_same_secret_again_and_no_other_device_does() -> None:
    secret = InviteSecret.derive(ADA.key, SPACE, 1)
    assert secret == InviteSecret.derive(ADA.key, SPACE, 1)
    elsewhere = SpaceId("t" * 28)
    others = [(ADA.key, SPACE, 2), (ADA.key, elsewhere, 1), (BOB.key, SPACE, 1), (ADA.other_key(1), SPACE, 1)]
    assert secret not in {InviteSecret.derive(*other) for other in others}


def test_the_secret_is_not_told_by_what_is_printed_or_logged() -> None:
    assert SECRET.text not in repr(SECRET)
    book = invited(uses=2)
    redeem(book, BOB)
    raw = base64.b32decode(SECRET.text.upper() + "======")
    assert all(SECRET.text.encode() not in wire and raw not in wire for wire in book.chain.wires)


def test_an_invitation_serves_as_often_as_it_says() -> None:
    book = invited(uses=2)
    assert [redeem(book, person) for person in (BOB, CAT, DAN)] == [None, None, Refusal.INVITE_USED_UP]


def test_an_expired_invitation_is_refused() -> None:
    book = invited()
    book.at = LATER
    assert redeem(book, BOB) is Refusal.INVITE_EXPIRED
    book.at = LATER - 1
    assert redeem(book, BOB) is None


def test_an_invitation_that_was_taken_back_is_refused() -> None:
    book = invited()
    assert book.write(ADA, InviteRevoked(SECRET.id)) is None
    assert redeem(book, BOB) is Refusal.INVITE_REVOKED
    assert book.write(ADA, InviteRevoked(SECRET.id)) is Refusal.INVITE_REVOKED
    assert book.write(ADA, made()) is Refusal.ALREADY_SO


def test_another_secret_is_refused() -> None:
    book = invited()
    other = InviteSecret("a" * 26)
    assert redeem(book, BOB, other) is Refusal.NO_SUCH_INVITE
    guessed = replace_invite(other)
    assert book.write(SERVICE, guessed) is Refusal.INVITE_FORGED


def replace_invite(secret: InviteSecret) -> InviteRedeemed:
    """A proof by another secret under the invitation's id, which every member can read."""
    return msgspec.structs.replace(secret.redeem(SPACE, BOB.user, BOB.claimed), invite=SECRET.id)


@settings(deadline=None)
@given(some.binary(min_size=64, max_size=64))
def test_no_other_proof_lets_anybody_in(proof: bytes) -> None:
    book = invited()
    forged = msgspec.structs.replace(SECRET.redeem(SPACE, BOB.user, BOB.claimed), proof=proof)
    assert book.write(SERVICE, forged) is Refusal.INVITE_FORGED


def test_a_proof_serves_neither_another_device_nor_another_user_nor_another_space() -> None:
    book = invited(uses=5)
    seen = SECRET.redeem(SPACE, BOB.user, BOB.claimed)
    thief = claim_device(CAT.key, BOB.user)
    assert book.write(SERVICE, msgspec.structs.replace(seen, device=thief)) is Refusal.INVITE_FORGED
    renamed = msgspec.structs.replace(seen, user=CAT.user, device=claim_device(BOB.key, CAT.user))
    assert book.write(SERVICE, renamed) is Refusal.INVITE_FORGED
    elsewhere = SECRET.redeem(SpaceId("t" * 28), BOB.user, BOB.claimed)
    assert book.write(SERVICE, elsewhere) is Refusal.INVITE_FORGED


def test_a_proof_serves_once() -> None:
    book = invited(uses=5)
    seen = SECRET.redeem(SPACE, BOB.user, BOB.claimed)
    assert book.write(SERVICE, seen) is None
    assert book.write(SERVICE, seen) is Refusal.INVITE_REPLAYED
    assert book.write(BOB, MemberLeft()) is None
    assert book.write(SERVICE, seen) is Refusal.INVITE_REPLAYED


def test_a_removed_member_does_not_come_back_by_the_invitation_he_knows() -> None:
    book = invited(uses=5)
    redeem(book, BOB)
    assert book.write(ADA, MemberRemoved(BOB.user)) is None
    disguised = Person(40)
    assert redeem(book, disguised) is Refusal.INVITE_LAPSED


@pytest.mark.parametrize("end", [MemberRemoved(BOB.user), RoleChanged(BOB.user, Role.EDITOR)])
def test_the_invitations_of_somebody_who_is_no_owner_any_more_let_nobody_in(
    end: MemberRemoved | RoleChanged,
) -> None:
    book = Book().with_members(bob=Role.OWNER)
    assert book.write(BOB, made(uses=5)) is None
    assert book.write(ADA, end) is None
    assert redeem(book, CAT) is Refusal.INVITE_LAPSED


def test_invitations_end_with_a_transfer_of_ownership() -> None:
    book = invited(uses=5)
    book.with_members(bob=Role.EDITOR)
    assert book.write(ADA, OwnershipTransferred(BOB.user)) is None
    assert redeem(book, CAT) is Refusal.INVITE_LAPSED


def test_an_invitation_gives_a_member_no_second_role() -> None:
    book = invited(role=Role.EDITOR).with_members(bob=Role.VIEWER)
    assert redeem(book, BOB) is Refusal.ALREADY_A_MEMBER
    assert book.role(BOB) is Role.VIEWER


def test_nobody_comes_in_under_the_name_of_a_member() -> None:
    book = invited()
    as_ada = SECRET.redeem(SPACE, ADA.user, claim_device(CAT.key, ADA.user))
    assert book.write(SERVICE, as_ada) is Refusal.ALREADY_A_MEMBER
    assert book.role(CAT) is None


def test_a_revoked_device_does_not_come_in_by_an_invitation() -> None:
    book = invited().with_members(bob=Role.EDITOR)
    book.write(ADA, DeviceRevoked(BOB.device))
    book.write(ADA, MemberRemoved(BOB.user))
    assert redeem(book, BOB) is Refusal.DEVICE_REVOKED


def test_a_device_does_not_come_in_against_its_will() -> None:
    book = invited()
    unwilling = replace_claim()
    assert book.write(SERVICE, unwilling) is Refusal.DEVICE_UNWILLING


def replace_claim() -> InviteRedeemed:
    stolen = msgspec.structs.replace(BOB.claimed, device=CAT.device)
    return SECRET.redeem(SPACE, BOB.user, stolen)


@pytest.mark.parametrize("role", [Role.EDITOR, Role.VIEWER])
def test_only_owners_invite(role: Role) -> None:
    book = Book().with_members(bob=role)
    assert book.write(BOB, made()) is Refusal.NO_OWNER
    assert book.write(BOB, InviteRevoked(SECRET.id)) is Refusal.NO_OWNER


def test_an_invitation_makes_no_owner() -> None:
    assert Book().write(ADA, made(role=Role.OWNER)) is Refusal.NOT_AN_INVITE


def test_an_invitation_that_never_was_cannot_be_taken_back() -> None:
    assert Book().write(ADA, InviteRevoked(SECRET.id)) is Refusal.NO_SUCH_INVITE


def test_a_refused_attempt_uses_nothing_up() -> None:
    book = invited()
    book.write(SERVICE, replace_claim())
    assert redeem(book, BOB) is None


def test_drawn_secrets_differ() -> None:
    world = World(now=lambda: 0.0, random_bytes=lambda count: next(drawn)[:count])
    drawn = iter([b"a" * 16, b"b" * 16])
    one, other = InviteSecret.draw(world), InviteSecret.draw(world)
    assert one.id != other.id
    assert replace(one) == one
