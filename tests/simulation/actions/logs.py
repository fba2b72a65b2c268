"""What happens to the files of the bus: they are lost, rewound and damaged."""

from collections.abc import Callable

from tests.simulation.actions.action import Action, chosen
from tests.simulation.actions.network import servers
from tests.simulation.bus.server import FakeServer
from tests.simulation.desk import Desk
from tests.simulation.script import Step
from tests.simulation.simulation import Simulation


def _while_down(
    spoil: Callable[[Simulation, FakeServer, Step], None],
) -> Callable[[Simulation, Desk, Step], None]:
    """Do something to the files of a server that is down, and start it again."""

    def perform(simulation: Simulation, _desk: Desk, step: Step) -> None:
        server = servers(simulation, step)
        if server is not None:
            server.kill()
            spaces = [link.space for link in simulation.links if simulation.server_of(link.space) is server]
            before = {space: simulation.logged(space) for space in spaces}
            stranded = {space: simulation.stranded(space) for space in spaces}
            spoil(simulation, server, step)
            for space in spaces:
                simulation.unnoticed.add(before[space] - simulation.logged(space), simulation.loop.time())
                _give_up(simulation, simulation.stranded(space) - stranded[space])
            simulation.loop.call_later(0.1 + step.first, simulation.revive, server)

    return perform


def _give_up(simulation: Simulation, gone: set[str]) -> None:
    """Nobody can ever read what builds on what the log has just lost, if no disk has that either."""
    if gone:
        simulation.trace(f"what {sorted(gone)} builds on is lost")
        simulation.may_go |= gone


def _lose(simulation: Simulation, server: FakeServer, _step: Step) -> None:
    for link in simulation.links:
        server.streams(link.space).clear()


def _back_up(simulation: Simulation, _desk: Desk, step: Step) -> None:
    server = servers(simulation, step)
    if server is not None:
        server.backup = server.copy()


def _rewind(_simulation: Simulation, server: FakeServer, _step: Step) -> None:
    if server.backup is not None:
        server.restore(server.backup)


def _lose_snapshots(simulation: Simulation, server: FakeServer, _step: Step) -> None:
    for link in simulation.links:
        server.streams(link.space).pop("SNAP", None)


def _lose_some(simulation: Simulation, server: FakeServer, step: Step) -> None:
    for link in simulation.links:
        for stream in server.streams(link.space).values():
            known = list(stream.messages)
            start = int(step.first * len(known))
            for sequence in known[start : start + 1 + int(step.second * 5)]:
                del stream.messages[sequence]


def _flip_bit(simulation: Simulation, server: FakeServer, step: Step) -> None:
    """What a server does not notice, nobody does before the log is read again."""
    simulation.is_log_spoiled = True
    for link in simulation.links:
        before = simulation.logged(link.space)
        for name, stream in server.streams(link.space).items():
            if stream.messages:
                sequence = chosen(list(stream.messages), step.first)
                server.flip_bit(link.space, name, sequence, step.second)
        simulation.unnoticed.for_good(before - simulation.logged(link.space))


ACTIONS = (
    Action("lose log", 1, _while_down(_lose), may_lose_log=True),
    Action("back up log", 1, _back_up),
    Action("rewind log", 1, _while_down(_rewind), may_lose_log=True),
    Action("lose logged messages", 1, _while_down(_lose_some), may_lose_log=True),
    Action("lose snapshots", 1, _while_down(_lose_snapshots), may_lose_log=True),
    Action("flip a bit", 1, _while_down(_flip_bit), may_lose_log=True),
)
