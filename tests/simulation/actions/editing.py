"""What people do to notes."""

from collections.abc import Awaitable, Callable

from core.facts import NoteFilter
from core.ids import NoteId
from core.notes import OpenNote
from tests.simulation.actions.action import Action, chosen
from tests.simulation.desk import Desk
from tests.simulation.script import Step
from tests.simulation.simulation import Simulation
from tests.simulation.tokens import places_in, tokens_in

_TAGS = ("red", "green", "blue")


def _type(simulation: Simulation, desk: Desk, step: Step) -> None:
    def insert(opened: OpenNote) -> None:
        places = places_in(opened.document.body)
        typed = simulation.new_token()
        opened.document.replace(chosen(places, step.second), 0, typed)
        desk.typed.setdefault(opened.id, set()).add(typed)
        simulation.trace(f"{desk.name} types {typed} into {opened.id[:6]}")

    _edit(simulation, desk, step, insert)


def _type_much(simulation: Simulation, desk: Desk, step: Step) -> None:
    for _ in range(2 + int(step.second * 10)):
        _type(simulation, desk, step)


def _delete_text(simulation: Simulation, desk: Desk, step: Step) -> None:
    def delete(opened: OpenNote) -> None:
        places = places_in(opened.document.body)
        start = int(step.second * len(places))
        end = min(start + 1 + int(step.first * 3), len(places) - 1)
        if start < end:
            opened.document.replace(places[start], places[end] - places[start], "")

    _edit(simulation, desk, step, delete)


def _undo(simulation: Simulation, desk: Desk, step: Step) -> None:
    _edit(simulation, desk, step, lambda opened: opened.document.undo())


def _redo(simulation: Simulation, desk: Desk, step: Step) -> None:
    _edit(simulation, desk, step, lambda opened: opened.document.redo())


def _edit(simulation: Simulation, desk: Desk, step: Step, edit: Callable[[OpenNote], object]) -> None:
    """Do something to a note's text; what was there before and is not after was seen and deleted."""
    if not simulation.notes:
        return
    note = chosen(simulation.notes, step.first)

    async def act() -> None:
        opened = await desk.hold(note)
        if opened is not None:
            before = tokens_in(opened.document.body)
            edit(opened)
            gone = before - tokens_in(opened.document.body)
            if gone:
                simulation.trace(f"{desk.name} removes {sorted(gone)} from {note[:6]}")
            simulation.may_go |= gone

    desk.do(act())


def _new_note(simulation: Simulation, desk: Desk, step: Step) -> None:
    async def act() -> None:
        assert desk.peer is not None
        spaces = [
            space for space in await desk.spaces() if any(link.space == space for link in simulation.links)
        ]
        if not spaces or desk.peer is None:
            return
        typed = simulation.new_token()
        simulation.trace(f"{desk.name} makes a note with {typed}")
        summary = await desk.peer.library.create_note(chosen(spaces, step.second), f"note {typed}", typed)
        simulation.notes.append(summary.id)
        desk.typed.setdefault(summary.id, set()).add(typed)

    desk.do(act())


def _change(
    wanted: Callable[[Desk, NoteId, Step], Awaitable[None]],
) -> Callable[[Simulation, Desk, Step], None]:
    def perform(simulation: Simulation, desk: Desk, step: Step) -> None:
        if simulation.notes:
            note = chosen(simulation.notes, step.first)

            async def act() -> None:
                await wanted(desk, note, step)

            desk.do(act())

    return perform


async def _rename(desk: Desk, note: NoteId, step: Step) -> None:
    assert desk.peer is not None
    await desk.peer.library.rename(note, f"title {step.second}")


async def _tag(desk: Desk, note: NoteId, step: Step) -> None:
    assert desk.peer is not None
    await desk.peer.library.set_tags(note, _TAGS[: int(step.second * 4)])


async def _pin(desk: Desk, note: NoteId, step: Step) -> None:
    assert desk.peer is not None
    await desk.peer.library.set_pinned(note, step.second < 0.5)


async def _trash(desk: Desk, note: NoteId, _step: Step) -> None:
    assert desk.peer is not None
    await desk.peer.library.trash_note(note)


async def _restore(desk: Desk, note: NoteId, _step: Step) -> None:
    assert desk.peer is not None
    await desk.peer.library.restore_note(note)


def _look_around(simulation: Simulation, desk: Desk, _step: Step) -> None:
    async def act() -> None:
        assert desk.peer is not None
        await desk.peer.library.notes(NoteFilter(trashed=None))

    desk.do(act())


ACTIONS = (
    Action("type", 30, _type),
    Action("type much", 6, _type_much),
    Action("delete text", 5, _delete_text),
    Action("undo", 4, _undo),
    Action("redo", 1, _redo),
    Action("new note", 5, _new_note),
    Action("rename", 2, _change(_rename)),
    Action("tag", 2, _change(_tag)),
    Action("pin", 1, _change(_pin)),
    Action("trash", 1, _change(_trash)),
    Action("restore", 1, _change(_restore)),
    Action("look around", 1, _look_around),
)
