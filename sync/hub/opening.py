"""Opening what a hub runs, in the order in which one part needs the others; all of it is closed together."""

import asyncio
import logging
import shutil
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress

from core.errors import BusProblem, Problem
from core.vitals import Vitals
from sync.bus.certificates import shown_in
from sync.bus.cluster import quorum_of
from sync.hub.audit import open_audit
from sync.hub.choosing import CHOOSING_SECONDS, enter_once_led
from sync.hub.cluster.cluster import Cluster, open_cluster
from sync.hub.cluster.kept_roster import OwnCluster
from sync.hub.cluster.leader_record import LEADERS_FILE, LeaderRecord, hub_of, open_leader_record
from sync.hub.cluster.own_places import own_name
from sync.hub.cluster.roster import Roster
from sync.hub.cluster.seats import has_same_work, seat_of
from sync.hub.cluster.signs import HubSign
from sync.hub.cluster.telling import tell_changes
from sync.hub.cluster.tending import Tending
from sync.hub.draining import Draining
from sync.hub.foundation import Foundation, open_foundation
from sync.hub.hub import HubGround
from sync.hub.hub_gateway import Parts, open_hub_gateway
from sync.hub.hub_keys import read_hub_keys
from sync.hub.jobs.service import Jobs
from sync.hub.majority import Majority
from sync.hub.notes import KnownUsers, NoteService, ServedSpaces, open_note_service, read_spaces
from sync.hub.registration import Registration, state_of
from sync.hub.service_grants import Service
from sync.hub.services import HubServices
from sync.hub.users import UserService, open_user_service
from sync.hub.vitals import serving_checks, standing_checks

_FIRST_SIGNS = 10.0
"""Seconds after which every hub that is there has been heard of."""
_RETRY_PAUSE = 1.0
_log = logging.getLogger(__name__)


@asynccontextmanager
async def open_hub_services(ground: HubGround, port: int | None) -> AsyncIterator[HubServices]:
    """Run all of it until the end of the block; the gateway listens on `port`, or any. Raises BusProblem."""
    async with AsyncExitStack() as stack:
        foundation = await stack.enter_async_context(open_foundation(ground))
        # Who gives up ends its server, and so keeps the others from choosing.
        seconds = CHOOSING_SECONDS if foundation.roster is not None and foundation.roster.is_shared else 0.0
        yield await enter_once_led(stack, lambda: _open_services(ground, foundation, port), seconds)


@asynccontextmanager
async def _open_services(
    ground: HubGround, foundation: Foundation, port: int | None
) -> AsyncIterator[HubServices]:
    async with AsyncExitStack() as stack:
        own, majority = foundation.services, Majority()
        audit = await stack.enter_async_context(open_audit(own[Service.AUDIT], world=ground.world))
        users = await stack.enter_async_context(
            open_user_service(
                own[Service.USERS],
                ground.profile.hub / "users.db",
                audience=foundation.certificates.fingerprint,
                world=ground.world,
                majority=majority,
            )
        )
        notes = await stack.enter_async_context(_open_notes(ground, foundation, users, majority))
        cluster = await stack.enter_async_context(_open_cluster(ground, foundation, notes))
        await _mirror_what_is_new(foundation)
        opened_at = ground.world.now()
        majority.judge_by(lambda: _has_majority(cluster, ground.world.now() - opened_at))
        vitals = _vitals(ground, foundation, users, majority, cluster)
        draining = Draining()
        registration = Registration(
            ground.key.id, own_name(), ground.world, lambda: state_of(draining, majority)
        )
        stack.callback(registration.offer(own[Service.GATEWAY]))
        jobs = Jobs(own[Service.JOBS], ground.key.id, ground.kinds, ground.world)
        parts = Parts(users, notes, audit, cluster, majority, vitals, draining, jobs)
        gateway = await stack.enter_async_context(open_hub_gateway(ground, foundation, parts, port))
        services = HubServices(ground, foundation, parts, gateway)
        registration.appear(
            lambda: [str(place) for place in services.own_places],
            lambda: cluster.roster.cluster if cluster.roster else "",
        )
        await cluster.appear(services.describe)
        services.leaders = await stack.enter_async_context(_recording(ground, cluster))
        telling = tell_changes(
            ground.profile.hub, foundation.claims, ground.key.id, lambda: cluster.roster, audit.record
        )
        stack.callback(asyncio.create_task(telling, name="what becomes of the hubs").cancel)
        yield services


async def _mirror_what_is_new(foundation: Foundation) -> None:
    """Have logs that were just made in the mirror before anybody is answered.

    It looks for such ones every second, and could not restore one that is lost before. What several hubs
    keep, others have as well.
    """
    if foundation.roster is None or not foundation.roster.is_shared:
        with suppress(Problem):  # the mirror tells of it
            await foundation.mirror.catch_up()


