"""Where a notice is shown: by the desktop where there is a tray, else in the window once one looks at it."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from app.gui.language import tr
from app.gui.notices.news import Notice
from app.gui.settings import Preferences
from core.ids import NoteId


class Place(Protocol):
    """The window that was used last."""

    def shows(self, note: NoteId) -> bool:
        """Tell whether the user has a note before his eyes."""

    def widget(self) -> QWidget | None:
        """Give the window; None while none is open."""

    def show_notice(self, text: str, action: str, act: Callable[[], None] | None) -> None:
        """Say something calmly in it."""

    def open(self, note: NoteId) -> None:
        """Come to the front with a note."""


class Teller:
    """Shows what is wanted and not on screen already."""

    def __init__(self, preferences: Preferences, tray: QSystemTrayIcon, place: Place) -> None:
        self._preferences, self._tray, self._place = preferences, tray, place
        self._last: Notice | None = None
        self._waiting: list[Notice] = []
        tray.messageClicked.connect(self._clicked)

    def tell(self, notice: Notice) -> None:
        """Show a notice, unless the user does not want any or sees it anyway."""
        if not self._preferences.choices.tells_news or (notice.note and self._place.shows(notice.note)):
            return
        if self._tray.isVisible() and QSystemTrayIcon.supportsMessages():
            self._last = notice
            self._tray.showMessage(notice.title, notice.text)
            return
        self._waiting.append(notice)
        window = self._place.widget()
        if window is not None and window.isActiveWindow():
            self.catch_up()
        elif window is not None:
            QApplication.alert(window)

    def catch_up(self) -> None:
        """Say in the window what came while nobody looked at it."""
        waiting, self._waiting = self._waiting, []
        if not waiting:
            return
        notice = waiting[-1]
        words = f"{notice.title}: {notice.text}" if notice.note else notice.title
        if len(waiting) > 1:
            words = tr("{news}, and {count} more", len(waiting) - 1, news=words)
        self._place.show_notice(words, tr("Open") if notice.note else "", lambda: self._open(notice))

    def _clicked(self) -> None:
        if self._last is not None:
            self._open(self._last)

    def _open(self, notice: Notice) -> None:
        if notice.note is not None:
            self._place.open(notice.note)
