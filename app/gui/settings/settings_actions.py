"""What the user does with the settings: open their card."""

from collections.abc import Callable

from PySide6.QtWidgets import QSystemTrayIcon, QWidget

from app.gui.actions import Action, ActionBook, Section
from app.gui.language import tr
from app.gui.settings.cluster_page import ClusterPage
from app.gui.settings.nearby_switch import NearbySwitch
from app.gui.settings.preferences import Preferences
from app.gui.settings.settings_card import SettingsCard
from app.gui.theme import Theme


class SettingsActions:
    """Opens the card over the window, once."""

    def __init__(
        self,
        theme: Theme,
        preferences: Preferences,
        book: ActionBook,
        make_cluster: Callable[[], ClusterPage],
        nearby: NearbySwitch,
        window: QWidget,
    ) -> None:
        self._theme = theme
        self._nearby = nearby
        self._preferences = preferences
        self._book = book
        self._make_cluster = make_cluster
        self._window = window

    def listed_actions(self) -> list[Action]:
        """List what can be asked for at any time."""
        return [Action("app.settings", tr("Settings…"), self.show, Section.APP, "Ctrl+,")]

    def show(self) -> None:
        """Show the card."""
        SettingsCard(
            self._theme,
            self._preferences,
            self._book,
            self._make_cluster(),
            self._nearby,
            self._window,
            has_tray=QSystemTrayIcon.isSystemTrayAvailable(),
        ).open()
