"""What the note service asks of others: whoever runs the bus, and whoever knows the users."""

from collections.abc import Callable, Mapping
from contextlib import AbstractAsyncContextManager
from typing import Protocol

from core.ids import DeviceId, SpaceId, UserId
from sync.bus import Connection
from sync.bus.claims import Quota, Revocations, Room
from sync.hub.users import UserService

ConnectSpace = Callable[[SpaceId], AbstractAsyncContextManager[Connection]]
"""Connects to the room of a space's log, as the hub."""


class Bus(Protocol):
    """Tells the servers what is true of the accounts of spaces. Both raise BusProblem."""

    async def serve_space(self, space: SpaceId, quota: Quota) -> None:
        """Have the accounts of a space, and this quota for them; who was sent away stays so.

        `quota.disk` is -1 while there shall be no limit.
        """

    async def tell(self, space: SpaceId, revoked: Mapping[Room, Revocations]) -> None:
        """Send devices away from rooms, beside those that were before; returns when the server does."""


class Users(Protocol):
    """Knows whose devices there are."""

    async def owner_of(self, device: DeviceId) -> UserId | None:
        """Say whose device this is; None for one that is nobody's, or was revoked."""

    async def deleted_at(self, user: UserId) -> float | None:
        """Say when the account was ended, in seconds since 1970; None for one that was not."""

    async def revoked_at(self, device: DeviceId) -> float | None:
        """Say when the device was put out for good, in seconds since 1970; None for one that was not."""


class KnownUsers:
    """The users of a user service."""

    def __init__(self, service: UserService) -> None:
        self._service = service

    async def owner_of(self, device: DeviceId) -> UserId | None:
        """Say whose device this is; None for one that is nobody's, or was revoked."""
        found = await self._service.device(device)
        return found.user if found is not None and found.revoked_at is None else None

    async def deleted_at(self, user: UserId) -> float | None:
        """Say when the account was ended, in seconds since 1970; None for one that was not."""
        found = await self._service.user(user)
        return found.deleted_at if found is not None else None

    async def revoked_at(self, device: DeviceId) -> float | None:
        """Say when the device was put out for good, in seconds since 1970; None for one that was not."""
        found = await self._service.device(device)
        return found.revoked_at if found is not None else None
