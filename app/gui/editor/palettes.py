"""The editor's colours as Qt's palette wants them."""

from PySide6.QtGui import QColor, QPalette

from app.gui.editor.colors import EditorColors


def text_palette(colors: EditorColors) -> QPalette:
    """Return the palette of a text field without a frame."""
    palette = QPalette()
    for role, color in (
        (QPalette.ColorRole.Base, colors.background),
        (QPalette.ColorRole.Window, colors.background),
        (QPalette.ColorRole.Text, colors.text),
        (QPalette.ColorRole.WindowText, colors.text),
        (QPalette.ColorRole.PlaceholderText, colors.mark),
        (QPalette.ColorRole.Highlight, colors.selection),
        (QPalette.ColorRole.HighlightedText, colors.text),
    ):
        palette.setColor(role, QColor(color))
    return palette
