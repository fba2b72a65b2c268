"""Opens a window in a world that always is the same, sets scenes in it and takes their pictures."""

import asyncio
import os
import random
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

from PySide6.QtCore import QPoint, QRect, Qt, QTranslator
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from app.gui.editor import shown_caret
from app.gui.language.translation import CONTEXT
from app.gui.theme import ThemeChoice
from core.documents.replica import Replica
from core.world import World
from tests.app.gui.desk import Desk, open_desk
from tests.app.gui.gallery.notes import NOW, edited_at
from tests.app.gui.gallery.scenes import Scene

IMAGES = Path(__file__).parents[4] / "docs" / "images"
"""Where the pictures lie that the documentation shows."""

_TO_THE_LEFT = "\N{RIGHT-TO-LEFT MARK}"
_SEED = 4
_SHADOW = 20
_LONG = 600_000
_LOOK_SECONDS, _SAME = 0.05, 5
"""Nothing moves when so many looks in a row saw the same."""


@dataclass(frozen=True, slots=True)
class Picture:
    """What the window shows in one theme."""

    scene: str
    theme: ThemeChoice
    image: QImage

    @property
    def file_name(self) -> str:
        return f"{self.scene}-{self.theme.value}.png"


async def take_pictures(
    scene: Scene, directory: Path, themes: Sequence[ThemeChoice] = (ThemeChoice.LIGHT, ThemeChoice.DARK)
) -> list[Picture]:
    """Set a scene on a new profile in `directory`, and return what is seen of it in each theme."""
    async with _still_desk(directory, scene) as desk:
        desk.window.resize(*scene.size)
        await scene.set_up(desk)
        pictures = []
        for theme in themes:
            desk.window.preferences.choose(appearance=theme)
            pictures.append(Picture(scene.name, theme, await _seen_at_rest(desk.window)))
        for dialog in desk.window.findChildren(QDialog):
            dialog.reject()
        return pictures


class _Backward(QTranslator):
    """Makes English texts behave as those of a language that is written from right to left."""

    def translate(
        self, context: str, source: str, _disambiguation: str | None = None, _count: int = -1
    ) -> str | None:
        return f"{_TO_THE_LEFT}{source}{_TO_THE_LEFT}" if context == CONTEXT else None


@asynccontextmanager
async def _still_desk(directory: Path, scene: Scene) -> AsyncIterator[Desk]:
    os.environ["TZ"] = "UTC"
    time.tzset()
    QApplication.setCursorFlashTime(0)
    QGuiApplication.setLayoutDirection(scene.direction)
    backward = _Backward()
    if scene.direction is Qt.LayoutDirection.RightToLeft:
        QApplication.installTranslator(backward)
    # When a word is marked as misspelled depends on how fast the speller is.
    settings = {"language": scene.language, "spelling": "off"}
    world = World(lambda: NOW, random.Random(_SEED).randbytes)
    with (
        patch.object(Replica, "__init__", _stamped(Replica.__init__)),
        # Names at carets go after a while, which a slow machine takes for a picture.
        patch.object(shown_caret, "FLAG_SHOWN", _LONG),
    ):
        async with open_desk(directory, world, settings) as desk:
            yield desk
    QApplication.removeTranslator(backward)
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)


def _stamped(make: Callable[[Replica, int], None]) -> Callable[[Replica, int], None]:
    """Let documents be edited at the time of the scenes; Loro asks the system's clock otherwise."""

    def make_stamped(replica: Replica, peer: int) -> None:
        make(replica, peer)
        stamping = replica._doc.subscribe_pre_commit(_stamp)
        replica.__dict__["stamping"] = stamping

    return make_stamped


async def _seen_at_rest(window: QWidget) -> QImage:
    """What is seen once nothing moves any more."""
    seen, same = _seen(window), 0
    while same < _SAME:
        await asyncio.sleep(_LOOK_SECONDS)
        before, seen = seen, _seen(window)
        same = same + 1 if seen == before else 0
    return seen


def _seen(window: QWidget) -> QImage:
    """What a screen shows of the window and of all that stands before it."""
    image = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    painter = QPainter(image)
    for each in window.findChildren(QWidget):
        if each.isWindow() and each.isVisible():
            if isinstance(each, QDialog):
                place = each.rect()
                place.moveCenter(window.rect().center())
                _frame(painter, place)
            else:
                place = QRect(each.mapToGlobal(QPoint()) - window.mapToGlobal(QPoint()), each.size())
            painter.drawPixmap(place.topLeft(), each.grab())
    painter.end()
    return image


def _frame(painter: QPainter, place: QRect) -> None:
    """Draw the edge and the shadow that a desktop gives to a dialog, in the middle of its window."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(0, 0, 0, 4))
    for width in range(1, _SHADOW):
        painter.drawRoundedRect(place.adjusted(-width, -width // 2, width, width), width, width)
    painter.setPen(QColor(128, 128, 128, 96))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(place.adjusted(-1, -1, 0, 0))


def _stamp(commit: Any) -> bool:
    commit["modifier"].set_timestamp(round(edited_at()))
    return True
