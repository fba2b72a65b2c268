"""Lines of Markdown are told apart, and what stands out in them is found."""

import pytest

from app.gui.editor.markdown_lines import FIRST_LINE, LineKind, read_line
from app.gui.editor.markdown_spans import Style, as_units, inline_spans


def kinds(text: str) -> list[LineKind]:
    state, found = FIRST_LINE, []
    for line in text.split("\n"):
        read = read_line(line, state)
        state = read.state
        found.append(read.kind)
    return found


def styled(text: str) -> list[tuple[str, Style]]:
    return [(text[start:end], style) for start, end, style in inline_spans(text)]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("# Heading", LineKind.HEADING),
        ("###### Heading", LineKind.HEADING),
        ("#", LineKind.HEADING),
        ("#tag", LineKind.TEXT),
        ("####### seven", LineKind.TEXT),
        ("> said", LineKind.QUOTE),
        ("- item", LineKind.LIST),
        ("12. item", LineKind.LIST),
        ("-item", LineKind.TEXT),
        ("***", LineKind.RULE),
        ("- - -", LineKind.RULE),
        ("```python", LineKind.FENCE),
        ("``` a`b", LineKind.TEXT),
        ("", LineKind.TEXT),
    ],
)
def test_each_line_has_its_kind(line: str, kind: LineKind) -> None:
    assert read_line(line, LineKind.TEXT).kind is kind


def test_a_fence_holds_until_one_as_long_of_its_own_kind() -> None:
    found = kinds("````\n# no heading\n```\n~~~~\n````\n# heading")
    inside = [LineKind.FENCE, LineKind.CODE, LineKind.CODE, LineKind.CODE, LineKind.FENCE]
    assert found == [*inside, LineKind.HEADING]


def test_a_fence_that_is_never_closed_holds_to_the_end() -> None:
    assert kinds("~~~\na\nb") == [LineKind.FENCE, LineKind.CODE, LineKind.CODE]


def test_front_matter_is_found_only_at_the_start() -> None:
    front = [LineKind.FRONT_MATTER] * 4
    assert kinds("---\ntitle: x\n- y\n---\ntext") == [*front, LineKind.TEXT]
    assert kinds("text\n---\ntitle: x") == [LineKind.TEXT, LineKind.RULE, LineKind.TEXT]


def test_a_rule_at_the_start_does_not_swallow_the_note() -> None:
    assert kinds("---\nJust prose here\n# h") == [LineKind.FRONT_MATTER, LineKind.TEXT, LineKind.HEADING]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "a **b** c",
            [("**", Style.STRONG | Style.MARK), ("b", Style.STRONG), ("**", Style.STRONG | Style.MARK)],
        ),
        (
            "*b*",
            [("*", Style.EMPHASIS | Style.MARK), ("b", Style.EMPHASIS), ("*", Style.EMPHASIS | Style.MARK)],
        ),
        ("`*b*`", [("`", Style.CODE | Style.MARK), ("*b*", Style.CODE), ("`", Style.CODE | Style.MARK)]),
        ("[[A b]]", [("[[", Style.LINK | Style.MARK), ("A b", Style.LINK), ("]]", Style.LINK | Style.MARK)]),
        ("a #tag/sub b", [("#tag/sub", Style.TAG)]),
        ("#日本 x", [("#日本", Style.TAG)]),
        ("see https://a.example/b_c_d.", [("https://a.example/b_c_d", Style.LINK)]),
        (r"\*b*", [("\\", Style.MARK), ("*", Style.NONE)]),
    ],
)
def test_stretches_that_stand_out_are_found(text: str, expected: list[tuple[str, Style]]) -> None:
    assert styled(text) == expected


@pytest.mark.parametrize(
    "text", ["2 * 3 * 4", "snake_case_name", "a#b", "#123", "issue &#35; x", "**", "``", "[a] (b)", "~~ x ~~"]
)
def test_what_only_looks_like_a_mark_does_not_stand_out(text: str) -> None:
    assert styled(text) == []


def test_styles_add_up_when_nested() -> None:
    found = dict(styled("**a *b* `c`**"))
    assert found["a "] == Style.STRONG
    assert found["b"] == Style.STRONG | Style.EMPHASIS
    assert found["c"] == Style.STRONG | Style.CODE
    assert dict(styled("***x***"))["x"] == Style.STRONG | Style.EMPHASIS


def test_a_links_address_is_told_from_its_text() -> None:
    found = dict(styled("[*a* b](c_(d).md)"))
    assert found["a"] == Style.LINK | Style.EMPHASIS
    assert found["c_(d).md"] == Style.ADDRESS


def test_stretches_never_overlap_and_stay_in_the_line() -> None:
    text = "**a *b ~~c** d* e~~ `x** [y*](z) __w_ [[q]] #t"
    ends = 0
    for start, end, _ in inline_spans(text):
        assert ends <= start < end <= len(text)
        ends = end


def test_offsets_count_utf16_units() -> None:
    text = "🎉 **b** 𠮷"
    start, end, _ = inline_spans(as_units(text))[1]
    assert text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le") == "b"
    assert len(as_units(text)) == len(text) + 2


@pytest.mark.timeout(30)
@pytest.mark.parametrize("mark", ["**a ", "_a ", "`a ", "[a", "[[a ", "~~a ", "<http://", "![a](", "#a"])
def test_many_marks_that_never_close_are_read_before_one_notices(mark: str) -> None:
    # A quadratic reading would take minutes.
    text = mark * (19_000 // len(mark))
    assert all(0 <= start < end <= len(text) for start, end, _ in inline_spans(text))
