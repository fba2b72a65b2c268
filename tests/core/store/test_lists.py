"""Lists: the right notes, in the right order, from rows alone."""

import pytest

from core.facts import Notebook, NoteFilter, NoteOrder, TagCount
from core.ids import NotebookId, NoteId
from core.store import Changes, NoteText, Store
from tests.core.store.samples import GARDEN, KITCHEN, NOTE, SHED, summary


async def ids(store: Store, wanted: NoteFilter) -> list[str]:
    return [str(note.id) for note in await store.notes(wanted)]


@pytest.fixture
async def filled(store: Store) -> Store:
    notes = [
        summary("a", title="Érable", modified_at=1, created_at=3, tags=("work",)),
        summary("b", title="apple", modified_at=2, created_at=1, tags=("work", "home")),
        summary("c", title="Zebra", modified_at=3, created_at=2, pinned=True),
        summary("d", title="gone", modified_at=4, created_at=4, trashed_at=5.0, tags=("work",)),
        summary("e", title="soup", modified_at=5, created_at=5, space=KITCHEN, tags=("Home",)),
    ]
    await store.write(Changes(notes=[NoteText(note, "") for note in notes]))
    return store


async def test_a_note_comes_back_as_it_was_written(store: Store) -> None:
    note = summary(tags=("π", 'say "hi"'), pinned=True, trashed_at=3.5)
    await store.write(Changes(notes=[NoteText(note, "text")]))

    assert await store.note(NOTE) == note
    assert await store.note(NoteId("unknown")) is None


async def test_pinned_notes_come_first_then_the_last_modified(filled: Store) -> None:
    assert await ids(filled, NoteFilter()) == ["c", "e", "b", "a"]


async def test_notes_can_be_ordered_by_creation_and_by_title_without_case_and_accents(filled: Store) -> None:
    assert await ids(filled, NoteFilter(order=NoteOrder.CREATED)) == ["c", "e", "a", "b"]
    assert await ids(filled, NoteFilter(order=NoteOrder.TITLE)) == ["c", "b", "a", "e"]


async def test_a_list_holds_one_space_one_tag_or_the_trash(filled: Store) -> None:
    assert await ids(filled, NoteFilter(space=KITCHEN)) == ["e"]
    assert await ids(filled, NoteFilter(tag="work")) == ["b", "a"]
    assert await ids(filled, NoteFilter(trashed=True)) == ["d"]
    assert await ids(filled, NoteFilter(trashed=None, tag="work")) == ["d", "b", "a"]


async def test_a_list_is_read_in_pages_and_counted(filled: Store) -> None:
    first = await filled.notes(NoteFilter(), limit=2)
    second = await filled.notes(NoteFilter(), limit=2, offset=2)

    assert [note.id for note in [*first, *second]] == ["c", "e", "b", "a"]
    assert await filled.count_notes(NoteFilter()) == 4


async def test_a_long_list_is_read_by_its_serials_as_the_notes_are_by_then(filled: Store) -> None:
    serials = await filled.serials(NoteFilter())
    await filled.write(Changes(notes=[NoteText(summary("b", title="pear", modified_at=9), "")]))
    await filled.write(Changes(unlisted=[NoteId("e")]))
    listed = await filled.listed(serials)

    assert [(note.id, note.title) for note in listed] == [("c", "Zebra"), ("b", "pear"), ("a", "Érable")]


async def test_notes_are_found_by_the_beginning_of_their_id(store: Store) -> None:
    notes = [NoteText(summary(note), "") for note in ("abc", "abd", "b", "ab%")]
    await store.write(Changes(notes=notes))

    assert [note.id for note in await store.notes_with_prefix("ab")] == ["ab%", "abc", "abd"]
    assert [note.id for note in await store.notes_with_prefix("ab%")] == ["ab%"]
    assert [note.id for note in await store.notes_with_prefix("ab", limit=1)] == ["ab%"]


async def test_tags_are_counted_outside_the_trash(filled: Store) -> None:
    assert await filled.tags() == [TagCount("Home", 1), TagCount("home", 1), TagCount("work", 2)]


async def test_a_tag_that_was_taken_off_is_no_longer_counted(filled: Store) -> None:
    await filled.write(Changes(notes=[NoteText(summary("b", tags=("home",)), "")]))

    assert TagCount("work", 1) in await filled.tags()
    assert await ids(filled, NoteFilter(tag="work")) == ["a"]


