"""Writing updates to the log, many at a time, each with the log's acknowledgement."""

import asyncio
from functools import partial

import msgspec

from core.errors import BusProblem
from core.facts import Update
from sync.bus import BusDown, BusSilent, Connection, Message, MessageTooLarge, NobodyAnswers
from sync.log.envelope import pack
from sync.log.errors import LogGone, LogRefused, LogSilent

MESSAGE_ID = "Nats-Msg-Id"
_ACKNOWLEDGEMENT_DEADLINE = 5.0


class _Error(msgspec.Struct):
    description: str = ""
    err_code: int = 0


class _Acknowledgement(msgspec.Struct):
    seq: int = 0
    error: _Error | None = None


_acknowledgements = msgspec.json.Decoder(_Acknowledgement)


class LogWriter:
    """Puts sealed updates on the wire of one connection, in the order of the calls."""

    def __init__(self, connection: Connection, *, deadline: float = _ACKNOWLEDGEMENT_DEADLINE) -> None:
        self._connection = connection
        self._deadline = deadline

    def publish(self, update: Update) -> asyncio.Future[int]:
        """Send an update now and return the future of its sequence in the log.

        It fails with LogSilent when the outcome is unknown (the answer was late or the line was lost):
        publish the same sealed update again, the log keeps one. LogRefused and LogGone say that it was not
        stored, BusDown and MessageTooLarge that it was not sent.
        """
        result: asyncio.Future[int] = asyncio.get_running_loop().create_future()
        try:
            answer = self._connection.ask(
                f"d.{update.note}.{update.device}",
                pack(update),
                {MESSAGE_ID: f"{update.session}-{update.number}"},
                timeout=self._deadline,
            )
        except (BusDown, MessageTooLarge) as error:
            result.set_exception(error)
        else:
            answer.add_done_callback(partial(_settle, result))
        return result


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
    except (msgspec.MsgspecError, ValueError) as error:
        raise LogRefused("its answer is not understood") from error
    if answer.error:
        raise LogRefused(answer.error.description, answer.error.err_code)
    if answer.seq < 1:
        raise LogRefused("its answer names no sequence")
    return answer.seq
