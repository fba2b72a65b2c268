"""Carries out the requests about being signed in: here, elsewhere, and not any more."""

import asyncio
from datetime import UTC, datetime

from app.commands.choosing import Candidate, choose_one
from app.commands.desk import Desk
from app.commands.hub_requests import EndSession, ListSessions, SignIn, SignOut
from app.commands.hub_results import AccountRow, SessionList, SessionRow, SignedIn, SignedInSpace
from app.commands.known_hubs import KnownHub, account_row, list_hubs, only_hub
from app.commands.rows import space_row
from core.errors import NotFound, Problem
from core.facts import Space, SpaceRole
from sync.control import InviteLink
from sync.peer import OwnSession

_LET_IN_SECONDS = 30.0
"""Within which another device of the user, if one is online, lets this one in."""
_LINK = "tandem:"


async def sign_in(desk: Desk, request: SignIn) -> SignedIn:
    """Sign in at the hub of an invitation, or of a space that is here; wait a moment for the spaces."""
    spaces = await _signed_in_spaces(desk, request)
    return SignedIn(tuple(await asyncio.gather(*(_signed_in(desk, space) for space in spaces))))


async def _signed_in_spaces(desk: Desk, request: SignIn) -> list[Space]:
    if request.link.strip().startswith(_LINK):
        link = InviteLink.parse(request.link)
        return await desk.peer.sign_in(link, request.user_name, request.password)
    space = await desk.library.find_space(request.link)
    if space.role is not SpaceRole.MEMBER:
        raise NotFound(
            f"“{space.name}” is no space that you joined at a hub.",
            safe="Nothing was changed.",
            cure="Give an invitation to a space at the hub, used up or not.",
        )
    return await desk.peer.sign_in_again(space, request.user_name, request.password)


async def _signed_in(desk: Desk, space: Space) -> SignedInSpace:
    if await desk.peer.caught_up(_LET_IN_SECONDS, space=space.id):
        return SignedInSpace(await space_row(desk, space), "")
    problem = desk.peer.status.of(None, space.id).problem
    return SignedInSpace(await space_row(desk, space), str(problem or "More notes are still on their way."))


async def sign_out(desk: Desk, request: SignOut) -> AccountRow:
    """Be no user any more of a hub on this device; tells whom that was."""
    hub = await only_hub(desk, request.space)
    described = account_row(hub, await (await hub.account(desk)).read())
    await desk.peer.departures.sign_out(hub.spaces[0])
    return described


async def list_sessions(desk: Desk, request: ListSessions) -> SessionList:
    """List the sign-ins that last at every hub that answers."""
    rows: list[SessionRow] = []
    problems: list[str] = []
    for hub in await list_hubs(desk, request.space):
        try:
            account = await hub.account(desk)
            labels = {device.id: device.label for device in await account.devices()}
            sessions = await account.sessions()
        except Problem as problem:
            problems.append(f"{hub.place}: {problem.title}")
        else:
            rows += [_row(hub, session, labels.get(session.device, "")) for session in sessions]
    return SessionList(tuple(rows), tuple(problems))


async def end_session(desk: Desk, request: EndSession) -> SessionRow:
    """End one sign-in; every hub that is asked has to answer, as an id is of one of them."""
    found: list[Candidate[tuple[KnownHub, OwnSession]]] = []
    for hub in await list_hubs(desk, request.space):
        sessions = await (await hub.account(desk)).sessions()
        found += [Candidate(session.id, "", (hub, session)) for session in sessions]
    hub, session = choose_one(found, request.session, "sign-in")
    await (await hub.account(desk)).end_session(session.id)
    return _row(hub, session, "")


def _row(hub: KnownHub, session: OwnSession, device: str) -> SessionRow:
    started, renewed = (datetime.fromtimestamp(at, UTC) for at in (session.started_at, session.renewed_at))
    label = session.label or device
    return SessionRow(
        session.id, label, session.device, hub.place, started, renewed, is_current=session.is_current
    )
