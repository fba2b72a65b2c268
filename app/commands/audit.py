"""Carries out the requests to read audit logs: of a space, of one's account, of the hub of this profile."""

from collections import deque
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from app.audit_sentences import sentence
from app.commands.desk import Desk
from app.commands.hub_requests import ReadAccountAudit, ReadHubAudit
from app.commands.hub_results import AuditList, AuditRow
from app.commands.hubs import run_own_hub
from app.commands.known_hubs import only_hub
from app.commands.online import require_online
from app.commands.people_requests import ReadSpaceAudit
from core.errors import BadInput
from core.facts import SpaceRole
from core.ids import DeviceId, UserId
from sync.peer import AuditEntry

if TYPE_CHECKING:
    from sync.hub.audit import AuditEntry as RecordedEntry

_MOST_ENTRIES = 10_000
_AT_ONCE = 1000


async def read_space_audit(desk: Desk, request: ReadSpaceAudit) -> AuditList:
    """Tell what was done in a space."""
    space = await desk.library.find_space(request.space)
    if space.role is SpaceRole.LOCAL:
        raise BadInput(
            f"“{space.name}” is not shared, so no hub records what is done in it.",
            safe="Nothing was changed.",
        )
    await require_online(desk, space)
    return _listed(await desk.peer.account(space).space_audit(space.id), request.limit)


async def read_account_audit(desk: Desk, request: ReadAccountAudit) -> AuditList:
    """Tell what was done with one's account."""
    hub = await only_hub(desk, request.space)
    return _listed(await (await hub.account(desk)).audit(), request.limit)


async def read_hub_audit(desk: Desk, request: ReadHubAudit) -> AuditList:
    """Tell what was done with accounts at the hub of this profile, and who was invited to it."""
    services = (await run_own_hub(desk)).services
    names: dict[UserId, str | None] = {}
    found: deque[AuditEntry] = deque(maxlen=_MOST_ENTRIES)
    after = 0
    while read := await services.audit.read_hub(after, _AT_ONCE):
        after = read[-1].sequence
        for user in {entry.user for entry in read if entry.user} - names.keys():
            known = await services.users.user(user)
            names[user] = known.display_name if known else None
        found += [_named(entry, names) for entry in read]
    return _listed(list(found), request.limit)


def _named(entry: "RecordedEntry", names: Mapping[UserId, str | None]) -> AuditEntry:
    user = entry.user or UserId("")
    return AuditEntry(
        entry.at,
        entry.act.value,
        user,
        names.get(user),
        entry.about,
        entry.name or names.get(UserId(entry.about)),
        entry.role.name.lower() if entry.role else "",
        entry.device or DeviceId(""),
        entry.address,
    )


def _listed(entries: Sequence[AuditEntry], limit: int) -> AuditList:
    last = entries[-limit:] if limit > 0 else entries
    return AuditList(tuple(map(_row, last)), len(entries) - len(last))


def _row(entry: AuditEntry) -> AuditRow:
    return AuditRow(
        datetime.fromtimestamp(entry.at, UTC),
        entry.act,
        sentence(entry),
        entry.user,
        entry.about,
        entry.role,
        entry.device,
        entry.address,
    )
