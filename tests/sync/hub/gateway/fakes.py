"""A note service in memory, as faithful as the gateway can see, and an empty audit log."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from core.errors import AccessRefused, NotFound
from core.facts import Role
from core.ids import DeviceId, SpaceId, UserId
from sync.control import Member, Membership
from sync.hub.audit import AuditEntry
from sync.hub.gateway import SpaceInfo


@dataclass(frozen=True, slots=True)
class FakeSpace:
    id: SpaceId
    name: str
    role: Role
    members: int
    founded_at: float


@dataclass
class FakeNotes:
    """Spaces with members; strangers learn nothing."""

    names: dict[SpaceId, str] = field(default_factory=dict)
    roles: dict[SpaceId, dict[UserId, Role]] = field(default_factory=dict)
    devices: dict[DeviceId, UserId] = field(default_factory=dict)
    """Whose the devices are that write in every space."""

    def found(self, space: SpaceId, name: str, owner: UserId) -> None:
        self.names[space] = name
        self.roles[space] = {owner: Role.OWNER}

    def set_role(self, space: SpaceId, user: UserId, role: Role) -> None:
        self.roles[space][user] = role

    async def spaces_of(self, user: UserId, seen: Mapping[SpaceId, int] | None = None) -> list[SpaceInfo]:
        return [
            FakeSpace(space, self.names[space], members[user], len(members), 1_800_000_000.0)
            for space, members in self.roles.items()
            if user in members
        ]

    async def membership(self, space: SpaceId) -> Membership:
        if space not in self.roles:
            raise NotFound("There is no such space.")
        members = {user: Member(user, role, frozenset()) for user, role in self.roles[space].items()}
        return Membership(space, self.names[space], members, users=self.devices)

    async def require_role(self, space: SpaceId, user: UserId, least: Role) -> Role:
        role = self.roles.get(space, {}).get(user)
        if role is None:
            raise NotFound("There is no such space.")
        if role > least:
            raise AccessRefused("Your role in this space does not allow it.")
        return role


class NothingDone:
    """An audit log of which nothing was recorded."""

    async def read_space(self, _space: SpaceId, _after: int = 0, _limit: int = 100) -> list[AuditEntry]:
        return []

    async def read_user(self, _user: UserId, _after: int = 0, _limit: int = 100) -> list[AuditEntry]:
        return []
