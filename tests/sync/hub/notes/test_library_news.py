"""What the hub's own replica hears of notes is told, as what became of them."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from core.facts import Space
from core.ids import DeviceId, NoteId, SpaceId
from core.notes import Library, open_library
from core.store import open_store
from core.tracing import Trace
from core.world import real_world
from sync.hub.notes import NoteChange, open_library_news
from tests.sync.waiting import until

CREATED, UPDATED, DELETED = NoteChange.CREATED, NoteChange.UPDATED, NoteChange.DELETED


class Told:
    """What was told, of the spaces that are served."""

    def __init__(self) -> None:
        self.served: set[SpaceId] = set()
        self.heard: list[tuple[SpaceId, NoteId, NoteChange]] = []

    async def list_spaces(self) -> set[SpaceId]:
        return self.served

    def tell(self, space: SpaceId, note: NoteId, change: NoteChange, _trace: Trace) -> None:
        self.heard.append((space, note, change))

    def of(self, note: NoteId) -> list[NoteChange]:
        """What became of a note, without repetitions."""
        changes = [change for _, told, change in self.heard if told == note]
        return [change for index, change in enumerate(changes) if index == 0 or changes[index - 1] != change]


@pytest.fixture
async def stack() -> AsyncIterator[AsyncExitStack]:
    async with AsyncExitStack() as opened:
        yield opened


@pytest.fixture
async def library(stack: AsyncExitStack, tmp_path: Path) -> Library:
    store = await stack.enter_async_context(open_store(tmp_path / "tandem.db"))
    return await stack.enter_async_context(open_library(store, DeviceId("hub"), real_world()))


@pytest.fixture
async def space(library: Library, told: Told) -> Space:
    made = await library.create_space("Kitchen")
    told.served.add(made.id)
    return made


@pytest.fixture
def told() -> Told:
    return Told()


async def begin(stack: AsyncExitStack, library: Library, told: Told) -> None:
    await stack.enter_async_context(open_library_news(library, told.list_spaces, told.tell))


async def test_a_note_is_created_and_updated(
    stack: AsyncExitStack, library: Library, told: Told, space: Space
) -> None:
    await begin(stack, library, told)
    note = await library.create_note(space.id, "Plan", "one")
    await until(lambda: told.of(note.id)[:1] == [CREATED])
    await library.append(note.id, "two")
    await until(lambda: told.of(note.id) == [CREATED, UPDATED])


async def test_a_note_that_was_there_before_is_only_updated(
    stack: AsyncExitStack, library: Library, told: Told, space: Space
) -> None:
    note = await library.create_note(space.id, "Plan", "one")
    await begin(stack, library, told)
    await library.append(note.id, "two")
    await until(lambda: told.of(note.id) == [UPDATED])


async def test_a_note_in_the_trash_is_deleted_and_comes_back_as_created(
    stack: AsyncExitStack, library: Library, told: Told, space: Space
) -> None:
    note = await library.create_note(space.id, "Plan", "one")
    await begin(stack, library, told)
    await library.trash_note(note.id)
    await until(lambda: DELETED in told.of(note.id))
    await library.restore_note(note.id)
    await until(lambda: told.of(note.id)[-1] is not DELETED)
    assert CREATED in told.of(note.id)


async def test_a_note_that_is_gone_for_good_is_deleted(
    stack: AsyncExitStack, library: Library, told: Told, space: Space
) -> None:
    note = await library.create_note(space.id, "Plan", "one")
    await library.trash_note(note.id)
    await begin(stack, library, told)
    await library.purge_notes([note.id])
    await until(lambda: told.of(note.id)[-1:] == [DELETED])


async def test_notes_of_spaces_that_are_not_served_are_nobodys_business(
    stack: AsyncExitStack, library: Library, told: Told, space: Space
) -> None:
    await begin(stack, library, told)
    private = await library.create_note((await library.create_space("Diary")).id, "Secret", "")
    note = await library.create_note(space.id, "Plan", "")
    await until(lambda: CREATED in told.of(note.id))
    assert told.of(private.id) == []


async def test_more_notes_than_are_read_at_once_are_known(
    stack: AsyncExitStack, library: Library, told: Told, space: Space, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sync.hub.notes.library_news._SLICE", 2)
    notes = [(await library.create_note(space.id, f"note {index}", "")).id for index in range(5)]
    await begin(stack, library, told)
    for note in notes:
        await library.append(note, "more")
    await until(lambda: all(told.of(note) == [UPDATED] for note in notes))
