"""What people do to the tree of notebooks."""

from collections.abc import Awaitable, Callable

from core.facts import Notebook
from core.ids import SpaceId
from tests.simulation.actions.action import Action, chosen
from tests.simulation.desk import Desk
from tests.simulation.script import Step
from tests.simulation.simulation import Simulation

_Arrange = Callable[[Simulation, Desk, Step, SpaceId, list[Notebook]], Awaitable[object]]


def _arranging(arrange: _Arrange) -> Callable[[Simulation, Desk, Step], None]:
    def perform(simulation: Simulation, desk: Desk, step: Step) -> None:
        if not simulation.links:
            return
        space = chosen(simulation.links, step.second).space

        async def act() -> None:
            if desk.peer is not None and space in await desk.spaces():
                await arrange(simulation, desk, step, space, await desk.peer.library.notebooks(space))

        desk.do(act())

    return perform


async def _create(_: Simulation, desk: Desk, step: Step, space: SpaceId, known: list[Notebook]) -> None:
    assert desk.peer is not None
    parent = chosen(known, step.second).id if known and step.first < 0.5 else None
    await desk.peer.library.create_notebook(space, f"book {step.first}", parent)


async def _rename(_: Simulation, desk: Desk, step: Step, space: SpaceId, known: list[Notebook]) -> None:
    assert desk.peer is not None
    if known:
        await desk.peer.library.rename_notebook(space, chosen(known, step.first).id, f"book {step.second}")


async def _move(_: Simulation, desk: Desk, step: Step, space: SpaceId, known: list[Notebook]) -> None:
    assert desk.peer is not None
    if known:
        parent = None if step.second < 0.3 else chosen(known, step.second).id
        await desk.peer.library.move_notebook(space, chosen(known, step.first).id, parent)


async def _delete(_: Simulation, desk: Desk, step: Step, space: SpaceId, known: list[Notebook]) -> None:
    assert desk.peer is not None
    if known:
        await desk.peer.library.delete_notebook(space, chosen(known, step.first).id)


async def _place(simulation: Simulation, desk: Desk, step: Step, _: SpaceId, known: list[Notebook]) -> None:
    assert desk.peer is not None
    if simulation.notes:
        notebook = None if step.second < 0.2 or not known else chosen(known, step.second).id
        await desk.peer.library.move_note(chosen(simulation.notes, step.first), notebook)


ACTIONS = (
    Action("create notebook", 3, _arranging(_create)),
    Action("rename notebook", 1, _arranging(_rename)),
    Action("move notebook", 1, _arranging(_move)),
    Action("delete notebook", 1, _arranging(_delete)),
    Action("move note", 3, _arranging(_place)),
)
