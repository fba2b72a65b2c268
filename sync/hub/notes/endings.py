"""Accounts and devices that have ended at the user service, and whose memberships therefore end.

What the bus tells of them is taken at once; what it told while this hub was off is asked of the user service,
which knows it all. So nothing of it is kept here, and what is told twice is known already.
"""

import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import msgspec

from core.events import Unsubscribe
from core.ids import DeviceId, UserId
from core.unreadable import UNREADABLE
from sync.bus import Connection, ConnectionState, Message
from sync.control import Member, Membership
from sync.hub.notes.ports import Users

_USER_DELETED, _DEVICE_REVOKED = "user.deleted", "device.revoked"
_log = logging.getLogger(__name__)


class _Told(msgspec.Struct):
    version: int
    sequence: int
    at: float
    user: UserId
    device: DeviceId | None = None


_decoder = msgspec.json.Decoder(_Told)


class Endings:
    """Knows who has ended; get one from `open_endings`."""

    def __init__(self, users: Users) -> None:
        self._users = users
        self._observers: list[Callable[[], None]] = []
        self._ended_users: dict[UserId, float] = {}
        self._ended_devices: dict[DeviceId, float] = {}

    def observe(self, callback: Callable[[], None]) -> Unsubscribe:
        """Call back when somebody more has ended, or may have while the line was lost."""
        self._observers.append(callback)
        return lambda: self._observers.remove(callback)

    async def is_user_over(self, user: UserId) -> bool:
        """Say whether an account was ended."""
        return await self.user_ended_at(user) is not None

    async def user_ended_at(self, user: UserId) -> float | None:
        """Say when an account was ended, in seconds since 1970, alike at every hub; None if it was not."""
        known = self._ended_users.get(user)
        return await self._users.deleted_at(user) if known is None else known

    async def is_device_over(self, device: DeviceId) -> bool:
        """Say whether a device was put out for good."""
        return await self.device_ended_at(device) is not None

    async def device_ended_at(self, device: DeviceId) -> float | None:
        """Say when a device was put out for good, in seconds since 1970, alike at every hub; None if not."""
        known = self._ended_devices.get(device)
        return await self._users.revoked_at(device) if known is None else known

    async def among(self, membership: Membership) -> frozenset[DeviceId]:
        """List the members' devices that have ended, by themselves or with the account."""
        ended: set[DeviceId] = set()
        for member in membership.members.values():
            ended |= await self.among_devices(member)
        return frozenset(ended)

    async def among_devices(self, member: Member) -> frozenset[DeviceId]:
        """List those of one member."""
        if await self.is_user_over(member.user):
            return member.devices
        return frozenset([device for device in member.devices if await self.is_device_over(device)])

    def receive(self, message: Message) -> None:
        """Take what a user service tells."""
        try:
            told = _decoder.decode(message.payload)
        except UNREADABLE:
            _log.debug("what was told of a user is not understood")
            return
        if message.subject == _DEVICE_REVOKED and told.device:
            if told.device not in self._ended_devices:
                self._ended_devices[told.device] = told.at
                self._tell()
        elif message.subject == _USER_DELETED and told.user not in self._ended_users:
            self._ended_users[told.user] = told.at
            self._tell()

    def note_state(self, state: ConnectionState) -> None:
        """Take that something may have been told while the line was lost."""
        if state is ConnectionState.CONNECTED:
            self._tell()

    def _tell(self) -> None:
        for observer in tuple(self._observers):
            observer()


@asynccontextmanager
async def open_endings(connection: Connection, users: Users) -> AsyncIterator[Endings]:
    """Listen until the end of the block."""
    endings = Endings(users)
    stops = [
        connection.observe(endings.note_state),
        connection.subscribe(_USER_DELETED, endings.receive),
        connection.subscribe(_DEVICE_REVOKED, endings.receive),
    ]
    try:
        yield endings
    finally:
        for stop in stops:
            stop()
