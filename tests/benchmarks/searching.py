"""Search over 10,000 notes, beside the same query in plain sqlite3."""

import asyncio
import random
import time
from pathlib import Path

from app.bootstrap import open_desk
from core.profile import OwnerKind, Profile
from core.store.query import read_query
from sync.peer import SyncMode
from tests.benchmarks.bare_index import BareSearch
from tests.benchmarks.figures import Row, Spread, at_most
from tests.benchmarks.sample_notes import SampleNote, sample_notes

NOTES = 10_000
_ROUNDS = 15


def measure(place: Path) -> list[Row]:
    """Ask each query of the library and of the bare database in turn."""
    notes = sample_notes(NOTES)
    queries = typical_queries(notes)
    own, bare = asyncio.run(_ask(Profile(place / "profile"), notes, queries))
    return [
        Row(
            f"Search over {NOTES:,} notes, p50 / p99 of {len(queries)} typical queries",
            str(own),
            f"the same query with its snippets in plain sqlite3: {bare}",
            own.p50 / bare.p50,
            at_most(1.5),
        )
    ]


def typical_queries(notes: list[SampleNote]) -> list[str]:
    """Words as people type them: whole, begun, two or three together, in quotation marks, one left out."""
    chance = random.Random(2)
    queries = []
    for note in chance.sample(notes, 10):
        words = [word.strip(".*[]#-").lower() for word in note.body.split() if len(word) > 3]
        one, two, three = chance.sample(words, 3)
        queries += [one, one[:3], f"{one} {two[:3]}", f"{one} {two} {three}", f'"{one}"', f"{one} -{two}"]
        queries.append(note.title.lower())
    return queries


async def _ask(profile: Profile, notes: list[SampleNote], queries: list[str]) -> tuple[Spread, Spread]:
    async with open_desk(profile, OwnerKind.COMMAND, SyncMode.OFFLINE) as desk:
        space = await desk.library.default_space()
        await desk.library.create_notes(space.id, [note.draft for note in notes])
        plain = BareSearch(profile.database)
        own, bare = [], []
        for query in queries * _ROUNDS:
            begun = time.perf_counter()
            hits = await desk.library.search(query)
            between = time.perf_counter()
            rows = plain.rows(read_query(query).expression or "")
            bare.append(time.perf_counter() - between)
            own.append(between - begun)
            if len(hits) != rows:
                raise RuntimeError(f"the searches for {query} differ")
        plain.close()
    return Spread.of(own), Spread.of(bare)
