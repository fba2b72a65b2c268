"""A paper of 259,778 edits typed through a log that folds, beside the size of what was written."""

import asyncio
import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from core.notes import OpenNote
from core.profile import Profile
from sync.bus import Connection, open_connection
from sync.hub.peers import open_peer
from sync.log import open_snapshots, read_log_info
from sync.peer import Peer, SyncMode
from tests.benchmarks.figures import Row, at_most

_TRACE = Path(__file__).parents[3] / "shared" / "data" / "automerge-paper.json.gz"
_LONGEST_PIECE = 12
"""Edits: a word, or as many keys as a burst brings while the disk is busy."""
_SAMPLED = 250
"""Pieces between two looks at the sizes."""
_LONG_NOTE = 48_000
"""Bytes of a snapshot of which a third is more than what the log may hold of any note."""
_SETTLING_SECONDS = 30.0

_Edit = tuple[int, int, str]


@dataclass(slots=True)
class _Sizes:
    """Bytes of log and snapshots together, and as multiples of one snapshot once the note is long."""

    ratios: list[float] = field(default_factory=list)
    stored: int = 0
    live: int = 0

    def add(self, stored: int, live: int) -> None:
        self.stored, self.live = stored, live
        self.ratios.append(stored / live)


def measure(place: Path) -> list[Row]:
    """Type the whole trace; without it there is nothing to say."""
    if not _TRACE.exists():
        return [Row("The automerge-paper trace through the log", f"not measured: {_TRACE} is absent")]
    sizes = asyncio.run(_sizes(place))
    ratio = sizes.ratios[-1]
    return [
        Row(
            "Log and snapshots, as the server counts their bytes, after the automerge-paper trace "
            "(259,778 edits, typed word by word, history kept)",
            f"{sizes.stored / 1000:,.0f} kB; at most {max(sizes.ratios):.1f}x on the way",
            f"one snapshot of the note with its history: {sizes.live / 1000:,.0f} kB",
            ratio,
            at_most(3),
        )
    ]


async def _sizes(place: Path) -> _Sizes:
    sizes = _Sizes()
    async with open_peer(Profile(place / "writer"), mode=SyncMode.FOLLOW) as peer:
        space = (await peer.library.default_space()).id
        note = (await peer.library.create_note(space, "Paper")).id
        await peer.share(space)
        async with open_connection(peer._links[space].entrance.find_address, name="scales") as connection:
            await connection.wait_connected(5)
            async with peer.library.open_note(note) as opened:
                await _type(opened, connection, sizes)
                await _settle(peer, opened, connection, sizes)
    return sizes


async def _type(opened: OpenNote, connection: Connection, sizes: _Sizes) -> None:
    for number, piece in enumerate(_pieces()):
        for position, removed, inserted in piece:
            opened.document.replace(position, removed, inserted)
        await opened.saved()
        if number % _SAMPLED == 0:
            await _weigh(opened, connection, sizes)


def _pieces() -> Iterator[list[_Edit]]:
    """Give the edits in the stretches that reach the log as one update each: a word, or a jump's length."""
    with gzip.open(_TRACE) as file:
        edits: list[_Edit] = [tuple(patch) for txn in json.load(file)["txns"] for patch in txn["patches"]]
    piece: list[_Edit] = []
    for edit in edits:
        if piece and (len(piece) == _LONGEST_PIECE or _begins_anew(piece[-1], edit)):
            yield piece
            piece = []
        piece.append(edit)
    yield piece


def _begins_anew(before: _Edit, after: _Edit) -> bool:
    return before[2].isspace() or abs(after[0] - before[0]) > 1


async def _weigh(opened: OpenNote, connection: Connection, sizes: _Sizes) -> None:
    log, snapshots = await read_log_info(connection), await open_snapshots(connection, "", create=False)
    live = len(opened.document.snapshot())
    if live >= _LONG_NOTE:
        sizes.add(log.size + snapshots.size, live)


async def _settle(peer: Peer, opened: OpenNote, connection: Connection, sizes: _Sizes) -> None:
    """Wait until all that was typed is in the log and stored."""
    if not (await peer.drained(_SETTLING_SECONDS) and await peer.caught_up(_SETTLING_SECONDS)):
        raise RuntimeError("the log did not take everything in time")
    await _weigh(opened, connection, sizes)
