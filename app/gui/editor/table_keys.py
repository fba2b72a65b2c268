"""Tab, Enter and bars in tables, and writing a table evenly: each edits through a cursor, in one step."""

from PySide6.QtGui import QTextBlock, QTextCursor

from app.gui.editor.blocks import is_literal, one_step, replace_in
from app.gui.editor.markdown_spans import as_units
from app.gui.editor.table_cells import Cell, cells_of, is_row, sides_of, tidied

_KEEP = QTextCursor.MoveMode.KeepAnchor


def go_to_cell(cursor: QTextCursor, step: int) -> bool:
    """Select the next (1) or previous (-1) cell; behind the last one, begin a row. False outside tables."""
    block = cursor.block()
    if not _is_row(block):
        return False
    cells = cells_of(as_units(block.text()))
    here = sum(cell.end < cursor.position() - block.position() for cell in cells) + step
    while not 0 <= here < len(cells):
        near = block.next() if step > 0 else block.previous()
        if not _is_row(near):
            if step > 0:
                _begin_row(cursor, block)
            return True
        block = near
        cells = [] if sides_of(block.text()) else cells_of(as_units(block.text()))
        here = 0 if step > 0 else len(cells) - 1
    _select(cursor, block, cells[here])
    return True


def break_row(cursor: QTextCursor) -> bool:
    """Begin a row when the caret is at the end of one; an empty row ends the table. False elsewhere.

    The rule below the head is left to whoever types a table line by line.
    """
    block = cursor.block()
    if cursor.hasSelection() or not cursor.atBlockEnd() or not _is_row(block) or _lacks_rule(block):
        return False
    if block.text().strip(" \t|"):
        _begin_row(cursor, block)
    else:
        replace_in(block, 0, block.length() - 1, "")
    return True


def pass_bar(cursor: QTextCursor) -> bool:
    """Go over a bar that is there already when it is typed; False where it is typed as any other."""
    block, column = cursor.block(), cursor.positionInBlock()
    if cursor.hasSelection() or not _is_row(block) or _lacks_rule(block):
        return False
    text = as_units(block.text())
    cells = cells_of(text)
    here = next((number for number, cell in enumerate(cells) if cell.start <= column <= cell.end), None)
    if here is None or text[column : cells[here].end].strip() or cells[here].end == len(text):
        return False
    if here == 0 and not text.strip(" \t|"):
        # The row was begun for whoever types it, its first bar included.
        return True
    start = cells[here + 1].start if here + 1 < len(cells) else len(text)
    cursor.setPosition(block.position() + start + (text[start : start + 1] == " "))
    return True


def tidy(cursor: QTextCursor) -> bool:
    """Write the table around the caret with even columns; False where there is none."""
    first = cursor.block()
    if not _is_row(first):
        return False
    while _is_row(first.previous()):
        first = first.previous()
    rows = [first]
    while _is_row(rows[-1].next()):
        rows.append(rows[-1].next())
    before = [row.text() for row in rows]
    with one_step(cursor):
        for row, old, new in zip(rows, before, tidied(before), strict=True):
            if old != new:
                replace_in(row, 0, row.length() - 1, new)
    return True


def _begin_row(cursor: QTextCursor, block: QTextBlock) -> None:
    line = block.text()
    indent, count = line[: len(line) - len(line.lstrip())], len(cells_of(line))
    rule = f"\n{indent}|" + " --- |" * count if _lacks_rule(block) else ""
    cursor.setPosition(block.position() + block.length() - 1)
    cursor.insertText(f"{rule}\n{indent}|" + "  |" * count)
    cursor.setPosition(cursor.block().position() + len(indent) + 2)


def _select(cursor: QTextCursor, block: QTextBlock, cell: Cell) -> None:
    text = as_units(block.text())[cell.start : cell.end]
    start = cell.start + (len(text) - len(text.lstrip()) if text.strip() else min(1, len(text)))
    cursor.setPosition(block.position() + start)
    cursor.setPosition(block.position() + start + len(text.strip()), _KEEP)


def _is_row(block: QTextBlock) -> bool:
    return block.isValid() and not is_literal(block) and is_row(block.text())


def _lacks_rule(block: QTextBlock) -> bool:
    """Tell whether a row is the head of a table without a rule below it."""
    if _is_row(block.previous()) or sides_of(block.text()):
        return False
    return not (_is_row(block.next()) and sides_of(block.next().text()))
