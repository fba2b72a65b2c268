"""Whose messages are applied, by what is known of the members at that moment."""

import pytest

from core.errors import BusProblem, DamagedUpdate
from core.facts import Role, Update
from core.ids import NoteId
from sync.control import ControlForked, ControlMissing, ControlRewound, HubTrusted, MemberRemoved, RoleChanged
from sync.log import LogSilent, Opened
from sync.peer.rights import Rights
from tests.sync.control.people import ADA, BOB, CAT, EPOCH, SPACE, Book, Person
from tests.sync.peer.known_members import KnownMembers, NoMembers

UNREADABLE = [ControlMissing(), ControlRewound(), LogSilent()]


def written_by(person: Person) -> Update:
    return Update(SPACE, NoteId("note"), person.device, 1, 1, b"")


async def counts(rights: Rights, person: Person, sequence: int, epoch: str = EPOCH) -> bool:
    (verdict,) = await rights.judge(epoch, [(sequence, written_by(person))])
    return verdict


@pytest.fixture
def known() -> KnownMembers:
    """Ada's space with Bob as an editor, all of it known."""
    return KnownMembers(Book().with_members(bob=Role.EDITOR))


@pytest.fixture
def rights(known: KnownMembers) -> Rights:
    return known.rights(ADA)


async def test_in_a_space_without_a_control_log_everything_counts() -> None:
    rights = Rights(NoMembers(SPACE), ADA.device)
    assert await counts(rights, CAT, 1)
    assert rights.counts_live(written_by(CAT))
    assert rights.may_write


async def test_a_stranger_does_not_count(rights: Rights) -> None:
    assert not await counts(rights, CAT, 1)
    assert not rights.counts_live(written_by(CAT))


async def test_an_entry_written_meanwhile_is_read_before_it_is_judged(
    known: KnownMembers, rights: Rights
) -> None:
    known.book.log_grew_to(5)
    known.book.write(ADA, MemberRemoved(BOB.user))
    assert not await counts(rights, BOB, 6)
    assert await counts(rights, BOB, 5)


async def test_who_was_just_let_in_counts(known: KnownMembers, rights: Rights) -> None:
    known.book.with_members(cat=Role.EDITOR)
    assert await counts(rights, CAT, 1)


async def test_the_control_log_is_read_once_for_all_that_the_log_is_known_to_hold(
    known: KnownMembers, rights: Rights
) -> None:
    rights.log_reaches = lambda: 10
    for sequence in range(1, 11):
        assert await counts(rights, BOB, sequence)
    assert known.readings == 1
    assert await counts(rights, BOB, 11)
    assert known.readings == 2


async def test_another_epoch_is_judged_by_another_reading(known: KnownMembers, rights: Rights) -> None:
    assert await counts(rights, BOB, 9)
    known.book.write(ADA, MemberRemoved(BOB.user))
    assert not await counts(rights, BOB, 3, epoch="epoch-2")


@pytest.mark.parametrize("problem", UNREADABLE, ids=lambda problem: type(problem).__name__)
async def test_known_writers_count_while_the_control_log_cannot_be_read(
    known: KnownMembers, rights: Rights, problem: BusProblem
) -> None:
    known.problem = problem
    assert await counts(rights, BOB, 1)


@pytest.mark.parametrize("problem", UNREADABLE, ids=lambda problem: type(problem).__name__)
async def test_a_stretch_with_a_stranger_waits_while_he_may_have_been_let_in(
    known: KnownMembers, rights: Rights, problem: BusProblem
) -> None:
    known.problem = problem
    with pytest.raises(type(problem)):
        await counts(rights, CAT, 1)
    known.problem = None
    assert not await counts(rights, CAT, 1)


async def test_what_no_entry_can_allow_any_more_waits_for_nothing(
    known: KnownMembers, rights: Rights
) -> None:
    known.book.log_grew_to(5)
    known.book.write(ADA, MemberRemoved(BOB.user))
    known.book.log_grew_to(9)
    known.book.with_members(cat=Role.EDITOR)
    await rights.refresh()
    known.problem = LogSilent()
    assert not await counts(rights, BOB, 7)


async def test_when_the_hub_tells_another_history_strangers_are_refused_at_once(
    known: KnownMembers, rights: Rights
) -> None:
    known.problem = ControlForked()
    assert not await counts(rights, CAT, 1)
    assert await counts(rights, BOB, 1)


async def test_as_long_as_no_member_is_known_everything_waits() -> None:
    rights = KnownMembers(Book(founded=False)).rights(ADA)
    with pytest.raises(ControlMissing):
        await counts(rights, ADA, 1)
    assert not rights.counts_live(written_by(ADA))


async def test_what_cannot_be_opened_is_not_judged(rights: Rights) -> None:
    damaged: Opened = DamagedUpdate("flipped")
    assert await rights.judge(EPOCH, [(1, damaged)]) == [True]


async def test_snapshots_count_of_who_may_write_now(known: KnownMembers, rights: Rights) -> None:
    assert await rights.judge_snapshots([written_by(BOB)]) == [True]
    known.book.write(ADA, RoleChanged(BOB.user, Role.VIEWER))
    assert await rights.judge_snapshots([written_by(BOB)]) == [False]


async def test_snapshots_count_of_a_hub_that_an_owner_lets_fold_and_nothing_else_of_it(
    known: KnownMembers, rights: Rights
) -> None:
    assert await rights.judge_snapshots([written_by(CAT)]) == [False]
    known.book.write(ADA, HubTrusted(CAT.device))
    assert await rights.judge_snapshots([written_by(CAT)]) == [True]
    assert not rights.counts_live(written_by(CAT))
    assert not await counts(rights, CAT, 9)
    assert (known.rights(CAT).may_fold, known.rights(CAT).may_write) == (True, False)


async def test_snapshots_of_strangers_wait_while_the_control_log_cannot_be_read(
    known: KnownMembers, rights: Rights
) -> None:
    known.problem = ControlMissing()
    with pytest.raises(ControlMissing):
        await rights.judge_snapshots([written_by(CAT)])


async def test_a_viewer_may_not_write(known: KnownMembers) -> None:
    rights = known.rights(BOB)
    assert rights.may_write
    known.book.write(ADA, RoleChanged(BOB.user, Role.VIEWER))
    await rights.refresh()
    assert not rights.may_write
    assert not rights.is_put_out


async def test_who_was_removed_is_put_out(known: KnownMembers) -> None:
    rights = known.rights(BOB)
    known.book.write(ADA, MemberRemoved(BOB.user))
    await rights.refresh()
    assert rights.is_put_out


async def test_of_a_device_that_is_not_known_the_hub_is_asked(known: KnownMembers, rights: Rights) -> None:
    assert not await rights.is_let_in(CAT.device)
    known.book.with_members(cat=Role.VIEWER)
    assert not rights.is_in(CAT.device)
    assert await rights.is_let_in(CAT.device)


async def test_nobody_unknown_is_let_in_while_the_hub_is_silent(known: KnownMembers, rights: Rights) -> None:
    known.problem = LogSilent()
    assert not await rights.is_let_in(CAT.device)
    assert await rights.is_let_in(BOB.device)
