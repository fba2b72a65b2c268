"""Any history at all, by anybody: what never happens to a space."""

from hypothesis import example, given, settings
from hypothesis import strategies as some

from core.accounts import DeviceKey
from core.facts import Role
from sync.control import (
    DeviceAdded,
    DeviceRevoked,
    InviteMade,
    InviteRedeemed,
    InviteRevoked,
    InviteSecret,
    MemberAdded,
    MemberLeft,
    MemberRemoved,
    Membership,
    OwnershipTransferred,
    Refusal,
    RoleChanged,
    SpaceFounded,
    SpaceRenamed,
    Statement,
    claim_device,
)
from tests.sync.control.people import ADA, BOB, CAT, DAN, NOON, SPACE, Book, Person

PEOPLE = [ADA, BOB, CAT, DAN]
SECRET = InviteSecret("a" * 26)
OTHER_SECRET = InviteSecret("b" * 25 + "a")

people = some.sampled_from(PEOPLE)
roles = some.sampled_from(Role)
devices = some.builds(Person.other_key, people, some.integers(0, 1))
claims = some.builds(claim_device, devices, people.map(lambda person: person.user))
users = people.map(lambda person: person.user)
secrets = some.sampled_from([SECRET, OTHER_SECRET])
statements: some.SearchStrategy[Statement] = some.one_of(
    some.builds(SpaceFounded, users, some.just("Taken")),
    some.builds(MemberAdded, users, roles, some.tuples(claims)),
    some.builds(Person.added, people, roles),
    some.builds(MemberRemoved, users),
    some.builds(RoleChanged, users, roles),
    some.just(MemberLeft()),
    some.builds(OwnershipTransferred, users),
    some.builds(DeviceAdded, claims),
    some.builds(DeviceRevoked, devices.map(lambda key: key.id)),
    some.builds(SpaceRenamed, some.sampled_from(["Garden", "Orchard"])),
    some.builds(InviteMade, secrets.map(lambda secret: secret.id), roles, some.just(NOON + 9), some.just(2)),
    some.builds(InviteRevoked, secrets.map(lambda secret: secret.id)),
    some.builds(InviteSecret.redeem, secrets, some.just(SPACE), users, claims),
)
histories = some.lists(some.tuples(devices, statements), max_size=30)


def roles_in(membership: Membership) -> dict[str, Role]:
    return {user: member.role for user, member in membership.members.items()}


@settings(deadline=None)
@given(histories)
@example(
    [
        (BOB.key, DeviceAdded(claim_device(DAN.key, BOB.user))),
        (CAT.key, SpaceRenamed("Orchard")),
        (DAN.key, MemberLeft()),
    ]
)
def test_no_history_by_others_than_owners_changes_a_role(
    history: list[tuple[DeviceKey, Statement]],
) -> None:
    book = Book().with_members(bob=Role.EDITOR, cat=Role.VIEWER)
    before = roles_in(book.membership)
    left: set[str] = set()
    for person, (_, statement) in zip([BOB, CAT, DAN] * 10, history, strict=False):
        # A device speaks for whose it is, which is who first made it theirs.
        member = book.membership.member_of(person.key.id)
        if member is not None and isinstance(statement, MemberLeft):
            left.add(member.user)
        book.write(person, statement)
    after = roles_in(book.membership)
    assert after.items() <= before.items()
    assert before.keys() - after.keys() <= left
    assert book.membership.name == "Garden"


@settings(deadline=None)
@given(histories)
def test_after_every_entry_of_any_history_the_space_is_sound(
    history: list[tuple[DeviceKey, Statement]],
) -> None:
    book = Book()
    for key, statement in history:
        before = book.membership
        refusal = book.write(key, statement)
        now = book.membership
        assert any(now.members[user].devices for user in now.owners)
        held = [device for member in now.members.values() for device in member.devices]
        assert len(held) == len(set(held))
        assert not now.revoked & set(held)
        assert now.head.number == before.head.number + 1
        for device in now.standings:
            member = now.member_of(device)
            assert now.role_of(device) is (member.role if member else None)
        if refusal is not None:
            assert roles_in(now) == roles_in(before)
            assert now.standings == before.standings
            assert now.invites == before.invites


@settings(deadline=None)
@given(histories)
def test_every_change_of_a_role_has_somebody_who_had_the_right(
    history: list[tuple[DeviceKey, Statement]],
) -> None:
    book = Book()
    for key, statement in history:
        before, signer = book.membership, book.membership.member_of(key.id)
        if book.write(key, statement) is not None:
            continue
        old, new = roles_in(before), roles_in(book.membership)
        changed = {
            user: new.get(user) for user in old.keys() | new.keys() if old.get(user) is not new.get(user)
        }
        if isinstance(statement, InviteRedeemed):
            assert changed == {statement.user: before.invites[statement.invite].role}
            assert Role.OWNER not in changed.values()
        elif isinstance(statement, MemberLeft):
            assert signer
            assert changed == {signer.user: None}
        elif changed:
            assert signer
            assert signer.role is Role.OWNER


@settings(deadline=None)
@given(histories)
def test_reading_the_same_entries_again_gives_the_same_members(
    history: list[tuple[DeviceKey, Statement]],
) -> None:
    book, again = Book(), Book(founded=False)
    for key, statement in history:
        book.write(key, statement)
    for wire in book.chain.wires:
        again.chain.extend(wire)
    assert again.membership == book.membership


def test_histories_do_have_effects() -> None:
    """Or the tests above would say nothing."""
    book = Book()
    effects = [
        book.write(ADA, BOB.added(Role.OWNER)),
        book.write(BOB, RoleChanged(ADA.user, Role.VIEWER)),
        book.write(BOB, InviteMade(SECRET.id, Role.EDITOR, NOON + 9, 1)),
        book.write(DAN, SECRET.redeem(SPACE, DAN.user, DAN.claimed)),
    ]
    assert effects == [None] * 4
    assert book.write(CAT, SECRET.redeem(SPACE, CAT.user, CAT.claimed)) is Refusal.INVITE_USED_UP
