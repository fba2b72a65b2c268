"""Tasks and links are read where a reader sees them, not in code."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.ids import FileHash
from core.markdown import (
    Contents,
    Heading,
    attached_file,
    attachment_link,
    attachment_name,
    link_addresses,
    link_places,
    read_attachments,
    read_contents,
    read_headings,
)


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


FILE = FileHash("5a" * 32)


def test_attachments_are_named_once_each_in_code_too() -> None:
    other = "b0" * 32
    body = f"![a](attachment:{FILE}) [b](attachment:{other})\n```\n[c](attachment:{FILE})\n```\nattachment:5a"
    assert read_attachments(body) == (FILE, other)


def test_a_name_of_a_file_cannot_end_its_link() -> None:
    link = attachment_link("a [1]\\(x)`\n.png", FILE, is_picture=True)
    assert link == f"![a (1)_(x)' .png](attachment:{FILE})"
    assert attachment_name(f"see {link}.", FILE) == "a (1)_(x)' .png"


def test_what_a_text_calls_a_file_is_found_beside_a_title() -> None:
    assert attachment_name(f'[the report](attachment:{FILE} "a title")', FILE) == "the report"
    assert attachment_name(f"![](attachment:{FILE})", FILE) == ""
    assert attachment_name("nothing", FILE) == ""


def test_only_the_address_of_an_attachment_is_one() -> None:
    assert attached_file(f"attachment:{FILE}") == FILE
    assert attached_file("attachment:short") is None
    assert attached_file(f"https://a.example/{FILE}") is None


def test_addresses_in_code_are_none() -> None:
    body = "[a](one.png) `[b](two.png)` ![c](three.png)\n```\n[d](four.png)\n```"
    assert [body[each.start : each.end] for each in link_addresses(body)] == ["one.png", "three.png"]
