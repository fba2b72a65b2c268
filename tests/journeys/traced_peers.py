"""Peers that record every trace, and reading what they recorded."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

from app.telemetry import tracing_of
from app.telemetry.kept_span import KeptSpan
from app.telemetry.settings import trace_file
from app.telemetry.trace_reading import read_newest
from core.profile import OwnerKind, Profile
from core.world import real_world
from sync.hub.peers import open_peer
from sync.peer import Peer, SyncMode

Placed = tuple[str, KeptSpan]
"""Whose profile keeps a step, and the step."""


@asynccontextmanager
async def traced(place: Path, name: str, mode: SyncMode = SyncMode.FOLLOW) -> AsyncIterator[Peer]:
    """Open a peer that records every trace; what it recorded is in its store at the end."""
    profile, world = Profile(place / name), real_world()
    profile.prepare()
    async with (
        tracing_of(profile, OwnerKind.WINDOW, world, {"TANDEM_TRACE": "1"}) as tracing,
        open_peer(profile, mode=mode, world=replace(world, tracing=tracing), name=name) as peer,
    ):
        yield peer


def kept(place: Path, *names: str) -> list[Placed]:
    """All that these people's profiles keep."""
    files = [(name, trace_file(Profile(place / name))) for name in names]
    return [(name, span) for name, file in files for span in read_newest(file, 1000)]


def written(place: Path) -> bytes:
    """All that lies on the disk of anybody's traces."""
    return b"".join(file.read_bytes() for file in place.glob("*/traces/*"))


def of_trace(found: Sequence[Placed], trace: str) -> list[Placed]:
    """The steps of one trace."""
    return [(name, span) for name, span in found if span.trace == trace]


def tree(found: Sequence[Placed]) -> set[tuple[str, str, str]]:
    """Who passed which hop, and which hop that belongs to."""
    hops = {span.span: span.hop for _, span in found}
    return {(name, span.hop, hops.get(span.parent, span.parent)) for name, span in found}