async def test_a_touched_note_that_was_never_listed_stays_hidden_until_it_is(store: Store) -> None:
    await store.write(Changes(touched={NOTE: (GARDEN, 50.0)}))
    assert await store.stale_notes() == {NOTE: GARDEN}
    assert await store.notes(NoteFilter(trashed=None)) == []
    assert await store.note(NOTE) is None
    assert await store.notes_with_prefix("b") == []

    await store.write(Changes(notes=[NoteText(summary(), "")]))
    assert await store.stale_notes() == {}
    assert await ids(store, NoteFilter()) == [NOTE]


async def test_touching_a_listed_note_tells_when_and_keeps_it_in_the_list(store: Store) -> None:
    await store.write(Changes(notes=[NoteText(summary(modified_at=10.0), "")]))
    await store.write(Changes(touched={NOTE: (GARDEN, 50.0)}))

    [note] = await store.notes(NoteFilter())
    assert note.modified_at == 50.0
    assert await store.stale_notes() == {NOTE: GARDEN}


async def test_a_note_that_is_touched_and_listed_in_one_unit_is_up_to_date(store: Store) -> None:
    changes = Changes(touched={NOTE: (GARDEN, 50.0)}, notes=[NoteText(summary(), "")])
    await store.write(changes)

    assert await store.stale_notes() == {}


async def test_a_note_that_changes_after_it_was_listed_is_out_of_date_all_the_same(store: Store) -> None:
    changes = Changes()
    changes.list_notes([NoteText(summary(), "")])
    changes.touch(NOTE, GARDEN, 50.0)
    await store.write(changes)
    assert await store.stale_notes() == {NOTE: GARDEN}
    again = Changes()
    again.touch(NOTE, GARDEN, 60.0)
    again.list_notes([NoteText(summary(), "")])
    await store.write(again)
    assert await store.stale_notes() == {}


async def test_a_note_lies_where_the_places_say_even_when_they_came_first(store: Store) -> None:
    await store.write(Changes(places={NOTE: (GARDEN, SHED)}))
    await store.write(Changes(notes=[NoteText(summary(), "")]))

    [note] = await store.notes(NoteFilter(notebook=SHED))
    assert note.notebook == SHED


async def test_a_note_that_moves_changes_lists_at_once(store: Store) -> None:
    await store.write(Changes(places={NOTE: (GARDEN, SHED)}, notes=[NoteText(summary(), "")]))
    await store.write(Changes(places={NOTE: (GARDEN, NotebookId("cellar"))}))
    assert await ids(store, NoteFilter(notebook=SHED)) == []
    assert await ids(store, NoteFilter(notebook=NotebookId("cellar"))) == [NOTE]

    await store.write(Changes(places={NOTE: (GARDEN, None)}))
    assert [note.notebook for note in await store.notes(NoteFilter())] == [None]


async def test_a_note_that_was_lost_and_comes_again_is_where_it_was(store: Store) -> None:
    await store.write(Changes(places={NOTE: (GARDEN, SHED)}, notes=[NoteText(summary(), "")]))
    await store.write(Changes(unlisted=[NOTE]))
    assert await store.note(NOTE) is None
    await store.write(Changes(notes=[NoteText(summary(), "")]))
    assert await ids(store, NoteFilter(notebook=SHED)) == [NOTE]


async def test_a_touched_note_keeps_its_place(store: Store) -> None:
    await store.write(Changes(places={NOTE: (GARDEN, SHED)}, touched={NOTE: (GARDEN, 50.0)}))
    await store.write(Changes(notes=[NoteText(summary(notebook=None), "")]))

    assert await ids(store, NoteFilter(notebook=SHED)) == [NOTE]


async def test_a_space_has_the_notebooks_that_were_written_last(store: Store) -> None:
    shed = Notebook(SHED, GARDEN, "Shed", None, 1)
    bench = Notebook(NotebookId("bench"), GARDEN, "Bench", SHED, 0)
    pantry = Notebook(NotebookId("pantry"), KITCHEN, "Pantry", None, 0)
    await store.write(Changes(notebooks={GARDEN: (shed, bench), KITCHEN: (pantry,)}))
    assert await store.notebooks(GARDEN) == [bench, shed]

    await store.write(Changes(notebooks={GARDEN: (shed,)}))
    assert await store.notebooks(GARDEN) == [shed]
    assert await store.notebooks(KITCHEN) == [pantry]


async def test_ten_thousand_notes_are_written_listed_and_searched_without_documents(store: Store) -> None:
    notes = [
        NoteText(summary(f"note-{number:05}", title=f"Row {number}"), f"carrots in bed {number}")
        for number in range(10_000)
    ]
    await store.write(Changes(notes=notes))

    assert len(await store.notes(NoteFilter())) == 10_000
    [hit] = await store.search("bed 7777", NoteFilter())
    assert hit.note.title == "Row 7777"
