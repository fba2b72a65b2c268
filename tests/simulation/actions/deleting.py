"""What people do to be rid of notes, and what they say when others do."""

from collections.abc import Awaitable, Callable

from core.facts import NoteFilter
from core.ids import SpaceId, recovered_note_id
from core.notes import Library
from tests.simulation.actions.action import Action, chosen
from tests.simulation.desk import Desk
from tests.simulation.script import Step
from tests.simulation.simulation import Simulation

_MANY = 6


def _purge(simulation: Simulation, desk: Desk, step: Step) -> None:
    """Put a note into the trash and delete it for good; perhaps it was there already."""
    if not simulation.notes:
        return
    note = chosen(simulation.notes, step.first)

    async def act() -> None:
        assert desk.peer is not None
        library = desk.peer.library
        await library.trash_note(note)
        _expect_recovery(simulation, note)
        await library.purge_notes([note])

    desk.do(act())


def _purge_many(simulation: Simulation, desk: Desk, step: Step) -> None:
    """Delete so much at once that the others are asked."""
    links = simulation.links

    async def act() -> None:
        assert desk.peer is not None
        library = desk.peer.library
        space = chosen(links, step.second).space
        for note in (await library.notes(NoteFilter(space=space)))[-_MANY:]:
            await library.trash_note(note.id)
            _expect_recovery(simulation, note.id)
        await library.empty_trash(space)

    desk.do(act())


def _expect_recovery(simulation: Simulation, note: str) -> None:
    """Let what happens to notes happen to the one that late edits make of this one."""
    recovered = recovered_note_id(note)  # type: ignore[arg-type]
    if recovered not in simulation.notes:
        simulation.notes.append(recovered)


def _in_a_space(
    wanted: Callable[[Library, SpaceId], Awaitable[object]],
) -> Callable[[Simulation, Desk, Step], None]:
    def perform(simulation: Simulation, desk: Desk, step: Step) -> None:
        space = chosen(simulation.links, step.first).space

        async def act() -> None:
            if desk.peer is not None and space in await desk.spaces():
                desk.has_agreed |= wanted is not Library.empty_trash
                await wanted(desk.peer.library, space)

        desk.do(act())

    return perform


ACTIONS = (
    Action("purge", 3, _purge),
    Action("purge many", 0.7, _purge_many),
    Action("empty trash", 1, _in_a_space(Library.empty_trash)),
    Action("accept purges", 1, _in_a_space(Library.accept_purges)),
    Action("keep purged", 1, _in_a_space(Library.keep_purged)),
)
