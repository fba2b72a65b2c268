"""Who may change what about a space."""

import pytest

from core.accounts import DeviceKey
from core.facts import Role
from core.ids import DeviceId, UserId
from sync.control import (
    ClaimedDevice,
    DeviceAdded,
    DeviceRevoked,
    HubTrusted,
    MemberAdded,
    MemberLeft,
    MemberRemoved,
    OwnershipTransferred,
    Refusal,
    RoleChanged,
    SpaceFounded,
    SpaceRenamed,
    claim_device,
)
from tests.sync.control.people import ADA, BOB, CAT, DAN, SPACE, Book, Person

NOBODY = UserId("nobody")


def test_the_first_entry_makes_the_space_with_its_owner() -> None:
    membership = Book().membership
    assert (membership.space, membership.name) == (SPACE, "Garden")
    assert membership.owners == {ADA.user}
    assert membership.role_of(ADA.device) is Role.OWNER
    assert membership.head.number == 1


def test_before_the_first_entry_nobody_belongs_to_the_space() -> None:
    book = Book(founded=False)
    assert book.write(ADA, BOB.added(Role.EDITOR)) is Refusal.NOT_FOUNDED
    assert not book.membership.members


def test_a_space_is_founded_once() -> None:
    book = Book()
    assert book.write(BOB, SpaceFounded(BOB.user, "Mine")) is Refusal.ALREADY_FOUNDED
    assert book.membership.owners == {ADA.user}


@pytest.mark.parametrize("role", Role)
def test_an_owner_adds_members_of_every_role(role: Role) -> None:
    book = Book()
    assert book.write(ADA, BOB.added(role)) is None
    assert book.role(BOB) is role


def test_whose_a_device_was_is_known_when_it_is_gone() -> None:
    book = Book().with_members(bob=Role.EDITOR, cat=Role.EDITOR)
    assert book.write(ADA, MemberRemoved(BOB.user)) is None
    assert book.write(CAT, DeviceRevoked(CAT.device)) is None
    membership = book.membership
    assert membership.users == {ADA.device: ADA.user, BOB.device: BOB.user, CAT.device: CAT.user}
    assert membership.everybody == {ADA.user, BOB.user, CAT.user}


@pytest.mark.parametrize("role", [Role.EDITOR, Role.VIEWER])
def test_who_is_no_owner_changes_nothing_about_others(role: Role) -> None:
    book = Book().with_members(bob=role, cat=Role.EDITOR)
    for statement in (
        DAN.added(Role.VIEWER),
        MemberRemoved(CAT.user),
        RoleChanged(CAT.user, Role.VIEWER),
        RoleChanged(BOB.user, Role.OWNER),
        OwnershipTransferred(BOB.user),
        SpaceRenamed("Bob's"),
    ):
        before = book.membership.members
        assert book.write(BOB, statement) is Refusal.NO_OWNER
        assert book.membership.members == before


def test_a_stranger_changes_nothing() -> None:
    book = Book().with_members(bob=Role.EDITOR)
    for statement in (CAT.added(Role.OWNER), MemberRemoved(BOB.user), MemberLeft(), DeviceAdded(CAT.claimed)):
        assert book.write(CAT, statement) is Refusal.NO_MEMBER


def test_a_removed_members_devices_are_out_at_once() -> None:
    book = Book().with_members(bob=Role.EDITOR)
    laptop = BOB.other_key(1)
    assert book.write(BOB, DeviceAdded(claim_device(laptop, BOB.user))) is None
    assert book.write(ADA, MemberRemoved(BOB.user)) is None
    assert book.membership.role_of(BOB.device) is None
    assert book.membership.role_of(laptop.id) is None
    assert book.membership.writers == {ADA.device}
    assert book.write(laptop, MemberLeft()) is Refusal.NO_MEMBER


def test_a_removed_member_can_be_added_again() -> None:
    book = Book().with_members(bob=Role.EDITOR)
    assert book.write(ADA, MemberRemoved(BOB.user)) is None
    assert book.write(ADA, BOB.added(Role.VIEWER)) is None
    assert book.role(BOB) is Role.VIEWER


def test_a_member_leaves() -> None:
    book = Book().with_members(bob=Role.VIEWER)
    assert book.write(BOB, MemberLeft()) is None
    assert book.member(BOB) is None


def test_the_last_owner_neither_leaves_nor_goes_nor_resigns() -> None:
    book = Book().with_members(bob=Role.EDITOR)
    for statement in (
        MemberLeft(),
        MemberRemoved(ADA.user),
        RoleChanged(ADA.user, Role.EDITOR),
        DeviceRevoked(ADA.device),
    ):
        assert book.write(ADA, statement) is Refusal.LAST_OWNER
    assert book.role(ADA) is Role.OWNER


def test_ownership_is_handed_over_in_one_step() -> None:
    book = Book().with_members(bob=Role.VIEWER)
    assert book.write(ADA, OwnershipTransferred(BOB.user)) is None
    assert (book.role(ADA), book.role(BOB)) == (Role.EDITOR, Role.OWNER)
    assert book.write(ADA, MemberLeft()) is None


def test_ownership_is_not_handed_to_somebody_without_a_device() -> None:
    book = Book().with_members(bob=Role.EDITOR)
    assert book.write(BOB, DeviceRevoked(BOB.device)) is None
    assert book.write(ADA, OwnershipTransferred(BOB.user)) is Refusal.LAST_OWNER


def test_of_two_owners_one_may_put_the_other_out() -> None:
    book = Book().with_members(bob=Role.OWNER)
    assert book.write(BOB, MemberRemoved(ADA.user)) is None
    assert book.membership.owners == {BOB.user}
    assert book.write(ADA, MemberRemoved(BOB.user)) is Refusal.NO_MEMBER


