"""Joins the find bar and the note on screen: looks beside the keys, shows what was found, replaces it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent

from app.gui.editor.differences import qt_text
from app.gui.editor.editor_view import EditorView
from app.gui.editor.off_thread import OffThread
from app.gui.find_bar.bar import FindBar
from app.gui.find_bar.marks import Marks
from app.gui.find_bar.places import Places, Span
from app.gui.find_bar.query import Found, TooSlow, Unreadable, look_for
from app.gui.language import tr
from core.documents import TextChange, utf16_length

_PAUSE = 120
"""Milliseconds after a change of the text before it is searched again."""
_LONGEST_SELECTION = 200
"""Units of a selection that is taken for what shall be found."""


class Finding(QObject):
    """Finds and replaces in the note that `view` shows, while `bar` is open."""

    def __init__(self, view: EditorView, bar: FindBar) -> None:
        super().__init__(view)
        self._view, self._bar = view, bar
        self._places = Places()
        self._marks = Marks(view.body)
        self._off_thread = OffThread(self)
        self._search_number = 0
        self._is_fresh = True
        self._changes: list[TextChange] = []
        self._wishes: list[Callable[[], None]] = []
        self._origin = 0
        self._trouble = ""
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._search)
        self._connect()

    def open(self, *, replaces: bool) -> None:
        """Show the bar; what is selected, if it is on one line, becomes what is looked for."""
        cursor = self._view.body.textCursor()
        chosen = qt_text(cursor.selectedText())
        is_query = self._view.body.hasFocus() and "\n" not in chosen and len(chosen) <= _LONGEST_SELECTION
        self._origin = cursor.selectionStart()
        self._view.body.show_marks_unfocused(True)
        self._bar.open(chosen if is_query else "", replaces=replaces)
        self._search_at_once()

    def close(self) -> None:
        """Hide the bar; the caret stays at the place that was found last."""
        self._bar.hide()
        self._view.body.show_marks_unfocused(False)
        self._search_number += 1
        self._pause.stop()
        self._wishes.clear()
        self._show(Places())
        self._view.focus_body()

    def step(self, by: int) -> None:
        """Go to the next place, or with -1 to the one before; opens the bar where it is not."""
        if not self._bar.isVisible():
            self.open(replaces=False)
        self._when_fresh(lambda: self._step(by))

    def replace(self) -> None:
        """Replace the selected place and go to the next one; where none is selected, only go there."""
        self._when_fresh(self._replace)

    def replace_all(self) -> None:
        """Replace every place, as one step to undo."""
        self._when_fresh(self._replace_all)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            is_escape = event.key() == Qt.Key.Key_Escape and not event.modifiers()
            if is_escape and self._bar.isVisible():
                self.close()
                return True
        return super().eventFilter(watched, event)

    def _connect(self) -> None:
        view, bar = self._view, self._bar
        view.body.installEventFilter(self)
        view.body.selectionChanged.connect(self._tell)
        view.noteShown.connect(self._follow_note)
        view.bodyChanged.connect(self._follow_text)
        bar.query_changed.connect(self._search_from_here)
        bar.template_changed.connect(self._search_at_once)
        bar.step_asked.connect(self.step)
        bar.replace_asked.connect(self.replace)
        bar.replace_all_asked.connect(self.replace_all)
        bar.close_asked.connect(self.close)

    # Searching.

    def _follow_note(self) -> None:
        if self._view.note is None:
            self._bar.hide()
        self._places = Places()
        self._wishes.clear()
        self._search_at_once()

    def _search_from_here(self) -> None:
        self._wishes = [self._go_to_nearest]
        self._search_at_once()

    def _search_at_once(self) -> None:
        if self._bar.isVisible():
            self._is_fresh = False
            self._search()

    def _search(self) -> None:
        self._pause.stop()
        self._search_number += 1
        self._changes.clear()
        number, query, template = self._search_number, self._bar.query, self._bar.template
        text = self._view.note.document.body if self._view.note else ""
        self._off_thread.run(
            lambda: look_for(query, text, template), lambda outcome: self._take(number, outcome)
        )

    def _take(self, number: int, outcome: object) -> None:
        if number != self._search_number:
            return
        places = Places(outcome if isinstance(outcome, Found) else None)
        places.take(self._changes)
        self._is_fresh = not self._changes
        self._show(places, "" if isinstance(outcome, Found) else _trouble(outcome))
        if not self._is_fresh:
            self._pause.start()
            return
        wishes, self._wishes = self._wishes, []
        for wish in wishes:
            self._when_fresh(wish)

    def _when_fresh(self, wish: Callable[[], None]) -> None:
        if self._is_fresh:
            wish()
        else:
            self._wishes.append(wish)

    def _follow_text(self, changes: tuple[TextChange, ...]) -> None:
        if self._bar.isVisible():
            self._changes += changes
            self._places.take(changes)
            self._is_fresh = False
            self._pause.start()

    # What was found.

    def _show(self, places: Places, trouble: str = "") -> None:
        self._places = places
        self._marks.show(places)
        self._trouble = trouble
        self._tell()

    def _tell(self) -> None:
        if not self._bar.isVisible():
            return
        has_places = len(self._places) > 0
        self._bar.allow(steps=has_places, replacing=not self._view.body.isReadOnly())
        self._bar.tell("" if self._trouble else self._count(), self._trouble)

    def _count(self) -> str:
        total = len(self._places)
        if not self._bar.query.text:
            return ""
        if not total:
            return tr("Nothing found")
        index = self._places.index_of(self._selected())
        if index is None:
            return tr("{count} places", total)
        return tr("{number} of {total}", number=index + 1, total=total)

    def _selected(self) -> Span:
        cursor = self._view.body.textCursor()
        return Span(cursor.selectionStart(), cursor.selectionEnd())

    def _go_to_nearest(self) -> None:
        if len(self._places):
            self._go(self._places.at_or_after(self._origin) % len(self._places))

    def _step(self, by: int) -> None:
        if not len(self._places):
            return
        selected = self._selected()
        following = self._places.at_or_after(selected.start)
        is_at_place = self._places.index_of(selected) is not None
        self._go((following + by if by < 0 or is_at_place else following) % len(self._places))

    def _go(self, index: int) -> None:
        span = self._places.span(index)
        if span is not None:
            self._origin = span.start
            self._view.body.select(*span)

    def _replace(self) -> None:
        index = self._places.index_of(self._selected())
        change = None if index is None else self._places.change(index)
        if change is None or not self._replace_each([change]):
            self._step(1)
            return
        self._origin = change.position + utf16_length(change.inserted)
        self._search_from_here()

    def _replace_all(self) -> None:
        changes = self._places.changes()
        if self._replace_each(changes):
            self._search_at_once()
            self._wishes.append(lambda: self._bar.tell(tr("{count} places replaced", len(changes))))

    def _replace_each(self, changes: list[TextChange]) -> bool:
        binding = self._view.body.binding
        if binding is None or self._view.body.isReadOnly() or self._bar.template is None:
            return False
        binding.replace_each(changes)
        return True


def _trouble(outcome: object) -> str:
    if isinstance(outcome, TooSlow):
        return tr("Looking for this expression takes too long. A simpler one may do.")
    if isinstance(outcome, Unreadable) and outcome.place is not None:
        return tr(
            "This is no regular expression: it cannot be read at character {place}.", place=outcome.place
        )
    return tr("This is no regular expression.")
