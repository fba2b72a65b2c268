"""What must hold after a history, when all faults have ended and everybody is back."""

import asyncio
from typing import Any

from core.errors import Problem
from core.facts import NoteFilter
from core.ids import NoteId, SpaceId
from tests.simulation.desk import Desk
from tests.simulation.promises import Promise
from tests.simulation.simulation import Simulation
from tests.simulation.status import check_note, check_status
from tests.simulation.tokens import forged_in, tokens_in

_LOOKS = (0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 16.0, 32.0, 64.0, 128.0)
"""Seconds between two looks at whether all is well."""

_PATIENCE = (0.0, 5.0, 10.0, 20.0, 40.0)
"""Seconds before each try to verify: what was just found to be missing may still be on its way."""

Facts = dict[str, Any]
Difference = tuple[Promise, str]


async def require_peace(simulation: Simulation) -> None:
    """End all trouble, let everybody come back, and find every promise kept."""
    wanted = _surviving(simulation)
    _require_to_be_asked(simulation)
    await _end_trouble(simulation)
    found: list[Difference] = []
    for pause in _LOOKS:
        await asyncio.sleep(pause)
        if simulation.failures:
            return
        found = await _differences(simulation, wanted)
        found = [each for each in found if each[0] not in simulation.unwatched]
        if not found:
            break
    for promise, difference in found:
        simulation.fail(promise, difference)
    for desk in simulation.present:
        await _check_last_status(simulation, desk)
    if not found and not simulation.failures:
        await _verify(simulation)


async def _verify(simulation: Simulation) -> None:
    """Let one desk compare itself with log and devices: it must say what this simulation knows, too."""
    link = simulation.chance.choice(simulation.links)
    desk = simulation.chance.choice(simulation.present)
    if desk.peer is None or link.space not in await desk.spaces():
        return
    wrong = "nothing"
    for pause in _PATIENCE:
        await asyncio.sleep(pause)
        if desk.peer is None or not (wrong := await _wrong(simulation, desk, link.space)):
            return
    simulation.fail(Promise.VERIFIED, f"{desk.name} finds {wrong}")


async def _wrong(simulation: Simulation, desk: Desk, space: SpaceId) -> str:
    """What a desk finds wrong with a space, "" for nothing."""
    assert desk.peer is not None
    try:
        log = desk.peer.log(space)  # a peer that has just started may not know of it yet
        if simulation.is_log_spoiled:
            await desk.did(log.heal())
        found = await desk.did(log.verify())
    except Problem as problem:
        return problem.title
    wrong = found.not_in_log or found.not_here or found.damaged_here or found.differing_devices
    return str(found) if wrong or (found.damaged_in_log and not simulation.is_log_spoiled) else ""


def _require_to_be_asked(simulation: Simulation) -> None:
    """Of what was here when the program started, others may delete four notes or a fifth, and no more."""
    for desk in simulation.present:
        # What a copy of this profile deleted, this device did.
        own = set().union(*(each.ended for each in simulation.desks if each.key is desk.key))
        gone = (desk.listed & desk.disk.ended()) - own
        if not desk.has_agreed and len(gone) > max(4, 0.2 * len(simulation.notes)):
            simulation.fail(Promise.ASKED, f"{desk.name} lost {len(gone)} notes that others deleted")


def _surviving(simulation: Simulation) -> dict[SpaceId, set[str]]:
    """What some disk or log still holds, and so must be everywhere in the end."""
    held = set().union(*(desk.tokens | desk.safe for desk in simulation.present))
    held -= forged_in(held) | simulation.may_go
    logged = {link.space: simulation.logged(link.space) for link in simulation.links}
    return {space: held | (tokens - forged_in(tokens)) for space, tokens in logged.items()}


async def _end_trouble(simulation: Simulation) -> None:
    simulation.trace("everything is repaired")
    simulation.weather.calm_down()
    for desk in simulation.present:
        simulation.bus.reconnect_peer(desk.name)
        desk.disk.make_room()
        desk.disk.let_be()
        desk.clock_offset = 0.0
        desk.start()
        if desk.peer is not None:
            desk.do(desk.peer.go_online())
    for server in simulation.bus.servers.values():
        server.go_on()
        server.thaw()
        simulation.revive(server)
    await _upgrade(simulation)


