"""Which language the window speaks."""

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from app.gui.language import LANGUAGES, speak
from app.gui.language.speaking import nearest


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        (["de-AT", "de", "en"], "de"),
        (["es-419", "es"], "es"),
        (["zh-Hans-SG", "zh"], "zh_CN"),
        (["zh-CN"], "zh_CN"),
        (["zh-Hant-TW", "zh-TW"], "en"),
        (["den-CA", "fr-CA", "de"], "de"),
        (["ja"], "en"),
        ([], "en"),
    ],
)
def test_the_language_is_the_best_that_its_user_reads(wanted: list[str], code: str) -> None:
    assert nearest(wanted) == code


def test_every_language_can_be_chosen_and_left_again(speaker: QApplication) -> None:
    for code in (*LANGUAGES, "en"):
        assert speak(speaker, code) == code
        assert QLocale().name().startswith(code)


def test_dates_are_those_of_the_language(speaker: QApplication) -> None:
    speak(speaker, "de")
    assert QLocale().dayName(2) == "Dienstag"
