"""A QR code in the terminal holds the modules of the code, whatever the colours are."""

import io

import pytest

from app.cli.qr_blocks import print_qr_code, qr_lines
from app.cli.terminal import Terminal
from core.errors import BadInput
from sync.control.qr_code import qr_modules

LINK = "tandem://join/" + "a" * 260
UPPER = {"█": True, "▀": True, "▄": False, " ": False}
LOWER = {"█": True, "▀": False, "▄": True, " ": False}


def modules_in(lines: list[str]) -> list[list[bool]]:
    """Read the blocks back, two rows from each line."""
    return [[half[block] for block in line] for line in lines for half in (UPPER, LOWER)]


def terminal(width: int, *, has_color: bool = False) -> Terminal:
    return Terminal(io.StringIO(), is_interactive=True, has_color=has_color, width=width)


def test_without_colours_the_blocks_are_the_light_modules() -> None:
    modules = qr_modules(LINK)
    drawn = modules_in(qr_lines(modules, has_color=False))
    assert [[not block for block in row] for row in drawn[: len(modules)]] == modules


def test_with_colours_the_blocks_are_black_on_white() -> None:
    modules = qr_modules(LINK)
    lines = qr_lines(modules, has_color=True)
    assert all(line.startswith("\x1b[38;5;16;48;5;231m") and line.endswith("\x1b[0m") for line in lines)
    drawn = modules_in([line[len("\x1b[38;5;16;48;5;231m") : -len("\x1b[0m")] for line in lines])
    assert drawn[: len(modules)] == modules


def test_the_code_of_a_long_invitation_fits_into_a_usual_terminal() -> None:
    wide = terminal(80)
    print_qr_code(wide, qr_modules(LINK))
    assert max(map(len, str(wide.stream.getvalue()).splitlines())) <= 80  # type: ignore[attr-defined]


def test_a_terminal_that_is_too_narrow_gets_no_broken_code() -> None:
    narrow = terminal(40)
    with pytest.raises(BadInput, match="too narrow"):
        print_qr_code(narrow, qr_modules(LINK))
    assert narrow.stream.getvalue() == ""  # type: ignore[attr-defined]


def test_light_modules_surround_the_code() -> None:
    modules = qr_modules(LINK)
    assert not any(any(row) for row in (*modules[:2], *modules[-2:]))
    assert not any(row[0] or row[1] or row[-1] or row[-2] for row in modules)
