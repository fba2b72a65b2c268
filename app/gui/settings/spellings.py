"""What can be chosen about spelling: to follow the note, a dictionary of this computer, or none."""

from PySide6.QtCore import QLocale

from app.gui.language import tr
from core.spelling import find_dictionaries, usual_folders


def spellings() -> dict[str, str]:
    """Give each choice's code and its name."""
    codes = sorted(find_dictionaries(usual_folders()))
    return {
        "": tr("As the note is written"),
        "off": tr("Do not check"),
        **{code: _name(code) for code in codes},
    }


def _name(code: str) -> str:
    locale = QLocale(code)
    if locale.language() is QLocale.Language.C:
        return code
    language = locale.nativeLanguageName()
    territory = locale.nativeTerritoryName() if "_" in code else ""
    return f"{language} ({territory})" if territory else language
