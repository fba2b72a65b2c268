"""Whose updates count: by the order of the log, offline edits, removals and new epochs included."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from core.accounts import DeviceKey, Verifier
from core.facts import Role, Update
from core.ids import NoteId
from sync.control import (
    DeviceRevoked,
    LogPosition,
    MemberRemoved,
    Membership,
    Refusal,
    RoleChanged,
    Statement,
    bringer_of,
)
from sync.log import Chunk, join, open_messages, pack, seal, unpack
from sync.log.chunks import cut
from tests.sync.control.people import ADA, BOB, CAT, EPOCH, SPACE, Book, Person

NOTE = NoteId("n" * 24)
CHANGES: tuple[Statement, ...] = (
    BOB.added(Role.EDITOR),
    MemberRemoved(BOB.user),
    RoleChanged(BOB.user, Role.EDITOR),
    RoleChanged(BOB.user, Role.VIEWER),
)


def sealed(key: DeviceKey, epoch: str = EPOCH, number: int = 1) -> Update:
    return seal(key, Update(SPACE, NOTE, key.id, 7, number, b"text"), epoch, 0)


def counts(
    membership: Membership, person: Person, sequence: int, epoch: str = EPOCH, *, sealed_in: str = EPOCH
) -> bool:
    return membership.counts(sealed(person.key, sealed_in), LogPosition(epoch, sequence))


def brought_by(person: Person, update: Update) -> Chunk:
    """Bring another's signed update to the log, under the name of this person's device."""
    (wire,) = cut(person.key, update, pack(update))
    (opened,) = open_messages([wire], Verifier(), space=SPACE)
    assert isinstance(opened, Chunk)
    return opened


@pytest.fixture
def removed() -> Membership:
    """Bob wrote between 10 and 100 and was removed then."""
    book = Book()
    book.log_grew_to(10)
    book.with_members(bob=Role.EDITOR, cat=Role.EDITOR)
    book.log_grew_to(100)
    assert book.write(ADA, MemberRemoved(BOB.user)) is None
    return book.membership


def test_what_a_member_wrote_before_his_removal_counts_for_ever(removed: Membership) -> None:
    assert counts(removed, BOB, 11)
    assert counts(removed, BOB, 100)


def test_what_reaches_the_log_after_the_removal_does_not_count(removed: Membership) -> None:
    assert not counts(removed, BOB, 101)
    assert not counts(removed, BOB, 10_000)


@pytest.mark.parametrize("sealed_in", [EPOCH, "an-older-epoch", "any"])
def test_when_and_in_which_epoch_it_was_sealed_says_nothing(removed: Membership, sealed_in: str) -> None:
    assert not counts(removed, BOB, 101, sealed_in=sealed_in)
    assert counts(removed, BOB, 100, sealed_in=sealed_in)


def test_what_lay_in_the_log_before_somebody_was_added_does_not_count(removed: Membership) -> None:
    assert not counts(removed, BOB, 10)


def test_late_offline_edits_count_when_they_arrive_after_being_added_again() -> None:
    book = Book().with_members(bob=Role.EDITOR)
    book.log_grew_to(100)
    book.write(ADA, MemberRemoved(BOB.user))
    book.log_grew_to(150)
    book.write(ADA, BOB.added(Role.EDITOR))
    answers = [counts(book.membership, BOB, sequence) for sequence in (100, 101, 150, 151)]
    assert answers == [True, False, False, True]


def test_a_viewers_updates_count_only_from_when_he_was_an_editor() -> None:
    book = Book().with_members(bob=Role.VIEWER)
    book.log_grew_to(20)
    book.write(ADA, RoleChanged(BOB.user, Role.EDITOR))
    book.log_grew_to(40)
    book.write(ADA, RoleChanged(BOB.user, Role.VIEWER))
    answers = [counts(book.membership, BOB, sequence) for sequence in (20, 21, 40, 41)]
    assert answers == [False, True, True, False]


def test_a_change_between_writing_roles_costs_nothing() -> None:
    book = Book().with_members(bob=Role.EDITOR)
    book.log_grew_to(20)
    book.write(ADA, RoleChanged(BOB.user, Role.OWNER))
    assert all(counts(book.membership, BOB, sequence) for sequence in (1, 20, 21))


def test_a_lost_device_is_out_and_its_members_other_updates_stay() -> None:
    book = Book().with_members(bob=Role.EDITOR)
    book.log_grew_to(30)
    book.write(BOB, DeviceRevoked(BOB.device))
    assert counts(book.membership, BOB, 30)
    assert not counts(book.membership, BOB, 31)


def test_several_changes_at_one_place_of_the_log_count_as_the_last_one() -> None:
    book = Book()
    book.log_grew_to(10)
    book.with_members(bob=Role.EDITOR)
    book.write(ADA, MemberRemoved(BOB.user))
    assert not any(counts(book.membership, BOB, sequence) for sequence in (10, 11))


def test_nothing_counts_in_a_space_without_entries() -> None:
    assert not counts(Book(founded=False).membership, ADA, 1)


def test_what_the_founder_found_in_the_log_counts_whoever_wrote_it() -> None:
    membership = Book(sequence=50).membership
    assert counts(membership, CAT, 50)
    assert not counts(membership, CAT, 51)
    assert not counts(membership, CAT, 50, "epoch-2")


def test_what_is_shown_live_is_judged_by_what_is_known_now(removed: Membership) -> None:
    assert removed.counts_live(sealed(CAT.key))
    assert not removed.counts_live(sealed(BOB.key))
    viewer = Book().with_members(bob=Role.VIEWER).membership
    assert not viewer.counts_live(sealed(BOB.key))
    assert viewer.counts_live(brought_by(ADA, sealed(BOB.key)))


# A new epoch, filled again by those who are left.


def test_in_an_epoch_that_no_entry_names_a_removed_member_is_out_from_the_first_message(
    removed: Membership,
) -> None:
    assert not counts(removed, BOB, 1, "epoch-2")
    assert counts(removed, CAT, 1, "epoch-2")


def test_a_removed_members_accepted_update_counts_in_a_new_epoch_when_a_member_brings_it(
    removed: Membership,
) -> None:
    original = sealed(BOB.key)
    brought = brought_by(CAT, original)
    assert removed.counts(brought, LogPosition("epoch-2", 1))
    # Its author is still proved by his own signature.
    inside = unpack(join(brought.whole, [brought.piece]), Verifier(), space=SPACE)
    assert inside == original
    assert inside.device == BOB.device


def test_a_removed_member_cannot_bring_his_own_update_again(removed: Membership) -> None:
    assert not removed.counts(brought_by(BOB, sealed(BOB.key)), LogPosition("epoch-2", 1))
    assert not removed.counts(brought_by(BOB, sealed(CAT.key)), LogPosition(EPOCH, 101))


def test_a_viewer_cannot_bring_anothers_update() -> None:
    book = Book().with_members(bob=Role.EDITOR, cat=Role.VIEWER)
    assert not book.membership.counts(brought_by(CAT, sealed(BOB.key)), LogPosition(EPOCH, 5))


def test_nobody_brings_an_update_under_anothers_name() -> None:
    assert bringer_of(brought_by(CAT, sealed(BOB.key))) == CAT.device
    assert bringer_of(sealed(BOB.key)) == BOB.device


def test_in_a_new_epoch_the_entries_that_name_it_are_compared_by_its_own_sequences(
    removed: Membership,
) -> None:
    book = Book().with_members(bob=Role.EDITOR)
    book.log_grew_to(500)
    book.write(ADA, CAT.added(Role.VIEWER))
    book.log_grew_to(3, "epoch-2")
    assert book.write(ADA, MemberRemoved(BOB.user)) is None
    assert counts(book.membership, BOB, 500)
    assert counts(book.membership, BOB, 3, "epoch-2")
    assert not counts(book.membership, BOB, 4, "epoch-2")


def test_no_entry_goes_back_in_the_log() -> None:
    book = Book()
    book.log_grew_to(100)
    book.with_members(bob=Role.EDITOR)
    book.log_grew_to(99)
    assert book.write(ADA, MemberRemoved(BOB.user)) is Refusal.BACK_IN_THE_LOG
    book.log_grew_to(1, "epoch-2")
    assert book.write(ADA, MemberRemoved(BOB.user)) is None
    book.log_grew_to(1000)
    assert book.write(ADA, BOB.added(Role.EDITOR)) is Refusal.BACK_IN_THE_LOG


steps = some.lists(some.tuples(some.integers(0, 3), some.integers(0, 5), some.booleans()), max_size=25)


@settings(deadline=None)
@given(steps)
def test_later_entries_never_change_what_is_said_of_what_the_log_had_before(
    steps: list[tuple[int, int, bool]],
) -> None:
    """So two peers that read the log at different times apply the same."""
    book, epoch, sequence = Book(), 1, 0
    said: dict[LogPosition, bool] = {}
    for choice, grown, is_new_epoch in steps:
        if is_new_epoch and choice == 0:
            epoch, sequence = epoch + 1, 0
        for _ in range(grown):
            sequence += 1
            place = LogPosition(f"epoch-{epoch}", sequence)
            said[place] = book.membership.counts(sealed(BOB.key), place)
        book.log_grew_to(sequence, f"epoch-{epoch}")
        book.write(ADA, CHANGES[choice])
    readable = {*book.membership.epochs, f"epoch-{epoch}"}
    for place, answer in said.items():
        if place.epoch in readable:
            assert book.membership.counts(sealed(BOB.key), place) is answer


@settings(deadline=None)
@given(steps)
def test_what_counts_is_what_was_written_while_the_role_allowed_it(
    steps: list[tuple[int, int, bool]],
) -> None:
    """Against a model that plays both logs in one order, as a hub that sees all would."""
    book, sequence, may_write = Book(), 0, False
    expected: dict[int, bool] = {}
    for choice, grown, _ in steps:
        for _ in range(grown):
            sequence += 1
            expected[sequence] = may_write
        book.log_grew_to(sequence)
        if book.write(ADA, CHANGES[choice]) is None:
            may_write = choice in {0, 2}
    assert {sequence: counts(book.membership, BOB, sequence) for sequence in expected} == expected
