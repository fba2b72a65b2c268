"""What happens to peers: they go offline, crash, quit, and come back."""

from tests.simulation.actions.action import Action
from tests.simulation.desk import Desk
from tests.simulation.script import Step
from tests.simulation.simulation import Simulation


def _go_offline(simulation: Simulation, desk: Desk, _step: Step) -> None:
    if desk.peer is not None and desk is not simulation.desks[0]:
        desk.do(desk.peer.go_offline())


def _go_online(_simulation: Simulation, desk: Desk, _step: Step) -> None:
    if desk.peer is not None:
        desk.do(desk.peer.go_online())


def _crash(_simulation: Simulation, desk: Desk, _step: Step) -> None:
    desk.crash()


def _crash_soon(simulation: Simulation, desk: Desk, step: Step) -> None:
    """Crash between two of the next events."""
    simulation.loop.call_later(step.first * 0.01, desk.crash)


def _crash_while_writing(_simulation: Simulation, desk: Desk, step: Step) -> None:
    def crash(done: bool) -> None:
        if done == (step.first < 0.5):
            disk.let_be()
            desk.crash()

    disk = desk.disk
    disk.on_write = crash


def _restart(_simulation: Simulation, desk: Desk, _step: Step) -> None:
    desk.start()


def _quit(simulation: Simulation, desk: Desk, _step: Step) -> None:
    simulation.loop.create_task(desk.stop())


def _upgrade(_simulation: Simulation, desk: Desk, _step: Step) -> None:
    """Start a newer program on the same profile."""
    desk.is_newer = True
    desk.crash()
    desk.start()


ACTIONS = (
    Action("go offline", 3, _go_offline),
    Action("go online", 4, _go_online),
    Action("crash", 3, _crash),
    Action("crash soon", 3, _crash_soon),
    Action("crash while writing", 3, _crash_while_writing),
    Action("restart", 12, _restart),
    Action("quit", 2, _quit),
    Action("upgrade", 0.3, _upgrade),
)