def test_a_member_adds_a_device_of_his_own() -> None:
    book = Book().with_members(bob=Role.VIEWER)
    phone = BOB.other_key(1)
    assert book.write(BOB, DeviceAdded(claim_device(phone, BOB.user))) is None
    assert book.membership.role_of(phone.id) is Role.VIEWER
    assert book.write(phone, DeviceAdded(claim_device(phone, BOB.user))) is Refusal.ALREADY_SO


def test_nobody_puts_anothers_device_under_his_own_name() -> None:
    book = Book().with_members(bob=Role.EDITOR)
    squatted = ClaimedDevice(CAT.device, claim_device(BOB.key, BOB.user).claim)
    assert book.write(BOB, DeviceAdded(squatted)) is Refusal.DEVICE_UNWILLING
    assert book.write(BOB, DeviceAdded(CAT.claimed)) is Refusal.DEVICE_UNWILLING
    assert book.write(ADA, CAT.added(Role.EDITOR)) is None


def test_a_device_belongs_to_one_member() -> None:
    book = Book().with_members(bob=Role.EDITOR)
    for_cat = claim_device(BOB.key, CAT.user)
    assert book.write(ADA, MemberAdded(CAT.user, Role.EDITOR, (for_cat,))) is Refusal.DEVICE_TAKEN


def test_a_revoked_device_never_comes_back() -> None:
    book = Book().with_members(bob=Role.EDITOR)
    phone = BOB.other_key(1)
    added = DeviceAdded(claim_device(phone, BOB.user))
    assert book.write(BOB, added) is None
    assert book.write(BOB, DeviceRevoked(phone.id)) is None
    assert book.membership.role_of(phone.id) is None
    assert book.write(BOB, added) is Refusal.DEVICE_REVOKED
    assert book.write(ADA, MemberRemoved(BOB.user)) is None
    again = MemberAdded(BOB.user, Role.EDITOR, (BOB.claimed, claim_device(phone, BOB.user)))
    assert book.write(ADA, again) is Refusal.DEVICE_REVOKED


def test_only_its_member_or_an_owner_revokes_a_device() -> None:
    book = Book().with_members(bob=Role.EDITOR, cat=Role.EDITOR)
    assert book.write(BOB, DeviceRevoked(CAT.device)) is Refusal.NOT_OWN_DEVICE
    assert book.write(ADA, DeviceRevoked(CAT.device)) is None
    assert book.write(CAT, MemberLeft()) is Refusal.NO_MEMBER


def test_an_owner_lets_a_hub_fold_that_is_no_member_and_takes_it_back() -> None:
    book = Book().with_members(bob=Role.EDITOR)
    assert book.write(BOB, HubTrusted(CAT.device)) is Refusal.NO_OWNER
    assert book.write(ADA, HubTrusted(BOB.device)) is Refusal.ALREADY_SO
    assert book.write(ADA, HubTrusted(CAT.device)) is None
    assert book.membership.hubs == {CAT.device}
    assert book.role(CAT) is None
    assert book.write(ADA, HubTrusted(CAT.device)) is Refusal.ALREADY_SO
    assert book.write(BOB, DeviceRevoked(CAT.device)) is Refusal.NO_OWNER
    assert book.write(ADA, DeviceRevoked(CAT.device)) is None
    assert not book.membership.hubs
    assert book.write(ADA, HubTrusted(CAT.device)) is Refusal.DEVICE_REVOKED


def test_a_member_has_a_limited_number_of_devices() -> None:
    book = Book().with_members(bob=Role.EDITOR)
    outcomes = [
        book.write(BOB, DeviceAdded(claim_device(BOB.other_key(number), BOB.user))) for number in range(1, 33)
    ]
    assert outcomes == [None] * 31 + [Refusal.TOO_MANY_DEVICES]


def test_what_is_so_already_is_not_done_again() -> None:
    book = Book().with_members(bob=Role.EDITOR)
    assert book.write(ADA, RoleChanged(BOB.user, Role.EDITOR)) is Refusal.ALREADY_SO
    assert book.write(ADA, SpaceRenamed("Garden")) is Refusal.ALREADY_SO
    assert book.write(ADA, BOB.added(Role.EDITOR)) is Refusal.ALREADY_A_MEMBER
    assert book.write(ADA, OwnershipTransferred(ADA.user)) is Refusal.ALREADY_SO


def test_nobody_does_anything_to_a_user_who_is_not_there() -> None:
    book = Book()
    for statement in (MemberRemoved(NOBODY), RoleChanged(NOBODY, Role.EDITOR), OwnershipTransferred(NOBODY)):
        assert book.write(ADA, statement) is Refusal.NO_SUCH_MEMBER
    assert book.write(ADA, DeviceRevoked(DeviceId(Person(9).device))) is Refusal.NO_SUCH_MEMBER


def test_an_owner_renames_the_space() -> None:
    book = Book()
    assert book.write(ADA, SpaceRenamed("Orchard")) is None
    assert book.membership.name == "Orchard"


@pytest.mark.parametrize("name", ["", "x" * 121, "two\nlines", "turned\u202eround"])
def test_a_name_that_cannot_be_shown_is_refused(name: str) -> None:
    assert Book().write(ADA, SpaceRenamed(name)) is Refusal.MALFORMED


def test_an_entry_without_effect_stays_in_the_chain() -> None:
    book = Book()
    assert book.write(DeviceKey(bytes(32)), MemberLeft()) is Refusal.NO_MEMBER
    assert (book.membership.head.number, len(book.chain.wires)) == (2, 2)
    assert book.write(ADA, BOB.added(Role.EDITOR)) is None
