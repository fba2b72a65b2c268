"""Numbers of ordered lists, kept in order as items come, go and move in and out."""

from collections.abc import Iterator

from PySide6.QtGui import QTextBlock

from app.gui.editor.blocks import replace_in
from app.gui.editor.list_items import ListItem, read_item

_MOST = 1_000
"""Lines that are looked at."""


def make_room_after(block: QTextBlock, number: int, indent: str) -> None:
    """Count on by one in the items below a new one, as far as they counted on until now."""
    _shift(block, indent, number, 1)


def number_moved(block: QTextBlock, before: ListItem) -> None:
    """Number an item that was moved in or out, and close the gap that it left behind."""
    item = read_item(block.text())
    if item is None or item.number is None or before.number is None:
        return
    number = _number_above(block, item.indent) + 1
    set_number(block, item, number)
    if len(item.indent) > len(before.indent):
        _shift(block, before.indent, before.number + 1, -1)
    else:
        _shift(block, before.indent, before.number + 1, -before.number)
        _shift(block, item.indent, number, 1)


def set_number(block: QTextBlock, item: ListItem, number: int) -> None:
    """Write another number before an item."""
    digits = len(str(item.number))
    if number != item.number:
        replace_in(block, len(item.indent), digits, str(number))


def _shift(block: QTextBlock, indent: str, expected: int, by: int) -> None:
    for below, item in _siblings(block, indent):
        if item.number != expected:
            return
        set_number(below, item, expected + by)
        expected += 1


def _siblings(block: QTextBlock, indent: str) -> Iterator[tuple[QTextBlock, ListItem]]:
    """Go through the items below that are moved in as far, until their list ends."""
    for _ in range(_MOST):
        block = block.next()
        item = read_item(block.text()) if block.isValid() else None
        if item is None or not item.mark or len(item.indent) < len(indent):
            return
        if len(item.indent) == len(indent):
            if item.number is None:
                return
            yield block, item


def _number_above(block: QTextBlock, indent: str) -> int:
    for _ in range(_MOST):
        block = block.previous()
        item = read_item(block.text()) if block.isValid() else None
        if item is None or not item.mark or len(item.indent) < len(indent):
            return 0
        if len(item.indent) == len(indent):
            return item.number or 0
    return 0
