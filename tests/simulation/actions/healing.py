"""What is done about logs by hand: folding, comparing and healing at once."""

from core.facts import NoteFilter
from core.ids import SpaceId
from core.notes import Library
from sync.peer.folding import Folding
from tests.simulation.actions.action import Action, chosen
from tests.simulation.desk import Desk
from tests.simulation.script import Step
from tests.simulation.simulation import Simulation


def _fold(simulation: Simulation, _desk: Desk, step: Step) -> None:
    """Fold a note, and often another one, however little the log holds of them."""
    space = chosen(simulation.links, step.second).space
    host = simulation.hosts[space]
    if host.peer is None:
        return
    link = host.peer._links.get(space)
    folding = link.care._folding if link is not None else None
    if folding is not None:
        host.do(_fold_two(folding, host.peer.library, space, step))


async def _fold_two(folding: Folding, library: Library, space: SpaceId, step: Step) -> None:
    known = sorted(note.id for note in await library.notes(NoteFilter(space=space, trashed=None)))
    if known:
        await folding.fold_now([chosen(known, step.first), chosen(known, step.second)])


def _heal_soon(simulation: Simulation, desk: Desk, step: Step) -> None:
    space = chosen(simulation.links, step.first).space
    if desk.peer is not None and space in desk.peer._links:
        desk.peer.heal_soon(space)


def _heal(simulation: Simulation, desk: Desk, step: Step) -> None:
    space = chosen(simulation.links, step.first).space
    if desk.peer is not None and space in desk.peer._links:
        desk.do(desk.peer.log(space).heal())


ACTIONS = (
    Action("fold", 4, _fold),
    Action("heal soon", 1, _heal_soon),
    Action("heal", 1, _heal),
)
