"""New devices of members that wait until another device of theirs signs them in; in memory only.

Whoever is refused offers itself again every few seconds, so what is forgotten here comes back by itself.
"""

from dataclasses import dataclass

from core.accounts import Verifier
from core.ids import DeviceId, SpaceId, UserId
from core.world import World
from sync.control import ChangeRefused, ClaimedDevice, Member, Membership, Refusal
from sync.control.admission import Context, equip
from sync.hub.notes.refusals import no_space

LASTS = 60.0
"""Seconds for which an offer is kept after it was last made."""
MOST_OF_MEMBER = 8
"""In one space; the oldest makes room for the newest."""
MOST = 1000


@dataclass(frozen=True, slots=True)
class _Offer:
    user: UserId
    claimed: ClaimedDevice
    ends_at: float


class Offers:
    """Keeps the open offers of all spaces, the one made last at the end."""

    def __init__(self, verifier: Verifier, world: World) -> None:
        self._verifier = verifier
        self._world = world
        self._open: dict[tuple[SpaceId, DeviceId], _Offer] = {}

    def make(self, membership: Membership, user: UserId, claimed: ClaimedDevice) -> None:
        """Keep an offer; of a device that is in already, nothing.

        Raises NotFound unless the user is a member, and ChangeRefused when the rules keep the device out.
        """
        member = _member(membership, user)
        if claimed.device in member.devices:
            return
        refusal = self._refusal(membership, member, claimed)
        if refusal is not None:
            raise ChangeRefused(refusal)
        key = (membership.space, claimed.device)
        self._open.pop(key, None)
        self._open[key] = _Offer(user, claimed, self._world.now() + LASTS)
        self._make_room(membership.space, user)

    def of(self, membership: Membership, user: UserId) -> list[ClaimedDevice]:
        """List the member's devices that wait and may still come in, the one that offered first at the top.

        Raises NotFound unless the user is a member.
        """
        member = _member(membership, user)
        self._forget_old()
        found = [self._open[key].claimed for key in self._own(membership.space, user)]
        return [claimed for claimed in found if self._refusal(membership, member, claimed) is None]

    def _refusal(self, membership: Membership, member: Member, claimed: ClaimedDevice) -> Refusal | None:
        context = Context(claimed.device, member, int(self._world.now()), self._verifier)
        outcome = equip(membership, context, member, (claimed,))
        return outcome if isinstance(outcome, Refusal) else None

    def _make_room(self, space: SpaceId, user: UserId) -> None:
        self._forget_old()
        for key in self._own(space, user)[:-MOST_OF_MEMBER]:
            del self._open[key]
        for key in list(self._open)[:-MOST]:
            del self._open[key]

    def _own(self, space: SpaceId, user: UserId) -> list[tuple[SpaceId, DeviceId]]:
        return [key for key, offer in self._open.items() if key[0] == space and offer.user == user]

    def _forget_old(self) -> None:
        now = self._world.now()
        self._open = {key: offer for key, offer in self._open.items() if offer.ends_at > now}


def _member(membership: Membership, user: UserId) -> Member:
    member = membership.members.get(user)
    if member is None:
        raise no_space()
    return member
