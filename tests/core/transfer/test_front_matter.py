import json

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from core.transfer import front_matter
from core.transfer.front_matter import FrontMatter, Place
from core.transfer.scalars import write_list, write_scalar


def parsed(block: str) -> FrontMatter:
    matter = front_matter.parse(block)
    assert matter is not None
    return matter


def values(block: str) -> dict[str, front_matter.Value]:
    return {entry.key: entry.value for entry in parsed(block).entries}


def test_front_matter_lies_between_two_lines_of_three_dashes_at_the_very_top() -> None:
    assert front_matter.find("---\na: b\n---\ntext") == Place(4, 9, 13)
    assert front_matter.find("---  \na: b\n---") == Place(6, 11, 14)
    assert front_matter.find("\n---\na: b\n---\n") is None
    assert front_matter.find("----\na: b\n---\n") is None
    assert front_matter.find("---\na: b\n----\n") is None
    assert front_matter.find("---\n" + "a: b\n" * 3_300 + "---\n") is None


def test_values_stay_the_text_that_was_written() -> None:
    block = "a: 007\nb: yes\nc: 1.10\nd: 2024-01-05 10:00\ne: 'null'\nf: ~\ng:\nh: [x, 'y z']\n"
    block += "i:\n  - 1\n  - #2\n"
    assert values(block) == {
        "a": "007",
        "b": "yes",
        "c": "1.10",
        "d": "2024-01-05 10:00",
        "e": "null",
        "f": None,
        "g": None,
        "h": ("x", "y z"),
        "i": ("1", ""),
    }


def test_nested_values_are_not_flat() -> None:
    assert [entry.is_flat for entry in parsed("a: {b: c}\nd: [[e]]\nf: g\n").entries] == [False, False, True]


@pytest.mark.parametrize(
    "block", ["a: [b\n", "a: b: c\n", "\tx: y\n", "a: 'b\n", "a: \x07\n", "%YAML 1.1\na: b\n"]
)
def test_broken_yaml_is_told_apart(block: str) -> None:
    assert front_matter.parse(block) is None


@pytest.mark.parametrize("block", ["", "# Heading\n", "just words\n", "- a\n- b\n"])
def test_text_between_two_rules_is_no_front_matter(block: str) -> None:
    assert parsed(block).entries == ()


@pytest.mark.parametrize(
    "block",
    [
        "{a: b}\n",
        "a: &x b\nc: *x\n",
        "a: !!str b\n",
        "? a\n: b\n",
        " a: b\n",
        "a: b\n...\n",
        "a: b\u2028\n",
        "[k]: b\nc: d\n",
    ],
)
def test_what_cannot_be_taken_apart_line_by_line_is_untidy(block: str) -> None:
    assert not parsed(block).is_tidy


def test_entries_are_taken_out_and_comments_stay() -> None:
    block = "# top\ntitle: |\n  a\n\n  b\n\n# about tags\n"
    block += "tags:\n  - x\n  # inner\n  - y\n# end\nother: 'z\n\n  z'\n"
    title, tags, other = parsed(block).entries
    assert front_matter.without(block, [title]) == block.replace("title: |\n  a\n\n  b\n", "")
    assert front_matter.without(block, [tags]) == block.replace("tags:\n  - x\n  # inner\n  - y\n", "")
    assert front_matter.without(block, [other]) == block.replace("other: 'z\n\n  z'\n", "")


@pytest.mark.parametrize("block", ["[" * 16_000, "- " * 8_000, "a: " + "{b: " * 4_000, "? " * 8_000])
def test_no_depth_of_nesting_ends_the_process(block: str) -> None:
    front_matter.parse(block)


@given(st.text())
def test_no_text_makes_the_reader_fail(text: str) -> None:
    front_matter.parse(text)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_every_yaml_reader_gets_back_a_written_text(text: str) -> None:
    line = f"title: {write_scalar(text)}\ntags: {write_list([text, text])}\n"
    assert yaml.safe_load(line) == {"title": text, "tags": [text, text]}
    assert [(entry.value, entry.first) for entry in parsed(line).entries] == [(text, 0), ((text, text), 1)]


def test_plain_words_are_written_without_quotes() -> None:
    assert write_scalar("Über Köln (2024)") == "Über Köln (2024)"
    assert write_scalar("yes") == '"yes"'
    assert json.loads(write_scalar("a: b # c")) == "a: b # c"


@given(
    st.lists(
        st.from_regex(r"[A-Za-z][\w-]{0,8}: ?(\[?[\w :,.#/+()'\"&*!|>-]{0,12}\]?)", fullmatch=True)
        | st.from_regex(r"[A-Za-z]{1,3}: \[\w+(, [\w:.-]+)*\]", fullmatch=True)
        | st.text(st.characters(exclude_categories=["Cs"]), max_size=8).map("k: ".__add__),
        max_size=4,
    ).map(lambda lines: "".join(f"{line}\n" for line in lines))
)
@example("a: null\n")
@example("a: [null, ~]\n")
@example("a: 1:2\nb: [c:d]\n")
@example("a: b - c\n")
@example("a:  b\n")
def test_the_short_way_through_simple_lines_reads_what_the_yaml_parser_reads(block: str) -> None:
    short = front_matter._parse_simple(block)
    assert short is None or short == front_matter._parse_yaml(block)


def test_common_front_matter_takes_the_short_way() -> None:
    block = "title: Our plan (draft)\ntags: [work, two words]\ncreated: 2024-01-05 10:00\n"
    assert front_matter._parse_simple(block) is not None
