"""The audit log: who did what to whom, where and when; never a secret, and no text of a note."""

from sync.hub.audit.acts import Act
from sync.hub.audit.entry import AuditEntry
from sync.hub.audit.service import AuditLog, open_audit
from sync.hub.audit.settings import AuditSettings

__all__ = ["Act", "AuditEntry", "AuditLog", "AuditSettings", "open_audit"]