async def _upgrade(simulation: Simulation) -> None:
    """Everybody gets the newest program, if something was sent that only that understands."""
    if not simulation.keys.newer:
        return
    await asyncio.sleep(1)
    for desk in simulation.present:
        if not desk.is_newer:
            desk.is_newer = True
            desk.crash()
            desk.start()
    for server in simulation.bus.servers.values():
        simulation.revive(server)


async def _find_hosts(simulation: Simulation, desk: Desk) -> None:
    """Join anew what is somewhere else by now."""
    if desk.peer is None:
        return
    hubs = {space.id: space.hub for space in await desk.peer.library.spaces()}
    for space, host in simulation.hosts.items():
        link = simulation.link_of(space)
        if space in hubs and host is not desk and hubs[space] != str(link.hubs[0]) and desk.peer is not None:
            desk.do(desk.peer.join(link))


async def _differences(simulation: Simulation, wanted: dict[SpaceId, set[str]]) -> list[Difference]:
    for desk in simulation.present:
        # A crash may have been due right after the trouble had ended.
        desk.start()
    for desk in simulation.present:
        check_status(simulation, desk)
        if desk.peer is None:
            return [(Promise.CAUGHT_UP, f"{desk.name} does not run")]
        await _find_hosts(simulation, desk)
        if await _decide(simulation, desk):
            return [(Promise.CAUGHT_UP, f"{desk.name} still decides about what others deleted")]
        if not (await desk.peer.caught_up(0) and await desk.peer.drained(0)):
            told = desk.peer.status.of(None, simulation.links[0].space)
            return [(Promise.CAUGHT_UP, f"{desk.name} is not in step with the log: {told}")]
    differences: list[Difference] = []
    every = set().union(*wanted.values())
    seen: set[str] = set()
    for link in simulation.links:
        shown = [(desk, await _facts(desk, link.space)) for desk in simulation.present]
        shown = [(desk, facts) for desk, facts in shown if facts]
        differences += _unequal(shown)
        seen |= tokens_in(str(shown[0][1])) if shown else set()
    if forged := forged_in(seen):
        differences.append((Promise.NOTHING_FORGED, f"{sorted(forged)} was taken in"))
    lost = every - seen - simulation.may_go
    if lost and (lost := lost - simulation.died_with_authors()):
        differences.append((Promise.NOTHING_LOST, f"{sorted(lost)} survived somewhere and is shown nowhere"))
    return differences


async def _decide(simulation: Simulation, desk: Desk) -> bool:
    """Agree to what others deleted for good; says whether there was anything to agree to."""
    assert desk.peer is not None
    known, has_held = await desk.spaces(), False
    for link in simulation.links:
        if link.space in known and await desk.peer.library.held_purges(link.space):
            has_held = True
            desk.do(desk.peer.library.accept_purges(link.space))
    return has_held


def _unequal(shown: list[tuple[Desk, Facts]]) -> list[Difference]:
    differences: list[Difference] = []
    (first, facts), *rest = shown
    for desk, others in rest:
        for what in sorted(facts.keys() | others.keys()):
            one, other = facts.get(what), others.get(what)
            if one != other:
                promise = Promise.EQUAL_TEXT if what.startswith("note ") else Promise.EQUAL_PLACES
                differences.append((promise, f"{what}: {first.name} has {one}, {desk.name} {other}"))
    return differences


async def _facts(desk: Desk, space: SpaceId) -> Facts:
    """Everything that this desk shows of a space."""
    assert desk.peer is not None
    library = desk.peer.library
    if space not in await desk.spaces():
        return {}
    notes = await library.notes(NoteFilter(space=space, trashed=None))
    bodies = await library.bodies([note.id for note in notes])
    facts: Facts = {
        f"note {note.id}": (note.title, note.tags, note.pinned, note.is_trashed, bodies.get(note.id))
        for note in notes
    }
    facts["places"] = {note.id: note.notebook for note in notes}
    books = await library.notebooks(space)
    facts["notebooks"] = sorted((book.id, book.name, book.parent or "", book.position) for book in books)
    return facts


async def _check_last_status(simulation: Simulation, desk: Desk) -> None:
    if desk.peer is None:
        return
    for note, typed in desk.typed.items():
        if typed & desk.tokens:
            await _look_at(simulation, desk, note)


async def _look_at(simulation: Simulation, desk: Desk, note: NoteId) -> None:
    assert desk.peer is not None
    space = desk.peer.library.space_of_open(note)
    if space is not None:
        check_note(simulation, desk, note, space)
