"""Who takes part in which space: people join, leave and share further spaces."""

from tests.simulation.actions.action import Action, chosen
from tests.simulation.desk import Desk
from tests.simulation.script import Step
from tests.simulation.simulation import Simulation

_MOST_DESKS, _MOST_SPACES = 7, 2


def _arrive(simulation: Simulation, _desk: Desk, _step: Step) -> None:
    """Somebody new comes with an empty profile and joins the first space."""
    if len(simulation.desks) < _MOST_DESKS:
        newcomer = simulation.add_desk()
        newcomer.start()
        simulation.loop.create_task(_join(simulation, newcomer, 0.0))


def _join_one(simulation: Simulation, desk: Desk, step: Step) -> None:
    simulation.loop.create_task(_join(simulation, desk, step.first))


async def _join(simulation: Simulation, desk: Desk, draw: float) -> None:
    await desk.until_running()
    if desk.peer is not None:
        desk.do(desk.peer.join(simulation.link_of(chosen(simulation.links, draw).space)))


def _leave(simulation: Simulation, desk: Desk, _step: Step) -> None:
    """A machine is lost for good, with its disk."""
    if len(simulation.present) > 3 and desk not in simulation.hosts.values():
        desk.crash()
        simulation.lose_unlogged(desk)
        desk.has_left = True


def _share(simulation: Simulation, desk: Desk, _step: Step) -> None:
    if len(simulation.links) >= _MOST_SPACES or desk.peer is None:
        return

    async def act() -> None:
        assert desk.peer is not None
        space = await desk.peer.library.create_space("more")
        simulation.share(desk, await desk.peer.host(space.id))

    desk.do(act())


def _change_port(simulation: Simulation, _desk: Desk, step: Step) -> None:
    """The host listens elsewhere from now on, and the others need the new link."""
    space = chosen(simulation.links, step.first).space
    host = simulation.hosts[space]
    if host.peer is None:
        return
    port = 5000 + int(step.second * 1000)

    async def act() -> None:
        assert host.peer is not None
        simulation.share(host, await host.peer.host(space, port=port))

    host.do(act())


ACTIONS = (
    Action("arrive", 1, _arrive),
    Action("join", 2, _join_one),
    Action("leave", 0.5, _leave),
    Action("share another space", 1, _share),
    Action("change port", 0.3, _change_port),
)
