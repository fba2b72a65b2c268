"""The part of the window where a note is written: its title, its body, or a hint when none is open."""

from typing import Protocol

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QStackedLayout, QVBoxLayout, QWidget

from app.gui.editor.binding import BodyBinding
from app.gui.editor.body_editor import BodyEditor
from app.gui.editor.carets import CaretLayer
from app.gui.editor.colors import LIGHT, EditorColors
from app.gui.editor.column import margin_beside
from app.gui.editor.documents import make_text_document, restyle
from app.gui.editor.palettes import text_palette
from app.gui.editor.pictures import PictureSource
from app.gui.editor.reading_place import AnchoredPlace, read_place, restore_place
from app.gui.editor.shown_caret import RemoteCaret
from app.gui.editor.title_field import TitleField
from app.gui.editor.typesetter import MARGIN
from app.gui.language import tr
from core.documents import DocumentChange, NoteDocument, TextChange
from core.events import Unsubscribe
from core.ids import NoteId
from core.tracing import OFF, Tracing
from core.tracing.hops import TYPED

_ROOM_ABOVE = 36
"""Pixels over the title."""
_CARET_PAUSE = 30
"""Milliseconds in which movements of the caret are told as one."""


class EditableNote(Protocol):
    """What the editor needs of an open note."""

    @property
    def id(self) -> NoteId: ...
    @property
    def document(self) -> NoteDocument: ...


