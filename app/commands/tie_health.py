"""Looks for faults in a space's tie to its hub: the way there, membership, what waits to be sent."""

import asyncio

from app.commands.desk import Desk
from core.errors import Problem
from core.facts import Space, SpaceRole
from core.health import Finding, Health
from sync.bus.certificates import read_certificate
from sync.control import HubPlace
from sync.peer import LinkState, Right

_NAME_SECONDS = 5.0


def out_of_reach(problem: Problem) -> Finding:
    """Say that a log could not be looked at."""
    return Finding("hub", Health.FAULTY, f"{problem.title} {problem.safe}".strip(), problem.cure)


async def look_at_hub(desk: Desk, space: Space) -> Finding:
    """Say whether the hub of a space is reached, and why not."""
    status = desk.peer.status.of(None, space.id)
    if status.link is LinkState.ONLINE:
        return Finding("hub", Health.SOUND, f"Reachable at {space.hub}.")
    if space.role is SpaceRole.MEMBER and (names := await _unknown_names(space)):
        return _nameless(names)
    if status.problem:
        return out_of_reach(status.problem)
    if space.role is SpaceRole.HOST and desk.is_visiting:
        return Finding("hub", Health.NOTABLE, "Nothing serves the space now.", _send(desk, space))
    seen = f"Not reachable at {space.hub}. Everything is saved here."
    return Finding("hub", Health.NOTABLE, seen, "Start Tandem where the space is shared from.")


async def _unknown_names(space: Space) -> list[str]:
    """Look up the names at which a hub is reached; gives them if nobody knows any of them."""
    try:
        hosts = list(dict.fromkeys(HubPlace.parse(place).host for place in space.hub.split(",")))
    except ValueError:
        return []
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(_NAME_SECONDS):
            looked = await asyncio.gather(
                *(loop.getaddrinfo(host, None) for host in hosts), return_exceptions=True
            )
    except TimeoutError:
        return hosts
    return hosts if all(isinstance(each, OSError) for each in looked) else []


def _nameless(names: list[str]) -> Finding:
    seen = f"The name of the hub, {' or '.join(names)}, is unknown to the network. Everything is saved here."
    cure = (
        "Check that this computer is on the network. If it is, ask whoever runs the hub under which name or"
        " address it is reached now, and for a new invitation."
    )
    return Finding("hub", Health.FAULTY, seen, cure)


def look_at_membership(desk: Desk, space: Space) -> Finding:
    """Say why this device's user is no member: a hub of a cluster holds spaces that are others'."""
    if space.role is SpaceRole.MEMBER and space.authority == read_certificate(desk.profile.hub):
        seen = "It is held here as a hub of its cluster; nobody of this profile is a member."
        return Finding("membership", Health.SOUND, seen)
    seen = "You are no member of this space any more. What you had of it is still here."
    cure = (
        "Ask one of its owners for a new invitation if you should be, and join again; or `tandem space leave`"
        " it, which keeps the notes for you alone."
    )
    return Finding("membership", Health.FAULTY, seen, cure)


def look_at_outbox(desk: Desk, space: Space, waiting: int) -> Finding:
    """Say how many changes wait for the log, and what they wait for."""
    if not waiting:
        return Finding("outbox", Health.SOUND, "Nothing waits.")
    waits = "change waits" if waiting == 1 else "changes wait"
    seen = f"{waiting:,} {waits}; all of it is saved here."
    return Finding("outbox", Health.NOTABLE, seen, _send(desk, space))


def _send(desk: Desk, space: Space) -> str:
    right = desk.peer.status.of(None, space.id).right
    if right is Right.READ:
        return "You can only read this space. If one of its owners makes you an editor, it is sent by itself."
    if right is Right.NONE:
        return "You are no member any more. If you are invited and join again, it is sent by itself."
    if space.role is SpaceRole.MEMBER:
        return (
            f"It is sent by itself when the hub at {space.hub} is reachable; `tandem sync --once` tries now."
        )
    if desk.is_visiting:
        return "Open the window, or run `tandem share` or `tandemd`."
    return "It is sent by itself."
