"""The card in which everything about the app is chosen."""

from PySide6.QtWidgets import QStackedWidget, QTabBar, QWidget

from app.gui.actions import ActionBook
from app.gui.card import Card
from app.gui.language import tr
from app.gui.settings.cluster_page import ClusterPage
from app.gui.settings.general_page import GeneralPage
from app.gui.settings.nearby_switch import NearbySwitch
from app.gui.settings.preferences import Preferences
from app.gui.settings.shortcuts_page import ShortcutsPage
from app.gui.theme import SPACE, Theme

_WIDTH = 560


class SettingsCard(Card):
    """Every choice holds at once, so there is nothing to confirm."""

    def __init__(
        self,
        theme: Theme,
        preferences: Preferences,
        book: ActionBook,
        cluster: ClusterPage,
        nearby: NearbySwitch,
        parent: QWidget,
        *,
        has_tray: bool,
    ) -> None:
        super().__init__(theme, tr("Settings"), "", parent, width=_WIDTH)
        self.sentence.hide()
        self.general = GeneralPage(theme, preferences, nearby, has_tray=has_tray)
        self.general.nearby.named.connect(lambda name: nearby.rename(name, self))
        self.general.nearby.resized.connect(self.fit)
        self.shortcuts = ShortcutsPage(theme, book, preferences)
        self.cluster = cluster
        self.pages = QTabBar()
        self._stack = QStackedWidget()
        self.pages.setDrawBase(False)
        self.pages.setExpanding(False)
        self.pages.setAccessibleName(tr("Pages of the settings"))
        for word, page in (
            (tr("General"), self.general),
            (tr("Keyboard"), self.shortcuts),
            (tr("Cluster"), self.cluster),
        ):
            self.pages.addTab(word)
            self._stack.addWidget(page)
        self.pages.currentChanged.connect(self._stack.setCurrentIndex)
        self.fields.setSpacing(SPACE.small)
        self.fields.addWidget(self.pages)
        self.fields.addWidget(self._stack)
        self.done_button = self.add_button(tr("Done"), is_primary=True)
        self.done_button.clicked.connect(self.accept)
        theme.dress(self)
