"""Reading stored updates of the log by their sequence, one or a slice at a time, without a consumer."""

import asyncio
import hashlib
from contextlib import suppress
from dataclasses import dataclass, field

import msgspec

from core.errors import BusProblem
from core.tracing import NO_TRACE, Trace
from sync.bus import Connection, Message, NobodyAnswers, ask_again
from sync.log.errors import LogGone, LogRefused, LogSilent
from sync.log.jetstream import API, NO_MESSAGE, ask

_DIRECT = f"{API}.DIRECT.GET"
_LOG = "LOG"
_SLICE_MESSAGES = 1000
_SLICE_BYTES = 8_000_000
_TURN = 128
"""Messages that are read in one turn of the event loop: most of a millisecond."""
_SILENCE_DEADLINE = 5.0
_DIGEST_BYTES = 16
_END, _NOT_FOUND, _NO_RESPONDERS = "204", "404", "503"


@dataclass(frozen=True, slots=True)
class LoggedMessage:
    """A wire with its place in the log, and the trace that it brings."""

    sequence: int
    wire: bytes
    trace: Trace = field(default=NO_TRACE, compare=False)

    @property
    def digest(self) -> bytes:
        """The first 16 bytes of the SHA-256 of the wire."""
        return hashlib.sha256(self.wire).digest()[:_DIGEST_BYTES]


async def read_message(connection: Connection, sequence: int, *, stream: str = _LOG) -> LoggedMessage | None:
    """Read one message; None when the log does not hold it any more."""
    try:
        message = await connection.request(f"{_DIRECT}.{stream}", msgspec.json.encode({"seq": sequence}))
    except NobodyAnswers as error:
        raise LogGone from error
    if message.status == _NOT_FOUND:
        return None
    return _logged(message)


async def read_slice(
    connection: Connection, start: int, *, stream: str = _LOG, subjects: str = ">"
) -> list[LoggedMessage]:
    """Read up to a thousand messages (about 8 MB) from `start` on, in order; an empty list at the end.

    Sequences that were purged are left out, and what lies on other `subjects` of the stream, too. Raises
    LogSilent, LogGone, LogRefused or BusDown.
    """
    logged: list[LoggedMessage] = []
    for found in await read_raw_slice(connection, start, stream=stream, subjects=subjects):
        logged.append(_logged(found))
        if not len(logged) % _TURN:
            await asyncio.sleep(0)
    return logged


async def read_raw_slice(
    connection: Connection, start: int, *, stream: str = _LOG, subjects: str = ">"
) -> list[Message]:
    """Read what `read_slice` does, as the bus hands it over: subject and time are in the server's headers."""
    limits = {"batch": _SLICE_MESSAGES, "max_bytes": _SLICE_BYTES}
    request = msgspec.json.encode({"seq": start, "next_by_subj": subjects, **limits})
    try:
        return await ask_again(
            lambda: _ask_for_slice(connection, f"{_DIRECT}.{stream}", request), timeout=_SILENCE_DEADLINE
        )
    except NobodyAnswers as error:
        raise LogGone from error


async def _ask_for_slice(connection: Connection, subject: str, request: bytes) -> list[Message]:
    slice_ = _Slice(subject)
    inbox = connection.new_inbox()
    stop_receiving = connection.subscribe(inbox, slice_.receive)
    stop_observing = connection.observe(lambda _state: slice_.fail(LogSilent()))
    try:
        connection.publish(subject, request, reply=inbox)
        return await slice_.collect()
    finally:
        stop_observing()
        stop_receiving()


async def is_end(connection: Connection, sequence: int) -> bool:
    """Say whether the log's leader holds nothing at `sequence` or after it; other replicas may lag behind."""
    answer = await ask(connection, f"STREAM.MSG.GET.{_LOG}", {"seq": sequence, "next_by_subj": ">"})
    return answer.is_refused_as(NO_MESSAGE)


class ReadAhead:
    """Reads slices in a row: the next one can be on its way while the last one is used."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._start = 0
        self._reading: asyncio.Task[list[LoggedMessage]] | None = None

    def begin(self, start: int) -> None:
        """Begin to read the slice that will be asked for next; the log must be known to reach so far."""
        self.drop()
        self._start = start
        self._reading = asyncio.create_task(read_slice(self._connection, start), name="read ahead")

    async def read(self, start: int) -> list[LoggedMessage]:
        """Read a slice, perhaps one that was begun; returns and raises what `read_slice` does."""
        reading, self._reading = self._reading, None
        if reading is None or self._start != start:
            _abandon(reading)
            return await read_slice(self._connection, start)
        return await reading

    def drop(self) -> None:
        """Forget what was begun."""
        _abandon(self._reading)
        self._reading = None


def _abandon(reading: asyncio.Task[list[LoggedMessage]] | None) -> None:
    if reading is not None:
        reading.cancel()
        # Whoever began it does not care any more whether it failed.
        reading.add_done_callback(lambda ended: ended.cancelled() or ended.exception())


class _Slice:
    """The answers to one request for a slice, until the message that ends it."""

    def __init__(self, subject: str) -> None:
        self._subject = subject
        self._messages: list[Message] = []
        self._done: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    async def collect(self) -> list[Message]:
        """Wait for the end; it fails only when nothing at all arrived for five seconds."""
        arrived = -1
        while not self._done.done():
            if arrived == len(self._messages):
                raise LogSilent
            arrived = len(self._messages)
            await asyncio.wait({self._done}, timeout=_SILENCE_DEADLINE)
        self._done.result()
        return self._messages

    def receive(self, message: Message) -> None:
        if self._done.done():
            return
        if message.status in (_END, _NOT_FOUND):
            self._done.set_result(None)
        elif message.status == _NO_RESPONDERS:
            self.fail(NobodyAnswers(self._subject))
        else:
            self._take(message)

    def fail(self, problem: BusProblem) -> None:
        if not self._done.done():
            self._done.set_exception(problem)

    def _take(self, message: Message) -> None:
        try:
            _logged(message)
        except LogRefused as error:
            self.fail(error)
        else:
            self._messages.append(message)


def _logged(message: Message) -> LoggedMessage:
    sequence = sequence_of(message)
    if message.status or sequence is None:
        raise LogRefused(f"it cannot be read (status {message.status or 'without sequence'})")
    return LoggedMessage(sequence, message.payload, message.trace)


def sequence_of(message: Message) -> int | None:
    """Return the sequence that the log wrote into the headers, None when there is none."""
    with suppress(ValueError):
        return int(message.header("Nats-Sequence"))
    return None
