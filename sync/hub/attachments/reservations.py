"""Room for uploads: taken before anything is stored, and given back when an upload fails."""

from math import inf

from core.errors import FileTooLarge
from core.ids import DeviceId, SpaceId
from core.world import World
from sync.hub.attachments.book import Book
from sync.hub.attachments.errors import QuotaFull
from sync.hub.attachments.events import Event, Grown, Released, Reserved
from sync.hub.attachments.ledger import Ledger
from sync.hub.attachments.settings import AttachmentSettings
from sync.hub.users.tokens import new_id

_SLACK = 60.0
"""Seconds after the deadline of an upload until others may end its reservation."""


class Reservations:
    """Reserves for the uploads of one hub; everything raises AttachmentsLost or BusProblem."""

    def __init__(self, ledger: Ledger, hub: DeviceId, world: World, settings: AttachmentSettings) -> None:
        self._ledger = ledger
        self._hub = hub
        self._world = world
        self._settings = settings
        self._running: dict[str, float] = {}
        """Until when each is held (seconds since 1970), for ever while somebody uploads by it."""

    def is_abandoned(self, held: Reserved) -> bool:
        """Say whether nobody uploads by it any more: it is too old, or of a former run of this hub."""
        if held.hub == self._hub:
            return not self.is_held(held.reservation)
        return held.until <= self._world.now()

    async def reserve(self, space: SpaceId, size: int, floor: int) -> str:
        """Take room for `size` bytes that will be stored behind `floor`; raises FileTooLarge or QuotaFull."""
        self._require_length(size)
        reservation = new_id(self._world)
        until = self._world.now() + self._settings.upload_deadline + _SLACK
        reserved = Reserved(reservation=reservation, size=size, until=until, floor=floor, hub=self._hub)

        def decide(book: Book) -> Event:
            self._require_file(book)
            self._require_room(book, size)
            return reserved

        self._running[reservation] = inf
        try:
            await self._ledger.change(space, decide)
        except BaseException:  # cancelled, too: written or not, the sweeper finds that nobody uploads by it
            self.forget(reservation)
            raise
        return reservation

    async def grow(self, space: SpaceId, reservation: str, need: int) -> int:
        """Take more room, twice as much as there is or, where that is too much, `need` bytes in all.

        Returns how much there is now. Raises FileTooLarge or QuotaFull.
        """
        self._require_length(need)
        taken = 0

        def decide(book: Book) -> Event | None:
            nonlocal taken
            held = book.reservations.get(reservation)
            taken = held.size if held else need  # what was ended meanwhile is noticed by the commit
            if held is None or taken >= need:
                return None
            self._require_room(book, need - taken)
            taken = max(need, min(2 * taken, self._settings.longest_file, taken + self._free(book)))
            return Grown(reservation=reservation, size=taken)

        await self._ledger.change(space, decide)
        return taken

    async def release(self, space: SpaceId, reservation: str, floor: int) -> None:
        """Give room back; what was stored in it lies up to `floor` and waits for the sweeper."""

        def decide(book: Book) -> Event | None:
            is_held = reservation in book.reservations
            return Released(reservation=reservation, floor=floor) if is_held else None

        await self._ledger.change(space, decide)

    def forget(self, reservation: str) -> None:
        """Say that nobody uploads by a reservation any more."""
        self._running.pop(reservation, None)

    def rest(self, reservation: str, until: float) -> None:
        """Hold a reservation by which nobody uploads just now, until then (seconds since 1970)."""
        self._running[reservation] = until

    def wake(self, reservation: str) -> bool:
        """Upload on by a reservation that rested; False when its time was over."""
        if not self.is_held(reservation):
            return False
        self._running[reservation] = inf
        return True

    def is_held(self, reservation: str) -> bool:
        """Say whether somebody uploads by a reservation, or may go on."""
        return self._running.get(reservation, 0.0) > self._world.now()

    def _require_length(self, size: int) -> None:
        if size > self._settings.longest_file:
            raise FileTooLarge(self._settings.longest_file)

    def _require_file(self, book: Book) -> None:
        if len(book.files) + len(book.reservations) >= self._settings.most_files:
            raise QuotaFull(f"it has {self._settings.most_files:,} attachments")

    def _require_room(self, book: Book, size: int) -> None:
        if size > self._free(book):
            raise QuotaFull(f"{max(0, self._free(book)):,} bytes are free")

    def _free(self, book: Book) -> int:
        return self._settings.quota - book.stored - book.reserved - book.waiting
