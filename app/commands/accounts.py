"""Carries out the requests about the user: who that is at each hub, names, password, devices."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from app.commands.choosing import Candidate, choose_one
from app.commands.desk import Desk
from app.commands.hub_requests import (
    ListDevices,
    RenameUser,
    RevokeDevice,
    SetPassword,
    ShowUser,
    SignIn,
)
from app.commands.hub_results import (
    AccountRow,
    OwnDeviceList,
    OwnDeviceRow,
    SignedIn,
    SignedInSpace,
    UserAccounts,
)
from app.commands.online import require_online, shown_hub
from app.commands.rows import space_row
from core.accounts.display_name import read_display_name
from core.errors import Ambiguous, BadInput, NotFound, Problem
from core.facts import Space, SpaceRole
from sync.control import InviteLink
from sync.peer import Account, HubAccount, OwnDevice

_LET_IN_SECONDS = 30.0
"""Within which another device of the user, if one is online, lets this one in."""


@dataclass(frozen=True, slots=True)
class KnownHub:
    """A hub where this profile has spaces."""

    spaces: tuple[Space, ...]

    @property
    def place(self) -> str:
        """Where it is, in short."""
        return "this computer" if self.is_own else shown_hub(self.spaces[0])

    @property
    def is_own(self) -> bool:
        """True for the hub of this profile."""
        return self.spaces[0].role is SpaceRole.HOST

    async def account(self, desk: Desk) -> HubAccount:
        """Give the account there once the hub is reached; raises the Problem in the way."""
        await require_online(desk, self.spaces[0])
        return desk.peer.account(self.spaces[0])


async def show_user(desk: Desk, _request: ShowUser) -> UserAccounts:
    """Tell who the user is, here and at every hub."""
    rows = [await _account_row(desk, hub) for hub in await _hubs(desk)]
    return UserAccounts(desk.peer.display_name, desk.peer.device, tuple(rows))


async def rename_user(desk: Desk, request: RenameUser) -> UserAccounts:
    """Change the name that others see; a hub that is away is told of in its row, and has the old one."""
    name = read_display_name(request.name)
    hubs = await _hubs(desk)
    rows = [await _account_row(desk, hub, renamed=name) for hub in hubs]
    await desk.peer.set_display_name(name)
    return UserAccounts(desk.peer.display_name, desk.peer.device, tuple(rows))


async def set_password(desk: Desk, request: SetPassword) -> AccountRow:
    """Take a user name and a password at one hub."""
    hub = await _only_hub(desk, request.space)
    account = await hub.account(desk)
    known = await account.read()
    if known.user_name:
        raise BadInput(
            f"You have a password at {hub.place} already, with the user name “{known.user_name}”.",
            safe="It was not changed.",
        )
    await account.choose_name(request.user_name, request.password)
    return _described(hub, await account.read())


async def sign_in(desk: Desk, request: SignIn) -> SignedIn:
    """Sign in at the hub of an invitation, and wait a moment for the spaces to come."""
    link = InviteLink.parse(request.link)
    spaces = await desk.peer.sign_in(link, request.user_name, request.password)
    return SignedIn(tuple(await asyncio.gather(*(_signed_in(desk, space) for space in spaces))))


async def _signed_in(desk: Desk, space: Space) -> SignedInSpace:
    if await desk.peer.caught_up(_LET_IN_SECONDS, space=space.id):
        return SignedInSpace(await space_row(desk, space), "")
    problem = desk.peer.status.of(None, space.id).problem
    return SignedInSpace(await space_row(desk, space), str(problem or "More notes are still on their way."))


async def list_devices(desk: Desk, request: ListDevices) -> OwnDeviceList:
    """List the devices at every hub that answers."""
    rows: list[OwnDeviceRow] = []
    problems: list[str] = []
    for hub in await _hubs(desk, request.space):
        try:
            devices = await (await hub.account(desk)).devices()
        except Problem as problem:
            problems.append(f"{hub.place}: {problem.title}")
        else:
            rows += [_device_row(hub, device) for device in devices]
    return OwnDeviceList(tuple(rows), tuple(problems))


async def revoke_device(desk: Desk, request: RevokeDevice) -> OwnDeviceList:
    """Remove a device from every hub that knows it; lists it with all the hubs it is gone from."""
    found = await _find_devices(desk, await _hubs(desk, request.space))
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


async def _hubs(desk: Desk, wanted: str | None = None) -> list[KnownHub]:
    """List the hubs of the shared spaces, or the one of a space; raises NotFound when it is not shared."""
    spaces = [space for space in await desk.library.spaces() if space.role is not SpaceRole.LOCAL]
    if wanted is not None:
        chosen = await desk.library.find_space(wanted)
        spaces = [space for space in spaces if space.authority == chosen.authority]
        if chosen.role is SpaceRole.LOCAL:
            raise _not_shared(f"The space “{chosen.name}” is not shared, so it has no hub.")
    authorities = dict.fromkeys(space.authority for space in spaces)
    return [
        KnownHub(tuple(space for space in spaces if space.authority == authority))
        for authority in authorities
    ]


async def _only_hub(desk: Desk, wanted: str | None) -> KnownHub:
    hubs = await _hubs(desk, wanted)
    if not hubs:
        raise _not_shared("No space of this profile is shared, so there is no hub with an account of yours.")
    if len(hubs) > 1:
        spaces = ", ".join(f"“{hub.spaces[0].name}” ({hub.place})" for hub in hubs)
        raise Ambiguous(
            f"You have accounts at {len(hubs)} hubs.",
            safe="Nothing was changed.",
            cure=f"Choose one by a space of it, with --space: {spaces}.",
        )
    return hubs[0]


async def _account_row(desk: Desk, hub: KnownHub, *, renamed: str = "") -> AccountRow:
    """Describe the account at a hub, after giving it another display name if there is one."""
    try:
        account = await hub.account(desk)
        if renamed:
            await account.change_display_name(renamed)
        return _described(hub, await account.read())
    except BadInput:
        raise
    except Problem as problem:
        return AccountRow(hub.place, _names(hub), "", "", "", has_password=False, problem=problem.title)


def _described(hub: KnownHub, account: Account) -> AccountRow:
    return AccountRow(
        hub.place,
        _names(hub),
        account.user,
        account.user_name,
        account.display_name,
        account.has_password,
    )


def _device_row(hub: KnownHub, device: OwnDevice) -> OwnDeviceRow:
    added = datetime.fromtimestamp(device.added_at, UTC)
    return OwnDeviceRow(device.id, device.label, hub.place, added, device.is_this, device.is_revoked)


def _each_once(candidates: Sequence[Candidate[OwnDevice]]) -> list[Candidate[OwnDevice]]:
    """A device goes by the same id at every hub."""
    return list({candidate.id: candidate for candidate in candidates}.values())


def _names(hub: KnownHub) -> tuple[str, ...]:
    return tuple(space.name for space in hub.spaces)


def _not_shared(title: str) -> NotFound:
    return NotFound(
        title, safe="Nothing was changed.", cure="`tandem share` shares one, `tandem join` joins one."
    )
