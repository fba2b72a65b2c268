"""Enter, Tab and task boxes in lists: each edits the text through a cursor, in one step."""

from PySide6.QtGui import QTextBlock, QTextCursor

from app.gui.editor.blocks import is_literal, one_step, replace_in, selected_blocks
from app.gui.editor.list_items import ListItem, outdent_of, read_item
from app.gui.editor.markdown_lines import is_in_fence, read_line
from app.gui.editor.numbering import make_room_after, number_moved


def break_line(cursor: QTextCursor) -> None:
    """Begin a new line; a list or quote goes on, and ends on an item without text."""
    with one_step(cursor):
        cursor.removeSelectedText()
        line, column = cursor.block().text(), cursor.positionInBlock()
        item = None if is_literal(cursor.block()) else read_item(line)
        if item is None or column < len(item.prefix):
            cursor.insertText("\n" + _code_indent(cursor))
        elif item.is_empty:
            _end_list(cursor, item)
        else:
            cursor.insertText("\n" + item.next_prefix)
            if item.number is not None:
                make_room_after(cursor.block(), item.number + 1, item.indent)


def indent(cursor: QTextCursor) -> bool:
    """Move the selected list items one level in; False when the caret is in no list."""
    items = [(block, item) for block in selected_blocks(cursor) if (item := _list_item(block)) is not None]
    with one_step(cursor):
        for block, item in items:
            replace_in(block, 0, 0, item.step)
            number_moved(block, item)
    return bool(items)


def outdent(cursor: QTextCursor) -> bool:
    """Move the selected lines one level out; False when none is indented."""
    widths = [(block, _outdent_width(block)) for block in selected_blocks(cursor)]
    with one_step(cursor):
        for block, width in widths:
            before = _list_item(block)
            replace_in(block, 0, width, "")
            if before is not None and width:
                number_moved(block, before)
    return any(width for _, width in widths)


def toggle_box(block: QTextBlock) -> bool:
    """Tick or untick the task of a line; False when it has none."""
    line = read_line(block.text(), max(0, block.previous().userState()))
    if line.box is None:
        return False
    replace_in(block, line.box + 1, 1, " " if line.is_done else "x")
    return True


def _end_list(cursor: QTextCursor, item: ListItem) -> None:
    width = outdent_of(item.indent) if item.mark else 0
    if width:
        replace_in(cursor.block(), 0, width, "")
    else:
        replace_in(cursor.block(), 0, len(cursor.block().text()), "")


def _outdent_width(block: QTextBlock) -> int:
    width, item = outdent_of(block.text()), _previous_item(block)
    if item is None or not block.text().startswith(" "):
        return width
    return min(width, len(item.step))


def _previous_item(block: QTextBlock) -> ListItem | None:
    return _list_item(block) or _list_item(block.previous())


def _list_item(block: QTextBlock) -> ListItem | None:
    if not block.isValid() or is_literal(block):
        return None
    item = read_item(block.text())
    return item if item is not None and item.mark else None


def _code_indent(cursor: QTextCursor) -> str:
    """Return the white space that code on the next line begins with."""
    if not is_in_fence(cursor.block().userState()):
        return ""
    line = cursor.block().text()[: cursor.positionInBlock()]
    return line[: len(line) - len(line.lstrip(" \t"))]
