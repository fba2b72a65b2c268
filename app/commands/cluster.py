"""Carries out the requests about the cluster of this profile's hub."""

import asyncio
from collections.abc import Mapping
from contextlib import suppress

import msgspec

from app.commands.cluster_logs import LogTeller
from app.commands.cluster_requests import (
    InitCluster,
    InviteHub,
    JoinCluster,
    RebalanceCluster,
    RemoveHub,
    ReplaceHub,
    ReportCluster,
)
from app.commands.cluster_results import (
    ClusterJoined,
    ClusterState,
    HubInvitation,
    HubRemoved,
    LeaderMove,
    Rebalanced,
)
from app.commands.cluster_state import moment, state_of
from app.commands.desk import Desk
from app.commands.hubs import own_hub, run_own_hub
from core.errors import Ambiguous, BadInput, BusProblem, NotFound
from core.facts import SpaceRole
from core.ids import SpaceId
from core.profile import OwnerKind
from sync.bus import BusDown, BusSilent
from sync.bus.certificates import fingerprint_of
from sync.bus.cluster import LEAST, LogFacts
from sync.hub.audit import Act
from sync.hub.cluster.duty import MustStandBy
from sync.hub.cluster.errors import NoCluster
from sync.hub.cluster.hub_link import LIFE, HubLink
from sync.hub.cluster.roster import Duty, Roster, RosterHub
from sync.hub.cluster.signs import Signs
from sync.hub.hub import Hub

_UNCHANGED = "Nothing was changed."
_CATCH_UP_SECONDS = 10.0
_BEGINNING_SECONDS, _BEGINNING_PAUSE = 10.0, 0.1
"""How long a hub that begins anew may take, and how often it is looked."""


async def init_cluster(desk: Desk, _request: InitCluster) -> ClusterState:
    """Make the hub of this profile the first of a cluster; raises BusProblem while it cannot run."""
    hub = await run_own_hub(desk)
    roster = await hub.services.cluster.found()
    return state_of(desk.peer.device, roster, hub.services.cluster.signs, None)


async def invite_hub(desk: Desk, _request: InviteHub) -> HubInvitation:
    """Make a link for one more hub; raises RosterRefused, NoCluster, or another BusProblem."""
    hub = await run_own_hub(desk)
    link = await hub.services.cluster.invite()
    await _record_link(desk, hub, link)
    return HubInvitation(str(link), moment(desk.world.now() + LIFE))


async def _record_link(desk: Desk, hub: Hub, link: HubLink) -> None:
    device = await hub.services.users.device(desk.peer.device)
    hub.services.audit.record(Act.HUB_INVITED, user=device.user if device else None, about=link.secret.id)


async def report_cluster(desk: Desk, _request: ReportCluster) -> ClusterState:
    """Tell of the cluster as this hub sees it; raises NoCluster, or BusProblem while it does not run."""
    hub = await _begun_hub(desk)
    roster, signs = _known(hub)
    picture = None
    if hub.standby is None:
        with suppress(BusDown, BusSilent):  # that nobody tells is told, too
            picture = await hub.services.cluster.picture()
    names: Mapping[SpaceId, str] = {space.id: space.name for space in await desk.library.spaces()}
    teller, record = LogTeller(roster, names), hub.services.leaders if hub.standby is None else None
    return msgspec.structs.replace(
        state_of(desk.peer.device, roster, signs, picture),
        unfolded=await _unfolded(hub, roster, names),
        logs=teller.logs(picture),
        leaders=teller.leaders(record, picture),
    )


async def cluster_of(desk: Desk) -> ClusterState | None:
    """Tell of the cluster as `report_cluster` does; None for a hub that belongs to none."""
    try:
        return await report_cluster(desk, ReportCluster())
    except NoCluster:
        return None


async def _unfolded(hub: Hub, roster: Roster, names: Mapping[SpaceId, str]) -> tuple[str, ...]:
    """Name the spaces that the hub which is to fold them may not fold: an owner has to let it."""
    if hub.standby is not None or not roster.host:
        return ()
    waiting = []
    for space in await hub.services.notes.list_spaces():
        membership = await hub.services.notes.membership(space)
        role = membership.role_of(roster.host)
        if roster.host not in membership.hubs and not (role and role.may_write):
            waiting.append(names.get(space, space))
    return tuple(waiting)


async def remove_hub(desk: Desk, request: RemoveHub) -> HubRemoved:
    """Take a hub out; at a hub that stands by, the one that serves, in whose place it serves then.

    Raises RosterRefused where that would leave too few hubs, or two that serve.
    """
    hub = await _begun_hub(desk)
    roster, _ = _known(hub)
    gone = _chosen(roster, request.hub)
    if hub.standby is None:
        await _require_replicas(desk, hub, roster)
        after = await hub.services.cluster.remove(gone.id)
        is_leaving = after.find(gone.id) is not None
        return HubRemoved(gone.name, has_taken_over=False, is_leaving=is_leaving)
    if gone.duty is not Duty.SERVES or roster.is_shared:
        raise BadInput(
            "This hub stands by: it can only take the place of a hub that serves alone.",
            safe=_UNCHANGED,
            cure=f"Remove “{gone.name}” on a hub that serves.",
        )
    await hub.standby.take_over()
    return HubRemoved(gone.name, has_taken_over=True)


