"""Entries of the audit log as Connect RPC tells them."""

from collections.abc import Iterable

from core.ids import UserId
from sync.hub.audit import AuditEntry
from sync.rpc.tandem.hub.v1.audit_pb import AuditEntry as Told

AT_ONCE = 500
"""Entries that one answer holds at the most."""


def tell_entries(entries: Iterable[AuditEntry]) -> list[Told]:
    """Put entries into their messages."""
    return [
        Told(
            sequence=entry.sequence,
            at=entry.at,
            act=entry.act.value,
            user=entry.user or "",
            device=entry.device or "",
            about=entry.about,
            role=entry.role.name.lower() if entry.role else "",
            address=entry.address,
        )
        for entry in entries
    ]


def users_in(entries: Iterable[AuditEntry]) -> set[UserId]:
    """List whom entries may be about; of those ids some are of other things."""
    return {UserId(id_) for entry in entries for id_ in (entry.user or "", entry.about) if id_}
