"""Writes down, at a desk, which text from elsewhere stood on the screen when."""

import time

from app.demo.messages import Arrival
from app.gui.editor.binding import BodyBinding
from core.documents import TextChange


class Witness:
    """Watches the body on screen; one note at a time."""

    def __init__(self) -> None:
        self._arrivals: list[Arrival] = []

    def watch(self, binding: BodyBinding) -> None:
        """Write down what comes into this body from now on."""
        binding.changed.connect(self._note)

    def collect(self) -> list[Arrival]:
        """Hand over what was written down since the last time."""
        arrivals, self._arrivals = self._arrivals, []
        return arrivals

    def _note(self, changes: tuple[TextChange, ...], is_from_elsewhere: bool) -> None:
        if is_from_elsewhere:
            text = "".join(change.inserted for change in changes)
            self._arrivals.append(Arrival(text, time.monotonic_ns()))
