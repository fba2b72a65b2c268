"""A command that only reads ends with its caller; a change that has begun does not."""

import asyncio
import logging
import sqlite3
import threading
from contextlib import suppress
from pathlib import Path
from typing import Any

import msgspec
import pytest

from app.commands import lasting
from app.commands.desk import Desk
from app.commands.execution import answering
from app.commands.lasting import carry_out
from app.commands.requests import AppendText, FollowSync, ListSpaces, SearchNotes, VerifyLogs
from app.commands.results import FoundNotes
from app.control import Caller, CallerGone, ask, serve_control
from core.errors import Problem
from core.requests import left
from tests.sync.waiting import until

_LONG = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 60000000) SELECT sum(i) FROM n"
MINUTE = 60.0
READ = ListSpaces()
CHANGE = AppendText("note", "text")


class LongSearch:
    """A search that takes very long."""

    def __init__(self) -> None:
        self.has_begun = threading.Event()
        self.answers: list[int] = []

    def __call__(self, connection: sqlite3.Connection, **_asked: Any) -> list[Any]:
        self.has_begun.set()
        self.answers.extend(connection.execute(_LONG).fetchone())
        return []


async def test_a_search_ends_when_the_command_is_stopped(
    shared_desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    search, path, log = LongSearch(), tmp_path / "control.sock", tmp_path / "tandem.log"
    request = msgspec.msgpack.encode(SearchNotes("bread"))
    async with serve_control(path, "window", answering(shared_desk), log):
        with monkeypatch.context() as patched:
            patched.setattr("core.store.note_reading.search_notes", search)
            asking = asyncio.create_task(ask(path, request, "the window", lambda _progress: None))
            await until(search.has_begun.is_set)
            asking.cancel()
            with suppress(asyncio.CancelledError):
                await asking
        found = await ask(path, request, "the window", lambda _progress: None)
    assert msgspec.msgpack.decode(found, type=FoundNotes).notes == ()
    assert search.answers == []
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]


async def test_what_only_reads_ends_with_its_caller() -> None:
    caller = Caller()
    reading = asyncio.create_task(carry_out(READ, caller, asyncio.Event().wait()))
    await asyncio.sleep(0)
    caller.hung_up.set()
    with pytest.raises(CallerGone):
        await reading


async def test_a_change_is_carried_out_whoever_waits() -> None:
    caller, goes_on = Caller(), asyncio.Event()
    changing = asyncio.create_task(carry_out(CHANGE, caller, goes_on.wait()))
    await asyncio.sleep(0)
    caller.hung_up.set()
    await asyncio.sleep(0.01)
    goes_on.set()
    assert await changing


async def test_an_owner_that_ends_still_answers_who_is_there() -> None:
    caller, goes_on = Caller(), asyncio.Event()
    reading = asyncio.create_task(carry_out(READ, caller, goes_on.wait()))
    await asyncio.sleep(0)
    caller.gone.set()
    await asyncio.sleep(0.01)
    goes_on.set()
    assert await reading


async def test_what_reads_for_too_long_is_given_up_and_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lasting, "_READING", {ListSpaces: 0.01})
    with pytest.raises(Problem, match="took too long"):
        await carry_out(READ, Caller(), asyncio.Event().wait())


@pytest.mark.parametrize(
    ("request_", "most"),
    [(READ, MINUTE), (VerifyLogs(), 60 * MINUTE), (CHANGE, 60 * MINUTE), (FollowSync(), None)],
)
async def test_what_others_are_asked_has_a_deadline(request_: msgspec.Struct, most: float | None) -> None:
    async def look() -> float | None:
        return left()

    seconds = await carry_out(request_, Caller(), look())
    assert seconds == most if most is None or seconds is None else most / 2 < seconds <= most


async def test_who_verifies_a_log_and_hangs_up_ends_it() -> None:
    caller = Caller()
    verifying = asyncio.create_task(carry_out(VerifyLogs(), caller, asyncio.Event().wait()))
    await asyncio.sleep(0)
    caller.hung_up.set()
    with pytest.raises(CallerGone):
        await verifying
