"""Whose the joined spaces are that are called like another one here, as every first space is."""

from collections import Counter
from collections.abc import Sequence
from contextlib import suppress

from app.gui.shared_peer import SharedPeer
from core.errors import Problem
from core.facts import Role, Space, SpaceRole
from core.ids import SpaceId


class Origins:
    """Remembers who owns them, by the name that others see."""

    def __init__(self, peer: SharedPeer) -> None:
        self._peer = peer
        self._known: dict[SpaceId, str] = {}

    def of(self, spaces: Sequence[Space]) -> dict[SpaceId, str]:
        """Say what to show beside the names that are not enough: an owner, or the hub where none is known."""
        return {
            space.id: self._known.get(space.id) or space.hub.partition(",")[0] for space in _unclear(spaces)
        }

    async def learn(self, spaces: Sequence[Space]) -> bool:
        """Ask who owns those of which it is not known; says whether that was news."""
        fresh = [space.id for space in _unclear(spaces) if space.id not in self._known]
        for space in fresh:
            self._known[space] = await self._owner(space)
        return bool(fresh)

    def forget(self, space: SpaceId) -> bool:
        """Ask again about a space next time; says whether it was asked about before."""
        return self._known.pop(space, None) is not None

    async def _owner(self, space: SpaceId) -> str:
        with suppress(Problem):
            owners = [each for each in await self._peer.people(space) if each.role is Role.OWNER]
            return next((owner.name for owner in owners if not owner.is_self), "")
        return ""


def _unclear(spaces: Sequence[Space]) -> list[Space]:
    names = Counter(space.name.casefold() for space in spaces)
    return [space for space in spaces if space.role is SpaceRole.MEMBER and names[space.name.casefold()] > 1]