class EditorView(QWidget):
    """Shows one note at a time and keeps screen and document equal."""

    caretMoved = Signal(bytes, bytes)  # noqa: N815
    """The selection's anchor and head, as anchors of the document."""
    titleEdited = Signal(str)  # noqa: N815
    """What was typed into the title; it is in the document already."""
    focusAsked = Signal()  # noqa: N815
    """The title or the body is about to get the focus, whether it is on screen or not."""
    writingAsked = Signal()  # noqa: N815
    """The title is about to be typed."""
    problemHappened = Signal(object)  # noqa: N815
    """A `Problem` met while taking an edit; the text stays on screen."""

    othersWrote = Signal(list)  # noqa: N815
    """The devices of those who stand where text has just arrived."""

    noteShown = Signal()  # noqa: N815
    """Another note is on screen, or none."""
    bodyChanged = Signal(tuple)  # noqa: N815
    """The `TextChange`s of the body, whoever made them; screen and document are equal again."""
    linkFollowed = Signal(object)  # noqa: N815
    """A `Link` whose other end is wanted."""

    def __init__(self, colors: EditorColors = LIGHT, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = TitleField(colors)
        self.body = BodyEditor(colors)
        self._colors = colors
        self._note: EditableNote | None = None
        self._is_writable, self._is_reading = True, False
        self._unsubscribe: Unsubscribe | None = None
        self._places: dict[NoteId, AnchoredPlace] = {}
        self._pictures: PictureSource | None = None
        self.tracing: Tracing = OFF
        """Who records what is typed in the notes that are shown from here on."""
        self._told: tuple[bytes, bytes] | None = None
        self._caret_pause = QTimer(self, singleShot=True, interval=_CARET_PAUSE)
        self._room_above = _ROOM_ABOVE
        self._hint = QLabel(_hint(""), alignment=Qt.AlignmentFlag.AlignCenter)
        self._page = QWidget()
        self._lay_out()
        self._connect()
        self.set_colors(colors)

    @property
    def note(self) -> EditableNote | None:
        """The note on screen."""
        return self._note

    def show_note(self, note: EditableNote) -> None:
        """Show a note in the place of the present one, where it was left last."""
        self.close_note()
        self._note = note
        note.document.enable_undo()
        self._show_body(note)
        self.title.setText(note.document.title)
        self.title.setCursorPosition(0)
        self._unsubscribe = note.document.observe(self._follow_title)
        self._stack.setCurrentWidget(self._page)
        self._arrange()
        if note.id in self._places:
            restore_place(self.body, self._places[note.id].found_in(note.document))
        self._note_caret()
        self.noteShown.emit()

    def set_picture_source(self, source: PictureSource) -> None:
        """Take the pictures of the notes that are shown from here on from a source."""
        self._pictures = source

    def close_note(self) -> None:
        """Let go of the note and show the hint."""
        if self._note is None or self._unsubscribe is None:
            return
        self._places[self._note.id] = AnchoredPlace.of(read_place(self.body), self._note.document)
        self._unsubscribe()
        self._note = self._unsubscribe = self._told = None
        self._caret_pause.stop()
        self._let_go_of_body()
        self._stack.setCurrentWidget(self._hint)
        self.noteShown.emit()

    def show_way_to_begin(self, keys: str) -> None:
        """Name the keys that begin a note while none is open; "" for none."""
        self._hint.setText(_hint(keys))

    def show_carets(self, carets: tuple[RemoteCaret, ...]) -> None:
        """Show exactly these people's carets in the body."""
        if self.body.carets is not None:
            self.body.carets.show(carets)

    def set_writable(self, is_writable: bool) -> None:
        """Let the note be written, or only be read; what others write is followed either way."""
        self._is_writable = is_writable
        self.title.setReadOnly(not is_writable or self._is_reading)
        self.body.set_writable(is_writable)

    def set_reading(self, is_reading: bool) -> None:
        """Show the note without marks and caret, or as it is written."""
        self._is_reading = is_reading
        self.title.setReadOnly(not self._is_writable or is_reading)
        self.body.set_reading(is_reading)

    def set_colors(self, colors: EditorColors) -> None:
        """Take on another theme or text size."""
        self._colors = colors
        self.setAutoFillBackground(True)
        self.setPalette(text_palette(colors))
        self._style_hint(colors)
        self.title.set_colors(colors)
        place = read_place(self.body)
        self.body.set_colors(colors)
        if self._note is not None:
            restyle(self.body.document(), colors)
            self.body.follow_view()
            restore_place(self.body, place)
        if self.body.carets is not None:
            self.body.carets.set_colors(colors)

    def make_room_above(self, height: int) -> None:
        """Leave so many pixels over the title for what lies there; who writes or reads below stays still."""
        before, bar = self._body_top(), self.body.verticalScrollBar()
        self._room_above = max(height, _ROOM_ABOVE)
        self._arrange()
        if layout := self._page.layout():
            layout.activate()
        if self.body.hasFocus() or bar.value():
            bar.setValue(bar.value() + self._body_top() - before)

    def focus_title(self) -> None:
        """Go to the title and select it, as for a new note."""
        self.focusAsked.emit()
        self.writingAsked.emit()
        self.title.setFocus()
        self.title.selectAll()

    def focus_body(self) -> None:
        self.focusAsked.emit()
        self.body.setFocus()

    def go_to(self, position: int) -> None:
        """Put the caret at a UTF-16 offset of the body and bring it on screen."""
        cursor = self.body.textCursor()
        cursor.setPosition(min(position, self.body.document().characterCount() - 1))
        self.body.setTextCursor(cursor)
        self.body.ensureCursorVisible()
        self.focus_body()

    def undo(self) -> None:
        """Take back the last step that was made in the body here."""
        self.body.undo_step()

    def redo(self) -> None:
        self.body.redo_step()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._arrange()
        return super().event(event)

    def _lay_out(self) -> None:
        self._title_row = QVBoxLayout()
        self._title_row.addWidget(self.title)
        page = QVBoxLayout(self._page)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addLayout(self._title_row)
        page.addWidget(self.body, 1)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._hint)
        self._stack.addWidget(self._page)

    def _connect(self) -> None:
        self.title.textEdited.connect(self._send_title)
        self.title.left_downwards.connect(self.focus_body)
        self.body.link_followed.connect(self.linkFollowed)
        self.body.left_upwards.connect(self.title.setFocus)
        self.body.cursorPositionChanged.connect(self._note_caret)
        self.body.selectionChanged.connect(self._note_caret)
        self.body.verticalScrollBar().rangeChanged.connect(self._arrange)
        self._caret_pause.timeout.connect(self._tell_caret)

    def _arrange(self) -> None:
        margin = margin_beside(self.width(), MARGIN) + MARGIN
        # Where lines run from right to left, the bar of the body is at its left.
        bar = self.body.viewport().x() - self.body.viewportMargins().left()
        # A line edit draws its text two pixels in.
        self._title_row.setContentsMargins(margin - 2 + bar, self._room_above, margin - 2, 4)

    def _body_top(self) -> int:
        return self.body.viewport().mapTo(self, QPoint(0, 0)).y()

    def _style_hint(self, colors: EditorColors) -> None:
        palette = text_palette(colors)
        palette.setColor(palette.ColorRole.WindowText, colors.dim)
        self._hint.setPalette(palette)
        self._hint.setFont(colors.body_font())

    def _show_body(self, note: EditableNote) -> None:
        shown = make_text_document(note.document.body, self._colors, self.body, self._pictures)
        self.body.show_document(shown)
        binding = BodyBinding(note.document, self.body, self.tracing)
        binding.changed.connect(self._follow_body)
        binding.problem_happened.connect(self.problemHappened)
        self.body.binding = binding
        self.body.carets = CaretLayer(self.body, note.document, self._colors)

    def _let_go_of_body(self) -> None:
        shown = self.body.document()
        if self.body.binding is not None:
            self.body.binding.close()
        if self.body.carets is not None:
            self.body.carets.deleteLater()
        self.body.binding = self.body.carets = None
        self.body.show_document(make_text_document("", self._colors, self.body))
        shown.deleteLater()

    def _follow_body(self, changes: tuple[TextChange, ...], is_from_elsewhere: bool) -> None:
        self.body.new_marks.follow(changes)
        carets = self.body.carets
        if carets is not None:
            carets.refresh()
        if carets is not None and is_from_elsewhere:
            self.othersWrote.emit(carets.wake_writers(changes))
        self.bodyChanged.emit(changes)

    def _send_title(self, text: str) -> None:
        if self._note is not None:
            with self.tracing.begin(TYPED):
                self._note.document.set_title(text, origin="title")
            self.titleEdited.emit(text)

    def _follow_title(self, change: DocumentChange) -> None:
        if change.title_changed and self._note is not None:
            self.title.follow(self._note.document.title)

    def _note_caret(self) -> None:
        if self._note is not None and not self._caret_pause.isActive():
            self._caret_pause.start()

    def _tell_caret(self) -> None:
        if self._note is None:
            return
        cursor, document = self.body.textCursor(), self._note.document
        place = (cursor.anchor(), cursor.position())
        if self._told is not None and place == tuple(map(document.position_of, self._told)):
            # The text moved, not the caret in it.
            return
        self._told = (document.anchor(place[0]), document.anchor(place[1]))
        self.caretMoved.emit(*self._told)


def _hint(keys: str) -> str:
    first = tr("No note is open")
    second = tr("Select a note or press {keys}", keys=keys) if keys else tr("Select a note")
    return f"<p><b>{first}</b></p><p>{second}</p>"
