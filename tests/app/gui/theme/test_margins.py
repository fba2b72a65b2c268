"""Margins begin where lines begin."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMargins, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app.gui.theme import margins_along


@pytest.fixture
def mirrored(application: QApplication) -> Iterator[None]:
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)


def test_lines_begin_at_the_left(application: QApplication) -> None:
    assert margins_along(1, 2, 3, 4) == QMargins(1, 2, 3, 4)


def test_or_at_the_right(mirrored: None) -> None:
    assert margins_along(1, 2, 3, 4) == QMargins(3, 2, 1, 4)
