"""A card's deed that may take a while and may fail."""

from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

from PySide6.QtWidgets import QPushButton

from app.gui.card.card import Card
from app.gui.card.troubles import troubles_told
from app.gui.tasks import Tasks

Outcome = TypeVar("Outcome")


class Attempt:
    """While the deed is under way its button waits; what goes wrong is said in the card.

    When the card was closed meanwhile, a problem goes on to the window.
    """

    def __init__(
        self,
        card: Card,
        button: QPushButton,
        tasks: Tasks,
        *,
        busy: str,
        is_ready: Callable[[], bool] = lambda: True,
    ) -> None:
        self._card, self._button, self._tasks = card, button, tasks
        self._word, self._busy = button.text(), busy
        self._is_ready = is_ready
        self._is_busy = False
        self.settle()

    def settle(self) -> None:
        """Offer the button if all that it needs is there."""
        self._button.setText(self._busy if self._is_busy else self._word)
        self._button.setEnabled(not self._is_busy and self._is_ready())

    def start(self, name: str, deed: Coroutine[Any, Any, Outcome], then: Callable[[Outcome], object]) -> None:
        """Begin the deed; `then` gets its outcome if the card is still open."""
        self._is_busy = True
        self.settle()
        self._tasks.start(name, self._run(deed, then))

    async def _run(self, deed: Coroutine[Any, Any, Outcome], then: Callable[[Outcome], object]) -> None:
        try:
            with troubles_told(self._card):
                outcome = await deed
                if self._card.is_open:
                    self._card.show_trouble(None)
                    then(outcome)
        finally:
            self._is_busy = False
            if self._card.is_open:
                self.settle()
