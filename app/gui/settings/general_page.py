"""The page of what concerns the whole app: appearance, text size, language, staying in the background."""

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from app.gui.card import Choice
from app.gui.language import tr
from app.gui.settings.appearance_menu import appearances
from app.gui.settings.languages import languages
from app.gui.settings.nearby_part import NearbyPart
from app.gui.settings.nearby_switch import NearbySwitch
from app.gui.settings.preferences import Preferences
from app.gui.settings.spellings import about_missing, spellings
from app.gui.theme import SPACE, Theme

_SIZES = (12, 14, 16, 18, 20, 24, 28)
_WIDTH = 220


class GeneralPage(QWidget):
    """Shows what was chosen and tells the preferences each change."""

    def __init__(
        self, theme: Theme, preferences: Preferences, nearby: NearbySwitch, *, has_tray: bool
    ) -> None:
        super().__init__()
        self._theme = theme
        self._preferences = preferences
        choices, self._appearances = preferences.choices, list(appearances().items())
        self._languages = list(languages().items())
        words = [word for _, word in self._appearances]
        codes = [code for code, _ in self._languages]
        appearance = [choice for choice, _ in self._appearances].index(choices.appearance)
        language = codes.index(choices.language) if choices.language in codes else 0
        self.appearance = self._choice(tr("Appearance"), words, appearance)
        self.text_size = self._choice(
            tr("Text size"), [_size_word(size) for size in _SIZES], _nearest(choices.text_size)
        )
        self.language = self._choice(tr("Language"), [word for _, word in self._languages], language)
        self._spellings = list(spellings().items())
        codes = [code for code, _ in self._spellings]
        spelling = codes.index(choices.spelling) if choices.spelling in codes else 0
        self.spelling = self._choice(tr("Spelling"), [word for _, word in self._spellings], spelling)
        self.spelling_told = QLabel(about_missing(codes))
        self.language_told = QLabel(tr("The language changes when Tandem starts the next time."))
        self.background = QCheckBox(tr("Keep running in the background"))
        self.news = QCheckBox(tr("Tell me when somebody joins or mentions me"))
        self.news.setChecked(choices.tells_news)
        self._news_told = QLabel(_about_news())
        self.nearby = NearbyPart(nearby)
        self._background_told = QLabel(_about_background(has_tray=has_tray))
        self.background.setChecked(choices.runs_in_background and has_tray)
        self.background.setEnabled(has_tray)
        self._lay_out()
        self._connect()

    def _choice(self, name: str, words: Sequence[str], index: int) -> Choice:
        choice = Choice(self._theme, name, words, index, self)
        choice.setFixedWidth(_WIDTH)
        return choice

    def _connect(self) -> None:
        choose = self._preferences.choose
        self.appearance.chosen.connect(lambda index: choose(appearance=self._appearances[index][0]))
        self.text_size.chosen.connect(lambda index: choose(text_size=_SIZES[index]))
        self.language.chosen.connect(self._choose_language)
        self.spelling.chosen.connect(lambda index: choose(spelling=self._spellings[index][0]))
        self.background.toggled.connect(lambda is_on: choose(runs_in_background=is_on))
        self.news.toggled.connect(lambda is_on: choose(tells_news=is_on))

    def _choose_language(self, index: int) -> None:
        self._preferences.choose(language=self._languages[index][0])
        self.language_told.show()

    def _lay_out(self) -> None:
        for label in (self.language_told, self.spelling_told, self._background_told, self._news_told):
            label.setProperty("role", "faint")
            label.setWordWrap(True)
        self.language_told.hide()
        self.spelling_told.setVisible(bool(self.spelling_told.text()))
        form = QGridLayout()
        form.setVerticalSpacing(SPACE.medium)
        form.setHorizontalSpacing(SPACE.wide)
        form.setColumnStretch(1, 1)
        fields = (self.appearance, self.text_size, self.language, self.spelling)
        words = (tr("Appearance"), tr("Text size"), tr("Language"), tr("Spelling"))
        for row, (word, field) in enumerate(zip(words, fields, strict=True)):
            form.addWidget(QLabel(word), row, 0)
            form.addWidget(field, row, 1)
        form.addWidget(self.language_told, len(fields), 1)
        form.addWidget(self.spelling_told, len(fields) + 1, 0, 1, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE.medium, 0, 0)
        column.setSpacing(SPACE.small)
        column.addLayout(form)
        column.addSpacing(SPACE.small)
        column.addWidget(self.background)
        column.addWidget(self._background_told)
        column.addSpacing(SPACE.small)
        column.addWidget(self.news)
        column.addWidget(self._news_told)
        column.addSpacing(SPACE.small)
        column.addWidget(self.nearby)
        column.addStretch(1)


def _about_news() -> str:
    return tr("Somebody mentions you by an @ and your name for others, in a space that you share.")


def _size_word(size: int) -> str:
    return tr("{size} (as usual)", size=size) if size == 16 else str(size)


def _nearest(size: int) -> int:
    return min(range(len(_SIZES)), key=lambda index: abs(_SIZES[index] - size))


def _about_background(*, has_tray: bool) -> str:
    if has_tray:
        return tr("When the last window closes, an icon stays and your spaces keep up with the others.")
    return tr("This desktop shows no icons of running apps, so Tandem ends with its last window.")
