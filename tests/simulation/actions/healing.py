"""What is done about logs by hand: folding, comparing and healing at once."""

from tests.simulation.actions.action import Action, chosen
from tests.simulation.desk import Desk
from tests.simulation.script import Step
from tests.simulation.simulation import Simulation


def _fold(simulation: Simulation, _desk: Desk, step: Step) -> None:
    """Fold a note, and often another one, however little the log holds of them."""
    space = chosen(simulation.links, step.second).space
    host = simulation.hosts[space]
    if host.peer is None or not simulation.notes:
        return
    link = host.peer._links.get(space)
    folding = link.care._folding if link is not None else None
    if folding is not None:
        notes = [chosen(simulation.notes, step.first), chosen(simulation.notes, step.second)]
        host.do(folding.fold_now(notes))


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
