"""This device's account at one hub: its names, devices and sign-ins, and what the hub recorded of it."""

from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from core.ids import DeviceId, SpaceId, UserId
from sync.peer.remote_hub import RemoteHub

if TYPE_CHECKING:
    from sync.rpc.tandem.hub.v1.audit_pb import AuditEntry as Told

_MOST_ENTRIES = 10_000
"""Of an audit log, the last ones."""


@dataclass(frozen=True, slots=True)
class Account:
    """Who this device's user is at a hub; `user_name` is "" until one is chosen."""

    user: UserId
    display_name: str
    user_name: str
    has_password: bool = False


@dataclass(frozen=True, slots=True)
class OwnDevice:
    """One of the devices of the account; `added_at` is seconds since 1970."""

    id: DeviceId
    label: str
    added_at: float
    is_this: bool
    is_revoked: bool


@dataclass(frozen=True, slots=True)
class OwnSession:
    """A sign-in of the account that lasts; `device` is "" when a password alone was used.

    Times are seconds since 1970.
    """

    id: str
    device: DeviceId
    label: str
    started_at: float
    renewed_at: float
    is_current: bool


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """What a hub recorded: who did what about whom, when (seconds since 1970) and from which address.

    `act` is the hub's word for it, and may be one that only a newer Tandem knows. `by` and `to` are names of
    people, None for nobody and for whom the hub does not know, "" for a deleted account, of which no name is
    left. What else is not known or does not apply is "".
    """

    at: float
    act: str
    user: UserId
    by: str | None
    about: str
    to: str | None
    role: str
    device: DeviceId
    address: str


class HubAccount:
    """Asks the hub as this device; everything raises the Problem in the way."""

    def __init__(self, hub: RemoteHub, device: DeviceId) -> None:
        self._hub = hub
        self._device = device

    async def read(self) -> Account:
        """Say who the user of this device is."""
        told = await (await self._hub.calls()).account()
        if told is None:
            return Account(UserId(""), "", "")
        return Account(UserId(told.user), told.display_name, told.user_name, told.has_password)

    async def change_display_name(self, name: str) -> None:
        """Change how others see the user."""
        await (await self._hub.calls()).change_display_name(name)

    async def choose_name(self, user_name: str, password: str) -> None:
        """Take a user name and a password; this device confirms it by its key."""
        await (await self._hub.calls()).choose_name(user_name, password)

    async def change_password(self, password: str, new_password: str) -> None:
        """Set another password in the place of the present one; all other sessions and API tokens end.

        Raises SignInRefused or TooManyTries when the present one is wrong, BadInput for one that is too weak.
        """
        await (await self._hub.calls()).change_password(password, new_password)

    async def delete(self, password: str) -> None:
        """End the account for good; `password` is "" where none was chosen."""
        await (await self._hub.calls()).delete_account(password)

    async def export(self) -> str:
        """Tell everything that the hub knows of the user, as JSON in lines; no secret is in it."""
        wire = await (await self._hub.calls()).export_account()
        return msgspec.json.format(wire, indent=2).decode()

    async def sessions(self) -> list[OwnSession]:
        """List the sign-ins that last, the one renewed last first; a device has one."""
        return [
            OwnSession(
                each.id,
                DeviceId(each.device),
                each.label,
                each.started_at,
                each.renewed_at,
                each.is_current,
            )
            for each in await (await self._hub.calls()).sessions()
        ]

    async def end_session(self, session: str) -> None:
        """End a sign-in, that of a device in all its programs; it begins another one by its key.

        Raises NotFound.
        """
        await (await self._hub.calls()).end_session(session)

    async def audit(self) -> list[AuditEntry]:
        """Tell what was done with the account, oldest first: the last 10,000 entries at the most."""
        calls = await self._hub.calls()
        name = (await self.read()).display_name

        async def read(after: int) -> tuple[Sequence["Told"], dict[str, str]]:
            entries = await calls.account_audit(after)
            return entries, {entry.user: name for entry in entries}

        return await _read_all(read)

    async def space_audit(self, space: SpaceId) -> list[AuditEntry]:
        """Tell what was done in a space, as `audit` does; only its owners may."""
        calls = await self._hub.calls()

        async def read(after: int) -> tuple[Sequence["Told"], dict[str, str]]:
            answer = await calls.space_audit(space, after)
            return answer.entries, {person.user: person.display_name for person in answer.people}

        return await _read_all(read)

    async def devices(self) -> list[OwnDevice]:
        """List the devices of the account, oldest first, with those that were removed."""
        return [
            OwnDevice(DeviceId(each.id), each.label, each.added_at, each.id == self._device, each.is_revoked)
            for each in await (await self._hub.calls()).devices()
        ]

    async def revoke_device(self, device: DeviceId) -> None:
        """Remove a device for good, off every bus at once."""
        await (await self._hub.calls()).revoke_device(device)

    async def sign_out(self) -> None:
        """End this device's session; unless one stays out, it signs in by its key when it needs the hub."""
        await (await self._hub.calls()).sign_out()


async def _read_all(
    read: Callable[[int], Awaitable[tuple[Sequence["Told"], dict[str, str]]]],
) -> list[AuditEntry]:
    kept: deque[AuditEntry] = deque(maxlen=_MOST_ENTRIES)
    after = 0
    while True:
        entries, names = await read(after)
        if not entries:
            return list(kept)
        kept += [_read(entry, names) for entry in entries]
        after = entries[-1].sequence


def _read(entry: "Told", names: dict[str, str]) -> AuditEntry:
    return AuditEntry(
        entry.at,
        entry.act,
        UserId(entry.user),
        names.get(entry.user),
        entry.about,
        names.get(entry.about),
        entry.role,
        DeviceId(entry.device),
        entry.address,
    )
