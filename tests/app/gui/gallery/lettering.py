"""Whether this computer has the letters of a scene: the fonts that come with Tandem hold no Chinese ones."""

from PySide6.QtGui import QFontDatabase

from tests.app.gui.gallery.scenes import Scene

_FAMILY, _PACKAGE = "WenQuanYi Micro Hei", "fonts-wqy-microhei"
"""The font of the Chinese pictures in the documentation, and the package of Debian that has it."""


def missing_letters(scene: Scene) -> str:
    """Say what a scene lacks to look as in the documentation, and how to get it; "" for nothing."""
    if not scene.language.startswith("zh") or QFontDatabase.hasFamily(_FAMILY):
        return ""
    return f"{scene.name}: Chinese pictures need the font {_FAMILY} (apt-get install {_PACKAGE})"
