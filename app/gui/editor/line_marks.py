"""Headings, quotes and lists made of whole lines, and taken back: each edits through a cursor in a step."""

import re

from PySide6.QtGui import QTextCursor

from app.gui.editor.blocks import one_step, replace_in, selected_blocks

_HEADING = re.compile(r" {0,3}#{1,6}(?:[ \t]+|$)")
_QUOTE = re.compile(r" {0,3}> ?")
_ITEM = re.compile(r"(?P<indent>[ \t]*)(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?")


def toggle_heading(cursor: QTextCursor, level: int) -> None:
    """Make the selected lines headings of a level; those that are become text, as all do with level 0."""
    mark = "#" * level + " " if level else ""
    with one_step(cursor):
        for block in selected_blocks(cursor):
            found = _HEADING.match(block.text())
            old = found[0] if found else ""
            replace_in(block, 0, len(old), "" if old.strip() == mark.strip() else mark)


def toggle_quote(cursor: QTextCursor) -> None:
    """Quote the selected lines, or take the quote away when all of them are quoted."""
    blocks = selected_blocks(cursor)
    is_quoted = all(_QUOTE.match(block.text()) for block in blocks)
    with one_step(cursor):
        for block in blocks:
            found = _QUOTE.match(block.text())
            replace_in(block, 0, found.end() if found and is_quoted else 0, "" if is_quoted else "> ")


def toggle_list(cursor: QTextCursor, mark: str) -> None:
    """Make the selected lines items that begin with `mark`, or text when they are; "1. " counts on."""
    blocks = [block for block in selected_blocks(cursor) if block.text().strip()] or selected_blocks(cursor)[
        :1
    ]
    wanted = [re.sub(r"^1\.", f"{number}.", mark) for number in range(1, len(blocks) + 1)]
    found = [_ITEM.match(block.text()) for block in blocks]
    is_list = all(item and item[0].strip() == own.strip() for item, own in zip(found, wanted, strict=True))
    with one_step(cursor):
        for block, item, own in zip(blocks, found, wanted, strict=True):
            indent = len(item["indent"]) if item else len(block.text()) - len(block.text().lstrip())
            replace_in(block, indent, item.end() - indent if item else 0, "" if is_list else own)


def fence(cursor: QTextCursor) -> None:
    """Put the selected lines between fences; the caret goes where the language is named."""
    blocks = selected_blocks(cursor)
    first, last = blocks[0].position(), blocks[-1].position() + blocks[-1].length() - 1
    edit = QTextCursor(cursor)
    with one_step(edit):
        edit.setPosition(last)
        edit.insertText("\n```")
        edit.setPosition(first)
        edit.insertText("```\n")
    cursor.setPosition(first + 3)
