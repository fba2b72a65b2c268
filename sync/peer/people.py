"""What faces ask and change about the people of a shared space: invitations, members, roles, devices."""

import itertools
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from core.accounts import DeviceKey
from core.errors import NotFound
from core.facts import Role
from core.ids import DeviceId, SpaceId, UserId
from core.world import World
from sync.bus.certificates import fingerprint_of
from sync.control import (
    HubPlace,
    Invite,
    InviteId,
    InviteLink,
    InviteMade,
    InviteRevoked,
    InviteSecret,
    Member,
    MemberRemoved,
    Membership,
    OwnershipTransferred,
    RoleChanged,
    SpaceRenamed,
    Statement,
)
from sync.peer.presence import color_of, colors_of
from sync.peer.space_link import SpaceLink

WEEK = 7 * 86_400.0
"""Seconds for which an invitation is good unless somebody says otherwise."""
_MANY = 20
"""How often the invitation can be used that sharing a space shows."""
_NAMELESS = "Somebody"
_GONE = "Deleted account"
"""Of whom a hub knows and tells no name any more."""


@dataclass(frozen=True, slots=True)
class Person:
    """A member of a space, by the name that others see; `is_self` for the user of this device.

    `color` is the same on every screen, 0 to `COLORS` - 1, and another for each member while there are
    enough.
    """

    user: UserId
    name: str
    role: Role
    devices: tuple[DeviceId, ...]
    is_self: bool
    color: int = 0


@dataclass(frozen=True, slots=True)
class Writer:
    """Whose device wrote something: a member, or who was one; `is_self` for the user of this device.

    `user` is "" in a space that is not shared, `name` while nobody tells it.
    """

    user: UserId
    name: str
    is_self: bool
    is_member: bool = True


