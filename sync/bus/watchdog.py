"""The watch over a running server: one that hangs, or whose log is frozen, is started again."""

import asyncio
import logging
import shutil
from contextlib import suppress
from typing import Protocol

import msgspec

from core.errors import AccessRefused, BusProblem
from core.unreadable import UNREADABLE
from sync.bus.configuration import HEALTH, ServerFiles
from sync.bus.connection import Connection, open_connection
from sync.bus.entering import FindAddress
from sync.bus.problems import frozen_log, full_disk, no_majority

_PAUSE = 5.0
_ANSWER_DEADLINE = 5.0
_SILENT_LOOKS = 3
"""Half a minute. Looks are counted and not seconds, as this process itself may have stood still."""
_SICK_LOOKS = 2
"""A stream that is just being made or removed may look sick once."""
_ROOM = 16_000_000
"""Bytes: two of the largest messages."""
_FIRST_WAIT, _LONGEST_WAIT = 10.0, 300.0
"""Seconds until a restart that did not help is tried again."""
_HEALTHY = "ok"
_SWITCHED_OFF = "JetStream not enabled"
"""What a server of a cluster does to its logs when it cannot write one of them."""
_LEADERLESS = "not established contact with a meta leader"
_ABSENT = "stream not found"
"""What it says of a log that was put on it before it knew the log's account: it never takes that up."""
_ABSENT_LOOKS = 6
"""Half a minute: one that is just being put on it is soon there."""
_log = logging.getLogger(__name__)


class Watched(Protocol):
    """The server as its watchdog sees it."""

    @property
    def pid(self) -> int | None: ...

    def lament(self, problem: BusProblem) -> None:
        """Say that the server runs and does not serve."""

    def recover(self) -> None:
        """Say that the server serves again."""

    async def restart(self, *, by_force: bool = False) -> None:
        """Start the server again; raises BusProblem when that fails, and then goes on trying."""


class Watchdog:
    """Asks a server every five seconds how it is, through an account that may do nothing else.

    A nats-server that could not write a message to a full disk never writes to that stream again, with space
    or without: it gives no acknowledgement, and only its health tells why. A restart is the cure and loses
    nothing that was acknowledged.

    A server of a cluster complains of the others, too: that it has not caught up with them, or that there are
    too few. That is no reason to start it again. That it has nothing of a log for long is one: it looks for
    what it is to have when it starts.
    """

    def __init__(self, server: Watched, address: FindAddress, files: ServerFiles) -> None:
        self._server = server
        self._address = address
        self._files = files
        self._pid: int | None = None
        self._silent = self._sick = self._absent = 0
        self._wait = _FIRST_WAIT
        self._next_restart = 0.0

    async def watch(self) -> None:
        """Look after the server until cancelled."""
        await asyncio.sleep(_PAUSE)
        async with open_connection(self._address, name="watchdog") as connection:
            while True:
                await self._look(connection)
                await asyncio.sleep(_PAUSE)

    async def _look(self, connection: Connection) -> None:
        if self._server.pid != self._pid:
            self._pid = self._server.pid
            self._silent = self._sick = self._absent = 0
        if self._pid is None:
            return
        try:
            ailment = await _examine(connection, self._files.server_name)
        except AccessRefused:
            self._silent = 0  # somebody changed its settings, and a restart would not change them back
        except BusProblem:
            await self._note_silence()
        else:
            self._silent = 0
            await self._note_health(ailment)

    async def _note_silence(self) -> None:
        self._silent += 1
        if self._silent >= _SILENT_LOOKS and self._server.pid == self._pid:
            _log.info("nats-server does not answer; killing it")
            await self._restart(by_force=True)

    async def _note_health(self, ailment: str) -> None:
        if not ailment:
            self._sick, self._absent, self._wait, self._next_restart = 0, 0, _FIRST_WAIT, 0.0
            self._server.recover()
            return
        self._sick += 1
        self._absent += _ABSENT in ailment
        if self._sick >= _SICK_LOOKS and self._server.pid == self._pid:
            if self._is_alone or _SWITCHED_OFF in ailment:
                await self._cure(ailment)
            elif _LEADERLESS in ailment:
                self._server.lament(no_majority(self._files.log))
            elif self._absent >= _ABSENT_LOOKS:
                await self._start_again(ailment)

    async def _cure(self, ailment: str) -> None:
        if not self._has_room:
            self._server.lament(full_disk(self._files.store))
            return
        self._server.lament(frozen_log(ailment, self._files.log))
        await self._start_again(ailment)

    async def _start_again(self, ailment: str) -> None:
        """Start the server again, unless that did not help and was not long ago."""
        now = asyncio.get_running_loop().time()
        if now < self._next_restart:
            return
        _log.info("nats-server is started again, as a log of it is frozen or absent: %s", ailment)
        self._next_restart = now + self._wait
        self._wait = min(self._wait * 2, _LONGEST_WAIT)
        await self._restart()

    async def _restart(self, *, by_force: bool = False) -> None:
        with suppress(BusProblem):  # it is tried again, and the server tells the problem
            await self._server.restart(by_force=by_force)

    @property
    def _is_alone(self) -> bool:
        return not self._files.given_name

    @property
    def _has_room(self) -> bool:
        try:
            return shutil.disk_usage(self._files.store).free >= _ROOM
        except OSError:
            return True


class _Health(msgspec.Struct):
    status: str = _HEALTHY
    error: str = ""


class _Answer(msgspec.Struct):
    data: _Health


async def _examine(connection: Connection, name: str) -> str:
    """Return what the server complains of, "" for nothing; raises BusProblem when it does not answer."""
    await connection.wait_connected(_ANSWER_DEADLINE)
    # All servers of a cluster hear the question.
    question = msgspec.json.encode({"server_name": name, "exact": True})
    message = await connection.request(HEALTH, question, timeout=_ANSWER_DEADLINE)
    try:
        health = msgspec.json.decode(message.payload, type=_Answer).data
    except UNREADABLE:
        return ""  # it answers, and that is all that can be told
    return "" if health.status == _HEALTHY else health.error or health.status
