"""Looks for faults in the log of a shared space, and names the cause and the cure of each."""

from app.commands.desk import Desk
from app.commands.tie_health import look_at_hub, look_at_membership, look_at_outbox
from core.facts import Space
from core.health import Finding, Health
from core.store import LogMark, ParkedKind
from sync.peer import Right
from sync.peer.space_log import LogReport, Verification

_PARKED = {
    ParkedKind.UNKNOWN: (
        "Written by a newer Tandem, and kept until this one can read it",
        "Install the newest Tandem; it reads that by itself.",
    ),
    ParkedKind.DAMAGED: (
        "Came damaged or forged, and was not applied",
        "What was damaged on the way comes again from other devices; `tandem log heal` asks them now.",
    ),
    ParkedKind.LOCAL: (
        "Damaged on this disk, and replaced from the log and the other devices",
        "Check this disk. `tandem log heal` asks the other devices now.",
    ),
}
"""Pieces of long messages are not named: the rest of them is on its way."""
_CLOCKS_APART = 300.0
"""Seconds."""
_HEAL = "Run `tandem log heal`."
_COMPARE = "Run `tandem log heal`, which compares this device with the log and sends what is lacking."


async def look_at_log(desk: Desk, space: Space) -> tuple[LogReport, list[Finding]]:
    """Look at a shared space's outbox, hub and log; raises NotFound for one that is not shared."""
    store = desk.library.store
    before = await store.log_mark(space.id)
    report = await desk.peer.log(space.id).report()
    after = await store.log_mark(space.id)
    if desk.peer.status.of(None, space.id).right is Right.NONE:
        outbox = look_at_outbox(desk, space, report.waiting)
        return report, [look_at_membership(desk, space), outbox, *_parked(report)]
    found = [await look_at_hub(desk, space), look_at_outbox(desk, space, report.waiting)]
    if report.in_reach:
        # Between two equal marks nothing was written or folded, so the report must agree with them.
        found.append(_log(report, after if before == after else None))
        found += await _clock(desk, space)
    return report, [*found, *_parked(report), *_decisions(report)]


def judge(found: Verification) -> list[Finding]:
    """Say what a comparison means."""
    return [_documents(found), *_damaged(found), _devices(found)]


def _log(report: LogReport, mark: LogMark | None) -> Finding:
    if report.is_healing:
        seen = "The log lost something and is being filled again from here and the other devices."
        return Finding("log", Health.NOTABLE, seen, "Nothing to do: what you wrote is saved here.")
    if report.cursor and report.cursor_epoch != report.epoch:
        seen = "The log is another one than that which was read here. Nothing that is here is lost."
        return Finding("log", Health.NOTABLE, seen, _COMPARE)
    if report.cursor > report.last:
        ahead = _count(report.cursor - report.last, "message")
        seen = f"This device counts {ahead} as read that the log does not have. Nothing that is here is lost."
        return Finding("log", Health.FAULTY, seen, _COMPARE)
    if missing := _missing(report, mark):
        lost = f"The log lost {_count(missing, 'message')} that it had acknowledged."
        seen = f"{lost} They are saved here and sent again by themselves."
        return Finding("log", Health.FAULTY, seen, "Check the disk where the space is shared from.")
    return Finding("log", Health.SOUND, f"{_held(report)}; {_read(report)}.")


async def _clock(desk: Desk, space: Space) -> list[Finding]:
    """Compare the clocks; a shared space needs none, but its dates are read by people."""
    told = await desk.peer.log(space.id).hub_time()
    ahead = 0.0 if told is None else desk.world.now() - told
    if abs(ahead) < _CLOCKS_APART:
        return []
    by = f"{abs(ahead) / 60:,.0f} minutes {'ahead of' if ahead > 0 else 'behind'}"
    seen = f"This computer's clock is {by} the hub's. No text suffers; dates of notes and of the trash do."
    return [Finding("clock", Health.NOTABLE, seen, "Set the clock of the one that is wrong.")]


