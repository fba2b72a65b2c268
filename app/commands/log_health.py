"""Looks for faults in what ties a space to its log, and names the cause and the cure of each."""

from app.commands.desk import Desk
from app.commands.results import Finding, Health
from core.facts import Space, SpaceRole
from core.store import Parked, ParkedKind
from sync.peer import LinkState

_PARKED = {
    ParkedKind.UNKNOWN: (
        "a newer Tandem wrote them, and this one keeps them until it can read them",
        "Install the newest Tandem; it reads them by itself.",
    ),
    ParkedKind.DAMAGED: (
        "they came damaged or forged, so they were not applied",
        "What was damaged on the way comes again from other devices; `tandem log heal` asks them now.",
    ),
    ParkedKind.LOCAL: (
        "this disk damaged them; the log and the other devices replace them",
        "Check this disk. `tandem log heal` asks the other devices now.",
    ),
}
"""Pieces of long messages are not named: the rest of them is on its way."""


async def look_at_space(desk: Desk, space: Space) -> list[Finding]:
    """Look at a space's outbox, what was put aside, and its hub."""
    parked = await desk.library.store.parked(space.id)
    return [await _outbox(desk, space), *_put_aside(space, parked), *_link(desk, space)]


async def _outbox(desk: Desk, space: Space) -> Finding:
    waiting = await desk.library.store.count_outbox(space.id)
    subject = f"outbox of “{space.name}”"
    if not waiting:
        return Finding(subject, Health.SOUND, "Nothing waits.")
    seen = "1 change waits." if waiting == 1 else f"{waiting} changes wait."
    return Finding(subject, Health.NOTABLE, f"{seen} All of it is saved here.", _send(desk, space))


def _send(desk: Desk, space: Space) -> str:
    if space.role is SpaceRole.MEMBER:
        return (
            f"It is sent by itself when the hub at {space.hub} is reachable; `tandem sync --once` tries now."
        )
    if desk.is_visiting:
        return "Open the window, or run `tandem share` or `tandemd`."
    return "It is sent by itself."


def _put_aside(space: Space, parked: list[Parked]) -> list[Finding]:
    found = []
    for kind, (seen, cure) in _PARKED.items():
        if count := sum(each.kind is kind for each in parked):
            number = "1 change" if count == 1 else f"{count:,} changes"
            told = f"{number} put aside: {seen}."
            found.append(Finding(f"updates of “{space.name}”", Health.NOTABLE, told, cure))
    return found


def _link(desk: Desk, space: Space) -> list[Finding]:
    if space.role is SpaceRole.LOCAL:
        return []
    status = desk.peer.status.of(None, space.id)
    subject = f"hub of “{space.name}”"
    if status.link is LinkState.ONLINE:
        return [Finding(subject, Health.SOUND, f"Reachable at {space.hub}.")]
    if status.problem:
        seen = f"{status.problem.title} {status.problem.safe}".strip()
        return [Finding(subject, Health.FAULTY, seen, status.problem.cure)]
    if space.role is SpaceRole.HOST and desk.is_visiting:
        return [Finding(subject, Health.NOTABLE, "Nothing serves it now.", _send(desk, space))]
    return [
        Finding(
            subject, Health.NOTABLE, f"Not reachable at {space.hub}.", "Start Tandem where it is shared from."
        )
    ]
