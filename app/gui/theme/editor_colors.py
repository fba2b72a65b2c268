"""What of the design tokens the editor uses."""

from dataclasses import replace

from app.gui.editor import colors as editor
from app.gui.editor.colors import EditorColors
from app.gui.theme.tokens import Colors


def editor_colors_of(colors: Colors, *, is_dark: bool) -> EditorColors:
    """Dress the editor like the window; other people's caret colours stay the editor's own."""
    return replace(
        editor.DARK if is_dark else editor.LIGHT,
        background=colors.paper,
        text=colors.text,
        heading=colors.text,
        dim=colors.faint,
        mark=colors.mark,
        faint=colors.border,
        accent=colors.accent_text,
        quote=colors.dim,
        tag=colors.accent_text,
        selection=colors.selected,
        found=colors.found,
        wrong=colors.danger,
        caret=colors.accent,
        code_background=colors.list if not is_dark else colors.field,
    )
