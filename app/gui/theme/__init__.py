"""How the window looks: design tokens, fonts, icons, palettes and style sheets, light and dark."""

from app.gui.theme.icon_button import IconButton
from app.gui.theme.margins import margins_along
from app.gui.theme.theme import Theme, ThemeChoice
from app.gui.theme.tokens import RADIUS, SPACE, TYPE, Colors

__all__ = ["RADIUS", "SPACE", "TYPE", "Colors", "IconButton", "Theme", "ThemeChoice", "margins_along"]