def _vitals(
    ground: HubGround, foundation: Foundation, users: UserService, majority: Majority, cluster: Cluster
) -> Vitals:
    """Look at all that this hub needs to serve, and stands on."""
    shown = ground.profile.certificates
    certificates = {"the gateway": shown_in(shown / "gateway"), "the bus": shown_in(shown / "bus")}
    serving = serving_checks(
        foundation.services[Service.GATEWAY],
        majority,
        users,
        ground.library,
        lambda: foundation.server.problem,
    )
    standing = standing_checks(
        (ground.profile.directory, ground.profile.bus),
        certificates,
        lambda: foundation.mirror.problem,
        lambda: cluster.clocks,
        ground.world,
    )
    return Vitals((*serving, *standing), asyncio.get_running_loop().time, ground.more_checks)


@asynccontextmanager
async def _open_cluster(
    ground: HubGround, foundation: Foundation, notes: NoteService
) -> AsyncIterator[Cluster]:
    world = ground.world

    async def look(roster: Roster) -> HubSign:
        spaces = len(await notes.list_spaces())
        disk = await asyncio.to_thread(shutil.disk_usage, ground.profile.directory)
        problem = foundation.server.problem or foundation.mirror.problem
        mirrored = 0.0 if foundation.mirror.problem else world.now()
        told = problem.title if problem else ""
        return HubSign(spaces, spaces, mirrored, disk.used, disk.free, told, roster.version)

    own = OwnCluster(
        ground.key,
        ground.profile.hub,
        foundation.claims,
        foundation.certificates.certificate,
        lambda: read_hub_keys(ground.profile, ground.secrets),
    )
    connection = foundation.services[Service.CLUSTER]
    async with AsyncExitStack() as stack:
        opened = open_cluster(connection, own, foundation.roster, world, look)
        cluster = await stack.enter_async_context(opened)
        if foundation.roster is not None and foundation.roster.is_shared:
            cluster.governor = governor = await stack.enter_async_context(foundation.govern())
            tending = Tending(cluster, ground.key.id, governor, foundation.connect_steward)
            for work in (tending.run(), _keep_seat(ground, foundation, cluster)):
                stack.callback(asyncio.create_task(work, name="place in the cluster").cancel)
        yield cluster


async def _keep_seat(ground: HubGround, foundation: Foundation, cluster: Cluster) -> None:
    """Let the server know of those that come and go, until cancelled."""
    listen, first = ground.settings.listen, foundation.roster
    seat = seat_of(first, ground.key.id, listen)

    def is_other(roster: Roster) -> bool:
        is_here = first is not None and has_same_work(first, roster, ground.key.id)
        return is_here and seat_of(roster, ground.key.id, listen) != seat

    while True:
        wanted = seat_of(await cluster.kept.until(is_other), ground.key.id, listen)
        try:
            if wanted is not None:
                await foundation.server.reseat(wanted)
            seat = wanted
        except BusProblem as problem:
            _log.info("the server does not know all others yet: %s", problem)
            await asyncio.sleep(_RETRY_PAUSE)
        except Exception:  # noqa: BLE001 (the task's outer edge)
            _log.exception("letting the server know of the others ended by an error")
            return


@asynccontextmanager
async def _open_notes(
    ground: HubGround, foundation: Foundation, users: UserService, majority: Majority
) -> AsyncIterator[NoteService]:
    own = foundation.services[Service.NOTES]
    spaces = ServedSpaces(foundation.server, await read_spaces(own, ground.world))
    await spaces.serve()
    async with open_note_service(
        own,
        connect=foundation.connect_space,
        bus=spaces,
        users=KnownUsers(users),
        authority=foundation.claims,
        key=ground.key,
        world=ground.world,
        majority=majority,
    ) as notes:
        yield notes


@asynccontextmanager
async def _recording(ground: HubGround, cluster: Cluster) -> AsyncIterator[LeaderRecord | None]:
    """Keep who leads which log."""
    governor = cluster.governor
    if governor is None:
        yield None
        return

    def last_sign(server: str) -> float | None:
        hub = hub_of(server, cluster.roster) if cluster.roster else None
        seen = cluster.signs.seen(hub.id) if hub else None
        return seen.at if seen else None

    path = ground.profile.hub / LEADERS_FILE
    async with open_leader_record(governor, path, last_sign, ground.world) as record:
        yield record


def _has_majority(cluster: Cluster, open_for: float) -> bool:
    """Say whether enough hubs give signs of life, of which the first ones take some seconds."""
    roster = cluster.roster
    if roster is None or not roster.is_shared or open_for < _FIRST_SIGNS:
        return True
    there = sum(hub.id in cluster.signs.reached for hub in roster.serving)
    return there >= quorum_of(len(roster.serving))
