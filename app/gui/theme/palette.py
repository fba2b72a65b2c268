"""Qt's palette, made from the colours, for everything that no style sheet reaches."""

from PySide6.QtGui import QColor, QPalette

from app.gui.theme.tokens import Colors


def palette_of(colors: Colors) -> QPalette:
    """Make the palette of the whole application."""
    palette = QPalette()
    for role, color in _roles(colors).items():
        palette.setColor(role, QColor(color))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colors.faint))
    return palette


def _roles(colors: Colors) -> dict[QPalette.ColorRole, str]:
    role = QPalette.ColorRole
    return {
        role.Window: colors.paper,
        role.WindowText: colors.text,
        role.Base: colors.paper,
        role.AlternateBase: colors.list,
        role.Text: colors.text,
        role.PlaceholderText: colors.faint,
        role.Button: colors.raised,
        role.ButtonText: colors.text,
        role.ToolTipBase: colors.raised,
        role.ToolTipText: colors.text,
        role.Highlight: colors.selected,
        role.HighlightedText: colors.text,
        role.Link: colors.accent_text,
        role.LinkVisited: colors.accent_text,
        role.Accent: colors.accent,
        role.Light: colors.raised,
        role.Midlight: colors.line,
        role.Mid: colors.border,
        role.Dark: colors.border,
        role.Shadow: colors.shadow,
    }
