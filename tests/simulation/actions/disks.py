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


def _back_up(simulation: Simulation, desk: Desk, _step: Step) -> None:
    desk.backup = desk.disk.image()
    desk.shared_then = {space for space, host in simulation.hosts.items() if host is desk}


def _restore(simulation: Simulation, desk: Desk, _step: Step) -> None:
    """Come back with the backup of a whole profile, or with an empty one that knows nothing."""
    shares = {space for space, host in simulation.hosts.items() if host is desk}
    if desk.backup is not None and shares == desk.shared_then:
        desk.crash()
        simulation.lose_unlogged(desk)
        desk.disk.restore(desk.backup)
        desk.disk_changed()
        desk.start()


def _damage(simulation: Simulation, desk: Desk, step: Step) -> None:
    """Flip a bit of what is stored while nobody runs; what only this disk held may be lost with it."""
    desk.crash()
    simulation.lose_unlogged(desk)
    if desk.disk.flip_bit(step.first, step.second):
        desk.disk_changed()
    desk.start()


def _clone(simulation: Simulation, desk: Desk, _step: Step) -> None:
    """Run a copy of a profile elsewhere, as the same device; that of a host has a log that nobody knows."""
    if len(simulation.desks) < _MOST_DESKS and not desk.disk.shares():
        simulation.add_desk(key=desk.key, image=desk.disk.image()).start()


def _jump(_simulation: Simulation, desk: Desk, step: Step) -> None:
    desk.clock_offset = (step.first - 0.5) * 60 * _DAY if step.second < 0.8 else 0.0


ACTIONS = (
    Action("fill up disk", 2, _fill_up),
    Action("free disks", 3, _free),
    Action("fill up server", 1, _fill_up_server),
    Action("free server", 1, _free_server),
    Action("back up profile", 2, _back_up),
    Action("restore profile", 2, _restore, may_lose_log=True),
    Action("damage disk", 1, _damage, may_lose_log=True),
    Action("clone profile", 0.5, _clone, may_lose_log=True),
    Action("clock jump", 1, _jump),
)
