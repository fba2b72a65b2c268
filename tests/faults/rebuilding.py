"""A long log erased, and rebuilt from one peer."""

import shutil
import time
from pathlib import Path

from core.errors import BusProblem
from core.facts import NoteDraft, NoteFilter
from sync.control import InviteLink
from sync.peer import Peer, SyncMode
from tests.faults.evidence import notes_in_log, opened
from tests.faults.outcome import Fault, Outcome, Scale
from tests.faults.pair import until

_AIM_SECONDS = 120.0
_FILL_SECONDS = 300.0


async def rebuild(place: Path, scale: Scale) -> Outcome:
    """Share many notes, delete the bus' store, start again, and let a new device join."""
    host = place / "ada"
    async with opened(host, SyncMode.FOLLOW) as peer:
        space = (await peer.library.default_space()).id
        drafts = [NoteDraft(f"Note {number}", f"[ada.0.{number}] text") for number in range(scale.notes)]
        await peer.library.create_notes(space, drafts)
        await peer.share(space)
        await peer.drained(_FILL_SECONDS)
    shutil.rmtree(host / "bus" / "store")
    started = time.monotonic()
    async with opened(host, SyncMode.FOLLOW) as peer, opened(place / "bea", SyncMode.FOLLOW) as newcomer:
        link = await peer.share(space)
        # The host is starting: it has not made the log anew yet when the first try comes.
        await until(lambda: _joins(newcomer, link), _FILL_SECONDS)
        arrived = await until(lambda: _has(newcomer, scale.notes), _FILL_SECONDS)
        seconds = time.monotonic() - started
        await peer.drained(_FILL_SECONDS)
    in_log = await notes_in_log(host, place / "newcomer")
    lacking = scale.notes - len(in_log)
    told = "" if seconds < _AIM_SECONDS else f", which is longer than {_AIM_SECONDS:.0f} s"
    happened = f"{scale.notes:,} notes on a new device {seconds:.1f} s after the host started{told}"
    return Outcome(
        happened, diverged=(not arrived) + (lacking > 0), details=[f"the log lacks {lacking}"] * (lacking > 0)
    )


async def _joins(peer: Peer, link: InviteLink) -> bool:
    try:
        await peer.join(link)
    except BusProblem:
        return False
    return True


async def _has(peer: Peer, count: int) -> bool:
    return await peer.library.store.count_notes(NoteFilter()) >= count


FAULTS = (Fault("rebuild", "A log of 10,000 notes erased and rebuilt from one peer", rebuild),)
