"""What became of the leaders of logs, as this hub heard it: kept in a file, over restarts.

What changed while the hub was away is known by what is so when it comes back, without how long it took.
"""

import asyncio
import logging
from bisect import insort
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from datetime import datetime
from pathlib import Path

import msgspec

from core.accounts.private_file import write_private
from core.errors import BusProblem
from core.world import World
from sync.bus import Connection
from sync.bus.cluster import BusPicture, LeaderChange, LeaderHistory, read_picture
from sync.hub.cluster.roster import Roster, RosterHub

LEADERS_FILE = "leaders"
_REMEMBERED = 1000
_LOOK_PAUSE = 30.0
_BREATH = 1.0
"""Seconds in which further changes are written together."""
_SIGN_PAUSE = 3.0
"""A leader that gave a sign of life so many seconds ago handed over; of others it is known since when not."""
_SIDE_STREAMS = frozenset({"SNAP", "CTL", "BLOB"})
"""They go with the log of their space."""
_log = logging.getLogger(__name__)
_Key = tuple[str, str]


class Handover(msgspec.Struct, frozen=True, array_like=True):
    """A log has another leader, or the cluster itself where `stream` is "".

    `before` and `leader` are bus servers; they are the same where one was chosen again. `at` is in seconds
    since 1970. Nobody led for `without` seconds at the most; None where that is not known.
    """

    at: float
    account: str
    stream: str
    before: str
    leader: str
    without: float | None = None


_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(list[Handover])


class LeaderRecord:
    """The last thousand changes; get one from `open_leader_record`.

    `last_sign` says when a server's hub gave a sign of life last, in seconds since 1970.
    """

    def __init__(self, path: Path, last_sign: Callable[[str], float | None], world: World) -> None:
        self._path = path
        self._last_sign = last_sign
        self._world = world
        self._changes: list[Handover] = []
        self._leaders: dict[_Key, tuple[str, float]] = {}
        self._news = asyncio.Event()

    @property
    def changes(self) -> tuple[Handover, ...]:
        """What changed, oldest first by the clocks of those who began to lead."""
        return tuple(self._changes)

    def recall(self) -> None:
        """Read the file; one that is not there or cannot be read tells nothing."""
        with suppress(FileNotFoundError):
            try:
                self._changes = sorted(_decoder.decode(self._path.read_bytes()), key=_moment)
            except (OSError, msgspec.MsgspecError) as error:
                _log.info("the record of leaders cannot be read, and begins anew: %s", error)
        for change in self._changes:
            self._leaders[change.account, change.stream] = (change.leader, change.at)

    def hear(self, change: LeaderChange) -> None:
        """Take what the servers tell."""
        before, _ = self._leaders.get((change.account, change.stream), ("", 0.0))
        seen, now = self._last_sign(before), self._world.now()
        silence = now - seen if seen is not None else 0.0
        self._take(change, silence if silence > _SIGN_PAUSE else None)

    def compare(self, picture: BusPicture) -> None:
        """Take how it is; what is newer than what was heard was missed."""
        for log in picture.logs:
            change = LeaderChange(log.led_since, log.account, log.stream, log.leader)
            leader, since = self._leaders.get((log.account, log.stream), ("", 0.0))
            if log.leader and log.leader != leader and _seconds(log.led_since) > since:
                self._take(change, None)

    def _take(self, change: LeaderChange, without: float | None) -> None:
        if change.stream in _SIDE_STREAMS:
            return
        key, at = (str(change.account), change.stream), _seconds(change.at)
        before, _ = self._leaders.get(key, ("", 0.0))
        self._leaders[key] = (change.leader, at)
        if before:
            # Servers tell side by side, and what was missed is found later: not in the order it came.
            insort(self._changes, Handover(at, *key, before, change.leader, without), key=_moment)
            del self._changes[:-_REMEMBERED]
            self._news.set()

    async def run(self, governor: Connection) -> None:
        """Look now and then, and keep what is new, until cancelled."""
        try:
            while True:
                with suppress(BusProblem):
                    self.compare(await read_picture(governor))
                with suppress(TimeoutError):
                    async with asyncio.timeout(_LOOK_PAUSE):
                        await self._news.wait()
                        await asyncio.sleep(_BREATH)
                if self._news.is_set():
                    await self._keep()
        except Exception:  # noqa: BLE001 (the task's outer edge)
            _log.exception("keeping the record of leaders ended by an error")

    async def _keep(self) -> None:
        self._news.clear()
        try:
            await asyncio.to_thread(write_private, self._path, _encoder.encode(self._changes))
        except OSError as error:
            _log.info("the record of leaders is not written: %s", error)


@asynccontextmanager
async def open_leader_record(
    governor: Connection, path: Path, last_sign: Callable[[str], float | None], world: World
) -> AsyncIterator[LeaderRecord]:
    """Hear of leaders over a governor's connection, and keep that at `path`, until the end of the block."""
    record = LeaderRecord(path, last_sign, world)
    await asyncio.to_thread(record.recall)
    stop = LeaderHistory(record.hear).follow(governor)
    task = asyncio.create_task(record.run(governor), name="record of leaders")
    try:
        yield record
    finally:
        stop()
        task.cancel()
        await asyncio.wait({task})


def hub_of(server: str, roster: Roster) -> RosterHub | None:
    """Say whose bus server this is, or was: its name begins with that of the hub's device."""
    device = server.rpartition("-")[0]
    return next((hub for hub in roster.hubs if device and hub.id.startswith(device)), None)


def _moment(change: Handover) -> float:
    return change.at


def _seconds(moment: str) -> float:
    try:
        return datetime.fromisoformat(moment).timestamp()
    except ValueError:
        return 0.0
