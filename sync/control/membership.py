"""Who belongs to a space, as its control log says: the facts, and whose updates count.

**May the message that lies in the log at sequence S be applied?** Yes, if the device that signed it had the
right to write (owner or editor) when the log took it. The log's order is the judge, never a clock, and
never the time or the epoch in which the update was sealed: somebody may write offline for weeks, and what
counts is where his updates come to lie. To compare the two logs, each entry of the control log is signed
together with a *position*, the epoch and last sequence of the log at that moment: what the log holds up to
there came before the entry, what comes later came after it. Positions only grow, so entries and messages
have one order, and the answer is a function of the control log alone, the same on every peer, whenever it
asks.

- *Late offline edits of somebody who was removed or demoted* reach the log after the position of that entry
  (the bus does not even take them) and are not applied. What he wrote before is, for ever.
- *After he was added again*, what then reaches the log counts, whenever it was written.
- *A device added late* gains nothing for what lay in the log before.
- *A new epoch, refilled from the peers.* Sequences begin anew, so the message of a removed member cannot
  lie where it lay. It need not: it is the device that brings a message to the log that must have the right
  there. A peer that refills brings what others wrote inside messages of its own: merged under its own
  signature, or the original wire, signed by its author, in a chunk that the peer signs
  (`sync.log.chunks.cut`, which needs no second chunk for that). So the peer vouches that the log had taken
  it before; the author is still proved by his own signature inside, and is not asked for a right. In an
  epoch that no entry names yet the latest entry counts, in one that is named the entries up to there: it
  fails closed, and what is refused is what peers hold and bring again. So what a removed member wrote
  outlives every log, if somebody who may write keeps it. (An epoch that is over and was never named would
  pass for a new one; nobody reads its log any more.)
- *What lay in the log before the space had a control log* counts, whoever signed it: with the first entry
  the founder takes the log over as it is.

Vouching gives no member a power that he lacks: an editor who brings a removed member's late edit could have
typed the same. It shows as brought by him, and nobody can be made the author of what he did not sign.

Ranges of (device, session, number) recorded at the removal would have needed a list of everything the
removed member ever wrote, complete at that moment and signed by somebody who cannot know what replicas hold.

What this does not cover:

- *The moment of the removal.* A message that is shown live, before it has a sequence, is judged by what is
  known then. If the removal was written meanwhile, this peer has applied what others refuse. A document
  cannot give an operation back; so the exchange brings it to the others, vouched for by this peer: all
  converge, with it.
- *A hub that lies.* It can keep entries from a peer, which makes a removal late for that peer, or hide a
  peer's own chain from it altogether. It cannot make a member, give a role, or take an entry back from
  peers that have seen it (`chain.py`). It can call a device a member's own, which that member's
  other devices then let in: everybody sees it, and it can be revoked. Peers that tell each other their
  heads find out that it tells different things to them.
- *An owner who signs a wrong position.* Too early, and accepted updates of the removed member have to be
  vouched for once more; too late, and he counts for longer. The service checks it (`writer.py`).
- *Snapshots* lie in another stream with sequences of its own. Its writer is the hub; take them from devices
  that may write now, and from those of hubs that an owner lets fold. What only those of a host hold that may
  do neither any more comes from its readers, and such a host folds nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Self

from core.facts import Role, Update
from core.ids import DeviceId, SpaceId, UserId
from sync.control.entry import NO_ENTRY, Head
from sync.control.invite import Invite, InviteEnd
from sync.control.position import LogPosition
from sync.control.statements import InviteId
from sync.log import Chunk


@dataclass(frozen=True, slots=True)
class Member:
    """A user in the space; `came_by` is the invitation that let him in, if one did."""

    user: UserId
    role: Role
    devices: frozenset[DeviceId]
    came_by: InviteId | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """What a device may do from behind `since` on; None when it belongs to no member."""

    since: LogPosition
    role: Role | None


@dataclass(frozen=True, slots=True)
class Membership:
    """All that a chain of entries says; a new one for every entry.

    `revoked` devices never come back. `epochs` are those that entries named, oldest first, and `position`
    is what the last one named; `founded` what the first one did. `is_behind` says that there was an entry
    which only a newer Tandem understands: somebody may have been removed without this device knowing.
    """

    space: SpaceId
    name: str = ""
    members: Mapping[UserId, Member] = field(default_factory=dict)
    invites: Mapping[InviteId, Invite] = field(default_factory=dict)
    revoked: frozenset[DeviceId] = frozenset()
    hubs: frozenset[DeviceId] = frozenset()
    """Devices of no member whose snapshots count: an owner lets those of hubs fold notes."""
    redeemed: frozenset[tuple[InviteId, DeviceId]] = frozenset()
    standings: Mapping[DeviceId, tuple[Standing, ...]] = field(default_factory=dict)
    users: Mapping[DeviceId, UserId] = field(default_factory=dict)
    """Whose each device is, or was when it belonged here last: what it wrote stays in the notes."""
    epochs: tuple[str, ...] = ()
    founded: LogPosition | None = None
    position: LogPosition | None = None
    head: Head = NO_ENTRY
    is_behind: bool = False

    def member_of(self, device: DeviceId) -> Member | None:
        """Say to which member a device belongs now."""
        for member in self.members.values():
            if device in member.devices:
                return member
        return None

    def role_of(self, device: DeviceId) -> Role | None:
        """Say what a device may do now."""
        standings = self.standings.get(device)
        return standings[-1].role if standings else None

    def role_at(self, device: DeviceId, place: LogPosition) -> Role | None:
        """Say what a device might do when the log took the message at a place."""
        role = None
        for standing in self.standings.get(device, ()):
            if not self._is_before(standing.since, place):
                break
            role = standing.role
        return role

    def counts(self, opened: Update | Chunk, place: LogPosition) -> bool:
        """Answer whether the message that lies at a place in the log may be applied."""
        if self.founded is None:
            return False
        if place.epoch == self.founded.epoch and place.sequence <= self.founded.sequence:
            return True
        role = self.role_at(bringer_of(opened), place)
        return role is not None and role.may_write

    def counts_live(self, opened: Update | Chunk) -> bool:
        """Answer the same for a message that the log has not given a sequence yet, as far as is known."""
        role = self.role_of(bringer_of(opened))
        return role is not None and role.may_write

    def counts_folded(self, snapshot: Update | Chunk) -> bool:
        """Answer the same for a snapshot, which a hub may have made that is no member."""
        return self.counts_live(snapshot) or bringer_of(snapshot) in self.hubs

    def is_settled(self, place: LogPosition) -> bool:
        """Say whether no entry to come can change the answer for a place in the log."""
        return self.position is not None and not self._is_before(self.position, place)

    @property
    def writers(self) -> frozenset[DeviceId]:
        """The devices that may write now."""
        writing = (member.devices for member in self.members.values() if member.role.may_write)
        return frozenset().union(*writing)

    @property
    def everybody(self) -> frozenset[UserId]:
        """The members, and whoever was one."""
        return frozenset(self.members).union(self.users.values())

    @property
    def owners(self) -> frozenset[UserId]:
        """The users who may say who the members are."""
        return frozenset(user for user, member in self.members.items() if member.role is Role.OWNER)

    def with_member(self, member: Member) -> Self:
        """Give the membership with one member more, or another in his place."""
        return replace(self, members={**self.members, member.user: member})

    def without_member(self, user: UserId) -> Self:
        """Give the membership without one."""
        return replace(
            self, members={other: member for other, member in self.members.items() if other != user}
        )

    def with_invite(self, invite: Invite) -> Self:
        """Give the membership with one invitation more, or another in its place."""
        return replace(self, invites={**self.invites, invite.id: invite})

    def with_invite_ended(self, invite: InviteId | None, end: InviteEnd) -> Self:
        """Give the membership with an invitation ended, if there is one that has not ended yet."""
        found = self.invites.get(invite) if invite else None
        if found is None or found.end is not None:
            return self
        return self.with_invite(replace(found, end=end))

    def _is_before(self, since: LogPosition, place: LogPosition) -> bool:
        return (self._age(since.epoch), since.sequence) < (self._age(place.epoch), place.sequence)

    def _age(self, epoch: str) -> int:
        """Number the epochs; one that no entry names is newer than all others."""
        return self.epochs.index(epoch) if epoch in self.epochs else len(self.epochs)


def bringer_of(opened: Update | Chunk) -> DeviceId:
    """Name the device that signed a message of the log: the one whose right is asked for."""
    return opened.whole.device if isinstance(opened, Chunk) else opened.device
