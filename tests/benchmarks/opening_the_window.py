"""The real window on 10,000 notes: how soon one can type, and how much memory it takes."""

import asyncio
import statistics
import time
from pathlib import Path
from typing import Any

from app.bootstrap import open_desk
from core.profile import OwnerKind, Profile
from sync.peer import SyncMode
from tests.benchmarks.figures import Aim, Row, seconds
from tests.benchmarks.other_process import start_program
from tests.benchmarks.sample_notes import sample_notes

NOTES = 10_000
_ROUNDS = 5
_MOST_MEMORY = 200.0


def measure(place: Path) -> list[Row]:
    """Open the window again and again."""
    looks = asyncio.run(_open(place / "profile"))
    typed = statistics.median(look["typed"] for look in looks)
    listed = statistics.median(look["listed"] for look in looks)
    resident = statistics.median(look["resident"] for look in looks)
    own = statistics.median(look["own"] for look in looks)
    return [
        Row(
            f"Memory of the window with {NOTES:,} notes listed",
            f"{resident:.0f} MB resident, {own:.0f} MB of its own",
            measured=resident,
            aim=Aim(_MOST_MEMORY, "200 MB"),
            is_ratio=False,
        ),
        Row(
            f"Start of the app until a letter is typed into a note, with {NOTES:,} notes",
            f"{seconds(typed)} (all notes listed after {seconds(listed)})",
        ),
    ]


async def _open(profile: Path) -> list[dict[str, Any]]:
    async with open_desk(Profile(profile), OwnerKind.COMMAND, SyncMode.OFFLINE) as desk:
        space = await desk.library.default_space()
        await desk.library.create_notes(space.id, [note.draft for note in sample_notes(NOTES)])
    looks = []
    for _ in range(_ROUNDS):
        begun = time.monotonic()
        async with start_program("window", profile) as window:
            look = await window.hear()
        looks.append(look | {"typed": look["typed"] - begun, "listed": look["listed"] - begun})
    return looks
