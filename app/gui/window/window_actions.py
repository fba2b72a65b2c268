"""What the user does with whole windows: leave one, leave all."""

from collections.abc import Callable

from app.gui.actions import Action, Section
from app.gui.language import tr


class WindowActions:
    """Tells what is wanted; whoever knows all windows does it."""

    def __init__(self, close: Callable[[], object], quit_all: Callable[[], object]) -> None:
        self._close = close
        self._quit_all = quit_all

    def listed_actions(self) -> list[Action]:
        """List what can be asked for at any time."""
        return [
            Action("window.close", tr("Close window"), self._close, Section.WINDOW, "Ctrl+Shift+W"),
            Action("window.quit", tr("Quit"), self._quit_all, Section.APP, "Ctrl+Q"),
        ]
