"""An old version in the place of the editor: it is read and copied from, and nothing can be typed into it."""

from bisect import bisect_left, bisect_right

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.gui.editor.body_editor import BodyEditor
from app.gui.editor.colors import EditorColors
from app.gui.editor.column import margin_beside
from app.gui.editor.documents import make_text_document, page_of, restyle
from app.gui.editor.palettes import text_palette
from app.gui.editor.typesetter import MARGIN
from app.gui.history.difference_layer import DifferenceLayer
from app.gui.history.differences import Joined
from app.gui.history.version_bar import VersionBar
from app.gui.language import tr
from app.gui.theme import Theme


class VersionView(QWidget):
    """Shows the title and the text of a version, with what differs marked; Escape asks for the way back."""

    back_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._colors = theme.editor_colors()
        self._joined = Joined("")
        self.bar = VersionBar(theme, self)
        self.title = QLabel(textFormat=Qt.TextFormat.RichText, wordWrap=True)
        self.tags = QLabel(textFormat=Qt.TextFormat.RichText, wordWrap=True)
        self.body = BodyEditor(self._colors, self)
        self.body.set_writable(False)
        self.body.setAccessibleName(tr("The text of an earlier version"))
        self._title_row = QVBoxLayout()
        self._lay_out()
        self.bar.back_asked.connect(self.back_asked)
        self.bar.step_asked.connect(self.step)
        theme.dress(self.bar)
        theme.dress(self.body.verticalScrollBar())
        self.set_colors(self._colors)

    def show_version(self, title: Joined, tags: Joined, joined: Joined) -> None:
        """Show this; whoever scrolled stays where he was, unless no difference is in sight there."""
        self.title.setText(title.to_html() or tr("Untitled"))
        self.tags.setText(tags.to_html())
        self.tags.setVisible(bool(tags.text))
        if joined != self._joined:
            scrolled = self.body.verticalScrollBar().value()
            self._joined = joined
            self._show_text()
            self.body.verticalScrollBar().setValue(scrolled)
            # What comes on screen with this is not laid out yet.
            QTimer.singleShot(0, self, self._bring_difference_in_sight)

    def forget(self) -> None:
        """Show nothing any more."""
        self._joined = Joined("")
        self._show_text()
        self.body.verticalScrollBar().setValue(0)

    def step(self, by: int) -> None:
        """Go to the next difference, or to the one before; from the last on to the first."""
        places, here = self._joined.places, self.body.textCursor().position()
        if places:
            number = bisect_right(places, here) if by > 0 else bisect_left(places, here) - 1
            self._go_to(places[number % len(places)])

    def set_colors(self, colors: EditorColors) -> None:
        """Take on another theme or text size."""
        self._colors = colors
        self.setAutoFillBackground(True)
        self.setPalette(text_palette(colors))
        self.title.setFont(colors.title_font())
        self.tags.setFont(colors.body_font())
        self.body.set_colors(colors)
        restyle(self.body.document(), colors)
        for layer in self.body.layers:
            if isinstance(layer, DifferenceLayer):
                layer.set_colors(self._theme.colors)
        self.body.follow_view()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._arrange()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape:
            self.back_asked.emit()
        else:
            super().keyPressEvent(event)

    def _show_text(self) -> None:
        before = self.body.document()
        shown = make_text_document(self._joined.text, self._colors, self.body)
        # What changed may be a mark.
        page_of(shown).typesetter.hides_marks = False
        self.body.layers = [DifferenceLayer(self.body, self._joined.differences, self._theme.colors)]
        self.body.show_document(shown)
        before.deleteLater()

    def _bring_difference_in_sight(self) -> None:
        places = self._joined.places
        if not places:
            return
        viewport = self.body.viewport().rect()
        first = self.body.cursorForPosition(viewport.topLeft()).position()
        last = self.body.cursorForPosition(viewport.bottomRight()).position()
        number = bisect_left(places, first)
        if number == len(places) or places[number] > last:
            self._go_to(places[min(number, len(places) - 1)])

    def _go_to(self, place: int) -> None:
        cursor = QTextCursor(self.body.document())
        cursor.setPosition(place)
        self.body.setTextCursor(cursor)
        self.body.ensureCursorVisible()
        bar, caret = self.body.verticalScrollBar(), self.body.cursorRect()
        bar.setValue(bar.value() + caret.top() - self.body.viewport().height() // 3)

    def _arrange(self) -> None:
        margin = margin_beside(self.width(), MARGIN) + MARGIN
        self._title_row.setContentsMargins(margin, 24, margin, 4)

    def _lay_out(self) -> None:
        self._title_row.addWidget(self.title)
        self._title_row.addWidget(self.tags)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(self._title_row)
        column.addWidget(self.body, 1)
