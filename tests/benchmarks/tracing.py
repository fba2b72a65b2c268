"""What tracing adds to a key: while it is off, beside the key itself; and while every key is recorded."""

import asyncio
import os
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from core.documents import NoteDocument
from core.facts import Update
from core.ids import DeviceId, NoteId, SpaceId
from core.notes.traced_edits import TracedEdits, begin_saving, end_saving
from core.store import Changes
from core.tracing import OFF, headers_of
from core.tracing.hops import SHOWN
from sync.bus import Message
from sync.log import LoggedMessage
from sync.peer.traced_receiving import TracedReceiving
from sync.peer.traced_sending import TracedSending
from tests.benchmarks.figures import Aim, Row, milliseconds
from tests.benchmarks.other_process import start_program

_KEYS = 300
_ROUNDS = 3
_CALLS = 20_000
_AIM = Aim(0.01, "1 %")
_MICRO = 1e6


def measure(place: Path) -> list[Row]:
    """Press keys with tracing off and on in turn; time by themselves the calls that are left while it is off.

    A difference of a hundredth between two runs is lost in the machine's moods. So what a key asks of tracing
    is done by itself, with the parts that are in the way of a key and in both processes that it passes.
    """
    rounds = [asyncio.run(_round(place / f"round-{number}")) for number in range(_ROUNDS)]
    off = statistics.median(each[0] for each in rounds)
    on = statistics.median(each[1] for each in rounds)
    asked, guard = _seconds_each(_what_a_key_asks()), _seconds_each(_what_an_edit_asks())
    edit = _seconds_of_an_edit()
    return [
        Row(
            "What a key asks of tracing while it is off, at its author and at a receiver",
            f"{asked * _MICRO:.2f} µs ({asked / off:.2%})",
            f"the key, from Qt to the wire: {milliseconds(off)}",
            asked / off,
            _AIM,
            is_ratio=False,
        ),
        Row(
            "What each of very many edits that are merged asks of it",
            f"{guard * _MICRO:.3f} µs ({guard / edit:.2%})",
            f"the edit of the document, with its update: {edit * _MICRO:.1f} µs",
            guard / edit,
            _AIM,
            is_ratio=False,
        ),
        Row(
            "A key from Qt to the wire with every trace recorded",
            milliseconds(on),
            f"with tracing off: {milliseconds(off)}",
            on / off,
        ),
    ]


async def _round(place: Path) -> tuple[float, float]:
    return (await _press(place / "off", "off"), await _press(place / "on", "1"))


async def _press(place: Path, tracing: str) -> float:
    os.environ["TANDEM_TRACE"] = tracing
    try:
        async with start_program("traced_typist", place, _KEYS) as typist:
            took: list[float] = await typist.hear()
    finally:
        del os.environ["TANDEM_TRACE"]
    return statistics.median(took[_KEYS // 10 :])


def _seconds_each(work: Callable[[], None]) -> float:
    def once() -> float:
        begun = time.perf_counter()
        for _ in range(_CALLS):
            work()
        return (time.perf_counter() - begun) / _CALLS

    return statistics.median(once() for _ in range(_ROUNDS))


def _what_a_key_asks() -> Callable[[], None]:
    note = NoteId("n" * 24)
    update = Update(SpaceId("space"), note, DeviceId("device"), 1, 1, b"body")
    message = Message("live.d", b"body", b"NATS/1.0\r\nNats-Msg-Id: 1-1-0123456789ab\r\n\r\n", "")
    edits, sending, receiving = TracedEdits(OFF), TracedSending(OFF), TracedReceiving(OFF)
    changes = Changes(waiting=[update])
    logged = [LoggedMessage(1, b"body")]
    answered: asyncio.Future[int] = asyncio.Future(loop=asyncio.new_event_loop())

    def ask() -> None:
        if OFF.is_on or OFF.is_on:  # where the key is typed, and where the edit is marked
            edits.note(note)
        edits.take(note)
        end_saving(begin_saving(OFF, changes))
        with sending.publishing(update) as sent:
            headers_of(sent.trace)
        sending.answered(update.key, answered)
        with receiving.taking(message.trace):
            pass
        with OFF.inside(SHOWN):
            pass
        unseen = [each for each in logged if each.trace]
        with receiving.taking_all(unseen):
            pass
        _ = message.trace
        end_saving(begin_saving(OFF, changes))

    return ask


def _what_an_edit_asks() -> Callable[[], None]:
    def ask() -> None:
        if OFF.is_on:
            raise AssertionError

    return ask


def _seconds_of_an_edit() -> float:
    document = NoteDocument(1)

    def edit() -> None:
        before = document.version()
        document.replace(document.body_length, 0, "x")
        document.export_since(before)

    return _seconds_each(edit)
