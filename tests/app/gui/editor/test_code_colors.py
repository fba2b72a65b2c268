"""Code in fences has the colours of its language, a moment after it was typed."""

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from app.gui.editor.code_tokens import Reading, Token, TokenKind, load_lexer, moved
from app.gui.editor.colors import LIGHT
from tests.app.gui.editor.conftest import NewDesk
from tests.app.gui.editor.desks import Desk
from tests.app.gui.editor.test_looks import color

PROGRAM = "text\n\n```python\ndef f():\n    '''one\n    two'''\n    return 12\n```\n"


def is_colored(desk: Desk, line: int, column: int, expected: str) -> bool:
    return color(desk, line, column) == QColor(expected)


def test_keywords_strings_and_numbers_stand_out(new_desk: NewDesk, qtbot: QtBot) -> None:
    desk = new_desk(PROGRAM)
    qtbot.waitUntil(lambda: is_colored(desk, 3, 0, LIGHT.code_keyword))
    assert is_colored(desk, 3, 4, LIGHT.code_name)
    assert is_colored(desk, 5, 6, LIGHT.code_string)
    assert is_colored(desk, 6, 11, LIGHT.code_number)
    assert desk.agrees()


def test_a_line_keeps_its_colours_while_it_is_typed(new_desk: NewDesk, qtbot: QtBot) -> None:
    desk = new_desk(PROGRAM)
    qtbot.waitUntil(lambda: is_colored(desk, 3, 0, LIGHT.code_keyword))
    desk.put_caret(desk.text.index("12"))
    desk.type("9")
    assert is_colored(desk, 6, 4, LIGHT.code_keyword)
    assert is_colored(desk, 6, 13, LIGHT.code_number)


def test_a_string_that_is_opened_colours_the_lines_below(new_desk: NewDesk, qtbot: QtBot) -> None:
    desk = new_desk("\n```js\nlet a = 1;\nlet b = 2; */\n```")
    qtbot.waitUntil(lambda: is_colored(desk, 3, 0, LIGHT.code_keyword))
    desk.put_caret(desk.text.index("let"))
    desk.type("/*")
    qtbot.waitUntil(lambda: is_colored(desk, 3, 0, LIGHT.dim))


def test_another_language_colours_the_code_anew(new_desk: NewDesk, qtbot: QtBot) -> None:
    desk = new_desk("\n```\nlet a = 1\n```")
    desk.put_caret(4)
    desk.type("js")
    qtbot.waitUntil(lambda: is_colored(desk, 2, 0, LIGHT.code_keyword))


def test_code_of_no_language_stays_plain() -> None:
    assert load_lexer("no such language") is None


def test_a_program_is_read_bit_by_bit() -> None:
    reading = Reading(load_lexer("python"), "a = 1\nb = 'x'\n" * 200)
    turns = 0
    while not reading.go_on(0.0):
        turns += 1
    assert turns > 100
    assert reading.lines[0] == [Token(4, 5, TokenKind.NUMBER)]
    assert reading.lines[1] == [Token(4, 7, TokenKind.STRING)]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("a = 12", "ab = 12", [(5, 7)]),
        ("a = 12", "a = 112", [(4, 7)]),
        ("a = 12", "a = ", []),
        ("a = 12", "", []),
    ],
)
def test_tokens_move_with_what_is_typed(before: str, after: str, expected: list[tuple[int, int]]) -> None:
    found = moved([Token(4, 6, TokenKind.NUMBER)], before, after)
    assert [(token.start, token.end) for token in found] == expected
