"""A note of a megabyte in the editor, key by key, beside the same text in Qt's own field without looks."""

import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit

from app.gui.editor.editor_view import EditorView
from app.gui.theme.fonts import register_fonts
from core.documents import NoteDocument
from core.ids import NoteId
from tests.benchmarks.figures import Aim, Row, Spread, milliseconds
from tests.benchmarks.sample_notes import sample_notes

_SIZE = 1_000_000
_ROUNDS = 150
_FRAME = Aim(1 / 60, "a frame of 16.7 ms")
_SIZE_ON_SCREEN = (1000, 800)
_CODE = "```python\ndef answer(question: str) -> int:\n    return 42\n```\n\n"
_TABLE = "| what | how many |\n| --- | ---: |\n| apples | 12 |\n\n"


@dataclass(frozen=True, slots=True)
class _Note:
    id: NoteId
    document: NoteDocument


def measure(_place: Path) -> list[Row]:
    """Open, type, scroll and take others' edits; each until it is painted."""
    application = QApplication.instance() or QApplication([])
    register_fonts()
    body = _body()
    beside = QTextEdit()
    beside.resize(*_SIZE_ON_SCREEN)
    beside.show()
    opened_beside = _seconds(lambda: beside.setPlainText(body), beside)
    view, document = EditorView(), NoteDocument(1)
    document.set_body(body)
    view.resize(*_SIZE_ON_SCREEN)
    view.show()
    opened = _seconds(lambda: view.show_note(_Note(NoteId("long"), document)), view.body)
    QTest.qWaitForWindowExposed(view)
    application.processEvents()
    return [
        _opening(opened, opened_beside),
        *_typing(view.body, beside),
        _row("Scrolling it by a turn of the wheel", _spread(_scroll(view.body), view.body)),
        _row("Jumping to any place in it", _spread(_jump(view.body), view.body)),
        _row("Taking what another device wrote into it", _spread(_take(document), view.body)),
    ]


def _body() -> str:
    parts: list[str] = []
    for note in sample_notes(_SIZE // 500):
        parts += [note.body, "\n", _CODE, _TABLE]
    return "".join(parts)[:_SIZE]


def _opening(opened: float, beside: float) -> Row:
    what = f"Opening a note of {_SIZE:,} characters in the editor until it is painted"
    return Row(what, milliseconds(opened), f"QTextEdit, plain: {milliseconds(beside)}", opened / beside)


def _typing(editor: QTextEdit, beside: QTextEdit) -> list[Row]:
    rows = []
    for where, share in (("at its start", 0.001), ("in its middle", 0.5), ("at its end", 0.999)):
        _put_caret(editor, share)
        _put_caret(beside, share)
        own = _spread(lambda: QTest.keyClick(editor, Qt.Key.Key_X), editor)
        other = _spread(lambda: QTest.keyClick(beside, Qt.Key.Key_X), beside)
        what = f"A key in it, {where}, p50 / p99"
        rows.append(Row(what, str(own), f"QTextEdit, plain: {other}", own.p50 / other.p50))
    return rows


def _row(what: str, spread: Spread) -> Row:
    return Row(f"{what}, p50 / p99", str(spread), measured=spread.p50, aim=_FRAME, is_ratio=False)


def _put_caret(editor: QTextEdit, share: float) -> None:
    cursor = QTextCursor(editor.document())
    cursor.setPosition(int(share * _SIZE))
    editor.setTextCursor(cursor)
    QApplication.processEvents()


def _scroll(editor: QTextEdit) -> Callable[[], None]:
    bar = editor.verticalScrollBar()
    return lambda: bar.setValue(bar.value() + 60)


def _jump(editor: QTextEdit) -> Callable[[], None]:
    bar, chance = editor.verticalScrollBar(), random.Random(7)
    return lambda: bar.setValue(chance.randint(0, bar.maximum()))


def _take(document: NoteDocument) -> Callable[[], None]:
    chance = random.Random(8)
    return lambda: document.replace(chance.randint(0, _SIZE // 2), 0, "a\n", origin="elsewhere")


def _spread(do: Callable[[], object], editor: QTextEdit) -> Spread:
    return Spread.of([_seconds(do, editor) for _ in range(_ROUNDS)])


def _seconds(do: Callable[[], object], editor: QTextEdit) -> float:
    begun = time.perf_counter()
    do()
    editor.viewport().repaint()
    took = time.perf_counter() - begun
    QApplication.processEvents()
    return took
