"""Sending to the log again what it leaves unanswered: the same message, which it takes once."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from sync.bus import BusDown, BusSilent, Connection, Message

_AGAIN = 0.5
"""Seconds without an answer to the oldest message after which that one is sent once more."""
_STILL_AGAIN = 0.1
"""Seconds until it is sent yet again, at the least: so soon is it known that there is a leader again."""
_BYTES_PER_SECOND = 16_000
"""Of what is sent again, at the most."""
_LONG_SILENCE = 20.0
"""Seconds without any answer, longer than a leader is chosen; a log that has no majority is left in peace."""
_LONGEST_WIRE = 8_000
"""Bytes; longer ones are left to their deadline, as a slow link may be busy with them."""


@dataclass(eq=False, slots=True)
class _Flight:
    subject: str
    wire: bytes
    headers: Mapping[str, str]
    answer: asyncio.Future[Message]
    sent_at: float
    again_at: float


class Insistence:
    """Publishes messages that have an id, over one connection, and insists on an answer to each.

    What reaches a cluster while that chooses a leader is lost without a word. So the oldest message that is
    not answered is sent again, a short one ten times a second: on a slow link that costs little. After a long
    silence that is done twice a second. As soon as the log answers to such a one, all that was sent before is
    sent again, as it would have been answered by then.
    """

    def __init__(self, connection: Connection, deadline: float) -> None:
        self._connection = connection
        self._deadline = deadline
        self._flights: dict[_Flight, None] = {}
        self._timer: asyncio.TimerHandle | None = None
        self._silent_since: float | None = None
        """When the first message was sent that nothing was answered since."""

    def send(self, subject: str, wire: bytes, headers: Mapping[str, str]) -> asyncio.Future[Message]:
        """Publish; the future fails with BusSilent when nothing is answered in time.

        Raises BusDown or MessageTooLarge when nothing was sent. Nobody serving the subject is NobodyAnswers.
        """
        loop = asyncio.get_running_loop()
        now = loop.time()
        flight = _Flight(subject, wire, headers, loop.create_future(), now, now + _AGAIN)
        first = self._connection.ask(subject, wire, headers, timeout=self._deadline)
        first.add_done_callback(partial(self._hear_first, flight))
        if self._silent_since is None:
            self._silent_since = now
        if len(wire) <= _LONGEST_WIRE:
            self._flights[flight] = None
            self._watch()
        return flight.answer

    def _hear_first(self, flight: _Flight, heard: asyncio.Future[Message]) -> None:
        self._flights.pop(flight, None)
        error = self._error_of(heard)
        if flight.answer.done():
            return
        if heard.cancelled():
            flight.answer.cancel()
        elif error is not None:
            flight.answer.set_exception(error)
        else:
            flight.answer.set_result(heard.result())

    def _hear_again(self, flight: _Flight, sent_at: float, heard: asyncio.Future[Message]) -> None:
        """Take an answer to a message that was sent once more; the first sending is unanswered still."""
        error = self._error_of(heard)
        if flight.answer.done() or heard.cancelled():
            return
        self._flights.pop(flight, None)
        if error is not None:
            flight.answer.set_exception(BusSilent())  # what became of the first one is not known
            return
        flight.answer.set_result(heard.result())
        for other in [each for each in self._flights if each.sent_at < sent_at]:
            self._send_again(other)

    def _error_of(self, heard: asyncio.Future[Message]) -> BaseException | None:
        """Say what became of a question; an answer, whoever still waits for it, ends the silence."""
        if heard.cancelled():
            return None
        error = heard.exception()
        if error is None:
            self._silent_since = None
        return error

    def _watch(self) -> None:
        oldest = next(iter(self._flights), None)
        if self._timer is None and oldest is not None:
            self._timer = asyncio.get_running_loop().call_at(oldest.again_at, self._look)

    def _look(self) -> None:
        self._timer = None
        oldest = next(iter(self._flights), None)
        if oldest is not None and asyncio.get_running_loop().time() >= oldest.again_at:
            self._send_again(oldest)
        self._watch()

    def _send_again(self, flight: _Flight) -> None:
        flight.sent_at = asyncio.get_running_loop().time()
        flight.again_at = flight.sent_at + self._pause_after(flight)
        try:
            again = self._connection.ask(flight.subject, flight.wire, flight.headers, timeout=self._deadline)
        except BusDown:
            return
        again.add_done_callback(partial(self._hear_again, flight, flight.sent_at))

    def _pause_after(self, flight: _Flight) -> float:
        if self._silent_since is not None and flight.sent_at - self._silent_since > _LONG_SILENCE:
            return _AGAIN
        return max(_STILL_AGAIN, len(flight.wire) / _BYTES_PER_SECOND)
