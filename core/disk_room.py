"""How much room a disk should have, and what is said where it has less."""

import shutil
from pathlib import Path

from core.errors import StorageFull
from core.health import Health
from core.vitals import Trouble

LITTLE_ROOM = 500_000_000
"""Bytes: some days of a busy team, so there is time to do something."""
HARDLY_ROOM = 200_000_000
"""Bytes: hours, so there is none to lose."""
NO_ROOM = 16_000_000
"""Bytes: two of the largest messages."""


def look_at_room(folder: Path) -> Trouble | None:
    """Say whether the disk of a folder has so little room that somebody should do something."""
    free = shutil.disk_usage(folder).free
    if free >= LITTLE_ROOM:
        return None
    return Trouble(
        StorageFull(
            f"Only {free / 1e6:,.0f} MB are free on the disk of {folder}.",
            safe="When it is full, nothing new can be saved there; what is saved stays.",
            cure="Make room on that disk, or move the profile to a larger one.",
        ),
        Health.FAULTY if free < HARDLY_ROOM else Health.NOTABLE,
        stops=free < NO_ROOM,
    )
