"""What is asked of an entry beside the rules of the control log: things that only a hub knows.

A stranger must not learn from an answer whether there is a space. So an entry is looked at in an order: first
what is wrong with it whatever space it names, then whether whoever made it has to do with the space, and only
then what the rules of the space say to it.
"""

from core.accounts import Verifier
from core.ids import DeviceId, SpaceId, UserId
from core.world import World
from sync.control import ChangeRefused, InviteRedeemed, Membership, Refusal, Saying, Statement, judge
from sync.control.entry import Entry, open_entry
from sync.control.errors import EntryRefused
from sync.control.invite import is_proven
from sync.hub.notes.endings import Endings
from sync.hub.notes.ports import Users
from sync.hub.notes.refusals import account_over, no_space, not_their_device


class Checker:
    """Checks entries; `own` is the hub's device, which needs no account."""

    def __init__(
        self, verifier: Verifier, users: Users, endings: Endings, own: DeviceId, world: World
    ) -> None:
        self._verifier = verifier
        self._users = users
        self._endings = endings
        self._own = own
        self._world = world

    def open(self, space: SpaceId, wire: bytes) -> Entry:
        """Read what can be an entry of a space; raises ChangeRefused for anything else."""
        try:
            return open_entry(wire, self._verifier, space)
        except EntryRefused as refused:
            raise ChangeRefused(refused.refusal) from refused

    async def require_allowed(self, membership: Membership, entry: Entry, wire: bytes) -> None:
        """Refuse an entry that a hub must not store, although the rules may allow it.

        Raises NotFound to strangers, AccessRefused for accounts that have ended or are none, and
        ChangeRefused for an invitation that has expired by this hub's clock.
        """
        statement = statement_of(entry)
        is_member = membership.member_of(entry.device) is not None
        if isinstance(statement, InviteRedeemed):
            self.require_invited(membership, statement)
            self._require_in_time(membership, statement)
        elif not is_member and membership.founded is not None:
            raise no_space()
        if await self._endings.is_device_over(entry.device):
            raise account_over()
        after = judge(membership, wire, self._verifier).after
        await self._require_accounts(_devices(after).items() - _devices(membership).items())

    def require_invited(self, membership: Membership, redeemed: InviteRedeemed) -> None:
        """Insist that somebody knows the secret of an invitation of the space; raises NotFound."""
        is_known = redeemed.invite in membership.invites
        if not (is_known and is_proven(redeemed, membership.space, self._verifier)):
            raise no_space()

    def require_open(self, membership: Membership, redeemed: InviteRedeemed) -> None:
        """Insist that it lets somebody in; raises NotFound to who knows no secret, or ChangeRefused."""
        self.require_invited(membership, redeemed)
        end = membership.invites[redeemed.invite].end
        if end is not None:
            raise ChangeRefused(end.value)
        self._require_in_time(membership, redeemed)

    def _require_in_time(self, membership: Membership, redeemed: InviteRedeemed) -> None:
        """Ask the hub's clock, too: the entry has the time of whoever comes."""
        if self._world.now() >= membership.invites[redeemed.invite].expires_at:
            raise ChangeRefused(Refusal.INVITE_EXPIRED)

    async def _require_accounts(self, entering: set[tuple[DeviceId, UserId]]) -> None:
        """Let a device in for the user only whose it is: its own word alone is not enough."""
        for device, user in entering:
            if device != self._own:
                await self.require_owner(device, user)

    async def require_owner(self, device: DeviceId, user: UserId) -> None:
        """Insist that a device is a user's; raises AccessRefused."""
        if await self._users.owner_of(device) != user:
            raise not_their_device()


def statement_of(entry: Entry) -> Statement | None:
    """Return what an entry says, None when nobody here understands it."""
    return entry.says.statement if isinstance(entry.says, Saying) else None


def _devices(membership: Membership) -> dict[DeviceId, UserId]:
    return {device: member.user for member in membership.members.values() for device in member.devices}
