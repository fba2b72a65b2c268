"""A space's name, its tree of notebooks, and where its notes lie."""

import pytest

from core.documents import DocumentChange, NotebookNode, SpaceDocument
from core.errors import BadInput, NotFound
from core.ids import NotebookId, NoteId

NOTE = NoteId("note")


def names(space: SpaceDocument) -> list[str]:
    return [node.name for node in space.notebooks()]


def copy(space: SpaceDocument, peer: int) -> SpaceDocument:
    return SpaceDocument.load(peer, space.snapshot(), ())


def exchange(one: SpaceDocument, other: SpaceDocument) -> None:
    one.apply(other.export_since(None))
    other.apply(one.export_since(None))


def test_a_space_starts_empty() -> None:
    space = SpaceDocument(1)

    assert (space.name, space.notebooks(), space.places()) == ("", (), {})


def test_a_name_is_one_line() -> None:
    space = SpaceDocument(1)
    space.set_name("Our\nplans ")

    assert space.name == "Our plans"


def test_notebooks_come_in_tree_order() -> None:
    space = SpaceDocument(1)
    work = space.create_notebook("Work")
    home = space.create_notebook("Home")
    plans = space.create_notebook("Plans\n", work)

    assert space.notebooks() == (
        NotebookNode(work, "Work", None, 0),
        NotebookNode(plans, "Plans", work, 0),
        NotebookNode(home, "Home", None, 1),
    )


def test_a_notebook_is_renamed() -> None:
    space = SpaceDocument(1)
    notebook = space.create_notebook("Old")

    space.rename_notebook(notebook, "New")

    assert names(space) == ["New"]


@pytest.mark.parametrize(
    ("index", "order"),
    [
        (0, ["c", "a", "b"]),
        (1, ["a", "c", "b"]),
        (2, ["a", "b", "c"]),
        (None, ["a", "b", "c"]),
        (-4, ["c", "a", "b"]),
    ],
)
def test_a_notebook_moves_among_its_siblings(index: int | None, order: list[str]) -> None:
    space = SpaceDocument(1)
    moved = [space.create_notebook(name) for name in "abc"][2]

    space.move_notebook(moved, None, index)

    assert names(space) == order


def test_a_notebook_moves_behind_its_later_siblings() -> None:
    space = SpaceDocument(1)
    first, *_ = [space.create_notebook(name) for name in "abc"]

    space.move_notebook(first, None, 1)
    assert names(space) == ["b", "a", "c"]
    space.move_notebook(first, None, 99)
    assert names(space) == ["b", "c", "a"]


def test_a_notebook_moves_into_another() -> None:
    space = SpaceDocument(1)
    outer, inner = space.create_notebook("outer"), space.create_notebook("inner")

    space.move_notebook(inner, outer)

    assert space.notebooks()[1] == NotebookNode(inner, "inner", outer, 0)


def test_a_notebook_cannot_move_into_itself() -> None:
    space = SpaceDocument(1)
    outer = space.create_notebook("outer")
    inner = space.create_notebook("inner", outer)

    for target in (outer, inner):
        with pytest.raises(BadInput):
            space.move_notebook(outer, target)


def test_two_notebooks_that_are_moved_into_each_other_at_once_both_stay() -> None:
    space = SpaceDocument(1)
    one, two = space.create_notebook("one"), space.create_notebook("two")
    other = copy(space, 2)
    space.move_notebook(one, two)
    other.move_notebook(two, one)

    exchange(space, other)

    assert space.notebooks() == other.notebooks()
    assert sorted(names(space)) == ["one", "two"]


def test_a_deleted_notebook_goes_with_those_within_it() -> None:
    space = SpaceDocument(1)
    outer = space.create_notebook("outer")
    inner = space.create_notebook("inner", outer)
    space.place_notes({NOTE: inner})

    space.delete_notebook(outer)

    assert (space.notebooks(), space.places(), space.place_of(NOTE)) == ((), {}, None)


