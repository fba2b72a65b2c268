"""Putting marks around a selection, and taking them away again: bold, italic, links."""

from PySide6.QtGui import QTextCursor

_KEEP = QTextCursor.MoveMode.KeepAnchor


def toggle_marks(cursor: QTextCursor, mark: str) -> None:
    """Wrap the selection in `mark`, or unwrap it; the same text stays selected."""
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    edit = QTextCursor(cursor)
    edit.beginEditBlock()
    if _is_wrapped(cursor, start, end, mark):
        _replace(edit, end, end + len(mark), "")
        _replace(edit, start - len(mark), start, "")
        shift = -len(mark)
    else:
        _replace(edit, end, end, mark)
        _replace(edit, start, start, mark)
        shift = len(mark)
    edit.endEditBlock()
    _select(cursor, start + shift, end + shift)


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


def _is_wrapped(cursor: QTextCursor, start: int, end: int, mark: str) -> bool:
    """Tell whether exactly these marks stand on both sides, not longer runs of them that mean more."""
    before, after = _run(cursor, start, mark[0], -1), _run(cursor, end, mark[0], 1)
    wanted = {len(mark), 3} if mark[0] == "*" else {len(mark)}
    return before in wanted and after in wanted


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
