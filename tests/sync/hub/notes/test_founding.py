"""Founding a space: all or nothing, whatever falls in between."""

import pytest

from core.errors import AccessRefused, BadInput, NotFound, ServiceBusy
from core.facts import Role
from core.ids import SpaceId
from sync.bus import BusDown
from sync.bus.claims import Quota
from sync.control import (
    ChainMoved,
    ChangeRefused,
    LogPosition,
    Membership,
    Refusal,
    SpaceFounded,
    SpaceRenamed,
)
from sync.hub.notes import NoteService, NoteSettings
from sync.hub.notes.records import SpaceState
from sync.hub.notes.register import Register
from tests.sync.control.people import ADA, BOB
from tests.sync.hub.notes.conftest import OTHER_SPACE, SPACE, Notes, found, founding, say, sign
from tests.sync.waiting import until


async def test_the_founder_is_the_owner(service: NoteService) -> None:
    membership = await found(service)
    assert membership.name == "Garden"
    assert membership.owners == {ADA.user}
    assert await service.require_role(SPACE, ADA.user, Role.OWNER) is Role.OWNER


async def test_the_space_is_listed_for_its_members_and_nobody_else(garden: NoteService) -> None:
    (info,) = await garden.spaces_of(ADA.user)
    assert (info.id, info.name, info.role, info.members) == (SPACE, "Garden", Role.OWNER, 1)
    assert await garden.spaces_of(BOB.user) == []


async def test_spaces_are_listed_by_name(service: NoteService) -> None:
    await found(service, name="garden")
    await found(service, space=OTHER_SPACE, name="Attic")
    assert [info.name for info in await service.spaces_of(ADA.user)] == ["Attic", "garden"]


async def test_founding_with_the_same_entry_again_changes_nothing(service: NoteService) -> None:
    wire = await founding(service)
    first = await service.found(SPACE, wire)
    assert await service.found(SPACE, wire) == first
    assert len(await service.chain(SPACE)) == 1


async def test_a_space_is_founded_once(garden: NoteService) -> None:
    with pytest.raises(ChangeRefused, match="exists already"):
        await garden.prepare(SPACE)
    wire = sign(BOB, Membership(SPACE), await garden.position(SPACE), SpaceFounded(BOB.user, "Mine"))
    with pytest.raises(ChangeRefused, match="exists already"):
        await garden.found(SPACE, wire)
    assert (await garden.membership(SPACE)).owners == {ADA.user}


async def test_an_entry_for_another_log_must_be_signed_anew(service: NoteService) -> None:
    wire = sign(ADA, Membership(SPACE), LogPosition("elsewhere", 0), SpaceFounded(ADA.user, "Garden"))
    with pytest.raises(ChainMoved):
        await service.found(SPACE, wire)
    await found(service)
    assert len(await service.chain(SPACE)) == 1


async def test_nobody_founds_in_the_name_of_somebody_else(service: NoteService) -> None:
    wire = sign(BOB, Membership(SPACE), await service.prepare(SPACE), SpaceFounded(ADA.user, "Hers"))
    with pytest.raises(AccessRefused, match="signed in"):
        await service.found(SPACE, wire)
    with pytest.raises(NotFound):
        await service.membership(SPACE)


async def test_only_a_founding_founds(service: NoteService) -> None:
    wire = sign(ADA, Membership(SPACE), await service.prepare(SPACE), SpaceRenamed("Garden"))
    with pytest.raises(ChangeRefused) as caught:
        await service.found(SPACE, wire)
    assert caught.value.refusal is Refusal.NOT_FOUNDED


async def test_for_an_entry_that_founds_nothing_no_accounts_are_made(notes: Notes) -> None:
    service, position = await notes.open(), LogPosition("epoch", 0)
    for statement in (SpaceFounded(ADA.user, "Hers"), SpaceRenamed("Garden")):
        with pytest.raises((AccessRefused, ChangeRefused)):
            await service.found(SPACE, sign(BOB, Membership(SPACE), position, statement))
    assert notes.bus.quotas == {}


@pytest.mark.parametrize("space", ["", "a", "A" * 28, "a.b", "a" * 27 + ">", "../" * 9, "ß" * 28])
async def test_what_is_no_id_of_a_space_makes_no_accounts(notes: Notes, space: str) -> None:
    service = await notes.open()
    with pytest.raises(BadInput):
        await service.prepare(SpaceId(space))
    assert notes.bus.quotas == {}


async def test_a_space_that_is_only_prepared_is_no_space(service: NoteService) -> None:
    await service.prepare(SPACE)
    with pytest.raises(NotFound):
        await service.membership(SPACE)


async def test_not_many_spaces_are_prepared_and_left(notes: Notes) -> None:
    notes.settings = NoteSettings(quota=Quota(10_000_000, 8), most_prepared=1)
    service = await notes.open()
    await service.prepare(SPACE)
    with pytest.raises(ServiceBusy):
        await service.prepare(OTHER_SPACE)
    await found(service)
    await found(service, space=OTHER_SPACE)


async def test_a_founding_that_was_not_written_down_is_at_the_next_start(
    notes: Notes, monkeypatch: pytest.MonkeyPatch
) -> None:
    service = await notes.open()
    wire = await founding(service)

    async def die(*_: object) -> None:
        raise BusDown

    with monkeypatch.context() as patched:
        patched.setattr(Register, "change", die)
        with pytest.raises(BusDown):
            await service.found(SPACE, wire)
    again = await notes.reopen()
    await again.prepare(OTHER_SPACE)
    assert (await again.found(SPACE, wire)).owners == {ADA.user}


async def test_a_space_that_was_prepared_before_a_crash_can_be_founded(notes: Notes) -> None:
    await (await notes.open()).prepare(SPACE)
    service = await notes.reopen()
    await found(service)
    await say(service, ADA, BOB.added(Role.EDITOR))
    assert len((await service.membership(SPACE)).members) == 2


async def test_a_space_that_nobody_founds_for_a_day_is_given_up_and_may_be_prepared_again(
    notes: Notes, monkeypatch: pytest.MonkeyPatch
) -> None:
    notes.settings = NoteSettings(quota=Quota(10_000_000, 8), most_prepared=1)
    await (await notes.open()).prepare(SPACE)
    with monkeypatch.context() as patched:
        patched.setattr("sync.hub.notes.desk._DAY", -1.0)
        service = await notes.reopen()
        await until(lambda: state_of(service, SPACE) is SpaceState.ABANDONED)
    await service.prepare(OTHER_SPACE)
    await found(service, space=OTHER_SPACE)
    await found(service)


def state_of(service: NoteService, space: SpaceId) -> SpaceState | None:
    record = service._office.register.find(space)
    return record.state if record else None
