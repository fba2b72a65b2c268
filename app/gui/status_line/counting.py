"""Counts the words of the note on screen beside the keys, and tells the status line."""

from PySide6.QtCore import QObject, QTimer

from app.gui.editor.differences import qt_text
from app.gui.editor.editor_view import EditorView
from app.gui.editor.off_thread import OffThread
from app.gui.language import tr
from app.gui.status_line.status_line import StatusLine
from core.word_count import WordCount, count_words

_PAUSE = 250
"""Milliseconds after the last key before words are counted again."""


class Counting(QObject):
    """Shows how long the note is, and of how much of it is selected."""

    def __init__(self, view: EditorView, line: StatusLine) -> None:
        super().__init__(view)
        self._view, self._line = view, line
        self._off_thread = OffThread(self)
        self._number = 0
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._count)
        view.noteShown.connect(self._count)
        view.bodyChanged.connect(self._pause.start)
        view.body.selectionChanged.connect(self._pause.start)

    def _count(self) -> None:
        self._number += 1
        number = self._number
        text = self._view.note.document.body if self._view.note else ""
        chosen = qt_text(self._view.body.textCursor().selectedText())
        self._off_thread.run(
            lambda: (count_words(text), count_words(chosen)), lambda counts: self._tell(number, counts)
        )

    def _tell(self, number: int, counts: object) -> None:
        if number == self._number and isinstance(counts, tuple):
            self._line.show_length(*_sentences(*counts))


def _sentences(whole: WordCount, chosen: WordCount) -> tuple[str, str]:
    """Say how long a note is, in a few words and in more."""
    counted = chosen if chosen.characters else whole
    words = tr("{count} words", counted.words)
    if chosen.characters:
        words = tr("{part} of {all}", part=chosen.words, all=tr("{count} words", whole.words))
    parts = [words, tr("{count} characters", counted.characters)]
    if counted.minutes:
        parts.append(tr("{count} min to read", counted.minutes))
    return words, " · ".join(parts)
