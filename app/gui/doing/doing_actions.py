"""What the user does to see where the time goes: open its card."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.gui.actions import Action, Section
from app.gui.doing.background import ReadJobs
from app.gui.doing.traces import Traces
from app.gui.language import tr
from app.gui.tasks import Tasks
from app.gui.theme import Theme


class DoingActions:
    """Opens the card over the window; what it needs is loaded when it is first asked for."""

    def __init__(
        self,
        theme: Theme,
        traces: Callable[[], Traces],
        read_jobs: ReadJobs,
        tasks: Tasks,
        window: QWidget,
    ) -> None:
        self._theme, self._traces, self._tasks, self._window = theme, traces, tasks, window
        self._read_jobs = read_jobs

    def listed_actions(self) -> list[Action]:
        """List what can be asked for at any time."""
        return [Action("app.doing", tr("What is Tandem doing?"), self.show, Section.APP)]

    def show(self) -> None:
        """Show the card."""
        from app.gui.doing.doing_card import DoingCard

        DoingCard(self._theme, self._traces(), self._read_jobs, self._tasks, self._window).open()
