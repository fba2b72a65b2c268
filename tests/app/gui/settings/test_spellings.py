"""What is said of spelling."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale

from app.gui.settings.spellings import about_missing


@pytest.fixture
def _locale() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.mark.usefixtures("_locale")
@pytest.mark.parametrize(
    ("language", "known", "package"),
    [
        ("de_AT", ["en_US"], "hunspell-de-de"),
        ("es_MX", ["en_US", "de_DE"], "hunspell-es"),
        ("de_AT", ["en_US", "de_CH"], ""),
        ("en_GB", ["en_US"], ""),
        ("zh_CN", ["en_US"], ""),
    ],
)
def test_whoever_lacks_the_dictionary_of_the_window_is_told_how_to_get_it(
    language: str, known: list[str], package: str
) -> None:
    QLocale.setDefault(QLocale(language))
    told = about_missing(known)
    assert package in told
    assert bool(told) == bool(package)
