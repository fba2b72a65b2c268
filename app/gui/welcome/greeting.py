"""Decides when the welcome is shown: while nothing is here yet, until the user begins with something."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QTextEdit

from app.gui.tasks import Refresher, Tasks
from app.gui.welcome.novelty import is_new
from app.gui.welcome.view import WelcomeView
from core.events import NotesChanged, SpacesChanged
from core.notes import Library


class Greeting:
    """Shows the welcome through `show`; once it has ended it does not come back while the window is open."""

    def __init__(
        self, library: Library, tasks: Tasks, view: WelcomeView, show: Callable[[bool], None]
    ) -> None:
        self._library, self._view, self._show = library, view, show
        self._is_over = False
        self._looking = Refresher(tasks, "look whether all is new", self._look)
        self._subscriptions = [
            library.events.subscribe(NotesChanged, lambda _: self._look_again()),
            library.events.subscribe(SpacesChanged, lambda _: self._look_again()),
        ]
        view.dismissed.connect(self.end)

    def start(self) -> None:
        """Greet whoever is new."""
        self._look_again()

    def end(self) -> None:
        """Make room for the notes."""
        self._is_over = True
        self._show(False)
        self.stop()

    def stop(self) -> None:
        """Listen no more."""
        while self._subscriptions:
            self._subscriptions.pop()()

    def _look_again(self) -> None:
        if not self._is_over:
            self._looking.ask()

    async def _look(self) -> None:
        if await is_new(self._library):
            self._greet()
        else:
            self.end()

    def _greet(self) -> None:
        if self._is_over or self._view.isVisible():
            return
        self._show(True)
        # Whoever types already is left alone.
        if not isinstance(self._view.window().focusWidget(), QLineEdit | QTextEdit):
            self._view.setFocus()
