"""Brackets and quotes that come in pairs while one writes prose."""

from PySide6.QtGui import QTextCursor

from app.gui.editor.blocks import is_code, is_literal, one_step, text_before

_CLOSING = {"(": ")", "[": "]", "{": "}", '"': '"', "“": "”", "«": "»"}
_AROUND = {**_CLOSING, "*": "*", "_": "_", "`": "`", "~": "~"}
_ENDS = frozenset(_CLOSING.values())
_MAY_FOLLOW = frozenset("\u2029 \t\n.,;:!?)]}\"'”»")
"""What may stand behind a pair that is begun; before words, a bracket is typed alone."""


def type_in_pairs(cursor: QTextCursor, key: str) -> bool:
    """Take a key that begins or ends a pair; False where it is typed as any other."""
    if (key not in _AROUND and key not in _ENDS) or is_code(cursor):
        return False
    if cursor.hasSelection():
        return key in _AROUND and _wrap(cursor, key)
    behind = cursor.document().characterAt(cursor.position())
    if key in _ENDS and behind == key and _is_open(cursor, key):
        cursor.movePosition(QTextCursor.MoveOperation.Right)
        return True
    if key not in _CLOSING or behind not in _MAY_FOLLOW or (key == '"' and _follows_word(cursor)):
        return False
    cursor.insertText(key + _CLOSING[key])
    cursor.movePosition(QTextCursor.MoveOperation.Left)
    return True


def delete_pair(cursor: QTextCursor) -> bool:
    """Delete a pair with nothing in it, around the caret; False where there is none."""
    text, column = cursor.block().text(), len(text_before(cursor))
    before, behind = text[column - 1 : column], text[column : column + 1]
    if cursor.hasSelection() or is_literal(cursor.block()) or not before or _CLOSING.get(before) != behind:
        return False
    with one_step(cursor):
        cursor.deleteChar()
        cursor.deletePreviousChar()
    return True


def _wrap(cursor: QTextCursor, key: str) -> bool:
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    edit = QTextCursor(cursor)
    with one_step(edit):
        edit.setPosition(end)
        edit.insertText(_AROUND[key])
        edit.setPosition(start)
        edit.insertText(key)
    cursor.setPosition(start + 1)
    cursor.setPosition(end + 1, QTextCursor.MoveMode.KeepAnchor)
    return True


def _is_open(cursor: QTextCursor, key: str) -> bool:
    """Tell whether a closing mark behind the caret belongs to an opening one before it."""
    before = text_before(cursor)
    opening = next(one for one, other in _CLOSING.items() if other == key)
    if opening == key:
        return before.count(key) % 2 == 1
    return before.count(opening) > before.count(key)


def _follows_word(cursor: QTextCursor) -> bool:
    return cursor.document().characterAt(cursor.position() - 1).isalnum()
