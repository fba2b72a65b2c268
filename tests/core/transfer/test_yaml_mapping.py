"""The lines of a YAML mapping are taken apart and put together without a loss."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.transfer.yaml_mapping import Value, YamlMapping, parse_yaml, without


def parsed(block: str) -> YamlMapping:
    matter = parse_yaml(block)
    assert matter is not None
    return matter


def values(block: str) -> dict[str, Value]:
    return {entry.key: entry.value for entry in parsed(block).entries}


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
    assert parse_yaml(block) is None


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
    assert without(block, [title]) == block.replace("title: |\n  a\n\n  b\n", "")
    assert without(block, [tags]) == block.replace("tags:\n  - x\n  # inner\n  - y\n", "")
    assert without(block, [other]) == block.replace("other: 'z\n\n  z'\n", "")


@pytest.mark.parametrize("block", ["[" * 16_000, "- " * 8_000, "a: " + "{b: " * 4_000, "? " * 8_000])
def test_no_depth_of_nesting_ends_the_process(block: str) -> None:
    parse_yaml(block)


@given(st.text())
def test_no_text_makes_the_reader_fail(text: str) -> None:
    parse_yaml(text)