def test_a_notebook_that_is_moved_out_before_its_parent_is_deleted_stays() -> None:
    space = SpaceDocument(1)
    outer = space.create_notebook("outer")
    inner = space.create_notebook("inner", outer)

    space.move_notebook(inner, None)
    space.delete_notebook(outer)

    assert names(space) == ["inner"]


@pytest.mark.parametrize(
    "unknown", ["", "junk", "1@2", "@", "1@", "²@1", "9999999999@1", "1@99999999999999999999", "-1@1"]
)
def test_an_unknown_notebook_is_not_found(unknown: str) -> None:
    space, notebook = SpaceDocument(1), NotebookId(unknown)

    for act in (
        lambda: space.create_notebook("x", notebook),
        lambda: space.rename_notebook(notebook, "x"),
        lambda: space.move_notebook(notebook, None),
        lambda: space.delete_notebook(notebook),
        lambda: space.place_notes({NOTE: notebook}),
    ):
        with pytest.raises(NotFound):
            act()


def test_a_deleted_notebook_is_not_found() -> None:
    space = SpaceDocument(1)
    outer = space.create_notebook("outer")
    inner = space.create_notebook("inner", outer)
    space.delete_notebook(outer)

    for notebook in (outer, inner):
        with pytest.raises(NotFound):
            space.rename_notebook(notebook, "x")


def test_a_note_lies_in_the_notebook_it_was_placed_in_last() -> None:
    space = SpaceDocument(1)
    one, two = space.create_notebook("one"), space.create_notebook("two")

    space.place_notes({NOTE: one})
    space.place_notes({NOTE: two})
    assert (space.place_of(NOTE), space.places()) == (two, {NOTE: two})

    space.place_notes({NOTE: None})
    assert (space.place_of(NOTE), space.places()) == (None, {})


def test_a_place_is_kept_across_loading() -> None:
    space = SpaceDocument(1)
    notebook = space.create_notebook("one")
    space.place_notes({NOTE: notebook})

    assert copy(space, 2).place_of(NOTE) == notebook


def test_placing_a_note_where_it_lies_makes_no_update() -> None:
    space = SpaceDocument(1)
    notebook = space.create_notebook("one")
    space.place_notes({NOTE: notebook})
    space.set_name("name")
    version = space.version()

    space.place_notes({NOTE: notebook})
    space.place_notes({NoteId("other"): None})
    space.set_name("name")

    assert space.export_since(version) == b""


def test_what_another_peer_wrote_in_a_wrong_form_is_read_as_nothing() -> None:
    space = SpaceDocument(1)
    space.create_notebook("one")
    space._doc.get_map("meta").insert("name", 5)
    space._doc.get_map("places").insert("a", 7.5)
    space._doc.get_map("places").insert("b", "junk")
    space._doc.get_map("places").insert("c", [1, 2])
    node = space._doc.get_tree("notebooks").create()
    space._doc.get_tree("notebooks").get_meta(node).insert("name", 3)
    space._doc.commit()

    assert (space.name, names(space), space.places()) == ("", ["one", ""], {})
    assert [space.place_of(NoteId(note)) for note in "abc"] == [None, None, None]


def test_changes_to_a_space_are_told() -> None:
    space = SpaceDocument(1)
    told: list[DocumentChange] = []
    space.observe(told.append)
    space.set_name("name", origin="sidebar")
    notebook = space.create_notebook("one", origin="sidebar")
    other = copy(space, 2)

    other.set_name("theirs")
    space.apply(other.export_since(space.version()))
    other.place_notes({NOTE: notebook})
    space.apply(other.export_since(space.version()))

    assert [(change.title_changed, change.properties_changed, change.origin) for change in told] == [
        (True, False, "sidebar"),
        (False, True, "sidebar"),
        (True, False, ""),
        (False, True, ""),
    ]
    assert all(change.body == () for change in told)
