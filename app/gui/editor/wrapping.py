"""Putting marks around a selection, and taking them away again: bold, italic, links."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtGui import QTextCursor

from app.gui.editor.blocks import is_literal, one_step, selected_blocks
from app.gui.editor.markdown_lines import read_line
from app.gui.editor.markdown_spans import as_units

_KEEP = QTextCursor.MoveMode.KeepAnchor


def toggle_marks(cursor: QTextCursor, mark: str) -> None:
    """Wrap the selection, or the word that the caret is in, in `mark`, or unwrap it; it stays selected.

    A mark means nothing beyond its line or beside a space, so each line is wrapped from its first word to
    its last.
    """
    stretches = _stretches(cursor)
    found = [_marks_of(cursor, stretch, mark) for stretch in stretches]
    if all(found):
        changes = [_UNWRAPPED[each] for each in found if each is not None]
    else:
        changes = [_KEPT if each else _WRAPPED for each in found]
    with one_step(cursor):
        for stretch, change in reversed(list(zip(stretches, changes, strict=True))):
            change.make(QTextCursor(cursor), stretch, mark)
    _select_again(cursor, stretches, changes, len(mark))


def wrap_link(cursor: QTextCursor, address: str = "") -> None:
    """Make the selection a link's text; the caret goes where the address, or else the text, is missing."""
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    edit = QTextCursor(cursor)
    edit.beginEditBlock()
    _replace(edit, end, end, f"]({address})")
    _replace(edit, start, start, "[")
    edit.endEditBlock()
    caret = start + 1 if start == end else end + len("[](")
    caret += len(address) + 1 if address and start != end else 0
    _select(cursor, caret, caret)


class _Marks(Enum):
    """Where the marks stand of what has some."""

    OUTSIDE = auto()
    INSIDE = auto()


@dataclass(frozen=True, slots=True)
class _Change:
    """How many marks come (1) or go (-1) outside and inside, at either end of a stretch."""

    outside: int = 0
    inside: int = 0

    def make(self, edit: QTextCursor, stretch: tuple[int, int], mark: str) -> None:
        """Change the text at both ends, the later one first."""
        start, end = stretch
        length = len(mark)
        if self.outside > 0:
            _replace(edit, end, end, mark)
            _replace(edit, start, start, mark)
        elif self.outside < 0:
            _replace(edit, end, end + length, "")
            _replace(edit, start - length, start, "")
        elif self.inside < 0:
            _replace(edit, end - length, end, "")
            _replace(edit, start, start + length, "")


_WRAPPED, _KEPT = _Change(outside=1), _Change()
_UNWRAPPED = {_Marks.OUTSIDE: _Change(outside=-1), _Marks.INSIDE: _Change(inside=-1)}


def _stretches(cursor: QTextCursor) -> list[tuple[int, int]]:
    """Return from where to where marks are to stand: a word, the caret, or what is selected of each line."""
    if not cursor.hasSelection():
        return [_word_around(cursor)]
    return list(_selected_words(cursor)) or [(cursor.selectionStart(), cursor.selectionEnd())]


def _word_around(cursor: QTextCursor) -> tuple[int, int]:
    document, place = cursor.document(), cursor.position()
    start = end = place
    while document.characterAt(start - 1).isalnum():
        start -= 1
    while document.characterAt(end).isalnum():
        end += 1
    return (start, end) if start < place < end else (place, place)


def _selected_words(cursor: QTextCursor) -> Iterator[tuple[int, int]]:
    for block in (each for each in selected_blocks(cursor) if not is_literal(each)):
        line = read_line(block.text(), max(0, block.previous().userState()))
        start = max(cursor.selectionStart(), block.position() + line.content)
        end = min(cursor.selectionEnd(), block.position() + block.length() - 1)
        words = as_units(block.text())[start - block.position() : end - block.position()]
        start += len(words) - len(words.lstrip())
        if words.strip():
            yield start, start + len(words.strip())


def _select_again(
    cursor: QTextCursor, stretches: Sequence[tuple[int, int]], changes: Sequence[_Change], length: int
) -> None:
    had_selection, caret = cursor.hasSelection(), cursor.position()
    start = stretches[0][0] + changes[0].outside * length
    grown = sum(2 * (change.outside + change.inside) for change in changes) * length
    end = stretches[-1][1] + grown - changes[-1].outside * length
    if had_selection or stretches[0][0] == stretches[-1][1]:
        _select(cursor, start, end)
    else:
        _select(cursor, caret, caret)


def _marks_of(cursor: QTextCursor, stretch: tuple[int, int], mark: str) -> _Marks | None:
    """Tell where exactly these marks stand at both ends, not longer runs of them that mean more."""
    start, end = stretch
    wanted = {len(mark), 3} if mark[0] == "*" else {len(mark)}
    if {_run(cursor, start, mark[0], -1), _run(cursor, end, mark[0], 1)} <= wanted:
        return _Marks.OUTSIDE
    runs = (_run(cursor, start, mark[0], 1), _run(cursor, end, mark[0], -1))
    return _Marks.INSIDE if sum(runs) < end - start and set(runs) <= wanted else None


def _run(cursor: QTextCursor, position: int, mark: str, step: int) -> int:
    """Count how often `mark` stands before (-1) or after (1) a position."""
    document, count = cursor.document(), 0
    position += min(step, 0)
    while position >= 0 and document.characterAt(position) == mark:
        position += step
        count += 1
    return count


def _replace(cursor: QTextCursor, start: int, end: int, text: str) -> None:
    cursor.setPosition(start)
    cursor.setPosition(end, _KEEP)
    cursor.insertText(text)


def _select(cursor: QTextCursor, start: int, end: int) -> None:
    cursor.setPosition(start)
    cursor.setPosition(end, _KEEP)
