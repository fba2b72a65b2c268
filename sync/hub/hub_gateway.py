"""The gateway of a hub, with everything that answers behind it."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from core.errors import Problem
from core.measures import Measures
from core.vitals import Vitals
from sync.bus.certificates import keep_server_certificate
from sync.hub.addresses import reachable_hosts
from sync.hub.attachments import (
    Attachments,
    AttachmentSettings,
    files_named_in,
    find_note_in,
    gone_since_in,
    open_attachments,
)
from sync.hub.attachments.kinds import attachment_kinds, attachments_due
from sync.hub.audit import Act, AuditLog
from sync.hub.cluster.cluster import Cluster
from sync.hub.draining import Draining
from sync.hub.foundation import Foundation
from sync.hub.gateway import Gateway, Mounted, Services, make_application, open_gateway
from sync.hub.gateway.account_acts import AccountActs
from sync.hub.gateway.attachments import attachments_router, passed_on
from sync.hub.gateway.audit import audit_router
from sync.hub.gateway.live import Feed, LiveLimits, live_router, open_feed
from sync.hub.gateway.pages import pages_router, publications_router
from sync.hub.gateway.rpc import rpc_applications
from sync.hub.gateway.settings import ConnectionLimits
from sync.hub.hub import HubGround
from sync.hub.jobs.at_work import at_work
from sync.hub.jobs.service import Jobs
from sync.hub.majority import Majority
from sync.hub.notes import NoteChange, NoteService, open_library_news
from sync.hub.pages.publication import Publication
from sync.hub.pages.publishing import Publishing
from sync.hub.pages.service import Pages, open_pages
from sync.hub.service_grants import Service
from sync.hub.users import UserService

_DAY = 86_400.0
_DRAINING, _ENDING = 3.0, 2.0
"""Seconds for what runs at the end, while new calls are sent to other hubs, and then without."""
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Parts:
    """The services that a gateway asks."""

    users: UserService
    notes: NoteService
    audit: AuditLog
    cluster: Cluster
    majority: Majority
    vitals: Vitals
    draining: Draining
    jobs: Jobs


@dataclass(frozen=True, slots=True)
class _Behind:
    attachments: Attachments
    pages: Pages
    feed: Feed


@asynccontextmanager
async def open_hub_gateway(
    ground: HubGround, foundation: Foundation, parts: Parts, port: int | None
) -> AsyncIterator[Gateway]:
    """Listen on `port`, or on any, until the end of the block. Raises PortTaken or another BusProblem."""
    settings = ground.settings
    names = (settings.listen, *settings.names, *reachable_hosts(settings.listen))

    services = Services(
        users=parts.users,
        notes=parts.notes,
        library=ground.library,
        bus=foundation.services[Service.GATEWAY],
        world=ground.world,
        accounts=AccountActs(parts.users, parts.audit.record, ground.world),
        audit=parts.audit,
        majority=parts.majority,
        draining=parts.draining,
    )
    async with _open_behind(ground, foundation, parts) as behind:
        application = make_application(
            services,
            routers=[
                attachments_router(behind.attachments),
                audit_router(parts.audit),
                pages_router(behind.pages, behind.attachments),
                publications_router(behind.pages.publishing),
                live_router(behind.feed, origins=()),
            ],
            mounts=_mounts(ground, foundation, services, parts, behind.pages.publishing),
            passed_on=[passed_on(behind.attachments)],
            vitals=parts.vitals,
        )
        path = _keep(foundation, ground, names)
        limits = ConnectionLimits(end_time=_ENDING)
        opened = open_gateway(application, settings.listen, port or 0, path, limits=limits)
        async with opened as gateway:
            _tell_connections(gateway, ground.world.measures)
            renewing = asyncio.create_task(
                _keep_certificate(foundation, ground, names, gateway), name="certificate of the gateway"
            )
            try:
                yield gateway
            finally:
                renewing.cancel()
                parts.draining.begin()
                # Open pages, and devices at the door, would hold the gateway's end up.
                parts.notes.end_waiting()
                ground.door.end_waiting()
                await behind.pages.watching.close()
                await parts.draining.done(_DRAINING)


def _tell_connections(gateway: Gateway, measures: Measures) -> None:
    measures.gauge("tandem_gateway_connections", "Connections to the gateway.", lambda: gateway.connections)
    measures.count_elsewhere(
        "tandem_gateway_connections_refused_total",
        "Connections to the gateway that were one too many.",
        lambda: gateway.refused_connections,
    )


def _mounts(
    ground: HubGround, foundation: Foundation, services: Services, parts: Parts, publishing: Publishing
) -> list[Mounted]:
    calls = rpc_applications(
        services, parts.notes, publishing, parts.cluster, ground.door, lambda: foundation.server.port or 0
    )
    return [Mounted(prefix, application) for prefix, application in calls.items()]


@asynccontextmanager
async def _open_behind(ground: HubGround, foundation: Foundation, parts: Parts) -> AsyncIterator[_Behind]:
    notes, world, library = parts.notes, ground.world, ground.library
    own = foundation.services

    def told(publication: Publication) -> None:
        notes.tell_note(publication.space, publication.note, NoteChange.SHARED)
        act = Act.PUBLISHED if publication.is_page else Act.UNPUBLISHED
        parts.audit.record(act, user=publication.by, space=publication.space, about=publication.note)

    async with AsyncExitStack() as stack:
        await stack.enter_async_context(open_library_news(library, notes.list_spaces, notes.tell_note))
        attachments = await stack.enter_async_context(
            open_attachments(
                own[Service.ATTACHMENTS],
                hub=ground.key.id,
                connect_space=foundation.connect_space,
                find_note=find_note_in(library),
                gone_since=gone_since_in(library),
                files_named=files_named_in(library),
                require_role=notes.require_role,
                list_spaces=notes.list_spaces,
                world=world,
            )
        )
        for kind in attachment_kinds(attachments, notes.list_spaces):
            ground.kinds.add(kind)
        due = tuple(attachments_due(AttachmentSettings()))
        belonging = parts.cluster.belonging
        work = at_work(parts.jobs, periodic=due, sentence=ground.sentence, belonging=belonging)
        await stack.enter_async_context(work)
        pages = await stack.enter_async_context(
            open_pages(own[Service.PAGES], library, notes, world, told=told)
        )
        feed = await stack.enter_async_context(open_feed(own[Service.GATEWAY], notes, world, LiveLimits()))
        yield _Behind(attachments, pages, feed)


async def _keep_certificate(
    foundation: Foundation, ground: HubGround, names: tuple[str, ...], gateway: Gateway
) -> None:
    """Show a fresh certificate before the old one ends; what is in the way is tried again the next day."""
    while True:
        await asyncio.sleep(_DAY)
        try:
            _keep(foundation, ground, names)
            gateway.renew_certificate()
        except Problem as problem:
            _log.warning("the certificate of the gateway is not renewed: %s", problem)


def _keep(foundation: Foundation, ground: HubGround, names: tuple[str, ...]) -> Path:
    directory = ground.profile.certificates / "gateway"
    return keep_server_certificate(foundation.certificates, directory, names, ground.world)
