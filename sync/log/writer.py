"""Writing updates to the log, many at a time, each with the log's acknowledgement."""

import asyncio
import hashlib
from functools import partial

import msgspec

from core.accounts import DeviceKey
from core.errors import BusProblem
from core.facts import Update
from core.tracing import headers_of
from core.unreadable import UNREADABLE
from sync.bus import BusDown, BusSilent, Connection, Message, MessageTooLarge, NobodyAnswers
from sync.log.chunks import LONGEST_WIRE, MOST_CHUNKS, count_chunks, cut
from sync.log.envelope import pack
from sync.log.errors import LogGone, LogRefused, LogSilent
from sync.log.insistence import Insistence

MESSAGE_ID = "Nats-Msg-Id"
_ACKNOWLEDGEMENT_DEADLINE = 5.0
_ID_DIGITS = 12
_CHUNKS_IN_FLIGHT = 2
"""On a slow link a ping, and what others publish, waits behind so many chunks at most."""


class _Error(msgspec.Struct):
    description: str = ""
    err_code: int = 0


class _Acknowledgement(msgspec.Struct):
    seq: int = 0
    error: _Error | None = None


_acknowledgements = msgspec.json.Decoder(_Acknowledgement)


class LogWriter:
    """Puts sealed updates on the wire of one connection, in the order of the calls.

    What is too long for one message goes out in chunks that `key` signs. While they are on their way
    `is_busy` is true: what is published then would overtake them.
    """

    def __init__(
        self, connection: Connection, key: DeviceKey, *, deadline: float = _ACKNOWLEDGEMENT_DEADLINE
    ) -> None:
        self._insistence = Insistence(connection, deadline)
        self._key = key
        self._cutting: set[asyncio.Task[int]] = set()

    @property
    def is_busy(self) -> bool:
        """True while an update goes out in chunks."""
        return bool(self._cutting)

    def publish(self, update: Update, *, again: str = "", vouched: bool = False) -> asyncio.Future[int]:
        """Send an update now and return the future of its sequence in the log: of the last one, if in chunks.

        It fails with LogSilent when the outcome is unknown (the answer was late or the line was lost):
        publish the same sealed update again, the log keeps one. LogRefused and LogGone say that it was not
        stored, BusDown and MessageTooLarge that it was not sent. `again`, any word that was not used before,
        makes the log store once more what it may have had a short time ago. `vouched` brings it in chunks
        however short it is, so that it is this device whose right to write is asked for, not the author.
        """
        wire = pack(update)
        chunks = max(count_chunks(wire), 1) if vouched else count_chunks(wire)
        if not chunks:
            return self._publish(update, f"d.{update.note}.{update.device}", wire, again)
        result: asyncio.Future[int] = asyncio.get_running_loop().create_future()
        if chunks > MOST_CHUNKS:
            result.set_exception(MessageTooLarge(len(wire), MOST_CHUNKS * LONGEST_WIRE))
            return result
        cutting = asyncio.create_task(self._publish_chunks(update, wire, again), name="chunks")
        self._cutting.add(cutting)
        cutting.add_done_callback(partial(self._end_chunks, result))
        return result

    async def _publish_chunks(self, update: Update, wire: bytes, again: str) -> int:
        """Send the chunks in their order, few at a time; returns the highest sequence."""
        subject = f"d.{update.note}.{self._key.id}"
        sent: list[asyncio.Future[int]] = []
        try:
            for index, chunk in enumerate(cut(self._key, update, wire)):
                sent.append(self._publish(update, subject, chunk, f"-{index}{again}"))
                if len(sent) >= _CHUNKS_IN_FLIGHT:
                    await sent[-_CHUNKS_IN_FLIGHT]
            return max(await asyncio.gather(*sent))
        finally:
            _forget(sent)

    def _end_chunks(self, result: asyncio.Future[int], ended: asyncio.Task[int]) -> None:
        # First, as whoever hears of the result publishes what comes next.
        self._cutting.discard(ended)
        error = LogSilent() if ended.cancelled() else ended.exception()
        if result.done():
            return
        if error is None:
            result.set_result(ended.result())
        else:
            result.set_exception(error)

    def _publish(self, update: Update, subject: str, wire: bytes, suffix: str) -> asyncio.Future[int]:
        result: asyncio.Future[int] = asyncio.get_running_loop().create_future()
        headers = {MESSAGE_ID: message_id(update, wire) + suffix, **headers_of(update.trace)}
        try:
            answer = self._insistence.send(subject, wire, headers)
        except (BusDown, MessageTooLarge) as error:
            result.set_exception(error)
        else:
            answer.add_done_callback(partial(_settle, result))
        return result


def message_id(update: Update, wire: bytes) -> str:
    """Name a wire so that nobody who has not seen it can publish something else under its name before."""
    return f"{update.session}-{update.number}-{hashlib.sha256(wire).hexdigest()[:_ID_DIGITS]}"


def _forget(futures: list[asyncio.Future[int]]) -> None:
    """Leave nobody to complain that what became of them was not asked."""
    for future in futures:
        future.add_done_callback(lambda ended: ended.cancelled() or ended.exception())


def _settle(result: asyncio.Future[int], answer: asyncio.Future[Message]) -> None:
    if result.done():
        answer.exception()
        return
    try:
        result.set_result(_sequence_in(answer.result()))
    except BusSilent:
        result.set_exception(LogSilent())
    except NobodyAnswers:
        result.set_exception(LogGone())
    except BusProblem as error:
        result.set_exception(error)


def _sequence_in(message: Message) -> int:
    try:
        answer = _acknowledgements.decode(message.payload)
    except UNREADABLE as error:
        raise LogRefused("its answer is not understood") from error
    if answer.error:
        raise LogRefused(answer.error.description, answer.error.err_code)
    if answer.seq < 1:
        raise LogRefused("its answer names no sequence")
    return answer.seq
