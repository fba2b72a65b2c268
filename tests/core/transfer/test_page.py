"""A page is a note's text with its facts before it; reading and writing lose no line."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.documents import one_line, plain_text
from core.transfer.file_names import file_name_for, portable, portable_file_name
from core.transfer.moments import read_moment
from core.transfer.page import Page, read_page, write_page
from core.transfer.remembered_name import forget, name_to_remember, remember

LINES = st.sampled_from(
    (
        "--- ",
        "...",
        "title: x",
        "tags: [a]",
        "created: 2024-01-05",
        "date: 2020-01-01",
        "foo: 1",
        "# h",
        "foo:",
    )
    + (
        "  - bar",
        "tandem-file: a.md",
        "text",
        "",
        "{a: b}",
        "a: &x b",
        "c: *x",
        "notebook: [n]",
        "a: [",
        "é 🌍",
    )
    + ("---",) * 4
)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
BODIES = (st.lists(LINES, max_size=8).map("\n".join) | TEXTS).map(plain_text)
TITLES = (
    TEXTS | st.sampled_from(["", "null", "yes", "007", "#tag", "a: b", "[x]", "2024-01-05", "\u202ertl"])
).map(one_line)
TAGS = st.lists(
    TEXTS.map(one_line).filter(
        lambda tag: tag and not tag.startswith("#") and tag == tag.lstrip("#").strip()
    ),
    max_size=3,
    unique=True,
).map(tuple)
PLACES = st.lists(TITLES, max_size=2).map(tuple)


@st.composite
def pages(draw: st.DrawFn) -> Page:
    moment = float(draw(st.integers(-(10**9), 10**10)))
    return Page(draw(TITLES), draw(BODIES), draw(PLACES), draw(TAGS), moment)


@given(pages(), TITLES)
def test_a_written_page_is_read_back_equal(page: Page, other_title: str) -> None:
    folders = tuple(portable(name) for name in page.notebook)
    for file_name in (file_name_for(page.title), file_name_for(other_title), "x.markdown"):
        assert read_page(write_page(page, folders, file_name), folders, file_name).page == page


@given(BODIES, TITLES)
def test_a_remembered_file_name_is_forgotten_without_a_trace(body: str, title: str) -> None:
    name = portable_file_name(f"{title}.markdown")
    assert forget(remember(body, name)) == (name, body)


@given(BODIES)
def test_forgetting_never_loses_text(body: str) -> None:
    name, rest = forget(body)
    assert body == (rest if name is None else remember(rest, name))


@given(BODIES)
def test_reading_loses_no_line_of_the_body(text: str) -> None:
    body = read_page(text, (), "a.md").page.body
    assert text.endswith(body) or body.startswith("---\n")


def test_a_file_without_front_matter_is_a_body_under_the_files_name() -> None:
    text = "# Heading\n\n[[Other]] and [this](../b%20c.md)\n"
    read = read_page(text, ("Work", "Ideas"), "A plan.md")
    assert read.page == Page("A plan", text, ("Work", "Ideas"))
    assert read.remarks == ()


def test_known_keys_are_read_and_leave_the_body() -> None:
    text = "---\ntitle: Our plan\ntags: [work, '#idea']\ncreated: 2024-01-05 10:00\n---\n\nBody\n"
    page = read_page(text, (), "plan.md").page
    assert page == Page("Our plan", "Body\n", (), ("work", "idea"), read_moment("2024-01-05 10:00"))


@pytest.mark.parametrize(
    ("written", "tags"),
    [
        ("a, b c, #d", ("a", "b c", "d")),
        ("'#a #b'", ("a", "b")),
        ("a b", ("a", "b")),
        ("[x, x, '']", ("x",)),
        ("\n  - one\n  - two words", ("one", "two words")),
        ("", ()),
        ("2024", ("2024",)),
        ("#a #b", ("a", "b")),
        ("a b # my tags", ("a", "b")),
        ("~", ()),
        ("''", ()),
        ("[a] #b", ("a",)),
    ],
)
def test_tags_are_read_in_every_common_spelling(written: str, tags: tuple[str, ...]) -> None:
    assert read_page(f"---\ntags: {written}\n---\n", (), "a.md").page.tags == tags


def test_unknown_keys_stay_at_the_top_of_the_body_as_they_were_written() -> None:
    text = "---\n# mine\nlayout:   post\ntitle: T\nweight: 007 # keep\n---\nBody"
    page = read_page(text, (), "a.md").page
    assert page.title == "T"
    assert page.body == "---\n# mine\nlayout:   post\nweight: 007 # keep\n---\nBody"


def test_unknown_keys_are_written_in_one_block_with_the_known_ones() -> None:
    page = Page("T", "---\nlayout: post\n---\nBody", created_at=0.0)
    text = write_page(page, (), "a.md")
    assert text.startswith("---\ntitle: T\ncreated: 19")
    assert text.endswith("\nlayout: post\n---\nBody")


def test_date_stands_in_for_created_and_stays_beside_it() -> None:
    assert read_page("---\ndate: 2024-01-05\n---\n", (), "a.md").page.created_at == read_moment("2024-01-05")
    both = read_page("---\ndate: 2024-01-05\ncreated: 2023-01-01\n---\n", (), "a.md")
    assert both.page.created_at == read_moment("2023-01-01")
    assert both.page.body == "---\ndate: 2024-01-05\n---\n"
    assert both.remarks == ()


def test_broken_front_matter_stays_in_the_body_and_is_remarked_on() -> None:
    text = "---\ntitle: [broken\n---\nBody"
    read = read_page(text, (), "a.md")
    assert read.page == Page("a", text)
    assert read.remarks == ("Its front matter is broken; it was kept as text.",)


def test_front_matter_without_an_end_stays_in_the_body_and_is_remarked_on() -> None:
    text = "---\ntitle: x\n\nBody"
    read = read_page(text, (), "a.md")
    assert read.page == Page("a", text)
    assert read.remarks == ("Its front matter has no end within 16 KB; it was kept as text.",)


def test_a_known_key_that_cannot_be_read_stays_in_the_body_and_is_remarked_on() -> None:
    read = read_page("---\ntitle: T\ncreated: last summer\n---\nBody", (), "a.md")
    assert read.page == Page("T", "---\ncreated: last summer\n---\nBody")
    assert read.remarks == ("“created” in its front matter cannot be read; it was kept as text.",)


@pytest.mark.parametrize(
    "text", ["---\n---\ntext", "---\n# Heading\n---\ntext", "---\nwords\n---\n", "---\n", "---"]
)
def test_rules_are_not_taken_for_front_matter(text: str) -> None:
    assert read_page(text, (), "a.md").page.body == text
    assert read_page(text, (), "a.md").remarks == ()


def test_an_empty_title_in_front_matter_leaves_the_files_name() -> None:
    assert read_page("---\ntitle:\n---\n", (), "a.md").page.title == "a"
    assert read_page('---\ntitle: ""\n---\n', (), "a.md").page.title == ""


def test_another_programs_notebook_key_is_not_ours() -> None:
    page = read_page("---\nnotebook: Inbox\n---\n", ("Work",), "a.md").page
    assert page.notebook == ("Work",)
    assert page.body == "---\nnotebook: Inbox\n---\n"


def test_a_file_name_is_kept_only_where_the_title_does_not_give_it_back() -> None:
    def kept(file_name: str, title: str, *siblings: str) -> str | None:
        return name_to_remember(file_name, title, lambda name: name in siblings)

    assert kept("A plan.md", "A plan") is None
    assert kept("plan.md", "A plan") == "plan.md"
    assert kept("plan.markdown", "plan") == "plan.markdown"
    assert kept("what?.md", "what?") is None
    assert kept("Plan (2).md", "Plan", "plan.md", "plan (2).md") is None
    assert kept("Plan (2).md", "Plan", "plan (2).md") == "Plan (2).md"
    assert kept("Plan (2).md", "Plan (2)", "plan.md", "plan (2).md") is None


def test_seconds_are_what_a_written_page_keeps_of_a_time() -> None:
    page = Page("a", "", created_at=1_700_000_000.75)
    assert read_page(write_page(page, (), "a.md"), (), "a.md").page.created_at == math.floor(1_700_000_000.75)
