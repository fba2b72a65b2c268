"""What happens to the network and to the server."""

from tests.simulation.actions.action import Action, chosen
from tests.simulation.bus.server import FakeServer
from tests.simulation.desk import Desk
from tests.simulation.script import Step
from tests.simulation.simulation import Simulation


def servers(simulation: Simulation, step: Step) -> FakeServer | None:
    """Choose among the servers."""
    known = list(simulation.bus.servers.values())
    return chosen(known, step.second) if known else None


def _partition(simulation: Simulation, desk: Desk, _step: Step) -> None:
    simulation.bus.cut_off_peer(desk.name)


def _heal(simulation: Simulation, desk: Desk, _step: Step) -> None:
    simulation.bus.reconnect_peer(desk.name)


def _heal_all(simulation: Simulation, _desk: Desk, _step: Step) -> None:
    for desk in simulation.desks:
        simulation.bus.reconnect_peer(desk.name)


def _break_lines(simulation: Simulation, desk: Desk, _step: Step) -> None:
    simulation.bus.drop_lines_of(desk.name)


def _kill_server(simulation: Simulation, _desk: Desk, step: Step) -> None:
    server = servers(simulation, step)
    if server is not None and server.is_running:
        server.kill()
        simulation.loop.call_later(0.1 + 2 * step.first, simulation.revive, server)


def _pause_server(simulation: Simulation, _desk: Desk, step: Step) -> None:
    server = servers(simulation, step)
    if server is not None:
        server.pause()
        simulation.loop.call_later(12 * step.first, server.go_on)


def _freeze(simulation: Simulation, _desk: Desk, step: Step) -> None:
    """Let the streams stand still while messages between peers go on."""
    server = servers(simulation, step)
    if server is not None:
        server.freeze()
        simulation.loop.call_later(20 * step.first, server.thaw)


def _slow_down(simulation: Simulation, _desk: Desk, step: Step) -> None:
    simulation.weather.slowest = 0.004 + 3 * step.first**3
    simulation.weather.slow_disk = 0.002 + 0.5 * step.second**3


def _lose_messages(simulation: Simulation, _desk: Desk, step: Step) -> None:
    simulation.weather.drops = step.first * 0.5
    simulation.weather.lost_acknowledgements = step.second * 0.5


def _mix_up(simulation: Simulation, _desk: Desk, step: Step) -> None:
    simulation.weather.doubles = step.first * 0.5
    simulation.weather.swaps = step.second * 0.5


def _calm(simulation: Simulation, _desk: Desk, _step: Step) -> None:
    simulation.weather.calm_down()


ACTIONS = (
    Action("partition", 3, _partition),
    Action("heal partition", 3, _heal),
    Action("heal all partitions", 1, _heal_all),
    Action("break lines", 2, _break_lines),
    Action("kill server", 2, _kill_server),
    Action("pause server", 1, _pause_server),
    Action("freeze streams", 1, _freeze),
    Action("slow down", 2, _slow_down),
    Action("lose messages", 2, _lose_messages),
    Action("mix up messages", 2, _mix_up),
    Action("calm", 2, _calm),
)
