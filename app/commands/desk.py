"""A profile that this process owns, with its peer: where requests are carried out."""

import asyncio
import os
from collections.abc import Callable, Sequence

from app.commands.configuration_results import ConfigurationReport
from app.commands.results import Loan
from app.daily_backups import DailyBackups
from core.accounts.secrets import Secrets
from core.errors import BadInput, NotFound, Problem
from core.events import Unsubscribe
from core.facts import SpaceRole
from core.notes import Library
from core.profile import OwnerKind, Profile
from core.world import World
from sync.nearby import Nearby
from sync.peer import Peer


class Desk:
    """Bundles profile, kind of process and peer; the window tells here how it is brought to the front."""

    def __init__(
        self,
        profile: Profile,
        kind: OwnerKind,
        peer: Peer,
        nearby: Nearby,
        secrets: Secrets,
        backups: DailyBackups,
        world: World,
        shown: asyncio.Event,
    ) -> None:
        self.profile = profile
        self.kind = kind
        self.peer = peer
        self.nearby = nearby
        self.secrets = secrets
        self.backups = backups
        self.world = world
        self.process = os.getpid()
        self.backing_up = asyncio.Lock()
        """Held while a backup is made: each needs room on the disk and a folder in the profile."""
        self.overdue_backup: Problem | None = None
        """What keeps the backups that are made by themselves from being made."""
        self._shown = shown
        self._show_window: Callable[[Sequence[str]], object] | None = None
        self._stop: Callable[[], object] | None = None
        self._lend: Callable[[], Loan] | None = None
        self._configuration: Callable[[], ConfigurationReport] | None = None

    @property
    def library(self) -> Library:
        """The peer's notes."""
        return self.peer.library

    @property
    def is_visiting(self) -> bool:
        """True for a command that opened the peer for a moment and hosts nothing."""
        return self.kind is OwnerKind.COMMAND

    async def open_key(self) -> None:
        """Open the key of this device if anything is shared, now that the window is seen.

        Raises SecretsProblem when that cannot be.
        """
        self._shown.set()
        if any(space.role is not SpaceRole.LOCAL for space in await self.library.spaces()):
            await self.secrets.open_device()

    async def is_member(self) -> bool:
        """Say whether any space of this profile has its log elsewhere."""
        return any(space.role is SpaceRole.MEMBER for space in await self.library.spaces())

    def on_show_window(self, callback: Callable[[Sequence[str]], object]) -> Unsubscribe:
        """Call `callback` when another process asks for the window, until the returned function is called.

        It gets the links and the paths of files that are to be opened.
        """
        self._show_window = callback
        return self._forget_window

    def show_window(self, items: Sequence[str]) -> None:
        """Bring the window to the front and open links and files in it; raises NotFound without one."""
        if self._show_window is None:
            raise NotFound(
                f"The profile is open in {self.kind.phrase} (process {self.process}), which has no window.",
                safe="Your notes are untouched.",
                cure="End that process, then open the window.",
            )
        self._show_window(items)

    def on_stop(self, callback: Callable[[], object]) -> None:
        """Call `callback` when another process asks this one to end."""
        self._stop = callback

    def stop(self) -> None:
        """Begin to end this process; raises BadInput where a person ends it."""
        if self._stop is None:
            raise BadInput(
                f"The profile is open in {self.kind.phrase} (process {self.process}), which you end there.",
                safe="Your notes are untouched.",
                cure="Close it.",
            )
        self._stop()

    def on_lend(self, callback: Callable[[], Loan]) -> None:
        """Call `callback` when a window wants the profile for as long as it is open; it tells the terms."""
        self._lend = callback

    def lend(self) -> Loan:
        """Begin to give the profile up for a while; raises BadInput where that cannot be."""
        if self._lend is None:
            raise BadInput(
                f"The profile is open in {self.kind.phrase} (process {self.process}), which keeps it.",
                safe="Your notes are untouched.",
                cure="End that process, then open the window.",
            )
        return self._lend()

    def on_show_configuration(self, callback: Callable[[], ConfigurationReport]) -> None:
        """Call `callback` when another process asks what this one was told."""
        self._configuration = callback

    def configuration(self) -> ConfigurationReport:
        """Tell what this process was told; raises NotFound where it is told nothing."""
        if self._configuration is None:
            raise NotFound(
                f"The profile is open in {self.kind.phrase} (process {self.process}), which reads no"
                " configuration.",
                safe="Your notes are untouched.",
                cure="`tandem config show --config FILE` shows a file.",
            )
        return self._configuration()

    @property
    def configuration_file(self) -> str:
        """The file of what this process was told, "" for none."""
        return self._configuration().file if self._configuration is not None else ""

    def _forget_window(self) -> None:
        self._show_window = None
