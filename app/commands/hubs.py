"""Carries out the requests about this profile's hub: prepare it, tell of it, list its users."""

import asyncio
import socket
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, cast

from app.commands.desk import Desk
from app.commands.hub_requests import InitHub, ListUsers, ReportHub
from app.commands.hub_results import HubState, PreparedHub, UserList, UserRow
from core.errors import BadInput, BusProblem, Problem
from core.facts import Space, SpaceRole
from core.system_errors import cause
from sync.bus.certificates import fingerprint_of, read_certificate
from sync.control import HubPlace
from sync.hub.hub import Hub, HubSettings
from sync.hub.hub_settings import (
    KeptSettings,
    check_listen,
    check_names,
    keep_settings,
    read_settings,
)

if TYPE_CHECKING:
    from sync.hub.users import User

_REGISTRATIONS = {"open": "open", "invite": "by invite", "closed": "closed"}
"""What people type, and what the user service calls it."""


async def init_hub(desk: Desk, request: InitHub) -> PreparedHub:
    """Set how the hub is reached, and run it once so that all it needs is there."""
    hub, directory = own_hub(desk), desk.profile.hub
    registration = _check(request)
    before = await asyncio.to_thread(_read_settings, directory, request)
    wanted = _changed(before, request)
    await asyncio.to_thread(keep_settings, directory, wanted)
    try:
        await _run(desk, hub)
        now = await _register(hub, registration)
    except Problem:
        await asyncio.to_thread(keep_settings, directory, before)
        raise
    settings = await hub.wanted_settings()
    waits = _differ(hub.services.settings, settings)
    fingerprint = fingerprint_of(hub.authority)
    return PreparedHub(fingerprint, settings.listen, wanted.listen, wanted.names, now, waits)


async def report_hub(desk: Desk, _request: ReportHub) -> HubState:
    """Tell of the hub as it is; asking does not start it."""
    hub = own_hub(desk)
    hosted = [space for space in await desk.library.spaces() if space.role is SpaceRole.HOST]
    runs, services = hub.server_pid is not None, hub.services if hub.server_pid is not None else None
    wanted = await hub.wanted_settings()
    settings = services.settings if services else wanted
    return HubState(
        runs=runs,
        process=hub.server_pid or 0,
        fingerprint=await asyncio.to_thread(_fingerprint, desk),
        listen=settings.listen,
        names=settings.names,
        places=tuple(map(str, services.places)) if services else (),
        bus_port=services.bus_port if services else None,
        registration=_told((await services.users.registration()).value) if services else None,
        users=len(await services.users.users()) if services else None,
        members=await _count_members(desk, hosted),
        spaces=tuple(space.name for space in hosted),
        waits_for_restart=_differ(settings, wanted),
        problem=str(hub.problem) if hub.problem else "",
    )


async def list_users(desk: Desk, _request: ListUsers) -> UserList:
    """List everybody who has an account here; raises BusProblem while the hub cannot run."""
    hub = await run_own_hub(desk)
    return UserList(tuple(map(_user_row, await hub.services.users.users())))


async def run_own_hub(desk: Desk, port: int | None = None) -> Hub:
    """Give the hub of this profile, running; raises BusProblem while it cannot.

    It starts where the invitations that are out there look for it; without any, on `port` or that of before.
    """
    hub = own_hub(desk)
    await _run(desk, hub, port)
    return hub


async def _run(desk: Desk, hub: Hub, port: int | None = None) -> None:
    if hub.server_pid is not None:
        return
    hosted = [space for space in await desk.library.spaces() if space.role is SpaceRole.HOST]
    await hub.serve((), port=_known_port(hosted) or port)


def _known_port(hosted: list[Space]) -> int | None:
    return HubPlace.parse(hosted[0].hub).port if hosted and hosted[0].authority else None


async def _register(hub: Hub, registration: str | None) -> str:
    """Set who may register, if that was asked for; returns who may."""
    from sync.hub.users import Registration

    users = hub.services.users
    if registration is not None:
        await users.set_registration(Registration(registration))
    return _told((await users.registration()).value)


async def _count_members(desk: Desk, hosted: list[Space]) -> int:
    members = [await desk.peer.people.members(space.id) for space in hosted]
    return len({person.user for people in members for person in people})


def own_hub(desk: Desk) -> Hub:
    """Give the hub of this profile, whether it runs or not."""
    return cast("Hub", desk.peer.hub)


def _fingerprint(desk: Desk) -> str:
    """Read by what others know this hub; "" before there is anything."""
    shown = read_certificate(desk.profile.hub)
    return fingerprint_of(shown) if shown else ""  # the hub writes it anew when it starts


def _check(request: InitHub) -> str | None:
    """Raise BadInput for what cannot be; returns what the user service calls the registration."""
    if request.listen is not None:
        check_listen(request.listen)
        check_listening(request.listen)
    check_names(request.names or ())
    if request.registration is None:
        return None
    chosen = _REGISTRATIONS.get(request.registration.strip().lower())
    if chosen is None:
        raise BadInput(
            f"Nobody can register “{request.registration}”.",
            safe="Nothing was changed.",
            cure="Registration is open (for everybody), invite (for who was invited) or closed.",
        )
    return chosen


def check_listening(address: str) -> None:
    """Try to listen there for a moment; raises BadInput when this computer cannot."""
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    try:
        with socket.socket(family, socket.SOCK_STREAM) as trial:
            trial.bind((address, 0))
    except OSError as error:
        raise BadInput(
            f"This computer cannot listen on {address}: {cause(error)}.",
            safe="Nothing was changed.",
            cure="Use one of its own addresses, or 0.0.0.0 for all of them.",
        ) from error


def _read_settings(directory: Path, request: InitHub) -> KeptSettings:
    """Read what was set before; what cannot be read gives way to an address."""
    try:
        return read_settings(directory)
    except BusProblem:
        if request.listen is None:
            raise
        return KeptSettings()


def _differ(one: HubSettings, other: HubSettings) -> bool:
    return (one.listen, one.names) != (other.listen, other.names)


def _changed(before: KeptSettings, request: InitHub) -> KeptSettings:
    return KeptSettings(
        before.listen if request.listen is None else request.listen,
        before.names if request.names is None else request.names,
    )


def _told(registration: str) -> str:
    return next(typed for typed, called in _REGISTRATIONS.items() if called == registration)


def _user_row(user: "User") -> UserRow:
    joined = datetime.fromtimestamp(user.created_at, UTC)
    return UserRow(user.id, user.name, user.display_name, user.has_password, joined)