async def _require_replicas(desk: Desk, hub: Hub, roster: Roster) -> None:
    """Insist that this hub could fill the logs of all spaces, if it is to keep them alone afterwards."""
    if len(roster.serving) != LEAST:
        return
    spaces = set(await hub.services.notes.list_spaces())
    held, _ = await desk.peer.replicas.held(hub.authority)
    caught_up = [await desk.peer.caught_up(_CATCH_UP_SECONDS, space=space) for space in spaces & held]
    if not spaces <= held or not all(caught_up):
        raise BusProblem(
            "This hub does not hold every space yet, so it cannot keep the logs alone.",
            safe=_UNCHANGED,
            cure="Leave it running for a minute, then repeat this.",
        )


async def replace_hub(desk: Desk, request: ReplaceHub) -> HubInvitation:
    """Make a link for a hub that takes the place of another; raises RosterRefused or another BusProblem."""
    hub = await run_own_hub(desk)
    roster, _ = _known(hub)
    link = await hub.services.cluster.replace(_chosen(roster, request.hub).id)
    await _record_link(desk, hub, link)
    return HubInvitation(str(link), moment(desk.world.now() + LIFE))


async def rebalance_cluster(desk: Desk, _request: RebalanceCluster) -> Rebalanced:
    """Spread the leaders of logs evenly over the hubs; raises BusProblem."""
    hub = await run_own_hub(desk)
    roster, _ = _known(hub)
    moves, picture = await hub.services.rebalance()
    names = {each.server: each.name for each in roster.serving}
    spaces = {space.id: space.name for space in await desk.library.spaces()}

    def told(log: LogFacts, server: str) -> LeaderMove:
        space = spaces.get(log.space, log.space) if log.space else ""
        return LeaderMove(log.stream, space, names.get(log.leader, ""), names.get(server, ""))

    leads = {each.name: len(picture.led_by(each.server)) for each in roster.serving}
    return Rebalanced(tuple(told(log, server) for log, server in moves), leads)


async def join_cluster(desk: Desk, request: JoinCluster) -> ClusterJoined:
    """Become a hub of the cluster that gave a link; raises the Problem in the way."""
    link = HubLink.parse(request.link)
    if desk.kind is not OwnerKind.COMMAND:
        raise BadInput(
            f"The profile is open in {desk.kind.phrase}, whose hub runs.",
            safe=_UNCHANGED,
            cure="End it first (`tandem stop`), then join, then start `tandemd` again.",
        )
    await _require_nothing_shared(desk, link)
    hub = own_hub(desk)
    roster = await hub.join_cluster(link, request.port)
    await desk.peer.replicas.stand_down(",".join(roster.places))
    own = roster.find(desk.peer.device)
    if own is None:
        raise NoCluster
    serving = tuple(each.name for each in roster.serving)
    return ClusterJoined(roster.cluster, own.name, own.places, own.bus_port, own.route_port, serving)


async def _require_nothing_shared(desk: Desk, link: HubLink) -> None:
    """Insist that no members look for their hub here, but for those of the cluster itself."""
    hosted = [space for space in await desk.library.spaces() if space.role is SpaceRole.HOST]
    shared = [space.name for space in hosted if fingerprint_of(space.authority) != link.authority]
    if shared:
        raise BadInput(
            f"This profile shares spaces of its own ({', '.join(shared)}), whose members know its hub.",
            safe=_UNCHANGED,
            cure="Use another profile for the cluster: `tandemd --profile DIR join LINK`.",
        )


async def _begun_hub(desk: Desk) -> Hub:
    """Give the hub of this profile; one that starts, or begins anew as it has another part, is waited for."""
    hub = own_hub(desk)
    with suppress(TimeoutError):
        async with asyncio.timeout(_BEGINNING_SECONDS):
            while _is_beginning(hub):
                await asyncio.sleep(_BEGINNING_PAUSE)
    return hub


def _is_beginning(hub: Hub) -> bool:
    """Say whether it neither serves nor stands by, is to do one of them, and nothing is in its way."""
    is_hindered = hub.problem is not None and not isinstance(hub.problem, MustStandBy)
    return hub.is_wanted and hub.standby is None and hub.server_pid is None and not is_hindered


def _known(hub: Hub) -> tuple[Roster, Signs | None]:
    if hub.standby is not None:
        return hub.standby.roster, hub.standby.signs
    if hub.server_pid is None and hub.is_in_cluster:
        raise hub.problem or BusProblem(
            "The hub of this profile does not run.",
            safe=_UNCHANGED,
            cure="Start `tandemd`, then ask again.",
        )
    cluster = hub.services.cluster if hub.server_pid is not None else None
    if cluster is None or cluster.roster is None:
        raise NoCluster
    return cluster.roster, cluster.signs


def _chosen(roster: Roster, text: str) -> RosterHub:
    """Find a hub by its name or the beginning of its id."""
    found = [hub for hub in roster.hubs if hub.name == text or (text and hub.id.startswith(text))]
    if not found:
        raise NotFound(
            f"This cluster has no hub “{text}”.",
            safe=_UNCHANGED,
            cure="`tandem cluster status` lists its hubs.",
        )
    if len(found) > 1:
        raise Ambiguous(
            f"“{text}” names several hubs: {', '.join(hub.id for hub in found)}.",
            safe=_UNCHANGED,
            cure="Give more letters of the id.",
        )
    return found[0]
