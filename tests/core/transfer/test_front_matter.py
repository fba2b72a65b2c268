"""Front matter is told from text, and simple lines are read as YAML would."""

from hypothesis import example, given
from hypothesis import strategies as st

from core.transfer import front_matter
from core.transfer.front_matter import Place
from core.transfer.yaml_mapping import parse_yaml


def test_front_matter_lies_between_two_lines_of_three_dashes_at_the_very_top() -> None:
    assert front_matter.find("---\na: b\n---\ntext") == Place(4, 9, 13)
    assert front_matter.find("---  \na: b\n---") == Place(6, 11, 14)
    assert front_matter.find("\n---\na: b\n---\n") is None
    assert front_matter.find("----\na: b\n---\n") is None
    assert front_matter.find("---\na: b\n----\n") is None
    assert front_matter.find("---\n" + "a: b\n" * 3_300 + "---\n") is None


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
    assert short is None or short == parse_yaml(block)


def test_common_front_matter_takes_the_short_way() -> None:
    block = "title: Our plan (draft)\ntags: [work, two words]\ncreated: 2024-01-05 10:00\n"
    assert front_matter._parse_simple(block) is not None
