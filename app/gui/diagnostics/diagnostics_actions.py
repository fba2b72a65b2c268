"""What the user does to get help: open the card of what can be sent."""

from collections.abc import Awaitable, Callable

from PySide6.QtWidgets import QWidget

from app.gui.actions import Action, Section
from app.gui.language import tr
from app.gui.tasks import Tasks
from app.gui.theme import Theme


class DiagnosticsActions:
    """Opens the card over the window; what it needs is loaded when it is first asked for."""

    def __init__(
        self, theme: Theme, read: Callable[[], Awaitable[str]], tasks: Tasks, window: QWidget
    ) -> None:
        self._theme, self._read, self._tasks, self._window = theme, read, tasks, window

    def listed_actions(self) -> list[Action]:
        """List what can be asked for at any time."""
        return [Action("app.diagnostics", tr("Copy diagnostics…"), self.show, Section.APP)]

    def show(self) -> None:
        """Show the card."""
        from app.gui.diagnostics.diagnostics_card import DiagnosticsCard

        DiagnosticsCard(self._theme, self._read, self._tasks, self._window).open()
