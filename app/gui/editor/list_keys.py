"""Enter, Tab and task boxes in lists: each edits the text through a cursor, in one step."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QTextBlock, QTextCursor

from app.gui.editor.list_items import ListItem, outdent_of, read_item
from app.gui.editor.markdown_lines import LineKind, is_in_fence, kind_of, read_line

_LITERAL = (LineKind.CODE, LineKind.FENCE, LineKind.RULE, LineKind.FRONT_MATTER)
_KEEP = QTextCursor.MoveMode.KeepAnchor


def break_line(cursor: QTextCursor) -> None:
    """Begin a new line; a list or quote goes on, and ends on an item without text."""
    with _one_step(cursor):
        cursor.removeSelectedText()
        line, column = cursor.block().text(), cursor.positionInBlock()
        item = None if _is_literal(cursor.block()) else read_item(line)
        if item is None or column < len(item.prefix):
            cursor.insertText("\n" + _code_indent(cursor))
        elif item.is_empty:
            _end_list(cursor, item)
        else:
            cursor.insertText("\n" + item.next_prefix)


def indent(cursor: QTextCursor) -> bool:
    """Move the selected list items one level in; False when the caret is in no list."""
    items = [(block, item) for block in _blocks(cursor) if (item := _list_item(block)) is not None]
    with _one_step(cursor):
        for block, item in items:
            _replace(block, 0, 0, item.step)
    return bool(items)


def outdent(cursor: QTextCursor) -> bool:
    """Move the selected lines one level out; False when none is indented."""
    widths = [(block, _outdent_width(block)) for block in _blocks(cursor)]
    with _one_step(cursor):
        for block, width in widths:
            _replace(block, 0, width, "")
    return any(width for _, width in widths)


def toggle_box(cursor: QTextCursor) -> bool:
    """Tick or untick the task box under the cursor; False when there is none."""
    block = cursor.block()
    line = read_line(block.text(), max(0, block.previous().userState()))
    if line.box is None or not line.box <= cursor.positionInBlock() <= line.box + 3:
        return False
    _replace(block, line.box + 1, 1, " " if line.is_done else "x")
    return True


def _end_list(cursor: QTextCursor, item: ListItem) -> None:
    width = outdent_of(item.indent) if item.mark else 0
    if width:
        _replace(cursor.block(), 0, width, "")
    else:
        _replace(cursor.block(), 0, len(cursor.block().text()), "")


def _outdent_width(block: QTextBlock) -> int:
    width, item = outdent_of(block.text()), _previous_item(block)
    if item is None or not block.text().startswith(" "):
        return width
    return min(width, len(item.step))


def _previous_item(block: QTextBlock) -> ListItem | None:
    return _list_item(block) or _list_item(block.previous())


def _list_item(block: QTextBlock) -> ListItem | None:
    if not block.isValid() or _is_literal(block):
        return None
    item = read_item(block.text())
    return item if item is not None and item.mark else None


def _is_literal(block: QTextBlock) -> bool:
    return kind_of(block.userState()) in _LITERAL


def _code_indent(cursor: QTextCursor) -> str:
    """Return the white space that code on the next line begins with."""
    if not is_in_fence(cursor.block().userState()):
        return ""
    line = cursor.block().text()[: cursor.positionInBlock()]
    return line[: len(line) - len(line.lstrip(" \t"))]


def _blocks(cursor: QTextCursor) -> list[QTextBlock]:
    """Return the blocks the selection touches; one that it only reaches the start of is left out."""
    document = cursor.document()
    block, end = document.findBlock(cursor.selectionStart()), cursor.selectionEnd()
    blocks = [block]
    while block.next().isValid() and block.next().position() < end:
        block = block.next()
        blocks.append(block)
    return blocks


def _replace(block: QTextBlock, column: int, removed: int, inserted: str) -> None:
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + column)
    cursor.setPosition(block.position() + column + removed, _KEEP)
    cursor.insertText(inserted)


@contextmanager
def _one_step(cursor: QTextCursor) -> Iterator[None]:
    cursor.beginEditBlock()
    try:
        yield
    finally:
        cursor.endEditBlock()
