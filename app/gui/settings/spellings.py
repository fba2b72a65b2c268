"""What can be chosen about spelling: to follow the note, a dictionary of this computer, or none."""

from collections.abc import Iterable

from PySide6.QtCore import QLocale

from app.gui.language import tr
from core.spelling import find_dictionaries, usual_folders

_PACKAGES = {"de": "hunspell-de-de", "es": "hunspell-es"}
"""Languages of the window for which no dictionary comes with Tandem, and what Debian calls it."""


def spellings() -> dict[str, str]:
    """Give each choice's code and its name."""
    codes = sorted(find_dictionaries(usual_folders()))
    return {
        "": tr("As the note is written"),
        "off": tr("Do not check"),
        **{code: _name(code) for code in codes},
    }


def about_missing(known: Iterable[str]) -> str:
    """Say how to get a dictionary of the window's language; "" when it is among those known."""
    language = QLocale().name().partition("_")[0]
    if language not in _PACKAGES or any(code.startswith(language) for code in known):
        return ""
    return tr(
        "There is no dictionary of {language} on this computer. Install one for Hunspell (on Debian and "
        "Ubuntu the package {package}) and start Tandem again.",
        language=QLocale().nativeLanguageName(),
        package=_PACKAGES[language],
    )


def _name(code: str) -> str:
    locale = QLocale(code)
    if locale.language() is QLocale.Language.C:
        return code
    language = locale.nativeLanguageName()
    territory = locale.nativeTerritoryName() if "_" in code else ""
    return f"{language} ({territory})" if territory else language
