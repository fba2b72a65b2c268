"""Backups that a daemon makes by itself, into the folder that its configuration names."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from app.commands.backups import make_backup
from app.commands.desk import Desk
from app.configuration.model import Configuration
from core.backup import BackupFolder
from core.backup.passphrase import read_passphrase
from core.errors import Problem

_FIRST_SECONDS = 30.0
"""The start is left in peace, and a hub has time to start."""
_LOOK_SECONDS = 60.0
_RETRY_SECONDS = 1800.0
_log = logging.getLogger(__name__)


@asynccontextmanager
async def backups_scheduled(
    desk: Desk,
    read: Callable[[], Configuration],
    announce: Callable[[str], None],
    *,
    first: float = _FIRST_SECONDS,
) -> AsyncIterator[None]:
    """Make backups beside the block, as the configuration says at the time, if it says so at all.

    One that is being made when the block ends is given up; nothing is left of it. `first` is in seconds.
    """
    making = asyncio.create_task(_Schedule(desk, read, announce).keep(first), name="scheduled backups")
    try:
        yield
    finally:
        making.cancel()
        await asyncio.wait({making})


@dataclass(slots=True)
class _Schedule:
    desk: Desk
    read: Callable[[], Configuration]
    announce: Callable[[str], None]
    told: str = ""

    async def keep(self, first: float) -> None:
        await asyncio.sleep(first)
        while True:
            await asyncio.sleep(_LOOK_SECONDS if await self._try_to_make() else _RETRY_SECONDS)

    async def _try_to_make(self) -> bool:
        """Make what is due; False when something was in the way, which is told once."""
        try:
            await self._make_if_due(self.read())
        except Problem as problem:
            self.desk.overdue_backup = problem
            if self.told != str(problem):
                self.told = str(problem)
                self.announce(f"No backup was made: {problem}")
        except Exception:  # noqa: BLE001 (the task's outer edge)
            _log.exception("making a scheduled backup met a bug")
        else:
            self.desk.overdue_backup, self.told = None, ""
            return True
        return False

    async def _make_if_due(self, configuration: Configuration) -> None:
        folder = configuration.backup_place
        if folder is None:
            return
        backups, device, now = BackupFolder(folder), self.desk.peer.device, self.desk.world.now()
        newest = await asyncio.to_thread(backups.newest_of, device)
        # One from the future (a wrong clock) does not count.
        if newest is not None and abs(now - newest) < configuration.backup_pause:
            return
        named = configuration.backup_passphrase_file
        passphrase = await asyncio.to_thread(read_passphrase, Path(named)) if named else None
        made = await make_backup(self.desk, folder, passphrase, _tell_nobody, _is_never)
        _log.info("backup written and read back: %s", made.path)
        for path in await asyncio.to_thread(backups.thin_out, device, configuration.backup_keep):
            _log.info("an older backup was removed: %s", path)


def _tell_nobody(_number: int) -> None:
    return


def _is_never() -> bool:
    return False
