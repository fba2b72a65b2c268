"""What is typed to find notes: keys narrow the search down, and no text is wrong."""

from datetime import datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from core.facts import Notebook, NoteFilter, NoteOrder, Space, SpaceRole
from core.ids import NotebookId, NoteId
from core.store import Changes, NoteText, Store
from core.store.query import read_query
from core.templates import NOTEBOOKS, TAG
from tests.core.store.samples import GARDEN, KITCHEN, SHED, summary

_HOME, _ATTIC = NotebookId("home"), NotebookId("attic")
_KEYS = st.sampled_from(
    ["tag:", "notebook:", "title:", "is:", "before:", "after:", "-", '"', " ", "shared", "2026-02"]
)


def moment(year: int, month: int, day: int, hour: int = 0) -> float:
    return datetime(year, month, day, hour).astimezone().timestamp()


def _notebook(notebook: NotebookId, name: str, parent: NotebookId | None) -> Notebook:
    return Notebook(notebook, GARDEN, name, parent, 0)


async def found(store: Store, query: str, wanted: NoteFilter | None = None) -> list[str]:
    return sorted(hit.note.id for hit in await store.search(query, wanted or NoteFilter()))


@pytest.fixture
async def filled(store: Store) -> Store:
    notes = [
        replace(
            summary("beans", title="Bean soup", tags=("food/soups",)), modified_at=moment(2026, 5, 17, 23)
        ),
        replace(
            summary("plans", title="Plans", tags=("work",), space=KITCHEN), modified_at=moment(2025, 12, 31)
        ),
        replace(summary("boxes", title="Old boxes", tags=("Two words",)), modified_at=moment(2026, 6, 1)),
        replace(summary("gone", title="Gone soup", tags=("work",)), trashed_at=1.0),
    ]
    notes[0] = replace(notes[0], open_tasks=2)
    notes[2] = replace(notes[2], done_tasks=2, pinned=True)
    await store.write(
        Changes(
            spaces=[Space(GARDEN, "Garden", SpaceRole.HOST), Space(KITCHEN, "Kitchen", SpaceRole.LOCAL)],
            notebooks={
                GARDEN: (
                    Notebook(_HOME, GARDEN, "Home", None, 0),
                    Notebook(_ATTIC, GARDEN, "Attic", _HOME, 0),
                )
            },
            places={NoteId("boxes"): (GARDEN, _ATTIC), NoteId("beans"): (GARDEN, SHED)},
            notes=[NoteText(note, f"text of {note.id} 100%") for note in notes],
        )
    )
    return store


@pytest.mark.parametrize(
    ("query", "notes"),
    [
        ("tag:work", ["plans"]),
        ("tag:food", ["beans"]),
        ("tag:foo", []),
        ("tag:WORK", ["plans"]),
        ('tag:"two words"', ["boxes"]),
        ("tag:%", []),
        ("text -tag:work", ["beans", "boxes"]),
        ("notebook:home", ["boxes"]),
        ("notebook:att", ["boxes"]),
        ("-notebook:home", ["beans", "plans"]),
        ("title:sou", ["beans"]),
        ("title:text", []),
        ("title:soup text", ["beans"]),
        ("-title:soup text", ["boxes", "plans"]),
        ("is:shared", ["beans", "boxes"]),
        ("-is:shared", ["plans"]),
        ("is:pinned", ["boxes"]),
        ("is:todo", ["beans"]),
        ("is:trashed", ["gone"]),
        ("is:trashed tag:work", ["gone"]),
        ("before:2026", ["plans"]),
        ("after:2026", ["beans", "boxes"]),
        ("after:2026-5-17 before:2026-06", ["beans"]),
        ("after:2026-05-18", ["boxes"]),
        ("is:shared -beans", ["boxes"]),
        ("TAG:work", ["plans"]),
    ],
)
async def test_keys_narrow_down(filled: Store, query: str, notes: list[str]) -> None:
    assert await found(filled, query) == notes


@pytest.mark.parametrize(
    "query", ["12:30", "is:nothing", "before:soon", "before:2026-13", "key:value", "tag:"]
)
async def test_what_is_no_key_is_words(filled: Store, query: str) -> None:
    note = summary("other", title=f"About {query}")
    await filled.write(Changes(notes=[NoteText(note, "")]))
    assert await found(filled, query) == ["other"]


@pytest.mark.parametrize("name", NOTEBOOKS)
async def test_templates_are_nothing_to_do(filled: Store, name: str) -> None:
    shelf = Notebook(NotebookId("shelf"), GARDEN, name, None, 0)
    tagged = replace(summary("tagged", tags=(TAG,)), open_tasks=1)
    shelved = replace(summary("shelved"), open_tasks=1)
    await filled.write(
        Changes(
            notebooks={GARDEN: (shelf,)},
            places={NoteId("shelved"): (GARDEN, shelf.id)},
            notes=[NoteText(tagged, ""), NoteText(shelved, "")],
        )
    )
    assert await found(filled, "is:todo") == ["beans"]
    assert len(await filled.serials(NoteFilter(todo=True))) == 1
    assert {"tagged", "shelved"} <= {*await found(filled, "-is:todo")}


async def test_without_words_the_list_keeps_its_order(filled: Store) -> None:
    hits = await filled.search("is:shared", NoteFilter(order=NoteOrder.TITLE))
    assert [hit.note.id for hit in hits] == ["boxes", "beans"]
    assert await filled.search("is:shared", NoteFilter(), limit=1) != []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(pieces=st.lists(_KEYS | st.text(max_size=6), max_size=12))
async def test_nothing_that_is_typed_fails(filled: Store, pieces: list[str]) -> None:
    await filled.search("".join(pieces), NoteFilter())


@given(query=st.text())
def test_quotes_in_an_expression_are_always_balanced(query: str) -> None:
    expression = read_query(query).expression or ""
    assert expression.count('"') % 2 == 0


def test_a_query_without_words_looks_for_nothing() -> None:
    assert read_query(' -" !? ').is_empty
    assert read_query("-apple").is_empty


def test_a_query_of_many_words_is_cut_after_the_64th() -> None:
    expression = read_query(" ".join(f"w{n}" for n in range(500))).expression or ""
    assert '"w63"' in expression
    assert '"w64"' not in expression


async def test_links_are_found_from_the_title_they_name(filled: Store) -> None:
    await filled.write(
        Changes(
            notes=[
                NoteText(summary("boxes"), "", ("BEAN Soup", "Nobody")),
                NoteText(summary("gone"), "", ("Plans",)),
            ]
        )
    )
    assert [note.id for note in await filled.backlinks("Bean soup")] == ["boxes"]
    assert await filled.links() == [("boxes", "beans")]
    await filled.write(Changes(notes=[NoteText(summary("boxes"), "")]))
    assert await filled.backlinks("Bean soup") == []


async def test_titles_come_with_the_newest_first_and_without_the_trash(filled: Store) -> None:
    assert [each.title for each in await filled.titles()] == ["Old boxes", "Bean soup", "Plans"]