class People:
    """Asks and changes who belongs to the shared spaces; every change is signed by this device."""

    def __init__(self, link_of: Callable[[SpaceId], SpaceLink], key: DeviceKey, world: World) -> None:
        self._link_of = link_of
        self._key = key
        self._world = world

    def role_in(self, space: SpaceId) -> Role:
        """Say what this device may do; everything in a space that is not shared.

        In a shared one of which nothing is known yet that is to read.
        """
        try:
            members = self._link_of(space).members
        except NotFound:
            return Role.OWNER
        if not members.entrance.has_control:
            return Role.OWNER
        return members.own_role or Role.VIEWER

    async def invite(
        self, space: SpaceId, role: Role = Role.EDITOR, *, uses: int = 1, lasts: float = WEEK
    ) -> InviteLink:
        """Make an invitation that is good for so many people and so many seconds.

        Raises ChangeRefused when this device may not invite, HubUnreachable while the hub is away.
        """
        return await self._invite(self._link_of(space), InviteSecret.draw(self._world), role, uses, lasts)

    async def share(self, space: SpaceId, *, is_new: bool = False) -> InviteLink:
        """Show the invitation by which this device shares a space: 20 editors within a week.

        It is made when there is none that still lets somebody in, and when a new one is wanted. Raises as
        `invite` does.
        """
        link = self._link_of(space)
        if link.entrance.has_control:
            await link.members.catch_up()
        known, shown = link.members.membership.invites, None
        for number in itertools.count(1):
            secret = InviteSecret.derive(self._key, space, number)
            if secret.id not in known:
                break
            shown = secret
        if shown is not None and self._is_open(known[shown.id]) and not is_new:
            return self._link_with(link, shown)
        return await self._invite(link, secret, Role.EDITOR, _MANY, WEEK)

    def places(self, space: SpaceId) -> tuple[HubPlace, ...]:
        """Say where others reach the hub of a shared space, best first; raises NotFound."""
        return self._link_of(space).entrance.places

    async def invites(self, space: SpaceId) -> list[Invite]:
        """List the invitations that still let somebody in, the one that ends first at the top."""
        known = self._link_of(space).members.membership.invites.values()
        return sorted(filter(self._is_open, known), key=lambda each: each.expires_at)

    async def revoke_invite(self, space: SpaceId, invite: InviteId) -> None:
        """Take an invitation back."""
        await self._propose(space, InviteRevoked(invite))

    async def members(self, space: SpaceId) -> list[Person]:
        """List the members by name, this device's user first; names that nobody tells stay open."""
        members = self._link_of(space).members
        names = await members.known_names()
        known = members.membership.members
        colors = _colors(members.membership)
        people = [self._person(member, names, colors[member.user]) for member in known.values()]
        return sorted(people, key=lambda person: (not person.is_self, person.name.casefold()))

    def color_in(self, space: SpaceId, device: DeviceId) -> int:
        """Say in which colour a space shows whose device this is, as `Person.color` says it of members."""
        try:
            membership = self._link_of(space).members.membership
        except NotFound:
            return color_of(device)
        user = membership.users.get(device)
        return _colors(membership).get(user or "", color_of(user or device))

    async def writers(self, space: SpaceId) -> dict[DeviceId, Writer]:
        """Say whose each device is that writes in a space or once did; asks the hub for their names."""
        with suppress(NotFound):
            await self._link_of(space).members.known_names()
        return self.writers_known(space)

    def writers_known(self, space: SpaceId) -> dict[DeviceId, Writer]:
        """Say the same by the names that were told last; asks nobody."""
        try:
            members = self._link_of(space).members
        except NotFound:
            return {self._key.id: Writer(UserId(""), "", is_self=True)}
        users, present = members.membership.users, members.membership.members
        own = users.get(self._key.id)
        told = {
            device: Writer(user, members.names.get(user, ""), user == own, user in present)
            for device, user in users.items()
        }
        told.setdefault(self._key.id, Writer(own or UserId(""), "", is_self=True))
        return told

    def is_own(self, space: SpaceId, device: DeviceId) -> bool:
        """Tell whether a device is this user's, as far as is known here."""
        if device == self._key.id:
            return True
        try:
            users = self._link_of(space).members.membership.users
        except NotFound:
            return False
        return self._key.id in users and users.get(device) == users[self._key.id]

    async def change_role(self, space: SpaceId, user: UserId, role: Role) -> None:
        """Give a member another role; only owners may."""
        await self._propose(space, RoleChanged(user, role))

    async def remove_member(self, space: SpaceId, user: UserId) -> None:
        """Put a member out, off the bus at once; only owners may."""
        await self._propose(space, MemberRemoved(user))

    async def transfer_ownership(self, space: SpaceId, user: UserId) -> None:
        """Make another member the owner; this device's user stays as an editor."""
        await self._propose(space, OwnershipTransferred(user))

    async def rename(self, space: SpaceId, name: str) -> None:
        """Give the space another name where its members are written down; only owners may."""
        if self._link_of(space).members.membership.name != name:
            await self._propose(space, SpaceRenamed(name))

    async def leave(self, space: SpaceId) -> None:
        """Give the membership up; the notes stay on this device."""
        await self._link_of(space).members.leave()

    async def _invite(
        self, link: SpaceLink, secret: InviteSecret, role: Role, uses: int, lasts: float
    ) -> InviteLink:
        if link.entrance.has_control:
            expires_at = int(self._world.now() + lasts)
            await link.members.propose(InviteMade(secret.id, role, expires_at, uses))
        return self._link_with(link, secret)

    def _link_with(self, link: SpaceLink, secret: InviteSecret) -> InviteLink:
        entrance = link.entrance
        authority = fingerprint_of(entrance.authority)
        name = link.members.membership.name or link.space.name
        return InviteLink(link.space.id, entrance.places, authority, secret, name, link.members.root)

    def _is_open(self, invite: Invite) -> bool:
        return invite.end is None and invite.expires_at > self._world.now()

    async def _propose(self, space: SpaceId, statement: Statement) -> None:
        await self._link_of(space).members.propose(statement)

    def _person(self, member: Member, names: dict[UserId, str], color: int) -> Person:
        return Person(
            member.user,
            names.get(member.user, _NAMELESS) or _GONE,
            member.role,
            tuple(sorted(member.devices)),
            self._key.id in member.devices,
            color,
        )


def _colors(membership: Membership) -> dict[str, int]:
    """Choose the colours of the members; who came first, by the first device, keeps it."""
    came = (user for user in membership.users.values() if user in membership.members)
    return colors_of(dict.fromkeys([*came, *membership.members]))
