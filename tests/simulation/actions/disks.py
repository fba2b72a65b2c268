"""What happens to disks and clocks: they fill up, are restored, copied and set wrong."""

from tests.simulation.actions.action import Action
from tests.simulation.actions.network import servers
from tests.simulation.desk import Desk
from tests.simulation.script import Step
from tests.simulation.simulation import Simulation

_MOST_DESKS = 7
_DAY = 86_400


def _fill_up(_simulation: Simulation, desk: Desk, _step: Step) -> None:
    desk.disk.fill_up()


def _free(simulation: Simulation, _desk: Desk, _step: Step) -> None:
    for desk in simulation.desks:
        desk.disk.make_room()


def _fill_up_server(simulation: Simulation, _desk: Desk, step: Step) -> None:
    server = servers(simulation, step)
    if server is not None:
        simulation.weather.full_disks.add(server.name)


def _free_server(simulation: Simulation, _desk: Desk, _step: Step) -> None:
    simulation.weather.full_disks.clear()


def _back_up(_simulation: Simulation, desk: Desk, _step: Step) -> None:
    desk.backup = desk.disk.image()


def _restore(simulation: Simulation, desk: Desk, _step: Step) -> None:
    """Come back with the backup of a whole profile, or with an empty one that knows nothing."""
    if desk.backup is not None and desk is not simulation.desks[0]:
        desk.crash()
        desk.once_held |= desk.tokens
        desk.disk.restore(desk.backup)
        desk.start()


def _clone(simulation: Simulation, desk: Desk, _step: Step) -> None:
    """Run a copy of a profile elsewhere, as the same device."""
    if len(simulation.desks) < _MOST_DESKS and desk is not simulation.desks[0]:
        simulation.add_desk(key=desk.key, image=desk.disk.image()).start()


def _jump(_simulation: Simulation, desk: Desk, step: Step) -> None:
    desk.clock_offset = (step.first - 0.5) * 60 * _DAY if step.second < 0.8 else 0.0


ACTIONS = (
    Action("fill up disk", 2, _fill_up),
    Action("free disks", 3, _free),
    Action("fill up server", 1, _fill_up_server),
    Action("free server", 1, _free_server),
    Action("back up profile", 2, _back_up),
    Action("restore profile", 2, _restore),
    Action("clone profile", 0.5, _clone),
    Action("clock jump", 1, _jump),
)
