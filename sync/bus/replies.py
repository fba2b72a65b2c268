"""Answers under way: one inbox for all requests of a connection, each with its deadline."""

import asyncio
from dataclasses import dataclass

from sync.bus.errors import BusSilent, NobodyAnswers
from sync.bus.message import Message
from sync.bus.silences import Silences

_TICK = 0.1
"""Seconds between two looks at the deadlines: one timer for all requests, as a timer each costs more."""
_NO_RESPONDERS = "503"


@dataclass(frozen=True, slots=True)
class _Awaited:
    answer: asyncio.Future[Message]
    subject: str
    deadline: float


class Replies:
    """The requests that wait for an answer."""

    def __init__(self, inbox: str, silences: Silences) -> None:
        self._silences = silences
        self.subjects = f"{inbox}.*"
        self._prefix = f"{inbox}."
        self._awaited: dict[str, _Awaited] = {}
        self._count = 0
        self._timer: asyncio.TimerHandle | None = None

    def expect(self, subject: str, timeout: float) -> tuple[str, asyncio.Future[Message]]:
        """Return a request's reply subject, and its answer: BusSilent after `timeout` seconds."""
        loop = asyncio.get_running_loop()
        self._count += 1
        reply = f"{self._prefix}{self._count}"
        answer: asyncio.Future[Message] = loop.create_future()
        self._awaited[reply] = _Awaited(answer, subject, loop.time() + timeout)
        if self._timer is None:
            self._timer = loop.call_later(_TICK, self._look)
        return reply, answer

    def forget(self, reply: str) -> None:
        """Give up a request that was never sent."""
        del self._awaited[reply]

    def receive(self, message: Message) -> None:
        """Hand an answer to the one who waits for it."""
        awaited = self._awaited.pop(message.subject, None)
        if awaited is None:
            return
        self._silences.hear(awaited.subject)
        if awaited.answer.done():
            return
        if message.status == _NO_RESPONDERS:
            awaited.answer.set_exception(NobodyAnswers(awaited.subject))
        else:
            awaited.answer.set_result(message)

    def fail_all(self) -> None:
        """Tell everyone who waits that no answer will come."""
        for reply in tuple(self._awaited):
            self._fail(reply)
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _look(self) -> None:
        loop = asyncio.get_running_loop()
        now = loop.time()
        for reply in [reply for reply, awaited in self._awaited.items() if awaited.deadline <= now]:
            # Whoever gave up before has perhaps been answered another time.
            if not self._awaited[reply].answer.cancelled():
                self._silences.miss(self._awaited[reply].subject)
            self._fail(reply)
        self._timer = loop.call_later(_TICK, self._look) if self._awaited else None

    def _fail(self, reply: str) -> None:
        answer = self._awaited.pop(reply).answer
        if not answer.done():
            answer.set_exception(BusSilent())
