"""The notes of one hub that are pages on the web, as this device asks for them."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.ids import NoteId
from sync.control import HubPlace
from sync.peer.remote_hub import RemoteHub


@dataclass(frozen=True, slots=True)
class NotePage:
    """A published note: the address that everybody may read who knows it and reaches the hub.

    `is_elsewhere_readable` is False while only the hub's own computer reaches it.
    """

    address: str
    is_elsewhere_readable: bool


class HubPages:
    """Asks the hub as this device; everything raises the Problem in the way.

    `places` are where others reach the hub. Whatever their order, a page has one address for everybody.
    """

    def __init__(self, hub: RemoteHub, places: Sequence[HubPlace]) -> None:
        self._hub = hub
        self._places = places

    async def page_of(self, note: NoteId) -> NotePage | None:
        """Say where a note is published; None while it is no page."""
        path = await (await self._hub.calls()).page_of(note)
        return self._page(path) if path else None

    async def publish(self, note: NoteId) -> NotePage:
        """Make a note a page; one that is a page already keeps its address. Raises AccessRefused."""
        return self._page(await (await self._hub.calls()).publish(note))

    async def take_back(self, note: NoteId) -> None:
        """Make a note a page no longer, at once. Raises AccessRefused."""
        await (await self._hub.calls()).take_page_back(note)

    def _page(self, path: str) -> NotePage:
        place = min(self._places, key=lambda place: (place.is_loopback, str(place)))
        return NotePage(f"https://{place}{path}", not place.is_loopback)
