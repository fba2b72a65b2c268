"""One remote caret on screen: it moves with its text, and fades politely while its owner rests."""

from typing import Protocol

from PySide6.QtCore import (
    QAbstractAnimation,
    QObject,
    QPauseAnimation,
    QSequentialAnimationGroup,
    QVariantAnimation,
    Signal,
)
from PySide6.QtWidgets import QApplication, QStyle

from app.gui.editor.caret_shapes import CaretShape
from core.documents import NoteDocument
from core.ids import DeviceId

FLAG_SHOWN = 3000
"""Milliseconds for which a name stays once its caret rests."""
FULL_SHOWN = 60_000
"""Milliseconds after which a caret that rests is dimmed."""
DIMMED_SHOWN = 540_000
"""Milliseconds after which a dimmed caret goes: its owner is away, though the note is still open there."""
_FADE = 250
_DIMMED = 0.4


class RemoteCaret(Protocol):
    """Where another person is in the note; `anchor` and `head` are anchors of its document."""

    @property
    def device(self) -> DeviceId: ...
    @property
    def name(self) -> str: ...
    @property
    def color_index(self) -> int: ...
    @property
    def anchor(self) -> bytes: ...
    @property
    def head(self) -> bytes: ...


class ShownCaret(QObject):
    """One remote caret on screen, and how much of it and of its name flag is still to be seen."""

    faded = Signal()

    def __init__(self, caret: RemoteCaret, parent: QObject) -> None:
        super().__init__(parent)
        self.caret = caret
        self.anchor: int | None = None
        self.head: int | None = None
        self.shape: CaretShape | None = None
        self.flag_opacity = 1.0
        self.opacity = 1.0
        self._fading = self._make_fading()
        self.wake()

    def wake(self) -> None:
        """Show caret and name again, and let them fade after a while, one after the other."""
        self.flag_opacity = self.opacity = 1.0
        self._fading.stop()
        self._fading.start()
        self.faded.emit()

    def locate(self, document: NoteDocument) -> None:
        """Find the positions anew; None where the text they name has not arrived."""
        self.anchor = document.position_of(self.caret.anchor)
        self.head = document.position_of(self.caret.head)

    def _make_fading(self) -> QSequentialAnimationGroup:
        group = QSequentialAnimationGroup(self)
        for pause, begin, end, show in (
            (FLAG_SHOWN, 1.0, 0.0, self._show_flag),
            (FULL_SHOWN, 1.0, _DIMMED, self._show_caret),
            (DIMMED_SHOWN, _DIMMED, 0.0, self._show_caret),
        ):
            # A pause costs one timer and no repaints.
            group.addAnimation(QPauseAnimation(pause, self))
            fade = QVariantAnimation(self)
            fade.setStartValue(begin)
            fade.setEndValue(end)
            fade.setDuration(_fade_duration())
            fade.valueChanged.connect(show)
            group.addAnimation(fade)
        return group

    def _show_flag(self, opacity: float) -> None:
        if self._is_fading and opacity != self.flag_opacity:
            self.flag_opacity = opacity
            self.faded.emit()

    def _show_caret(self, opacity: float) -> None:
        if self._is_fading and opacity != self.opacity:
            self.opacity = opacity
            self.faded.emit()

    @property
    def _is_fading(self) -> bool:
        return self._fading.state() is QAbstractAnimation.State.Running


def _fade_duration() -> int:
    """Give the milliseconds of a fade; where the system wants no motion, it is there and then it is not."""
    wants_motion = QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration)
    return _FADE if wants_motion else 1
