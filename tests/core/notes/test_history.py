"""Who changed a note when, through whatever happens to the rows that it was stored in."""

import asyncio
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from core.documents import AuthorRun, NoteContent, NoteDocument, Run, RunKind
from core.errors import NotFound
from core.facts import Update
from core.ids import DeviceId, NoteId, SpaceId, VersionId
from core.notes import Library, NoteHistory
from core.notes.folding import WholeDocument, WholeDocuments
from core.store import Changes, Snapshot
from tests.core.documents.timed import NOON, Writer
from tests.core.notes.conftest import library_at

OTHER = 77
"""The session of another device."""
HOUR = 3600


async def written(library: Library) -> NoteId:
    """A note of the other device, who wrote it at noon and went on an hour later."""
    other = Writer(OTHER)
    other.edit(lambda: other.document.get_text("title").insert(0, "Plan"), 0)
    other.write("first\n", 0)
    other.write("second\n", HOUR)
    body = other.note().export_since(None)
    note, space = NoteId("n" * 24), (await library.default_space()).id
    await library.store.write(
        Changes(
            updates=[Update(space, note, DeviceId("other"), OTHER, 1, body)], touched={note: (space, NOON)}
        )
    )
    await library.relist(space, [note])
    return note


def facts(history: NoteHistory) -> list[tuple[DeviceId | None, float]]:
    """Whose each edit is, and when it began."""
    return [(history.devices.get(edit.session), edit.started_at) for edit in history.edits]


async def test_an_edit_tells_whose_it_is(library: Library) -> None:
    note = await written(library)
    await library.append(note, "third")
    *before, last = facts(await library.history(note))
    assert before == [(DeviceId("other"), NOON), (DeviceId("other"), NOON + HOUR)]
    assert last[0] == library.author.device


async def test_what_is_not_saved_yet_is_in_the_history(library: Library) -> None:
    note = (await library.create_note((await library.default_space()).id, "Plan", "saved ")).id
    async with library.open_note(note) as opened:
        opened.document.replace(0, 0, "just typed, ")
        history = await library.history(note)
        content = await history.content(history.edits[-1].version)
    assert content.body == "just typed, saved "
    assert facts(history)[-1][0] == library.author.device


async def test_who_and_when_outlive_a_fold(
    library: Library, libraries: AsyncExitStack, tmp_path: Path
) -> None:
    note = await written(library)
    space = (await library.note(note)).space
    await library.append(note, "third")
    before = await library.history(note)
    whole = await WholeDocuments(library.store, library.author, library.saver).make(space, note)
    assert isinstance(whole, WholeDocument)

    fresh = await libraries.enter_async_context(library_at(tmp_path / "fresh.db", "fresh"))
    await take_snapshot(fresh, space, note, whole)
    after = await fresh.history(note)
    assert after.edits == before.edits
    assert facts(after) == facts(before)
    assert (await after.content(after.edits[0].version)).body == "first\n"


async def take_snapshot(library: Library, space: SpaceId, note: NoteId, whole: WholeDocument) -> None:
    """Rebuild a note from its snapshot alone, on a device that has nothing else of it."""
    snapshot = Snapshot(note, space, whole.body, 0)
    changes = Changes(snapshots=[snapshot], authors=dict(whole.authors), touched={note: (space, NOON)})
    await library.store.write(changes)
    await library.relist(space, [note])


async def test_a_version_is_read_while_the_note_is_closed(library: Library) -> None:
    note = await written(library)
    history = await library.history(note)
    assert await history.content(history.edits[0].version) == NoteContent("Plan", "first\n", ())


async def test_two_versions_are_compared_either_way(library: Library) -> None:
    history = await library.history(await written(library))
    older, newer = (edit.version for edit in history.edits)
    same = Run(RunKind.EQUAL, "first\n")
    assert await history.compare(older, newer) == (same, Run(RunKind.INSERTED, "second\n"))
    assert await history.compare(newer, older) == (same, Run(RunKind.DELETED, "second\n"))


async def test_the_authors_of_a_text_are_told_by_session(library: Library) -> None:
    note = await written(library)
    await library.append(note, "mine")
    history = await library.history(note)
    assert await history.authors(history.edits[-1].version) == (
        AuthorRun(0, 13, OTHER),
        AuthorRun(13, 4, library.author.session),
    )


async def test_a_restored_note_is_listed_and_found_as_it_reads(library: Library) -> None:
    note = await written(library)
    await library.set_body(note, "something else")
    await library.rename(note, "Other")
    version = (await library.history(note)).edits[0].version
    await library.restore_version(note, version)
    assert await library.body(note) == "first\n"
    assert (await library.note(note)).title == "Plan"
    assert [hit.note.id for hit in await library.search("first")] == [note]
    assert (await library.history(note)).edits[-1].restored == version


async def test_a_restored_note_survives_a_restart(libraries: AsyncExitStack, tmp_path: Path) -> None:
    async with library_at(tmp_path / "tandem.db") as library:
        note = await written(library)
        await library.restore_version(note, (await library.history(note)).edits[0].version)
    again = await libraries.enter_async_context(library_at(tmp_path / "tandem.db"))
    history = await again.history(note)
    assert await again.body(note) == "first\n"
    assert history.edits[-1].restored == history.edits[0].version


async def test_two_versions_may_be_asked_for_at_once(library: Library) -> None:
    history = await library.history(await written(library))
    first, second = (edit.version for edit in history.edits)
    read = await asyncio.gather(*(history.content(version) for version in (second, first, second)))
    assert [content.body for content in read] == ["first\nsecond\n", "first\n", "first\nsecond\n"]


async def test_a_version_that_never_was_is_not_found_and_changes_nothing(library: Library) -> None:
    note = await written(library)
    history = await library.history(note)
    for ask in (history.content, history.authors):
        with pytest.raises(NotFound):
            await ask(VersionId("nonsense"))
    with pytest.raises(NotFound):
        await library.restore_version(note, VersionId("nonsense"))
    assert (await library.history(note)).edits == history.edits


async def test_the_history_of_a_note_that_is_gone_is_not_found(library: Library) -> None:
    with pytest.raises(NotFound):
        await library.history(NoteId("x" * 24))


async def test_a_long_history_leaves_others_their_turns(library: Library) -> None:
    other = Writer(OTHER)
    for minute in range(3_000):
        other.write("word ", 61 * minute)
    document = NoteDocument.load(1, other.note().snapshot(), ())
    note = (await library.create_note((await library.default_space()).id, "Long", "")).id
    await library.edit(note, lambda opened: opened.apply([document.snapshot()]))
    turns = await turns_while(library, note)
    assert turns > 10


async def turns_while(library: Library, note: NoteId) -> int:
    turns, done = 0, False

    async def count() -> None:
        nonlocal turns
        while not done:
            turns += 1
            await asyncio.sleep(0)

    counting = asyncio.create_task(count())
    history = await library.history(note)
    await history.content(history.edits[-1].version)
    done = True
    await counting
    return turns
