"""Lines of a text and edits of them, through Qt's cursors."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QTextBlock, QTextCursor

from app.gui.editor.markdown_lines import LineKind, kind_of

_LITERAL = (LineKind.CODE, LineKind.FENCE, LineKind.RULE, LineKind.FRONT_MATTER)
_KEEP = QTextCursor.MoveMode.KeepAnchor


def is_literal(block: QTextBlock) -> bool:
    """Tell whether marks in a line mean nothing: it is code, or a rule."""
    return kind_of(block.userState()) in _LITERAL


def text_before(cursor: QTextCursor) -> str:
    """Return what stands before the caret in its line."""
    line = QTextCursor(cursor)
    line.setPosition(cursor.position())
    line.setPosition(cursor.block().position(), _KEEP)
    return line.selectedText()


def is_code(cursor: QTextCursor) -> bool:
    """Tell whether what is typed at the caret is code, or a rule, where marks mean nothing."""
    return is_literal(cursor.block()) or text_before(cursor).count("`") % 2 == 1


def selected_blocks(cursor: QTextCursor) -> list[QTextBlock]:
    """Return the blocks the selection touches; one that it only reaches the start of is left out."""
    document = cursor.document()
    block, end = document.findBlock(cursor.selectionStart()), cursor.selectionEnd()
    blocks = [block]
    while block.next().isValid() and block.next().position() < end:
        block = block.next()
        blocks.append(block)
    return blocks


def replace_in(block: QTextBlock, column: int, removed: int, inserted: str) -> None:
    """Replace UTF-16 units of a line."""
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + column)
    cursor.setPosition(block.position() + column + removed, _KEEP)
    cursor.insertText(inserted)


@contextmanager
def one_step(cursor: QTextCursor) -> Iterator[None]:
    """Make all edits within one, which is undone as one."""
    cursor.beginEditBlock()
    try:
        yield
    finally:
        cursor.endEditBlock()
