"""What each line leaves open for the next one, kept in the blocks of a text document as it changes."""

from PySide6.QtGui import QTextBlock, QTextDocument

from app.gui.editor.markdown_lines import FIRST_LINE, LineKind, may_open, open_part, read_line

_STEP = 1_000
"""Lines read in one go when an edit changes what those below it mean."""


class LineStates:
    """Knows for each line which blocks are open before it.

    A line that was never read keeps Qt's state of -1 and leaves nothing open.
    """

    def __init__(self, document: QTextDocument) -> None:
        self._document = document

    def fill(self, text: str) -> None:
        """Note the lines of the document, which reads as `text`, that leave a block open."""
        state = FIRST_LINE
        for number, line in enumerate(text.split("\n")):
            if number and not open_part(state) and not may_open(line):
                continue
            state = read_line(line, state).state
            if open_part(state):
                self._document.findBlockByNumber(number).setUserState(state)

    def before(self, block: QTextBlock) -> int:
        """Return the state in which the line of a block begins."""
        if not block.blockNumber():
            return FIRST_LINE
        return max(block.previous().userState(), LineKind.TEXT.value)

    def follow(self, first: int, last: int) -> tuple[int, bool]:
        """Read the changed lines, and those below for which it matters.

        Returns the last line that was read, and whether those below it are still to be read.
        """
        block = self._document.findBlockByNumber(first)
        end = last + _STEP
        number = first
        while block.isValid():
            was_open = open_part(block.userState())
            is_open = open_part(self._read(block, number))
            if number >= last and was_open == is_open:
                return number, False
            if number >= end:
                return number, True
            block = block.next()
            number += 1
        return number - 1, False

    def _read(self, block: QTextBlock, number: int) -> int:
        text, before = block.text(), self.before(block)
        after = block.userState()
        if not number or open_part(before) or open_part(after) or may_open(text):
            after = read_line(text, before).state
            block.setUserState(after)
        return after
