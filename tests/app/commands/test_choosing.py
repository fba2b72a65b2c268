"""A notebook is found by its id, its path or its name."""

import pytest

from app.commands.choosing import Candidate, choose_notebook, choose_one
from app.commands.rows import notebook_paths
from core.errors import Ambiguous, NotFound
from core.facts import Notebook, Space, SpaceRole
from core.ids import NotebookId, SpaceId

HOME = SpaceId("home")


def notebook(identity: str, name: str, parent: str | None = None) -> Notebook:
    return Notebook(NotebookId(identity), HOME, name, NotebookId(parent) if parent else None, 0)


TREE = [
    notebook("1", "Work"),
    notebook("2", "Plans", "1"),
    notebook("3", "Garden"),
    notebook("4", "Plans", "3"),
]
SPACE = Space(HOME, "Notes", SpaceRole.LOCAL)


class Shelves:
    """Stands in for the library: it knows one space's notebooks."""

    async def notebooks(self, _space: SpaceId) -> list[Notebook]:
        return TREE


async def chosen(wanted: str) -> str:
    return (await choose_notebook(Shelves(), wanted, [SPACE])).id


def test_every_notebook_has_its_path() -> None:
    assert list(notebook_paths(TREE).values()) == ["Work", "Work/Plans", "Garden", "Garden/Plans"]


def test_a_circle_of_notebooks_still_has_an_end() -> None:
    assert notebook_paths([notebook("1", "A", "2"), notebook("2", "B", "1")])[NotebookId("1")] == "B/A"


@pytest.mark.parametrize(
    ("wanted", "found"), [("4", "4"), ("Work/Plans", "2"), ("garden/plans/", "4"), ("garden", "3")]
)
async def test_a_notebook_is_found(wanted: str, found: str) -> None:
    assert await chosen(wanted) == found


async def test_a_name_that_fits_two_notebooks_lists_both() -> None:
    with pytest.raises(Ambiguous) as caught:
        await chosen("Plans")
    assert "Work/Plans (2), Garden/Plans (4)" in caught.value.cure


async def test_a_name_that_fits_none_lists_all() -> None:
    with pytest.raises(NotFound, match="There is no notebook “Attic”"):
        await chosen("Attic")


PEOPLE = [
    Candidate("anna7xyz", "Anna", "anna"),
    Candidate("beno5abc", "Ben", "ben of Oslo"),
    Candidate("benb6def", "Ben", "ben of Bergen"),
]


@pytest.mark.parametrize("wanted", ["Anna", "anna", " Anna ", "anna7xyz", "ann", "ANNA7"])
def test_a_member_goes_by_name_or_by_how_the_id_begins(wanted: str) -> None:
    assert choose_one(PEOPLE, wanted, "member") == "anna"


def test_two_of_one_name_are_told_apart_by_their_ids() -> None:
    with pytest.raises(Ambiguous, match="“Ben” fits 2 members") as caught:
        choose_one(PEOPLE, "Ben", "member")
    assert caught.value.cure == "Use the id, or more of it: Ben (beno5abc), Ben (benb6def)."
    assert choose_one(PEOPLE, "benb", "member") == "ben of Bergen"


@pytest.mark.parametrize("wanted", ["Carl", "", "  "])
def test_a_member_that_is_not_there_is_answered_with_those_who_are(wanted: str) -> None:
    with pytest.raises(NotFound, match="There is no member") as caught:
        choose_one(PEOPLE, wanted, "member")
    assert caught.value.cure.startswith("There are: Anna (anna7xyz), ")


def test_among_nothing_there_is_nothing_to_choose() -> None:
    with pytest.raises(NotFound) as caught:
        choose_one([], "Carl", "member")
    assert caught.value.cure == "There are no members."


def test_several_of_a_kind_are_named_as_one_says_it() -> None:
    with pytest.raises(NotFound) as caught:
        choose_one([], "phone", "device in use", "devices in use")
    assert caught.value.cure == "There are no devices in use."
