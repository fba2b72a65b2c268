"""What faces ask and change about the people of a shared space: invitations, members, roles, devices."""

from collections.abc import Callable
from dataclasses import dataclass

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
    OwnershipTransferred,
    RoleChanged,
    SpaceRenamed,
    Statement,
)
from sync.peer.space_link import SpaceLink

WEEK = 7 * 86_400.0
"""Seconds for which an invitation is good unless somebody says otherwise."""
_NAMELESS = "Somebody"
_GONE = "Deleted account"
"""Of whom a hub knows and tells no name any more."""


@dataclass(frozen=True, slots=True)
class Person:
    """A member of a space, by the name that others see; `is_self` for the user of this device."""

    user: UserId
    name: str
    role: Role
    devices: tuple[DeviceId, ...]
    is_self: bool


@dataclass(frozen=True, slots=True)
class Writer:
    """Whose device wrote something: a member, or who was one; `is_self` for the user of this device.

    `user` is "" in a space that is not shared.
    """

    user: UserId
    name: str
    is_self: bool


class People:
    """Asks and changes who belongs to the shared spaces; every change is signed by this device."""

    def __init__(self, link_of: Callable[[SpaceId], SpaceLink], device: DeviceId, world: World) -> None:
        self._link_of = link_of
        self._device = device
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
        link = self._link_of(space)
        secret = InviteSecret.draw(self._world)
        if link.entrance.has_control:
            expires_at = int(self._world.now() + lasts)
            await link.members.propose(InviteMade(secret.id, role, expires_at, uses))
        entrance = link.entrance
        authority = fingerprint_of(entrance.authority)
        name = link.members.membership.name or link.space.name
        return InviteLink(space, entrance.places, authority, secret, name, link.members.root)

    def places(self, space: SpaceId) -> tuple[HubPlace, ...]:
        """Say where others reach the hub of a shared space, best first; raises NotFound."""
        return self._link_of(space).entrance.places

    async def invites(self, space: SpaceId) -> list[Invite]:
        """List the invitations that still let somebody in, the one that ends first at the top."""
        known, now = self._link_of(space).members.membership, self._world.now()
        open_ones = [each for each in known.invites.values() if each.end is None and each.expires_at > now]
        return sorted(open_ones, key=lambda each: each.expires_at)

    async def revoke_invite(self, space: SpaceId, invite: InviteId) -> None:
        """Take an invitation back."""
        await self._propose(space, InviteRevoked(invite))

    async def members(self, space: SpaceId) -> list[Person]:
        """List the members by name, this device's user first; names that nobody tells stay open."""
        members = self._link_of(space).members
        names = await members.known_names()
        people = [self._person(member, names) for member in members.membership.members.values()]
        return sorted(people, key=lambda person: (not person.is_self, person.name.casefold()))

    async def writers(self, space: SpaceId) -> dict[DeviceId, Writer]:
        """Say whose each device is that writes in a space or once did, as far as is known here."""
        try:
            members = self._link_of(space).members
        except NotFound:
            return {self._device: Writer(UserId(""), "", is_self=True)}
        users, names = members.membership.users, await members.known_names()
        own = users.get(self._device)
        told = {
            device: Writer(user, names.get(user) or _NAMELESS, user == own) for device, user in users.items()
        }
        return {self._device: Writer(own or UserId(""), "", is_self=True)} | told

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

    async def _propose(self, space: SpaceId, statement: Statement) -> None:
        await self._link_of(space).members.propose(statement)

    def _person(self, member: Member, names: dict[UserId, str]) -> Person:
        return Person(
            member.user,
            names.get(member.user, _NAMELESS) or _GONE,
            member.role,
            tuple(sorted(member.devices)),
            self._device in member.devices,
        )
