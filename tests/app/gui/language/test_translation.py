"""Texts are translated by the catalogue that is installed, and stay English without one."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication

from app.gui.language import tr


class _German(QTranslator):
    def translate(
        self, context: str, source: str, _disambiguation: str | None = None, count: int = -1
    ) -> str | None:
        words = {"Members of {space}": "Mitglieder von {space}"}
        if source == "{count} notes":
            return "{count} Notiz" if count == 1 else "{count} Notizen"
        return words.get(source)


@pytest.fixture
def german(application: QApplication) -> Iterator[None]:
    translator = _German()
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


def test_without_a_catalogue_the_text_stays(application: QApplication) -> None:
    assert tr("Members of {space}", space="{Home}") == "Members of {Home}"
    assert tr("100 % {sure}") == "100 % {sure}"


def test_values_and_numbers_stand_in_the_translated_text(german: None) -> None:
    assert tr("Members of {space}", space="Haus") == "Mitglieder von Haus"
    assert [tr("{count} notes", count) for count in (1, 2)] == ["1 Notiz", "2 Notizen"]
