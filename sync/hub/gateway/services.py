"""What the gateway stands on: the services for users, notes and audit, the hub's replica, the bus."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from core.facts import Role
from core.ids import SpaceId, UserId
from core.notes import Library
from core.world import World
from sync.control import Membership
from sync.hub.audit import AuditEntry
from sync.hub.draining import Draining
from sync.hub.gateway.account_acts import AccountActs
from sync.hub.majority import Majority
from sync.hub.users import UserService


class SpaceInfo(Protocol):
    """A space as one of its members sees it; `role` is that member's, `founded_at` seconds since 1970."""

    @property
    def id(self) -> SpaceId: ...
    @property
    def name(self) -> str: ...
    @property
    def role(self) -> Role: ...
    @property
    def members(self) -> int: ...
    @property
    def founded_at(self) -> float: ...


class NoteService(Protocol):
    """What the gateway asks of `sync.hub.notes`."""

    async def spaces_of(self, user: UserId, seen: Mapping[SpaceId, int] | None = None) -> Sequence[SpaceInfo]:
        """List the spaces of a user, in which that user has seen so many entries."""

    async def membership(self, space: SpaceId) -> Membership:
        """Say who is in a space; raises NotFound."""

    async def require_role(self, space: SpaceId, user: UserId, least: Role) -> Role:
        """Return a member's role; raises NotFound for strangers, AccessRefused for too little."""


class Audit(Protocol):
    """What the gateway reads of `sync.hub.audit`; both raise BusProblem."""

    async def read_space(self, space: SpaceId, after: int = 0, limit: int = 100, /) -> list[AuditEntry]:
        """Read what was done in a space, oldest first, after a sequence."""

    async def read_user(self, user: UserId, after: int = 0, limit: int = 100, /) -> list[AuditEntry]:
        """Read what was done with an account, oldest first, after a sequence."""


class Bus(Protocol):
    """The hub's own connection, as its health sees it."""

    @property
    def is_connected(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Services:
    """Everything a request may need; `library` holds a full replica of every hosted space.

    `accounts` does what the audit log records; `users` answers questions, and does the rest.
    """

    users: UserService
    notes: NoteService
    library: Library
    bus: Bus
    world: World
    accounts: AccountActs
    audit: Audit
    majority: Majority = field(default_factory=Majority)
    draining: Draining = field(default_factory=Draining)
