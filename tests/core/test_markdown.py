"""Tasks and links are read where a reader sees them, not in code."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.markdown import Contents, Heading, link_places, read_contents, read_headings


@pytest.mark.parametrize(
    ("body", "open_tasks", "done_tasks"),
    [
        ("- [ ] milk\n- [x] bread\n* [X] jam\n1. [ ] eggs", 2, 2),
        ("> - [ ] in a quote\n   - [ ] further in", 2, 0),
        ("- [ ]", 1, 0),
        ("- [ ]glued\n[ ] no list\ntext - [ ] inside", 0, 0),
        ("```\n- [ ] code\n```\n- [ ] text", 1, 0),
        ("~~~~\n- [ ] code\n~~~\n- [ ] still code\n~~~~\n- [x] text", 0, 1),
        ("", 0, 0),
    ],
)
def test_tasks(body: str, open_tasks: int, done_tasks: int) -> None:
    found = read_contents(body)
    assert (found.open_tasks, found.done_tasks) == (open_tasks, done_tasks)


@pytest.mark.parametrize(
    ("body", "links"),
    [
        ("See [[Bean soup]] and [[ Plans ]], again [[Bean soup]].", ("Bean soup", "Plans")),
        ("[[Plans|the plans]] [[Plans#May]] [[Garden#May|then]]", ("Plans", "Garden")),
        ("`[[code]]` and\n```\n[[code]]\n```", ()),
        ("[[]] [[ ]] [[#heading]] [[a\nb]] [[[c]]]", ("c",)),
    ],
)
def test_links(body: str, links: tuple[str, ...]) -> None:
    assert read_contents(body).links == links


def test_headings() -> None:
    body = "# One\ntext\n   ## Two *words* ##\n```\n# code\n```\n#tag\n###\n####### seven\n###### Six"
    assert read_headings(body) == [
        Heading(1, "One", 0),
        Heading(2, "Two *words*", 11),
        Heading(3, "", 52),
        Heading(6, "Six", 70),
    ]


def test_a_link_says_where_its_target_stands() -> None:
    body = "🎂 [[ Cake |the cake]]\nand [[Tea]]"
    assert [body[place.start : place.end] for place in link_places(body)] == ["Cake", "Tea"]


@given(body=st.text("[]x -`~\n>#|a", max_size=80))
def test_any_text_is_read(body: str) -> None:
    assert isinstance(read_contents(body), Contents)
