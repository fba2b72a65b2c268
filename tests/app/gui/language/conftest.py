"""An application whose language may be chosen; it speaks English again afterwards."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from app.gui.language import speak


@pytest.fixture
def speaker(application: QApplication) -> Iterator[QApplication]:
    before = QLocale()
    yield application
    speak(application, "en")
    QLocale.setDefault(before)
