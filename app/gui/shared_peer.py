"""What the window asks of its peer about others: hosting, invitations, members, devices, the account."""

from dataclasses import dataclass
from typing import Protocol

from core.events import Events
from core.facts import Role, Space
from core.ids import DeviceId, SpaceId, UserId
from core.notes import Library
from sync.control import Invite, InviteId, InviteLink
from sync.peer import Presence, StatusBoard


@dataclass(frozen=True, slots=True)
class Person:
    """A member of a space, as shown; `is_self` marks whoever sits here."""

    user: UserId
    name: str
    role: Role
    devices: tuple[DeviceId, ...]
    is_self: bool


@dataclass(frozen=True, slots=True)
class OwnDevice:
    """A device of one's account; `added_at` is seconds since 1970, UTC."""

    id: DeviceId
    label: str
    added_at: float
    is_this: bool
    is_revoked: bool


@dataclass(frozen=True, slots=True)
class Account:
    """Who one is at a space's hub; `user_name` is "" until one was chosen to sign in with elsewhere."""

    user: UserId
    display_name: str
    user_name: str


@dataclass(frozen=True, slots=True)
class MembersChanged:
    """Members, roles, devices or invitations of a space are new."""

    space: SpaceId


class SharedPeer(Protocol):
    """A peer as the window sees it; whatever it refuses is a `Problem`."""

    @property
    def library(self) -> Library: ...
    @property
    def events(self) -> Events: ...
    @property
    def device(self) -> DeviceId: ...
    @property
    def presence(self) -> Presence: ...
    @property
    def status(self) -> StatusBoard: ...
    @property
    def display_name(self) -> str: ...

    async def set_display_name(self, name: str) -> None: ...

    async def share(self, space: SpaceId, *, port: int | None = None) -> InviteLink: ...
    async def invite(
        self, space: SpaceId, role: Role = Role.EDITOR, *, uses: int = 1, lasts: float = 7 * 86400.0
    ) -> InviteLink: ...
    async def invites(self, space: SpaceId) -> list[Invite]: ...
    async def revoke_invite(self, space: SpaceId, invite: InviteId) -> None: ...
    async def join(self, link: InviteLink, *, name: str = "") -> Space: ...

    async def people(self, space: SpaceId) -> list[Person]: ...
    async def change_role(self, space: SpaceId, user: UserId, role: Role) -> None: ...
    async def remove_member(self, space: SpaceId, user: UserId) -> None: ...
    async def leave(self, space: SpaceId) -> None: ...
    async def transfer_ownership(self, space: SpaceId, user: UserId) -> None: ...
    async def rename_space(self, space: SpaceId, name: str) -> None: ...
    def role_in(self, space: SpaceId) -> Role: ...

    async def devices(self, space: SpaceId) -> list[OwnDevice]: ...
    async def revoke_device(self, space: SpaceId, device: DeviceId) -> None: ...
    def account(self, space: SpaceId) -> Account | None: ...
    async def choose_name(self, space: SpaceId, name: str, password: str) -> None: ...
    async def sign_in(self, link_or_place: InviteLink | str, name: str, password: str) -> None: ...
    async def sign_out(self, space: SpaceId) -> None: ...
