"""Carries out the requests about what is nearby."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

from app.commands.choosing import choose_space
from app.commands.desk import Desk
from app.commands.nearby_requests import JoinNearby, LetIn, ListNearby, SwitchNearby, TurnAway
from app.commands.nearby_results import Answered, KnockRow, NearbyHubRow, NearbyState
from app.commands.requests import JoinSpace
from app.commands.results import JoinedSpace
from app.commands.roles import read_role
from app.commands.spaces import join_space
from app.control import Caller
from core.accounts import read_code
from core.errors import NotFound
from sync.hub.door import Knock
from sync.nearby import NearbyHub

_FIND_SECONDS = 10.0
_PAUSE = 0.1


async def switch_nearby(desk: Desk, request: SwitchNearby) -> NearbyState:
    """Switch it on or off, and tell what holds; raises BadInput for a name that is none."""
    if request.name is not None:
        await desk.nearby.set_name(request.name)
    await desk.nearby.set_on(is_on=request.is_on)
    return _state(desk)


async def list_nearby(desk: Desk, request: ListNearby) -> NearbyState:
    """Look around for a moment, and tell what there is."""
    async with _looking(desk):
        await asyncio.sleep(request.seconds)
        return _state(desk)


async def join_nearby(desk: Desk, request: JoinNearby, caller: Caller) -> JoinedSpace:
    """Ask a hub to be let in, and join; raises NotFound for a code that nobody around has."""
    async with _looking(desk):
        hub = await _find(desk, request.code)
        link = await desk.nearby.ask(hub, request.name or desk.peer.display_name)
    return await join_space(desk, JoinSpace(str(link), request.name), caller)


async def let_in(desk: Desk, request: LetIn) -> Answered:
    """Let a device in; raises NotFound for one that does not wait, or what inviting raises."""
    knock = _waiting(desk, request.code)
    space = await choose_space(desk.library, request.space)
    await desk.nearby.let_in(knock.device, space.id, read_role(request.role))
    return Answered(knock.code, knock.name, space.name)


async def turn_away(desk: Desk, request: TurnAway) -> Answered:
    """Turn a device away; raises NotFound for one that does not wait."""
    knock = _waiting(desk, request.code)
    desk.nearby.turn_away(knock.device)
    return Answered(knock.code, knock.name, "")


@asynccontextmanager
async def _looking(desk: Desk) -> AsyncIterator[None]:
    """Look around; a command that has the profile for a moment tells the network nothing."""
    async with AsyncExitStack() as stack:
        if desk.is_visiting:
            await stack.enter_async_context(desk.nearby.run(only_looks=True))
        await stack.enter_async_context(desk.nearby.looked())
        yield


async def _find(desk: Desk, typed: str) -> NearbyHub:
    code = read_code(typed)
    try:
        async with asyncio.timeout(_FIND_SECONDS):
            while True:
                for hub in desk.nearby.hubs:
                    if hub.code == code:
                        return hub
                await asyncio.sleep(_PAUSE)
    except TimeoutError as error:
        if desk.nearby.problem is not None:
            raise desk.nearby.problem from error
        raise NotFound(
            f"No hub with the code {code} was found in this network.",
            safe="Nothing was changed.",
            cure="`tandem nearby list` shows which ones there are; Nearby has to be on at the hub.",
        ) from error


def _waiting(desk: Desk, typed: str) -> Knock:
    code = read_code(typed)
    for knock in desk.nearby.waiting:
        if knock.code == code:
            return knock
    raise NotFound(
        f"No device with the code {code} waits here.",
        safe="Nothing was changed.",
        cure="`tandem nearby list` shows who does.",
    )


def _state(desk: Desk) -> NearbyState:
    nearby = desk.nearby
    return NearbyState(
        nearby.is_on,
        nearby.name,
        nearby.hub_code,
        nearby.own_code,
        tuple(
            NearbyHubRow(hub.code, hub.name, hub.fingerprint, tuple(map(str, hub.places)))
            for hub in nearby.hubs
        ),
        tuple(KnockRow(knock.code, knock.name) for knock in nearby.waiting),
        nearby.devices,
        str(nearby.problem or ""),
    )
