"""A picture of what was there before, which fades away over what is there now."""

from PySide6.QtCore import QPropertyAnimation, Qt
from PySide6.QtWidgets import QGraphicsOpacityEffect, QLabel, QStyle, QWidget

_MILLISECONDS = 180


def fade_over(widget: QWidget) -> None:
    """Let the present picture of a widget fade; where the system wants no motion, nothing is seen of it."""
    style = widget.style()
    if not widget.isVisible() or not style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration):
        return
    picture = QLabel(widget)
    picture.setPixmap(widget.grab())
    picture.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    picture.setGeometry(widget.rect())
    effect = QGraphicsOpacityEffect(picture)
    picture.setGraphicsEffect(effect)
    fading = QPropertyAnimation(effect, b"opacity", picture)
    fading.setDuration(_MILLISECONDS)
    fading.setStartValue(1.0)
    fading.setEndValue(0.0)
    fading.finished.connect(picture.deleteLater)
    picture.show()
    fading.start()
