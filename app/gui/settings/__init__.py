"""What the user chooses for the whole app, and the card in which it is chosen."""

from app.gui.settings.appearance_menu import add_appearance_menu
from app.gui.settings.cluster_page import ClusterPage
from app.gui.settings.nearby_switch import NearbySwitch
from app.gui.settings.preferences import Choices, Preferences, read_choices
from app.gui.settings.settings_actions import SettingsActions

__all__ = [
    "Choices",
    "ClusterPage",
    "NearbySwitch",
    "Preferences",
    "SettingsActions",
    "add_appearance_menu",
    "read_choices",
]
