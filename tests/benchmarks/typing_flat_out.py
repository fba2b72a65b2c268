"""20,000 single characters typed without a pause until another process has all, beside bare Loro edits."""

import asyncio
import statistics
import time
from pathlib import Path

from loro import ExportMode, LoroDoc

from app.bootstrap import open_desk
from core.notes import OpenNote
from core.profile import OwnerKind, Profile
from sync.peer import SyncMode
from tests.benchmarks.figures import Aim, Row, seconds
from tests.benchmarks.other_process import start_program

_KEYS = 20_000
_ROUNDS = 3
_TURN = 10
"""Keys between two turns of the event loop; a key repeat or a paste brings many in one turn."""
_TEXT = "The quick brown fox jumps over the lazy dog. "


def measure(place: Path) -> list[Row]:
    """Type into fresh notes, in turn with bare edits."""
    bare, own = [], []
    for number in range(_ROUNDS):
        bare.append(_seconds_of_bare_edits())
        own.append(asyncio.run(_seconds_to_the_other(place / f"round-{number}")))
    arrived = statistics.median(each[0] for each in own)
    stored = statistics.median(each[1] for each in own)
    return [
        Row(
            f"{_KEYS:,} single characters flat out until the other process shows them all",
            f"{seconds(arrived)} ({_KEYS / arrived:,.0f} a second; stored there after {seconds(stored)})",
            f"bare Loro edits with their update bytes, one process: {seconds(statistics.median(bare))}",
            arrived / statistics.median(bare),
            Aim(3, "a third of the rate"),
        )
    ]


def _seconds_of_bare_edits() -> float:
    document = LoroDoc()  # type: ignore[no-untyped-call]
    text = document.get_text("body")
    begun = time.perf_counter()
    for index in range(_KEYS):
        before = document.oplog_vv
        text.insert_utf16(index, _TEXT[index % len(_TEXT)])
        document.commit()
        document.export(ExportMode.Updates(before))
    return time.perf_counter() - begun


async def _seconds_to_the_other(place: Path) -> tuple[float, float]:
    """Return the seconds until the other process shows all, and until it has stored all."""
    async with open_desk(Profile(place / "writer"), OwnerKind.DAEMON, SyncMode.FOLLOW) as desk:
        space = await desk.library.default_space()
        note = await desk.library.create_note(space.id, "Flat out")
        link = await desk.peer.share(space.id)
        async with (
            desk.library.open_note(note.id) as opened,
            start_program("reader", place / "reader", link, note.id, _KEYS) as reader,
        ):
            await reader.hear()
            begun = time.monotonic()
            await _type(opened)
            result = await reader.hear()
    return result["moments"][-1] - begun, result["saved"] - begun


async def _type(opened: OpenNote) -> None:
    for index in range(_KEYS):
        opened.document.replace(index, 0, _TEXT[index % len(_TEXT)])
        if index % _TURN == 0:
            await asyncio.sleep(0)
