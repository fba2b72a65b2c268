"""The power is cut: what had reached the disk by then is all there is."""

import asyncio
import os
import random
import signal
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from tests.faults.company import HOST, Company
from tests.faults.disks import NoDisk, cut_power, image_disk
from tests.faults.evidence import notes_in_log, notes_on_disk
from tests.faults.outcome import Fault, Outcome, Scale, skipped
from tests.faults.tokens import tokens_in

_MEGABYTES = 64
_CUTS = 4


async def cut_app(place: Path, scale: Scale) -> Outcome:
    """Cut the power of a member's disk, several times while it types."""
    return await _cut(place, scale, on_disk="bea")


async def cut_host(place: Path, scale: Scale) -> Outcome:
    """Cut the power of the host's disk, with the bus' files on it."""
    return await _cut(place, scale, on_disk=HOST)


async def _cut(place: Path, scale: Scale, *, on_disk: str) -> Outcome:
    image, disk = place / "disk.image", place / "disk"
    try:
        with image_disk(image, disk, megabytes=_MEGABYTES):
            group = Company(place, (HOST, "bea"), burst=2)
            group.places[on_disk] = disk / on_disk
            return await _cut_often(group, image, disk, on_disk, min(scale.kills, _CUTS))
    except NoDisk as reason:
        return skipped(str(reason))


async def _cut_often(group: Company, image: Path, disk: Path, name: str, cuts: int) -> Outcome:
    chance, outcome, checked, unsynced = random.Random(4), Outcome(""), 0, 0
    try:
        await group.start_all()
        for cut in range(cuts):
            await group.typed(chance.randint(10, 60))
            # Written and not synced: it must be missing afterwards, or the cut is none.
            (disk / f"unsynced-{cut}").write_text("x" * 10_000)
            copy = await _copy_while_stopped(group, image, disk, cut)
            if copy is not None:
                checked += 1
                unsynced += await _judge_copy(group, copy, name, cut, outcome)
                copy.unlink()
            await group.start_all()
    finally:
        await group.kill(*(each for each in group.names if not group.program(each).has_ended))
    if checked == 0:
        return skipped("the disk never held still")
    if unsynced == checked:
        return skipped("what was never synced was on every copy, so that the power was not really cut")
    what = "app and log" if name == HOST else "app"
    outcome.happened = (
        f"power of the {what} cut {checked} times, {len(group.ledger.shown)} tokens shown "
        f"(of {checked} files written without sync {unsynced} survived)"
    )
    return outcome


async def _copy_while_stopped(group: Company, image: Path, disk: Path, cut: int) -> Path | None:
    """Hold everybody still, copy the image, and let nobody live on: what was said by then counts."""
    copy = image.with_name(f"cut-{cut}.image")
    pids = [group.program(name).pid for name in group.names] + [group.bus_pid()]
    _send(pids, signal.SIGSTOP)
    await asyncio.sleep(0.02)
    is_copied = cut_power(image, disk, copy)
    group.signal_bus(signal.SIGKILL)
    await group.kill(*group.names)
    return copy if is_copied else None


async def _judge_copy(group: Company, copy: Path, name: str, cut: int, outcome: Outcome) -> bool:
    """Hold the copied disk against what had been shown; True when an unsynced file survived on it."""
    here, logged = set(group.ledger.here[name]), set(group.ledger.logged)
    with image_disk(copy, copy.with_suffix("")) as disk:
        port = _port_of(disk / name)
        held = tokens_in(body for _, body in (await notes_on_disk(disk / name)).values())
        lost = here - held
        if name == HOST:
            if port != _port_of(group.places[name]):
                outcome.diverged += 1
                outcome.details.append("the bus forgot its port, so that nobody finds it by the join link")
            newcomer = group.place / f"newcomer-{cut}"
            in_log = await notes_in_log(disk / name, newcomer)
            lies = logged - tokens_in(body for _, body in in_log.values())
            outcome.false_statuses += len(lies)
            outcome.details += [f"{token} was shown as in the log" for token in sorted(lies)[:3]]
        survived = (disk / f"unsynced-{cut}").exists() and (disk / f"unsynced-{cut}").stat().st_size > 0
    outcome.lost += len(lost)
    outcome.details += [f"{token} was shown as saved here" for token in sorted(lost)[:3]]
    return survived


def _port_of(profile: Path) -> str:
    try:
        return (profile / "bus" / "port").read_text().strip()
    except OSError:
        return ""


def _send(pids: Sequence[int | None], number: signal.Signals) -> None:
    for pid in pids:
        if pid is not None:
            with suppress(ProcessLookupError):
                os.kill(pid, number)


FAULTS = (
    Fault("power-app", "Power cut under the app (ext4 image copied under the live file system)", cut_app),
    Fault("power-host", "Power cut under the app and the log (the same)", cut_host),
)
