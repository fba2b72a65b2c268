"""Carries out the requests about the user: who that is at each hub, names, password, devices."""

from collections.abc import Sequence
from datetime import UTC, datetime

from app.commands.choosing import Candidate, choose_one
from app.commands.desk import Desk
from app.commands.hub_requests import (
    ListDevices,
    RenameUser,
    RevokeDevice,
    SetPassword,
    ShowUser,
)
from app.commands.hub_results import AccountRow, OwnDeviceList, OwnDeviceRow, UserAccounts
from app.commands.known_hubs import KnownHub, account_row, list_hubs, only_hub
from core.accounts.display_name import read_display_name
from core.errors import BadInput, Problem
from core.ids import UserId
from sync.peer import Account, OwnDevice

_NOBODY = Account(UserId(""), "", "")


async def show_user(desk: Desk, _request: ShowUser) -> UserAccounts:
    """Tell who the user is, here and at every hub."""
    rows = [await _account_row(desk, hub) for hub in await list_hubs(desk)]
    return UserAccounts(desk.peer.display_name, desk.peer.device, tuple(rows))


async def rename_user(desk: Desk, request: RenameUser) -> UserAccounts:
    """Change the name that others see; a hub that is away is told of in its row, and has the old one."""
    name = read_display_name(request.name)
    hubs = await list_hubs(desk)
    rows = [await _account_row(desk, hub, renamed=name) for hub in hubs]
    await desk.peer.set_display_name(name)
    return UserAccounts(desk.peer.display_name, desk.peer.device, tuple(rows))


async def set_password(desk: Desk, request: SetPassword) -> AccountRow:
    """Take a user name and a password at one hub."""
    hub = await only_hub(desk, request.space)
    account = await hub.account(desk)
    known = await account.read()
    if known.user_name:
        raise BadInput(
            f"You have a password at {hub.place} already, with the user name “{known.user_name}”.",
            safe="It was not changed.",
            cure="`tandem user change-password` sets another one.",
        )
    await account.choose_name(request.user_name, request.password)
    return account_row(hub, await account.read())


async def list_devices(desk: Desk, request: ListDevices) -> OwnDeviceList:
    """List the devices at every hub that answers."""
    rows: list[OwnDeviceRow] = []
    problems: list[str] = []
    for hub in await list_hubs(desk, request.space):
        try:
            devices = await (await hub.account(desk)).devices()
        except Problem as problem:
            problems.append(f"{hub.place}: {problem.title}")
        else:
            rows += [_device_row(hub, device) for device in devices]
    return OwnDeviceList(tuple(rows), tuple(problems))


async def revoke_device(desk: Desk, request: RevokeDevice) -> OwnDeviceList:
    """Remove a device from every hub that knows it; lists it with all the hubs it is gone from."""
    found = await _find_devices(desk, await list_hubs(desk, request.space))
    candidates = [Candidate(device.id, device.label, device) for _, device in found]
    chosen = choose_one(_each_once(candidates), request.device, "device in use", "devices in use")
    if chosen.is_this:
        raise BadInput(
            f"“{chosen.label}” is this device; once removed, it could never come back.",
            safe="Nothing was changed.",
            cure="Remove it from another device of yours. `tandem space leave` gives up a space.",
        )
    gone: list[OwnDeviceRow] = []
    for hub, device in found:
        if device.id == chosen.id:
            await (await hub.account(desk)).revoke_device(device.id)
            gone.append(_device_row(hub, device))
    return OwnDeviceList(tuple(gone), ())


async def _find_devices(desk: Desk, hubs: Sequence[KnownHub]) -> list[tuple[KnownHub, OwnDevice]]:
    """List what may still be removed; every hub has to answer, as none is to be forgotten."""
    return [
        (hub, device)
        for hub in hubs
        for device in await (await hub.account(desk)).devices()
        if not device.is_revoked
    ]


async def _account_row(desk: Desk, hub: KnownHub, *, renamed: str = "") -> AccountRow:
    """Describe the account at a hub, after giving it another display name if there is one."""
    known, space = desk.peer.known_accounts, hub.spaces[0]
    try:
        account = await hub.account(desk)
        if renamed:
            await account.change_display_name(renamed)
        told = await account.read()
    except BadInput:
        raise
    except Problem as problem:
        return account_row(hub, await known.recall(space, problem) or _NOBODY, problem=problem.title)
    await known.remember(space, told)
    return account_row(hub, told)


def _device_row(hub: KnownHub, device: OwnDevice) -> OwnDeviceRow:
    added = datetime.fromtimestamp(device.added_at, UTC)
    return OwnDeviceRow(device.id, device.label, hub.place, added, device.is_this, device.is_revoked)


def _each_once(candidates: Sequence[Candidate[OwnDevice]]) -> list[Candidate[OwnDevice]]:
    """A device goes by the same id at every hub."""
    return list({candidate.id: candidate for candidate in candidates}.values())
