"""Lists line up and fit the terminal."""

import io

from app.cli.columns import Column, print_columns
from app.cli.terminal import Terminal, lines, one_line


def printed(columns: list[Column], rows: list[tuple[str, ...]], width: int = 80) -> list[str]:
    stream = io.StringIO()
    print_columns(Terminal(stream, is_interactive=True, has_color=False, width=width), columns, rows)
    return stream.getvalue().splitlines()


def test_cells_stand_under_their_heading() -> None:
    assert printed([Column("ID"), Column("TITLE")], [("a", "Milk"), ("bcd", "Tea")]) == [
        "  ID   TITLE",
        "  a    Milk",
        "  bcd  Tea",
    ]


def test_wide_characters_count_as_two_columns() -> None:
    _, first, second = printed([Column("TITLE"), Column("TAG")], [("日本語", "x"), ("plain!", "y")])
    assert first == "  日本語  x"
    assert second == "  plain!  y"


def test_a_column_without_content_is_left_out() -> None:
    assert printed([Column("ID"), Column("TAG"), Column("TITLE")], [("a", "", "Milk")])[0] == "  ID  TITLE"


def test_only_a_flexible_column_is_cut_to_the_width() -> None:
    rows = printed([Column("ID"), Column("TITLE", flexible=True)], [("abcdefgh", "long " * 20)], width=40)
    assert all(len(row) <= 40 for row in rows)
    assert rows[1].startswith("  abcdefgh  long long")
    assert rows[1].endswith("…")


def test_numbers_are_aligned_to_the_right() -> None:
    assert printed([Column("N", numeric=True), Column("X")], [("5", "a"), ("1,000", "b")])[1:] == [
        "      5  a",
        "  1,000  b",
    ]


def test_foreign_text_cannot_steer_the_terminal() -> None:
    assert one_line("a\x1b[2Jb\nc") == "a�[2Jb c"
    assert lines("a\x1b]0;b\x07\nc\td") == "a�]0;b�\nc\td"
