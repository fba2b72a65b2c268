"""Makes a backup a day while a process stays, and names the one that replaces a damaged database."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager

from core.attachments import AttachmentFiles, SpareFiles
from core.errors import ProfileTooNew, StorageDamaged, StorageProblem
from core.ids import FileHash
from core.profile import Profile
from core.store.backups import Backup, Backups
from core.store.faults import is_about
from core.tracing.hops import in_the_background
from core.world import World

_FIRST_SECONDS = 10.0
"""The start is left in peace."""
_EACH_SECONDS = 3600.0
_log = logging.getLogger(__name__)


class DailyBackups:
    """Looks every hour whether a backup is due; `problem` is what kept the last one from being made.

    Beside the backups of the database lie the attachments that they name, each once.
    """

    def __init__(self, profile: Profile, world: World, *, first: float = _FIRST_SECONDS) -> None:
        self.problem: StorageProblem | None = None
        self._backups = Backups(profile.database, profile.backups)
        self._files, self._spares = AttachmentFiles(profile.attachments), SpareFiles(profile.backups)
        self._world = world
        self._first = first
        self._making: asyncio.Task[None] | None = None
        self._mend: Callable[[], Awaitable[bool]] = _cannot_mend

    async def kept(self) -> list[Backup]:
        """List the backups there are, the newest first."""
        return await asyncio.to_thread(self._backups.kept)

    async def newest_sound(self) -> Backup | None:
        """Reopen the backups, newest first, and return the first one that can be used."""
        return await asyncio.to_thread(self._backups.newest_sound)

    async def cure(self) -> str:
        """Say what to do about the database, which is damaged."""
        return await asyncio.to_thread(self._backups.cure)

    @asynccontextmanager
    async def made(self, mend: Callable[[], Awaitable[bool]]) -> AsyncIterator[None]:
        """Make what is due in the background until the block ends; one that has begun is finished.

        A database that is found unsound is mended by `mend`, which says whether that helped.
        """
        self._mend = mend
        looking = asyncio.create_task(self._keep_looking(), name="daily backups")
        try:
            yield
        finally:
            looking.cancel()
            await asyncio.wait({looking})
            if self._making is not None:
                await asyncio.wait({self._making})

    async def _keep_looking(self) -> None:
        await asyncio.sleep(self._first)
        while True:
            self._making = asyncio.create_task(self.look(), name="backup")
            await asyncio.shield(self._making)
            await asyncio.sleep(_EACH_SECONDS)

    async def look(self) -> None:
        """Make a backup if one is due; what is in the way is written down and tried again later."""
        try:
            with self._world.tracing.begin(in_the_background("backup")):
                await self._make_or_mend()
                await asyncio.to_thread(self._keep_files)
            self.problem = None
        except StorageProblem as problem:
            _log.warning("no backup was made: %s", problem.title)
            self.problem = problem
        except Exception:  # noqa: BLE001 (the task's outer edge)
            _log.exception("making a backup met a bug")

    async def _make_or_mend(self) -> None:
        try:
            await asyncio.to_thread(self._make_if_due)
        except StorageDamaged:
            if not await self._mend():
                raise
            _log.warning("the indexes of the database were damaged and have been made anew")
            await asyncio.to_thread(self._make_if_due)

    def _make_if_due(self) -> None:
        now = self._world.now()
        if self._backups.due(now):
            _log.info("backup written: %s", self._backups.make(now))

    def _keep_files(self) -> None:
        """Copy the files that backups name, and remove the copies that none does."""
        named, are_all_read = set[FileHash](), True
        for backup in self._backups.kept():
            try:
                named |= self._backups.attached(backup)
            except StorageDamaged:
                are_all_read = False
        if damaged := self._spares.keep(self._files, named):
            _log.warning("attachments are damaged, and not in the backup: %s", ", ".join(damaged))
        if are_all_read:
            self._spares.thin_out(named)


async def _cannot_mend() -> bool:
    return False


@contextmanager
def naming_a_backup(profile: Profile) -> Iterator[None]:
    """Let whoever hears that the database is damaged or too new also hear by what it is replaced."""
    try:
        yield
    except StorageDamaged as problem:
        if is_about(problem, profile.database):
            problem.cure = Backups(profile.database, profile.backups).cure()
        raise
    except ProfileTooNew as problem:
        backups = Backups(profile.database, profile.backups)
        older = next(iter(backups.before_upgrades()), None)
        if older is not None:
            problem.cure += f" To go on with this one and the notes of before: {backups.how_to_use(older)}"
        raise
