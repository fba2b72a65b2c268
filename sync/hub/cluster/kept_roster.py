"""The roster as a hub that serves knows it: from the log HUBS, kept in a file, changed by who is first."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from core.accounts import DeviceKey
from core.errors import Problem
from sync.bus import Connection
from sync.bus.claims import Authority
from sync.hub.cluster.errors import UNCHANGED, NoCluster, RosterRefused
from sync.hub.cluster.hubs_log import SEQUENCED, HubsLog
from sync.hub.cluster.joining import HubKeys
from sync.hub.cluster.roster import Roster
from sync.hub.cluster.sealed_roster import keep_roster, open_roster, sign_roster

_CHANCES = 20
_LOOK_PAUSE = 2.0
"""Seconds between two looks at the log, news or not."""
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class OwnCluster:
    """What the hub is to its cluster: its device, its folder, the authority, and the certificate (DER).

    `read_keys` reads the contents of the cluster's keys from this hub's sealed files.
    """

    key: DeviceKey
    directory: Path
    authority: Authority
    certificate: bytes
    read_keys: Callable[[], Awaitable[HubKeys]]


class KeptRoster:
    """Who the hubs are. Whatever changes it holds `changing`; everything may raise BusProblem."""

    def __init__(self, own: OwnCluster, log: HubsLog, known: Roster | None) -> None:
        self.now = known
        """None while this hub belongs to no cluster."""
        self.changing = asyncio.Lock()
        self._own = own
        self._log = log
        self._sequence = 0
        self._told = asyncio.Condition()

    @property
    def required(self) -> Roster:
        """Who the hubs are; raises NoCluster."""
        if self.now is None:
            raise NoCluster
        return self.now

    async def recall(self, known: Roster) -> None:
        """Compare what this hub knows with what the log says; the newer one stands."""
        await self._log.find()
        for _ in range(_CHANCES):
            told, self._sequence = await self._read()
            if told is not None and told.version >= known.version:
                await self.take(told)
                return
            if await self._write(known):
                return
        refuse_others()

    async def change(self, make: Callable[[Roster], Roster]) -> Roster:
        """Write what becomes of the newest roster; raises what `make` does, and RosterRefused.

        That is when another hub was quicker.
        """
        async with self.changing:
            return await self.write(make(await self.read()))

    async def read(self) -> Roster:
        """Read who the hubs are now, under `changing`."""
        await self.recall(self.required)
        return self.required

    async def write(self, roster: Roster) -> Roster:
        """Write what was made of what `read` returned; raises RosterRefused when another hub was quicker."""
        if not await self._write(roster):
            await self.recall(self.required)
            refuse_others()
        return roster

    async def take(self, roster: Roster) -> None:
        """Know a roster from now on, also after a restart."""
        is_news, self.now = roster != self.now, roster
        if is_news:
            wire = sign_roster(roster, self._own.authority)
            await asyncio.to_thread(keep_roster, self._own.directory, wire)
            async with self._told:
                self._told.notify_all()

    async def until(self, holds: Callable[[Roster], bool]) -> Roster:
        """Wait for a roster of which something holds."""
        async with self._told:
            await self._told.wait_for(lambda: self.now is not None and holds(self.now))
        return self.required

    async def follow(self, connection: Connection) -> None:
        """Learn what other hubs made of it, until cancelled."""
        heard = asyncio.Event()
        stop = connection.subscribe(SEQUENCED, lambda _message: heard.set())
        try:
            while True:
                with suppress(TimeoutError):
                    async with asyncio.timeout(_LOOK_PAUSE):
                        await heard.wait()
                heard.clear()
                await self._look()
        except Exception:  # noqa: BLE001 (the task's outer edge)
            _log.exception("following who the hubs are ended by an error")
        finally:
            stop()

    async def _look(self) -> None:
        if self.now is None or len(self.now.hubs) == 1:
            return  # nobody else changes it
        with suppress(Problem):  # it is looked again
            async with self.changing:
                told, sequence = await self._read()
                if told is not None and told.version > self.now.version:
                    self._sequence = sequence
                    await self.take(told)

    async def _read(self) -> tuple[Roster | None, int]:
        wire, sequence = await self._log.roster()
        return open_roster(wire, self._own.authority, "in the log HUBS") if wire else None, sequence

    async def _write(self, roster: Roster) -> bool:
        wire = sign_roster(roster, self._own.authority)
        written = await self._log.write_roster(wire, self._sequence)
        if written:
            self._sequence = written
            await self.take(roster)
        return written > 0


def refuse_others() -> NoReturn:
    """Say that another hub was quicker."""
    raise RosterRefused("Another hub changed the cluster at this moment.", safe=UNCHANGED, cure="Try again.")
