"""How code in fences looks: coloured by its language, a moment after it was typed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextBlock, QTextBlockUserData, QTextCursor

from app.gui.editor.code_tokens import Lexer, Reading, Token, load_lexer, moved
from app.gui.editor.colors import EditorColors
from app.gui.editor.formats import Formats
from app.gui.editor.markdown_lines import Line, LineKind, fence_info, is_in_fence, kind_of
from app.gui.editor.markdown_spans import Marks, Style, as_units
from app.gui.editor.off_thread import OffThread
from app.gui.editor.stretches import Stretch

_SLICE = 0.003
"""Seconds of reading between two looks at the event queue."""
_PAUSE = 40
"""Milliseconds after the last change before code is read."""
_MOST_LINES = 2_000
"""Lines of a fence; a longer one stays plain."""

_MOST_WANTED = 40


class _Colored(QTextBlockUserData):
    """What is known of a line: its tokens, the text they are of; on an opening fence, of which program."""

    def __init__(self, text: str, tokens: list[Token], program: str = "") -> None:
        super().__init__()
        self.text, self.tokens, self.program = text, tokens, program


@dataclass(slots=True)
class _Fence:
    """A fence and the program in it."""

    opening: QTextBlock
    language: str
    blocks: list[QTextBlock] = field(default_factory=list)

    @property
    def program(self) -> str:
        return "\n".join(as_units(block.text()) for block in self.blocks)

    @property
    def key(self) -> str:
        return f"{self.language}\n{self.program}"


class CodeDresser(QObject):
    """Dresses lines of code; those that changed, or are seen for the first time, are read after a pause."""

    dressed_anew = Signal(QTextBlock)
    """A line looks different now that it was read."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lexers: dict[str, Lexer | None] = {}
        self._loading: set[str] = set()
        self._wanted: list[QTextCursor] = []
        self._reading: tuple[QTextCursor, str, Reading] | None = None
        self._off_thread = OffThread(self)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._begin)
        self._slices = QTimer(self, interval=0)
        self._slices.timeout.connect(self._read_slice)

    def set_colors(self, colors: EditorColors) -> None:
        """Nothing to do: the formats have the colours."""

    def touched(self, block: QTextBlock) -> tuple[QTextBlock, ...]:
        """Have a changed line read."""
        if is_in_fence(block.userState()):
            self._want(block)
        return ()

    def dress(
        self, block: QTextBlock, line: Line, formats: Formats, _marks: Marks, _width: float
    ) -> Sequence[Stretch] | None:
        """Return the stretches of a line of code, as they were read last."""
        if line.kind is not LineKind.CODE:
            return None
        text, known = as_units(block.text()), block.userData()
        if not isinstance(known, _Colored):
            self._want(block)
            return None
        return list(_stretches(text, moved(known.tokens, known.text, text), line, formats))

    def _want(self, block: QTextBlock) -> None:
        self._wanted = [*self._wanted[-_MOST_WANTED:], QTextCursor(block)]
        self._pause.start()

    def _begin(self) -> None:
        """Read the next fence that changed."""
        while self._wanted and self._reading is None:
            fence = _fence_around(self._wanted.pop().block())
            if fence is not None and fence.language and not _is_read(fence):
                self._read(fence)

    def _read(self, fence: _Fence) -> None:
        language = fence.language
        lexer = self._lexers.get(language)
        if lexer is not None:
            self._reading = (QTextCursor(fence.opening), fence.key, Reading(lexer, fence.program))
            self._slices.start()
        elif language not in self._lexers and language not in self._loading:
            self._loading.add(language)
            opening = QTextCursor(fence.opening)
            self._off_thread.run(
                lambda: load_lexer(language), lambda lexer: self._take_lexer(language, lexer, opening)
            )

    def _take_lexer(self, language: str, lexer: Lexer | None, opening: QTextCursor) -> None:
        self._lexers[language] = lexer
        self._want(opening.block())

    def _read_slice(self) -> None:
        if self._reading is None or not self._reading[2].go_on(_SLICE):
            return
        (opening, key, reading), self._reading = self._reading, None
        self._slices.stop()
        fence = _fence_around(opening.block())
        if fence is not None and fence.key == key:
            self._color(fence, reading)
        elif fence is not None:
            self._want(fence.opening)
        self._begin()

    def _color(self, fence: _Fence, reading: Reading) -> None:
        fence.opening.setUserData(_Colored("", [], fence.key))
        for block, tokens in zip(fence.blocks, reading.lines, strict=False):
            block.setUserData(_Colored(as_units(block.text()), tokens))
            self.dressed_anew.emit(block)


def _fence_around(block: QTextBlock) -> _Fence | None:
    count = 0
    while block.isValid() and is_in_fence(block.previous().userState()):
        block = block.previous()
        count += 1
        if count > _MOST_LINES:
            return None
    if not is_in_fence(block.userState()):
        return None
    fence = _Fence(block, _language(block.text()))
    block = block.next()
    while block.isValid() and kind_of(block.userState()) is LineKind.CODE:
        fence.blocks.append(block)
        block = block.next()
        if len(fence.blocks) > _MOST_LINES:
            return None
    return fence


def _language(line: str) -> str:
    words = fence_info(line).strip("{}. ").split()
    return words[0].strip("{}.,").lower() if words else ""


def _is_read(fence: _Fence) -> bool:
    known = fence.opening.userData()
    return isinstance(known, _Colored) and known.program == fence.key


def _stretches(text: str, tokens: list[Token], line: Line, formats: Formats) -> Iterator[Stretch]:
    plain = formats.format(line.kind, 0, Style.NONE)
    position = 0
    for start, end, kind in tokens:
        if start > position:
            yield Stretch(position, start, plain)
        yield Stretch(start, end, formats.code(kind))
        position = end
    if position < len(text):
        yield Stretch(position, len(text), plain)
