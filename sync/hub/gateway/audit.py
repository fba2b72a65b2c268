"""REST of the audit log: owners read what was done in their spaces, users what their accounts did."""

from datetime import datetime

from fastapi import APIRouter, Request

from core.facts import Role
from sync.hub.audit import AuditEntry, AuditLog
from sync.hub.gateway.rest.pages import after, page_of
from sync.hub.gateway.rest.shapes import Cursor, Limit, Page, Told, moment
from sync.hub.gateway.rest.spaces import require
from sync.hub.gateway.routes import Route, Served, SpacesReader, UsersReader


class KnownEntry(Told):
    """Who did what; what is not known or does not apply is null."""

    id: str
    at: datetime
    act: str
    user: str | None
    device: str | None
    space: str | None
    about: str | None
    role: str | None
    address: str | None


def audit_router(audit: AuditLog) -> APIRouter:
    """Build the routes."""
    router = APIRouter(tags=["audit"], route_class=Route)

    @router.get("/v1/spaces/{space_id}/audit", operation_id="readSpaceAudit")
    async def read_space(
        request: Request,
        space_id: str,
        caller: SpacesReader,
        services: Served,
        limit: Limit = 50,
        cursor: Cursor = None,
    ) -> Page[KnownEntry]:
        """Read what was done in a space, oldest first; its owners may."""
        start = _start(request, cursor)
        space = await require(services, caller, space_id, Role.OWNER)
        return _page(request, await audit.read_space(space, start, limit + 1), limit)

    @router.get("/v1/users/me/audit", operation_id="readMyAudit")
    async def read_mine(
        request: Request, caller: UsersReader, limit: Limit = 50, cursor: Cursor = None
    ) -> Page[KnownEntry]:
        """Read what was done with the caller's account, oldest first: signing in, devices, tokens."""
        start = _start(request, cursor)
        return _page(request, await audit.read_user(caller.user, start, limit + 1), limit)

    return router


def _start(request: Request, cursor: str | None) -> int:
    return int(after(request, cursor) or 0)


def _page(request: Request, entries: list[AuditEntry], limit: int) -> Page[KnownEntry]:
    return page_of(request, [_told(entry) for entry in entries], lambda entry: entry.id, limit)


def _told(entry: AuditEntry) -> KnownEntry:
    return KnownEntry(
        id=str(entry.sequence),
        at=moment(entry.at),
        act=entry.act.value,
        user=entry.user,
        device=entry.device,
        space=entry.space,
        about=entry.about or None,
        role=entry.role.name.lower() if entry.role else None,
        address=entry.address or None,
    )
