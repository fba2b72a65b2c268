"""Each space has a desk that looks after it, and is not kept from rest by the others."""

from collections.abc import Iterator
from contextlib import contextmanager

from core.facts import Role
from core.ids import SpaceId
from sync.control import SpaceRenamed
from sync.hub.notes import NoteService
from sync.hub.notes.desk import Desk
from sync.hub.notes.records import SpaceState
from tests.sync.control.people import ADA, BOB, CAT
from tests.sync.hub.notes.conftest import OTHER_SPACE, SPACE, Notes, found, say
from tests.sync.waiting import until


@contextmanager
def settled(desk: Desk) -> Iterator[list[Desk]]:
    """Note each time that a desk settles."""
    times: list[Desk] = []
    settle = desk.settle

    async def noted() -> None:
        times.append(desk)
        await settle()

    desk.settle = noted  # type: ignore[method-assign]
    yield times


def is_at_rest(service: NoteService, space: SpaceId) -> bool:
    """Say whether a founded space's desk has settled what there was."""
    keeper, record = service._desks._keepers[space], service._desks._records[space]
    is_settling = keeper._news.is_set() or (keeper.desk is not None and keeper.desk._settling.locked())
    return record.state is SpaceState.FOUNDED and not is_settling


async def test_what_happens_in_one_space_leaves_the_others_alone(notes: Notes, garden: NoteService) -> None:
    await found(garden, space=OTHER_SPACE)
    other, own = garden._desks.opened(OTHER_SPACE), garden._desks.opened(SPACE)
    assert other is not None
    assert own is not None
    await until(lambda: is_at_rest(garden, OTHER_SPACE))
    with settled(other) as times, settled(own) as own_times:
        await say(garden, ADA, BOB.added(Role.EDITOR))
        await say(garden, ADA, CAT.added(Role.EDITOR))
        await garden.admit(SPACE, BOB.device)
        await say(garden, ADA, SpaceRenamed("Orchard"))
        await until(lambda: bool(own_times))
        assert not times


async def test_an_ended_account_wakes_every_desk(notes: Notes, garden: NoteService) -> None:
    await found(garden, space=OTHER_SPACE)
    other = garden._desks.opened(OTHER_SPACE)
    assert other is not None
    with settled(other) as times:
        garden._desks.wake()
        await until(lambda: bool(times))


async def test_a_space_that_lost_nothing_is_given_nothing_back(notes: Notes, garden: NoteService) -> None:
    desk = garden._desks.opened(SPACE)
    assert desk is not None
    wires = list(desk.reader.chain.wires)
    before = await garden._desks.get(SPACE)
    position = await before.position()
    await garden.restore(SPACE, wires)
    assert await before.position() == position
    assert await desk.holds(wires)


async def test_a_desk_does_not_hold_what_it_never_heard_of(notes: Notes, garden: NoteService) -> None:
    desk = garden._desks.opened(SPACE)
    assert desk is not None
    assert not await desk.holds([b"an entry of another time"])
