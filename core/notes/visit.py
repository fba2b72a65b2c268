"""One note while it is on screen: what is new in it since the last time, and what merging did to it."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace

from core.documents import MergeReceipt, NewPlace, Version
from core.errors import Problem
from core.ids import DeviceId
from core.notes.history import Histories
from core.notes.open_note import OpenNote
from core.notes.sight import Sight
from core.world import World


@dataclass(frozen=True, slots=True)
class NoteNews:
    """What others changed in the text since the note was on screen last, at `since` (seconds since 1970)."""

    places: tuple[NewPlace, ...]
    devices: frozenset[DeviceId | None]
    """None stands for those of whom it is not known."""
    since: float


@dataclass(frozen=True, slots=True)
class Merge:
    """A receipt, and whose devices deleted and wrote, as far as that is known."""

    receipt: MergeReceipt
    deleter: DeviceId | None
    writer: DeviceId | None


class Visit:
    """Answers for one open note; whoever shows it in another window shares the visit."""

    def __init__(
        self,
        opened: OpenNote,
        sight: Sight,
        shown: Version,
        histories: Histories,
        world: World,
        keep: Callable[[Sight], None],
    ) -> None:
        self.visitors = 0
        self.is_own: Callable[[DeviceId], bool] = lambda _device: False
        """Whether a device is one of the user's own."""
        self._opened = opened
        self._sight = sight
        self._shown = shown
        """What came on screen; what comes later is seen as it comes."""
        self._histories = histories
        self._world = world
        self._keep = keep
        self._kept = sight

    async def news(self) -> NoteNews:
        """Find what others changed since the note was seen."""
        sight, version = self._sight, self._version
        if sight.seen.includes(self._shown):
            return NoteNews((), frozenset(), sight.seen_at)
        devices = await self._devices(version.beyond(sight.seen))
        own = {session for session, device in devices.items() if self.is_own(device)}
        news = await self._histories.answer(
            self._opened.document.past().news(sight.seen, lambda session: session in own)
        )
        writers = frozenset(devices.get(session) for session in news.sessions)
        return NoteNews(news.places, writers, sight.seen_at)

    async def merges(self) -> tuple[Merge, ...]:
        """Find the passages that this device deleted while others wrote in them, or the other way round.

        Those that the user is done with are left out, and those that stand in the note again.
        """
        sight, version = self._sight, self._version
        if sight.merged.includes(version):
            return ()
        receipts = await self._histories.answer(self._opened.document.past().receipts(sight.merged))
        sessions = {session for each in receipts for session in (each.deleter, each.writer)}
        devices = await self._devices(sessions)
        merges = [Merge(each, devices.get(each.deleter), devices.get(each.writer)) for each in receipts]
        concern = [
            merge
            for merge in merges
            if merge.receipt.key not in self._sight.settled
            and any(device is not None and self.is_own(device) for device in (merge.deleter, merge.writer))
        ]
        if not concern and sight is self._sight:
            self._sight = replace(sight, merged=version, settled=frozenset())
        return tuple(concern)

    def settle(self, receipt: MergeReceipt) -> None:
        """The user is done with a receipt."""
        self._sight = replace(self._sight, settled=self._sight.settled | {receipt.key})
        self._remember()

    def see(self) -> None:
        """All that the note holds now has been seen."""
        if self._sight.seen != self._version:
            self._sight = replace(self._sight, seen=self._version, seen_at=self._world.now())
        self._remember()

    @property
    def _version(self) -> Version:
        return Version.of_loro(self._opened.document.version())

    def _remember(self) -> None:
        if self._sight != self._kept:
            self._kept = self._sight
            self._keep(self._sight)

    async def _devices(self, sessions: set[int]) -> Mapping[int, DeviceId]:
        devices = await self._histories.devices(self._opened.id, sessions)
        if sessions - devices.keys():
            # What has just arrived is here before it is on the disk, where it says whose it is.
            with suppress(Problem):
                await self._opened.saved()
            devices = await self._histories.devices(self._opened.id, sessions)
        return devices
