"""What can be done to the text at the caret: marks, links, lists, tables; each is one step to undo."""

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QTextEdit

from app.gui.editor import line_marks, list_keys, table_keys
from app.gui.editor.blocks import is_literal, selected_blocks
from app.gui.editor.differences import qt_text
from app.gui.editor.markdown_links import Link, Target, link_at
from app.gui.editor.markdown_spans import as_units
from app.gui.editor.wrapping import toggle_marks, wrap_link
from core.documents import plain_text


class Editing:
    """Edits the text of one field; nothing happens while it can only be read."""

    def __init__(self, editor: QTextEdit) -> None:
        self._editor = editor

    def toggle_strong(self) -> None:
        self._edit(lambda cursor: toggle_marks(cursor, "**"))

    def toggle_emphasis(self) -> None:
        self._edit(lambda cursor: toggle_marks(cursor, "*"))

    def toggle_strike(self) -> None:
        self._edit(lambda cursor: toggle_marks(cursor, "~~"))

    def toggle_code(self) -> None:
        """Mark words as code; several lines are put between fences."""
        self._edit(_toggle_code)

    def make_link(self) -> None:
        """Make the selection a link, to what was copied if that is an address."""
        self._edit(lambda cursor: wrap_link(cursor, _copied_address()))

    def toggle_heading(self, level: int) -> None:
        self._edit(lambda cursor: line_marks.toggle_heading(cursor, level))

    def toggle_quote(self) -> None:
        self._edit(line_marks.toggle_quote)

    def toggle_list(self, mark: str) -> None:
        self._edit(lambda cursor: line_marks.toggle_list(cursor, mark))

    def tidy_table(self) -> None:
        """Write the table around the caret with even columns."""
        self._edit(table_keys.tidy)

    def toggle_task(self) -> bool:
        """Tick or untick the tasks of the selected lines; False when there are none."""
        if self._editor.isReadOnly():
            return False
        cursor = self._editor.textCursor()
        ticked = [list_keys.toggle_box(block) for block in selected_blocks(cursor)]
        return any(ticked)

    def paste_plainly(self) -> None:
        """Paste what was copied as text alone, whatever else comes with it."""
        text = qt_text(plain_text(QGuiApplication.clipboard().text()))
        self._edit(lambda cursor: cursor.insertText(text))

    def link_at(self, cursor: QTextCursor) -> Link | None:
        """Return the link or picture at a place in the text, unless that is code."""
        block = cursor.block()
        if is_literal(block):
            return None
        return link_at(as_address_units(block.text()), cursor.positionInBlock())

    def _edit(self, change: Callable[[QTextCursor], object]) -> None:
        if self._editor.isReadOnly():
            return
        cursor = self._editor.textCursor()
        change(cursor)
        self._editor.setTextCursor(cursor)
        self._editor.ensureCursorVisible()


def as_address_units(text: str) -> str:
    """Replace each character beyond U+FFFF by its two UTF-16 units, so that indexes count as Qt does."""
    if len(as_units(text)) == len(text):
        return text
    units = text.encode("utf-16-le", "surrogatepass")
    return "".join(chr(int.from_bytes(units[at : at + 2], "little")) for at in range(0, len(units), 2))


def _toggle_code(cursor: QTextCursor) -> None:
    if "\u2029" in cursor.selectedText():
        line_marks.fence(cursor)
    else:
        toggle_marks(cursor, "`")


def _copied_address() -> str:
    text = QGuiApplication.clipboard().text().strip()
    link = link_at(text, 0)
    is_address = link is not None and link.target is Target.ADDRESS and link.address == text
    return text if is_address else ""
