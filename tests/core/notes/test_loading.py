"""Documents that take long to build open from a snapshot afterwards."""

import random

from core.documents import NoteDocument
from core.facts import Update
from core.ids import DeviceId, NoteId, SpaceId
from core.notes import Library
from core.store import Changes

chance = random.Random(20)
PEOPLE = [chance.getrandbits(60) for _ in range(20)]
LINES = 12


def written_by(person: int, space: SpaceId, note: NoteId) -> list[Update]:
    """An update for each of so many lines."""
    document, updates = NoteDocument(person), []
    for number in range(1, LINES + 1):
        before = document.version()
        document.replace(document.body_length, 0, f"line {number} of {person}\n")
        body = document.export_since(before)
        updates.append(Update(space, note, DeviceId(f"of {person}"), person, number, body))
    return updates


async def test_a_long_note_that_many_wrote_opens_from_a_snapshot_afterwards(library: Library) -> None:
    space = (await library.default_space()).id
    note = (await library.create_note(space, "Minutes", "")).id
    rows = [update for person in PEOPLE for update in written_by(person, space, note)]
    await library.store.write(Changes(updates=rows))
    body = await library.body(note)
    assert body.count("\n") == len(PEOPLE) * LINES
    stored = await library.store.load_document(note)
    assert stored.snapshot is not None
    assert not stored.updates
    assert await library.body(note) == body
