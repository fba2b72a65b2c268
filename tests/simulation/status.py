"""Whether what a peer tells its user of a note is true at that moment."""

from core.ids import NoteId, SpaceId
from sync.peer import LinkState, NoteStatus, Stage
from tests.simulation.desk import Desk
from tests.simulation.promises import Promise
from tests.simulation.simulation import Simulation


def check_status(simulation: Simulation, desk: Desk) -> None:
    """Look at the status line of every note that is open at a desk."""
    for note, opened in list(desk.opened.items()):
        if desk.peer is not None and desk.peer.library.space_of_open(note) is not None:
            check_note(simulation, desk, note, opened.space)


def check_note(simulation: Simulation, desk: Desk, note: NoteId, space: SpaceId) -> None:
    assert desk.peer is not None
    # What was deleted is not in the text that a snapshot shows.
    typed = desk.typed.get(note, set()) - simulation.may_go
    told = desk.peer.status.of(note, space)
    if not typed or told.stage in (Stage.SAVING, Stage.NOT_SAVED):
        return
    _require(simulation, Promise.SAVED_HERE, desk, told, typed - desk.tokens)
    if told.link is not LinkState.ONLINE or told.stage is Stage.SAVED_HERE:
        return
    if not simulation.is_in_touch(desk, space):
        return
    missing = typed - simulation.logged(space)
    if missing:
        # A loss that left no sign is noticed when the log is compared, and not before.
        _wait_for_the_host(simulation, space)
        missing -= simulation.unnoticed.at(simulation.loop.time())
    _require(simulation, Promise.IN_THE_LOG, desk, told, missing)
    if told.stage is Stage.ON_DEVICES:
        others = [each for each in simulation.desks if each.key.id != desk.key.id]
        # Who read a message that had lost its bytes says truly how far it read.
        wanted = typed - simulation.unnoticed.at(simulation.loop.time())
        lacking = {
            each.name: sorted(wanted - each.tokens - each.once_held - each.put_aside) for each in others
        }
        held = len({each.key.id for each in others if not lacking[each.name]})
        if held < told.devices:
            simulation.fail(
                Promise.ON_DEVICES,
                f"{desk.name} shows “{told.sentence}” for {note[:6]}, but they lack {lacking}",
            )


def _wait_for_the_host(simulation: Simulation, space: SpaceId) -> None:
    """Only the host can notice that messages are gone; while it does not run or hears nothing, it cannot."""
    host = simulation.hosts[space]
    is_online = host.peer is not None and host.peer.status.of(None, space).link is LinkState.ONLINE
    if not is_online or not simulation.is_in_touch(host, space):
        simulation.unnoticed.wait_on(simulation.loop.time())


def _require(
    simulation: Simulation, promise: Promise, desk: Desk, told: NoteStatus, missing: set[str]
) -> None:
    if missing:
        simulation.fail(promise, f"{desk.name} shows “{told.sentence}”, and {sorted(missing)} is not there")
