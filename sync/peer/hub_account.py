"""This device's account at one hub: its name, its devices, signing in elsewhere."""

from dataclasses import dataclass

from core.ids import DeviceId, UserId
from sync.peer.remote_hub import RemoteHub


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
        """End this device's session; it signs in again by its key when it next needs the hub."""
        await (await self._hub.calls()).sign_out()
