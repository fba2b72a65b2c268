"""The window speaks the language that was chosen, or the system's."""

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

import resources
from app.gui.language.translation import CONTEXT

LANGUAGES = {"en": "English", "de": "Deutsch", "es": "Español", "zh_CN": "简体中文"}
"""The languages there are catalogues for, by their codes, and what each calls itself."""
_SPOKEN = {"en": "en", "de": "de", "es": "es", "zh-Hans": "zh_CN", "zh-CN": "zh_CN", "zh-SG": "zh_CN"}
"""Whose readers read which of them: beginnings of what BCP 47 calls a language."""


def speak(application: QApplication, language: str) -> str:
    """Let texts, dates and numbers be those of a language; "" asks for the system's. Returns its code.

    What is on screen already stays as it is.
    """
    locale = QLocale(language) if language else QLocale.system()
    code = nearest(locale.uiLanguages())
    QLocale.setDefault(locale if locale.name().startswith(code) else QLocale(code))
    for spoken in application.findChildren(QTranslator):
        application.removeTranslator(spoken)
        spoken.deleteLater()
    # Qt's own dialogs first: whoever was installed last is asked first.
    places = {
        f"qtbase_{code}": QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath),
        f"tandem_{code}": str(resources.path_of("languages")),
    }
    for name, place in places.items():
        translator = QTranslator(application)
        if translator.load(name, place):
            application.installTranslator(translator)
    return code


def in_every_language(text: str) -> frozenset[str]:
    """Give what a text is called in each of the languages: a name may have been given in another one."""
    names = {text}
    for code in LANGUAGES:
        translator = QTranslator()
        if translator.load(f"tandem_{code}", str(resources.path_of("languages"))):
            names.add(translator.translate(CONTEXT, text) or text)
    return frozenset(names)


def nearest(wanted: list[str]) -> str:
    """Find the language for whoever reads these, the best one first; English for whoever reads no other."""
    for each in wanted:
        for beginning, code in _SPOKEN.items():
            if f"{each}-".startswith(f"{beginning}-"):
                return code
    return "en"
