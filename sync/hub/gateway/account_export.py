"""Everything that a hub knows of a user, for the user: but for what is in their notes, and no secret."""

from collections import deque
from datetime import UTC, datetime
from typing import Any

from core.ids import UserId
from sync.hub.audit import AuditEntry
from sync.hub.gateway.services import Audit, Services, SpaceInfo
from sync.hub.users import Identity

_MOST_ENTRIES = 10_000
"""Of the audit log, the last ones."""
_AT_ONCE = 1000


async def gather_facts(services: Services, identity: Identity) -> dict[str, Any]:
    """Tell it, ready for JSON, times in UTC; raises SignedOut or BusProblem."""
    facts = await services.users.export(identity)
    spaces = await services.notes.spaces_of(identity.user)
    entries = await _last_entries(services.audit, identity.user)
    return {
        **facts,
        "spaces": [_space(space) for space in spaces],
        "audit log": [_entry(entry) for entry in entries],
    }


async def _last_entries(audit: Audit, user: UserId) -> deque[AuditEntry]:
    kept: deque[AuditEntry] = deque(maxlen=_MOST_ENTRIES)
    after = 0
    while found := await audit.read_user(user, after, _AT_ONCE):
        kept += found
        after = found[-1].sequence
    return kept


def _space(space: SpaceInfo) -> dict[str, Any]:
    return {"id": space.id, "name": space.name, "role": space.role.name.lower()}


def _entry(entry: AuditEntry) -> dict[str, Any]:
    at = datetime.fromtimestamp(entry.at, UTC).isoformat(timespec="seconds")
    told = {"at": at, "act": entry.act.value, "device": entry.device, "about": entry.about}
    return told | {"address": entry.address}
