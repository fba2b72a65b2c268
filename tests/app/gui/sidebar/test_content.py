"""How spaces, notebooks and tags are arranged in the sidebar."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPersistentModelIndex

from app.gui.sidebar.content import Entry, SidebarFacts, entries_of, places_of
from app.gui.sidebar.model import SidebarModel
from app.gui.sidebar.places import ALL_NOTES, notebook_place, space_place, tag_place
from core.facts import Notebook, Space, SpaceRole, TagCount
from core.ids import NotebookId, SpaceId

SPACE = SpaceId("s")
OUTER, INNER = NotebookId("outer"), NotebookId("inner")
NOTEBOOKS = [Notebook(OUTER, SPACE, "Outer", None, 0), Notebook(INNER, SPACE, "Inner", OUTER, 0)]


def _facts(role: SpaceRole = SpaceRole.LOCAL, count: int = 3) -> SidebarFacts:
    return SidebarFacts(
        [Space(SPACE, "Notes", role)], {SPACE: NOTEBOOKS}, [TagCount("tea", 2)], {ALL_NOTES: count}
    )


def _names(entries: tuple[Entry, ...]) -> list[str]:
    return [entry.name for entry in entries]


def _show(model: SidebarModel, entries: tuple[Entry, ...]) -> None:
    model.arrange(entries)
    while model.fill(1):
        pass


def test_the_sidebar_goes_from_all_notes_over_spaces_to_tags() -> None:
    assert _names(entries_of(_facts())) == ["All notes", "Trash", "Spaces", "Notes", "Tags", "tea"]


def test_notebooks_lie_within_their_parents() -> None:
    space = entries_of(_facts())[3]
    [outer] = space.children
    assert (outer.name, _names(outer.children)) == ("Outer", ["Inner"])


def test_shared_spaces_have_the_icon_of_people() -> None:
    icons = [entries_of(_facts(role))[3].icon for role in SpaceRole]
    assert icons == ["space", "people", "people"]


def test_every_notebook_and_space_is_counted() -> None:
    places = set(places_of([Space(SPACE, "Notes", SpaceRole.LOCAL)], {SPACE: NOTEBOOKS}))
    assert {space_place(SPACE), notebook_place(SPACE, OUTER), notebook_place(SPACE, INNER)} < places


def test_other_counts_leave_the_rows_where_they_are() -> None:
    model = SidebarModel()
    _show(model, entries_of(_facts()))
    index = model.index_of(notebook_place(SPACE, INNER))
    _show(model, entries_of(_facts(count=4)))
    assert index == model.index_of(notebook_place(SPACE, INNER))
    entry = model.entry(model.index_of(ALL_NOTES))
    assert entry is not None
    assert entry.count == 4


def test_an_empty_or_equal_name_renames_nothing() -> None:
    model = SidebarModel()
    _show(model, entries_of(_facts()))
    told: list[str] = []
    model.renamed.connect(lambda _place, name: told.append(name))
    index = model.index_of(notebook_place(SPACE, OUTER))
    for name in ("", "  ", "Outer", " Kitchen "):
        model.setData(index, name)
    assert told == ["Kitchen"]


def _tree(names: str) -> tuple[Entry, ...]:
    """Make a row for each letter."""
    return tuple(Entry(name, "tag", tag_place(name)) for name in names)


def _counts(model: SidebarModel) -> list[int | None]:
    entries = [model.entry(item.index()) for item in model.items()]
    return [entry.count for entry in entries if entry]


def _shown_names(model: SidebarModel) -> str:
    return "".join(item.text() for item in model.items())


@pytest.mark.parametrize("after", ["abcd", "acd", "xaybczd", "dcba", "xy", "", "cxa"])
def test_rows_come_go_and_move_and_the_others_stay_the_same(after: str) -> None:
    model = SidebarModel()
    _show(model, _tree("abcd"))
    last = QPersistentModelIndex(model.index_of(tag_place("d")))
    _show(model, _tree(after))
    assert _shown_names(model) == after
    is_kept_in_place = "d" in after and after != "dcba"
    assert last.isValid() == is_kept_in_place
    assert not is_kept_in_place or last.row() == after.index("d")


def test_a_notebook_that_comes_within_another_leaves_its_row() -> None:
    model = SidebarModel()
    facts = _facts()
    _show(model, entries_of(facts))
    outer = QPersistentModelIndex(model.index_of(notebook_place(SPACE, OUTER)))
    third = NotebookId("third")
    _show(
        model,
        entries_of(
            replace(facts, notebooks={SPACE: [*NOTEBOOKS, Notebook(third, SPACE, "Third", OUTER, 1)]})
        ),
    )
    assert outer.isValid()
    assert model.index_of(notebook_place(SPACE, third)).parent() == outer


def test_numbers_are_brought_a_few_rows_at_a_time() -> None:
    model = SidebarModel()
    rows = [Entry(name, "tag", tag_place(name), 1) for name in "abcde"]
    _show(model, tuple(rows))
    model.arrange(tuple(replace(row, count=2) for row in rows))
    counts = []
    while model.fill(2):
        counts.append(_counts(model))
    assert counts == [[2, 2, 1, 1, 1], [2, 2, 2, 2, 1]]
    assert _counts(model) == [2] * 5
