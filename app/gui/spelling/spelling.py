"""Joins the text on screen and the speller: underlines what it does not know, offers what was meant."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QLocale, QObject, QPoint, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QAction, QColor, QPainter, QPen, QPolygonF, QTextBlock, QTextCursor
from PySide6.QtWidgets import QMenu

from app.gui.editor.caret_shapes import rectangles_in
from app.gui.editor.documents import page_of
from app.gui.editor.editor_view import EditorView
from app.gui.editor.visible_lines import visible_blocks
from app.gui.language import tr
from app.gui.settings import Preferences
from app.gui.spelling.lexicon import Lexicon
from app.gui.spelling.prose import Word, words_in
from app.gui.spelling.speller_process import SpellerProcess
from core.ids import NoteId
from core.spelling import find_dictionaries, usual_folders

_PAUSE = 400
"""Milliseconds after new words came on screen before they are looked up."""
_SAMPLE = 120
"""Words by which the language of a note is told."""
_MOST_LINES = 400
"""Lines whose words are remembered."""
OFF = "off"


class Spelling(QObject):
    """Looks after the text of one window; what is not on screen is not looked up."""

    def __init__(self, view: EditorView, process: SpellerProcess, preferences: Preferences) -> None:
        super().__init__(view)
        self._view, self._process, self._preferences = view, process, preferences
        self._dictionaries = find_dictionaries(usual_folders())
        self._lexicon = Lexicon()
        self._languages: dict[NoteId, str] = {}
        self._lines: dict[tuple[str, int], list[Word]] = {}
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._look_up)
        view.body.layers.append(self)
        view.body.menu_parts.append(self._offer)
        preferences.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        choices = self._preferences.choices
        self._lexicon.set_own_words(choices.own_words)
        self._languages.clear()
        self._view.body.viewport().update()

    @property
    def _code(self) -> str | None:
        """The dictionary for the note on screen: "" for none, None where that is not known yet."""
        chosen, note = self._preferences.choices.spelling, self._view.note
        if chosen == OFF or note is None or self._view.body.isReadOnly():
            return ""
        return chosen if chosen in self._dictionaries else self._languages.get(note.id)

    # On screen.

    def paint_below(self, painter: QPainter) -> None:
        """Nothing lies behind the text."""

    def words_at(self, _place: QPoint) -> str:
        """The menu says what may be meant."""
        return ""

    def paint_above(self, painter: QPainter) -> None:
        """Underline the words on screen that are known to be wrong, and want to know of the others."""
        code = self._code
        if code == "":
            return
        if code is None:
            self._want()
            return
        painter.setPen(QPen(QColor(self._view.body.colors.wrong), 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        caret = self._view.body.textCursor().position() if self._view.body.hasFocus() else -1
        for block, place in visible_blocks(self._view.body):
            for word in self._words(block):
                is_known = self._lexicon.knows(code, word.text)
                # A word is finished once the caret has left it.
                if is_known is False and block.position() + word.end != caret:
                    for rectangle in rectangles_in(block, place.topLeft(), word.start, word.end):
                        painter.drawPolyline(_wave(rectangle))
        if self._lexicon.has_wishes:
            self._want()

    def _want(self) -> None:
        # Not from the beginning with each blink of the caret.
        if not self._pause.isActive():
            self._pause.start()

    def _words(self, block: QTextBlock) -> list[Word]:
        key = (block.text(), block.userState())
        if key not in self._lines:
            if len(self._lines) >= _MOST_LINES:
                self._lines.clear()
            self._lines[key] = words_in(key[0], page_of(block.document()).typesetter.read(block))
        return self._lines[key]

    def _look_up(self) -> None:
        code, note = self._code, self._view.note
        if note is None:
            return
        if code is None:
            self._find_language(note.id)
        elif code:
            words = self._lexicon.take_wishes(code)
            if words:
                question: dict[str, object] = {"wrong": words, "code": code}
                self._process.ask(self, question, lambda wrong: self._learn(code, words, wrong))

    def _learn(self, code: str, words: Iterable[str], wrong: Iterable[str]) -> None:
        self._lexicon.learn(code, words, wrong)
        self._view.body.viewport().update()

    def _find_language(self, note: NoteId) -> None:
        codes = likely_codes(self._dictionaries, self._preferences.choices.language)
        if len(codes) < 2:
            self._set_language(note, codes)
            return
        question: dict[str, object] = {"likeliest": self._sample(), "codes": codes}
        self._process.ask(self, question, lambda answer: self._set_language(note, answer))

    def _set_language(self, note: NoteId, codes: list[str]) -> None:
        self._languages[note] = codes[0] if codes else ""
        self._view.body.viewport().update()

    def _sample(self) -> list[str]:
        words: list[str] = []
        block = self._view.body.document().begin()
        while block.isValid() and len(words) < _SAMPLE and block.blockNumber() < _MOST_LINES:
            words += [word.text for word in self._words(block)]
            block = block.next()
        return words[:_SAMPLE]

    # In the menu.

    def _offer(self, menu: QMenu, cursor: QTextCursor) -> None:
        code, block = self._code, cursor.block()
        column = cursor.positionInBlock()
        words = [word for word in self._words(block) if word.start <= column <= word.end] if code else []
        if not code or not words or self._lexicon.knows(code, words[0].text) is not False:
            return
        word = words[0].text
        place = QTextCursor(block)
        place.setPosition(block.position() + words[0].start)
        place.setPosition(block.position() + words[0].end, QTextCursor.MoveMode.KeepAnchor)
        first = menu.actions()[0]
        waiting = QAction(tr("Looking for suggestions …"), menu)
        waiting.setEnabled(False)
        learn = QAction(tr("Add “{word}” to the dictionary", word=word), menu)
        learn.triggered.connect(lambda: self._add(word))
        for action in (waiting, menu.insertSeparator(first), learn, menu.insertSeparator(first)):
            menu.insertAction(first, action)
        question: dict[str, object] = {"meant": word, "code": code}
        self._process.ask(self, question, partial(self._suggest, menu, waiting, place, word))

    def _suggest(
        self, menu: QMenu, waiting: QAction, place: QTextCursor, word: str, suggestions: list[str]
    ) -> None:
        try:
            menu.removeAction(waiting)
        except RuntimeError:
            # It was closed meanwhile.
            return
        before = menu.actions()[0]
        for suggestion in suggestions:
            action = QAction(suggestion, menu)
            action.triggered.connect(partial(_replace, place, word, suggestion))
            menu.insertAction(before, action)
        if not suggestions:
            nothing = QAction(tr("No suggestions"), menu)
            nothing.setEnabled(False)
            menu.insertAction(before, nothing)

    def _add(self, word: str) -> None:
        own = self._preferences.choices.own_words
        self._preferences.choose(own_words=(*own, word))


def likely_codes(dictionaries: Iterable[str], language: str) -> list[str]:
    """Return a dictionary for each language that the user is likely to write.

    None while the user's first language has none: another alone would find fault with every word.
    """
    own = [name.replace("-", "_") for name in (language, *QLocale.system().uiLanguages()) if name]
    wishes, known = [*own, "en_US"], sorted(dictionaries)
    codes = {spoken: _fitting(spoken, wishes, known) for spoken in map(language_of, wishes)}
    first = language_of(own[0]) if own else "C"
    return [code for code in codes.values() if code] if first == "C" or codes[first] else []


def language_of(code: str) -> str:
    """Return the language of a code such as "en_US"."""
    return code.partition("_")[0]


def _fitting(spoken: str, wishes: Iterable[str], known: Iterable[str]) -> str:
    """Choose the dictionary of a language: as it is spoken where the user is, or where most do."""
    places = [wish for wish in wishes if "_" in wish and language_of(wish) == spoken]
    liked = [*places, spoken, QLocale(spoken).name()]
    fitting = [code for code in known if language_of(code) == spoken]
    return min(fitting, key=lambda code: liked.index(code) if code in liked else len(liked), default="")


def _replace(place: QTextCursor, word: str, suggestion: str) -> None:
    # Somebody else may have been faster.
    if place.selectedText() == word:
        place.insertText(suggestion)


def _wave(rectangle: QRectF) -> QPolygonF:
    bottom, steps = rectangle.bottom() - 1.0, max(2, round(rectangle.width() / 2))
    step = rectangle.width() / steps
    return QPolygonF(
        [QPointF(rectangle.left() + number * step, bottom - number % 2 * 1.6) for number in range(steps + 1)]
    )
