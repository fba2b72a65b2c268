"""What the mouse does beside moving the caret: ticks tasks, follows links, tells where they lead."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QTextEdit, QToolTip

from app.gui.editor.documents import page_of
from app.gui.editor.editing import Editing
from app.gui.editor.list_keys import toggle_box
from app.gui.editor.markdown_links import Link, Target
from app.gui.editor.mode import Mode
from app.gui.editor.ornaments import Ornament, ornaments_of
from app.gui.editor.picture_painting import pictures_of
from app.gui.editor.pictures import Placed
from app.gui.editor.visible_lines import visible_blocks
from app.gui.language import tr
from core.markdown import attached_file

_CONTROL = Qt.KeyboardModifier.ControlModifier
_SLACK = 3
"""Pixels around a box that count as the box."""


class Pointing(QObject):
    """Listens to the mouse over an editor; `follow` is called with the link that was asked for.

    `words_at` says what there is to say of a place in the viewport that is no link.
    """

    def __init__(
        self,
        editor: QTextEdit,
        editing: Editing,
        mode: Mode,
        follow: Callable[[Link], None],
        words_at: Callable[[QPoint], str],
    ) -> None:
        super().__init__(editor)
        self._editor, self._editing, self._mode = editor, editing, mode
        self._follow, self._words_at = follow, words_at
        self._place = QPoint(-1, -1)
        self._viewport = editor.viewport()
        self._viewport.setMouseTracking(True)
        self._viewport.installEventFilter(self)
        editor.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Control:
            self._show_hand(event.modifiers() | _modifier_of(event))
        elif watched is self._viewport:
            if isinstance(event, QHelpEvent):
                self._tell(event)
                return True
            if isinstance(event, QMouseEvent) and self._take(event):
                return True
        return super().eventFilter(watched, event)

    def link_under(self, place: QPoint) -> Link | None:
        """Return the link or the picture at a place in the viewport."""
        self._place = place
        return self._link()

    def _take(self, event: QMouseEvent) -> bool:
        self._place = event.position().toPoint()
        if event.type() is QEvent.Type.MouseMove:
            self._show_hand(event.modifiers())
            return False
        is_press = event.type() is QEvent.Type.MouseButtonPress
        if event.button() is not Qt.MouseButton.LeftButton:
            return False
        if event.type() is QEvent.Type.MouseButtonRelease:
            self._follow_read_link(event)
        if not is_press:
            return False
        if event.modifiers() == _CONTROL and (link := self._link()) is not None:
            self._follow(link)
            return True
        if event.modifiers() == Qt.KeyboardModifier.NoModifier and self._ask_for_picture():
            return True
        is_wanted = event.modifiers() in {Qt.KeyboardModifier.NoModifier, _CONTROL}
        ornament = self._box_at(event.position(), is_forced=event.modifiers() == _CONTROL)
        return is_wanted and ornament is not None and toggle_box(ornament.block)

    def _follow_read_link(self, event: QMouseEvent) -> None:
        """Follow the link that was clicked in the reading view, unless words of it were selected."""
        is_click = self._mode.is_reading and event.modifiers() == Qt.KeyboardModifier.NoModifier
        if is_click and not self._editor.textCursor().hasSelection() and (link := self._link()) is not None:
            self._follow(link)

    def _box_at(self, place: QPointF, *, is_forced: bool = False) -> Ornament | None:
        """Find the box under the mouse; one that is shown as it is typed only when that is forced."""
        if not self._mode.may_write:
            return None
        for ornament in ornaments_of(self._editor, visible_blocks(self._editor)):
            box = ornament.box.adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK)
            is_box = ornament.line.box is not None and (ornament.is_drawn or is_forced)
            if is_box and box.contains(place):
                return ornament
        return None

    def _ask_for_picture(self) -> bool:
        """Try again to get a picture whose placeholder was clicked."""
        picture = self._picture()
        if picture is None or picture.image is not None:
            return False
        page_of(self._editor.document()).typesetter.ask_again(picture.address)
        return True

    def _picture(self) -> Placed | None:
        """Find the picture under the mouse, or what stands in for it."""
        pictures = pictures_of(self._editor, list(visible_blocks(self._editor)))
        return next((each for each in pictures if each.place.contains(QPointF(self._place))), None)

    def _link(self) -> Link | None:
        picture = self._picture()
        if picture is not None:
            return Link(0, 0, Target.PICTURE, picture.address)
        place = QPointF(self._place) + QPointF(0.0, self._editor.verticalScrollBar().value())
        layout = self._editor.document().documentLayout()
        if layout.hitTest(place, Qt.HitTestAccuracy.ExactHit) < 0:
            return None
        return self._editing.link_at(self._editor.cursorForPosition(self._place))

    def _show_hand(self, modifiers: Qt.KeyboardModifier) -> None:
        may_follow = self._mode.is_reading or bool(modifiers & _CONTROL)
        is_over_link = may_follow and self._link() is not None
        picture = self._picture()
        is_hand = is_over_link or self._box_at(QPointF(self._place)) is not None
        is_hand = is_hand or (picture is not None and picture.image is None)
        shape = Qt.CursorShape.PointingHandCursor if is_hand else Qt.CursorShape.IBeamCursor
        if self._viewport.cursor().shape() is not shape:
            self._viewport.setCursor(shape)

    def _tell(self, event: QHelpEvent) -> None:
        link = self.link_under(event.pos())
        words = self._words_at(event.pos()) if link is None else self._words(link)
        QToolTip.showText(event.globalPos(), words, self._viewport)

    def _words(self, link: Link) -> str:
        is_file = attached_file(link.address) is not None
        if self._mode.is_reading:
            return "" if is_file else link.address
        if link.target is Target.NOTE:
            return tr("Note “{title}” – Ctrl+click opens it", title=link.address)
        if is_file:
            return tr("Ctrl+click opens it")
        return tr("{address} – Ctrl+click opens it", address=link.address)


def _modifier_of(event: QKeyEvent) -> Qt.KeyboardModifier:
    is_down = event.type() is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Control
    return _CONTROL if is_down else Qt.KeyboardModifier.NoModifier
