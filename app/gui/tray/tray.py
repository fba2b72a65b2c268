"""The icon in the desktop's tray, where there is one and the user wants it."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from app.gui.language import tr
from app.gui.settings import Preferences
from app.gui.theme import Theme

_CLICKS = (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick)


class Tray(QObject):
    """Shows the icon while "keep running in the background" is chosen."""

    def __init__(
        self,
        theme: Theme,
        preferences: Preferences,
        show: Callable[[], object],
        write: Callable[[], object],
        leave: Callable[[], object],
    ) -> None:
        super().__init__()
        self._preferences = preferences
        self._show = show
        self.menu = QMenu()
        self.menu.addAction(tr("Open Tandem"), show)
        self.menu.addAction(tr("New note"), write)
        self.menu.addSeparator()
        self.menu.addAction(tr("Quit"), leave)
        theme.dress(self.menu)
        self.icon = QSystemTrayIcon(QGuiApplication.windowIcon(), self)
        self.icon.setToolTip(QGuiApplication.applicationDisplayName())
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._click)
        preferences.changed.connect(self._follow)
        self._follow()

    @property
    def keeps_running(self) -> bool:
        """True while the app may stay without a window: the icon is wanted, and can be seen."""
        is_wanted = self._preferences.choices.runs_in_background
        return is_wanted and QSystemTrayIcon.isSystemTrayAvailable() and self.icon.isVisible()

    def stop(self) -> None:
        """Take the icon away."""
        self.icon.hide()
        self.menu.deleteLater()

    def _follow(self) -> None:
        is_wanted = self._preferences.choices.runs_in_background
        self.icon.setVisible(is_wanted and QSystemTrayIcon.isSystemTrayAvailable())

    def _click(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in _CLICKS:
            self._show()
