"""Merging what waits for the log: exactly the same edits, in one unit; what must stay stays as it is."""

from pathlib import Path

import pytest

from core.documents import NoteDocument, spans_of
from core.facts import Update, UpdateKind
from core.ids import DeviceId, NoteId, SpaceId
from core.notes import Library
from core.store import Waiting
from tests.core.notes.conftest import library_at
from tests.core.notes.devices import sealed

OTHER = NoteId("o" * 24)


async def shared(library: Library) -> SpaceId:
    space = (await library.default_space()).id
    library.resending.seal_from_now_on(space, sealed)
    return space


async def type_keys(library: Library, note: NoteId, count: int) -> str:
    async with library.open_note(note) as opened:
        for number in range(count):
            opened.document.replace(0, 0, "abc"[number % 3])
            library.saver.take_edits(opened)
        await opened.saved()
        return opened.document.body


async def rows(library: Library, space: SpaceId) -> list[Waiting]:
    return await library.store.outbox(space, limit=10_000)


async def test_many_waiting_updates_of_a_note_become_one_with_the_same_edits(library: Library) -> None:
    space = await shared(library)
    note = (await library.create_note(space, "title", "body ")).id
    text = await type_keys(library, note, 40)
    before = [row.update for row in await rows(library, space) if row.update.note == note]
    merged = await library.merging.merge(space)
    (after,) = [row.update for row in await rows(library, space) if row.update.note == note]
    assert merged == {update.key for update in before}
    assert spans_of(after.body) == {library.author.session: (0, _end(before))}
    assert NoteDocument.load(1, None, [after.body]).body == text
    assert after.signature
    assert after.key not in merged


def _end(updates: list[Update]) -> int:
    return max(end for update in updates for _, end in (spans_of(update.body) or {}).values())


async def test_only_the_edits_that_wait_are_in_it(library: Library) -> None:
    space = (await library.default_space()).id
    note = (await library.create_note(space, "title", "before it was shared ")).id
    space = await shared(library)
    await type_keys(library, note, 20)
    await library.merging.merge(space)
    (after,) = (row.update for row in await rows(library, space))
    ((start, _),) = (spans_of(after.body) or {}).values()
    assert start > 0


async def test_few_are_left_as_they_are(library: Library) -> None:
    space = await shared(library)
    note = (await library.create_note(space, "title", "body")).id
    await type_keys(library, note, 5)
    before = await rows(library, space)
    assert await library.merging.merge(space) == set()
    assert await rows(library, space) == before


async def test_what_may_have_been_sent_is_left_as_it_is(library: Library) -> None:
    space = await shared(library)
    note = (await library.create_note(space, "title", "body")).id
    await type_keys(library, note, 40)
    first = [row.update for row in await rows(library, space)][:10]
    merged = await library.merging.merge(space, besides={update.key for update in first})
    assert not merged & {update.key for update in first}
    left = [row.update for row in await rows(library, space)]
    assert left[:10] == first
    assert len(left) == 11


async def test_updates_of_two_sessions_are_merged_in_their_order(tmp_path: Path) -> None:
    async with library_at(tmp_path / "tandem.db") as library:
        space = await shared(library)
        note = (await library.create_note(space, "title", "body ")).id
        await type_keys(library, note, 20)
        first = library.author.session
    async with library_at(tmp_path / "tandem.db") as library:
        space = await shared(library)
        text = await type_keys(library, note, 20)
        await library.merging.merge(space)
        (after,) = [row.update for row in await rows(library, space) if row.update.note == note]
        assert set(spans_of(after.body) or {}) == {first, library.author.session}
        assert NoteDocument.load(1, None, [after.body]).body == text


async def test_merging_again_changes_nothing(library: Library) -> None:
    space = await shared(library)
    note = (await library.create_note(space, "title", "body ")).id
    await type_keys(library, note, 40)
    await library.merging.merge(space)
    before = await rows(library, space)
    assert await library.merging.merge(space) == set()
    assert await rows(library, space) == before


async def test_tombstones_and_updates_of_other_devices_stay(library: Library) -> None:
    space = await shared(library)
    document = NoteDocument.compose(5, title="t", body="text", created_at=1.0)
    strange = [
        sealed(Update(space, OTHER, DeviceId("another"), 5, number, document.export_since(None)))
        for number in range(10)
    ]
    strange += [
        sealed(Update(space, OTHER, library.author.device, 6, number, b"", kind=UpdateKind.TOMBSTONE))
        for number in range(10)
    ]
    library.saver.queue().waiting.extend(strange)
    assert await library.merging.merge(space) == set()
    assert [row.update for row in await rows(library, space)] == strange


@pytest.mark.parametrize("missing", [3, 20])
async def test_edits_that_the_document_lacks_are_not_claimed(library: Library, missing: int) -> None:
    space = await shared(library)
    document = NoteDocument.compose(5, title="t", body="", created_at=1.0)
    bodies = []
    for number in range(30):
        since = document.version()
        document.replace(0, 0, str(number))
        bodies.append(document.export_since(since))
    made = [
        sealed(Update(space, OTHER, library.author.device, 5, number, body))
        for number, body in enumerate(bodies)
        if number != missing
    ]
    library.saver.queue().waiting.extend(made)
    merged = await library.merging.merge(space)
    left = [row.update for row in await rows(library, space)]
    assert merged == set(), "nothing of it can be applied: the note's first edit is missing"
    assert left == made
