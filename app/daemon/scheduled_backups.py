"""Backups that a daemon makes by itself, into the folder that its configuration names.

Where its hub runs, one that is due is a job of that hub: so it is seen, tried again, and told when it fails
too often. Where none runs, or its bus cannot be asked, the backup is made all the same: it needs no bus.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from app.commands.backups import make_backup
from app.commands.desk import Desk
from app.commands.hubs import own_hub
from app.configuration.model import Configuration
from core.backup import BackupFolder
from core.backup.passphrase import read_passphrase
from core.errors import BadInput, BusProblem, Problem
from sync.hub.jobs.facts import JobId, Priority
from sync.hub.jobs.kinds import Kind, Work

_FIRST_SECONDS = 30.0
"""The start is left in peace, and a hub has time to start."""
_LOOK_SECONDS = 60.0
_RETRY_SECONDS = 1800.0
_MOST_ATTEMPTS = 50
"""Of one job: over most of a day, as a disk may be unplugged for that long."""
_SHORT = 8
BACKUP = "backup"
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
    schedule, kinds = _Schedule(desk, read, announce), own_hub(desk).kinds
    kinds.add(Kind(BACKUP, schedule.do, _MOST_ATTEMPTS, is_own=True))
    making = asyncio.create_task(schedule.keep(first), name="scheduled backups")
    try:
        yield
    finally:
        kinds.remove(BACKUP)
        making.cancel()
        await asyncio.wait({making})


class NoBackupWanted(BadInput):
    """The configuration names no folder for backups."""

    def __init__(self) -> None:
        super().__init__(
            "The configuration names no folder for backups.",
            safe="Nothing was made.",
            cure="Name one as backup.folder, or use `tandem backup create --to FOLDER`.",
        )


@dataclass(slots=True)
class _Schedule:
    desk: Desk
    read: Callable[[], Configuration]
    announce: Callable[[str], None]
    told: str = ""
    making: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def keep(self, first: float) -> None:
        await asyncio.sleep(first)
        while True:
            await asyncio.sleep(_LOOK_SECONDS if await self._try_to_make() else _RETRY_SECONDS)

    async def do(self, work: Work) -> None:
        """Make the backup of a job, unless one was made since that was asked for; raises the Problem."""

        def is_made(newest: float | None) -> bool:
            return newest is not None and work.job.asked_at <= newest <= self.desk.world.now()

        if self.read().backup_place is None:
            raise NoBackupWanted
        with self._told():
            await self._make_unless(is_made)

    async def _try_to_make(self) -> bool:
        """Have made what is due; False when something was in the way, which is told once."""
        try:
            with self._told():
                if not await self._is_due():
                    self._be_well()
                elif not await self._ask_hub():
                    await self._make_unless(self._is_fresh)
        except Problem:
            return False
        except Exception:  # noqa: BLE001 (the task's outer edge)
            _log.exception("making a scheduled backup met a bug")
            return False
        return True

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Tell what is in the way, once for as long as it is."""
        try:
            yield
        except Problem as problem:
            self.desk.overdue_backup = problem
            if self.told != str(problem):
                self.told = str(problem)
                self.announce(f"No backup was made: {problem}")
            raise

    def _be_well(self) -> None:
        self.desk.overdue_backup, self.told = None, ""

    async def _ask_hub(self) -> bool:
        """Have it made by the hub of this profile; False where that cannot be asked now."""
        hub = own_hub(self.desk)
        if hub.server_pid is None:
            return False
        device, number = self.desk.peer.device, self.desk.world.now() // self.read().backup_pause
        name = JobId(f"{BACKUP}-{device[:_SHORT]}-{number:.0f}")
        try:
            await hub.services.jobs.ask(BACKUP, name=name, priority=Priority.NORMAL)
        except BusProblem as problem:
            _log.info("a backup is made without asking the hub: %s", problem)
            return False
        return True

    async def _is_due(self) -> bool:
        folder = self.read().backup_place
        return folder is not None and not self._is_fresh(await self._newest(BackupFolder(folder)))

    def _is_fresh(self, newest: float | None) -> bool:
        # One from the future (a wrong clock) does not count.
        return newest is not None and abs(self.desk.world.now() - newest) < self.read().backup_pause

    async def _newest(self, backups: BackupFolder) -> float | None:
        return await asyncio.to_thread(backups.newest_of, self.desk.peer.device)

    async def _make_unless(self, is_made: Callable[[float | None], bool]) -> None:
        async with self.making:
            configuration = self.read()
            folder = configuration.backup_place
            if folder is not None and not is_made(await self._newest(BackupFolder(folder))):
                await self._make(configuration, folder)
            self._be_well()

    async def _make(self, configuration: Configuration, folder: Path) -> None:
        named = configuration.backup_passphrase_file
        passphrase = await asyncio.to_thread(read_passphrase, Path(named)) if named else None
        made = await make_backup(self.desk, folder, passphrase, _tell_nobody, _is_never)
        _log.info("backup written and read back: %s", made.path)
        backups, device = BackupFolder(folder), self.desk.peer.device
        for path in await asyncio.to_thread(backups.thin_out, device, configuration.backup_keep):
            _log.info("an older backup was removed: %s", path)


def _tell_nobody(_number: int) -> None:
    return


def _is_never() -> bool:
    return False