def _missing(report: LogReport, mark: LogMark | None) -> int:
    """Count what the host knows to have been there: nothing but a fold takes messages away."""
    if mark is None or mark.epoch != report.epoch:
        return 0
    lost = mark.messages + report.last - mark.last - report.messages
    if report.last < mark.last:
        lost = max(lost, mark.last - report.last)
    return max(lost, 0) + max(mark.snapshots - report.snapshots, 0)


def _held(report: LogReport) -> str:
    held = f"{_count(report.messages, 'message')} ({_size(report.bytes)})"
    if report.snapshots:
        held += f" and {_count(report.snapshots, 'snapshot')} ({_size(report.snapshot_bytes)})"
    return held


def _read(report: LogReport) -> str:
    left = report.last - report.cursor
    return f"{_count(left, 'message')} still to be read here" if left > 0 else "all of it is here"


def _parked(report: LogReport) -> list[Finding]:
    return [
        Finding("set aside", Health.NOTABLE, f"{seen}: {_count(count, 'change')}.", cure)
        for kind, (seen, cure) in _PARKED.items()
        if (count := report.parked.get(kind, 0))
    ]


def _decisions(report: LogReport) -> list[Finding]:
    """Name what waits for the user."""
    found = []
    if report.held:
        seen = f"Another device deleted {_count(report.held, 'note')} for good. They are still here."
        cure = "`tandem trash keep` keeps them for everybody, `tandem trash accept` deletes them here, too."
        found.append(Finding("deletions", Health.FAULTY, seen, cure))
    if report.is_copied:
        seen = "A copy of this profile is in use, under the name of the same device. Nothing is lost."
        cure = "Use one of the two, and join from a new profile folder where the other one was."
        found.append(Finding("profile", Health.FAULTY, seen, cure))
    return found


def _documents(found: Verification) -> Finding:
    compared = f"{_count(found.documents, 'document')} compared with the whole log"
    apart = []
    if found.not_in_log:
        apart.append(f"the log lacks something of {found.not_in_log:,}, which is safe here")
    if found.not_here:
        apart.append(f"this device lacks something of {found.not_here:,}, which is safe in the log")
    if apart:
        return Finding("log", Health.FAULTY, f"{compared}: {'; '.join(apart)}.", _HEAL)
    return Finding("log", Health.SOUND, f"{compared}: all equal.")


def _damaged(found: Verification) -> list[Finding]:
    damaged = []
    if found.damaged_here:
        seen = f"{_count(found.damaged_here, 'document')} damaged on this disk."
        cure = f"{_HEAL} It takes them from the log and the other devices. Then check the disk."
        damaged.append(Finding("this disk", Health.FAULTY, seen, cure))
    if found.damaged_in_log:
        seen = f"{_count(found.damaged_in_log, 'message')} in the log cannot be read."
        cure = "Nothing is lost while the rest is equal. Check the disk where the space is shared from."
        damaged.append(Finding("messages", Health.NOTABLE, seen, cure))
    if found.uncounted_in_log:
        seen = (
            f"{_count(found.uncounted_in_log, 'message')} in the log came from a device that had no right to "
            "write, and no device applies them."
        )
        cure = "Nothing to do. Who may write is in `tandem member list`."
        damaged.append(Finding("messages", Health.NOTABLE, seen, cure))
    return damaged


def _devices(found: Verification) -> Finding:
    equal, differing = found.equal_devices, found.differing_devices
    if not equal + differing:
        return Finding("devices", Health.SOUND, "No other device is in reach now.")
    if differing:
        verb = "holds" if differing == 1 else "hold"
        seen = f"{differing} of {_count(equal + differing, 'device')} in reach {verb} something else."
        return Finding("devices", Health.FAULTY, seen, _HEAL)
    return Finding("devices", Health.SOUND, f"{_count(equal, 'other device')} in reach, equal to this one.")


def _count(number: int, singular: str) -> str:
    return f"{number:,} {singular}{'' if number == 1 else 's'}"


def _size(size: int) -> str:
    for unit, bytes_ in (("GB", 1e9), ("MB", 1e6), ("kB", 1e3)):
        if size >= bytes_:
            return f"{size / bytes_:,.1f} {unit}"
    return f"{size} bytes"
