"""What a connection wants to hear, asked for on every line that it has."""

from contextlib import suppress

from core.events import Unsubscribe
from sync.bus.errors import BusDown
from sync.bus.line import Line
from sync.bus.message import Receive

_INBOX = "_INBOX."


class _Wish:
    """One subject, and under which number each line knows of it."""

    def __init__(self, subject: str, receive: Receive) -> None:
        self._subject = subject
        self._receive = receive
        self._numbers: dict[Line, int] = {}

    @property
    def is_for_answers(self) -> bool:
        """Tell whether this is an inbox: what was asked on a line is answered there."""
        return self._subject.startswith(_INBOX)

    @property
    def is_for_one_question(self) -> bool:
        """Tell whether this is the inbox of one question, and not that of all requests."""
        return self.is_for_answers and not self._subject.endswith("*")

    def attach(self, line: Line) -> None:
        self._numbers[line] = line.subscribe(self._subject, self._receive)

    def detach(self, line: Line) -> None:
        number = self._numbers.pop(line, None)
        if number is not None:
            line.unsubscribe(number)

    def close(self) -> None:
        for line in tuple(self._numbers):
            self.detach(line)


class Subscriptions:
    """All wishes, and the lines on which new ones are asked for: one, or two while a new one comes."""

    def __init__(self) -> None:
        self._wishes: list[_Wish] = []
        self._lines: list[Line] = []

    def add(self, subject: str, receive: Receive) -> Unsubscribe:
        """Ask for a subject's messages now and on all later lines, until the returned function is called."""
        wish = _Wish(subject, receive)
        self._wishes.append(wish)
        for line in self._lines[:1] if wish.is_for_one_question else self._lines:
            with suppress(BusDown):
                wish.attach(line)
        return lambda: self._remove(wish)

    def attach(self, line: Line) -> None:
        """Ask for everything on a line; raises BusDown when it is lost.

        Answers to one question that was asked before come where it was asked: from two lines they would
        come twice and out of order.
        """
        for wish in self._wishes:
            if not (self._lines and wish.is_for_one_question):
                wish.attach(line)
        self._lines.append(line)

    def leave(self, line: Line) -> None:
        """Hear nothing but answers any more on a line that was replaced."""
        self._lines.remove(line)
        for wish in self._wishes:
            if not wish.is_for_answers:
                wish.detach(line)

    def detach(self, line: Line) -> None:
        """Hear nothing any more on a line, which may be lost."""
        if line in self._lines:
            self._lines.remove(line)
        for wish in self._wishes:
            wish.detach(line)

    def _remove(self, wish: _Wish) -> None:
        self._wishes.remove(wish)
        wish.close()
