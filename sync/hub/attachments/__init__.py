"""Files of notes: uploaded within a quota, stored by their SHA-256, swept when nobody needs them."""

from sync.hub.attachments.errors import (
    AttachmentDamaged,
    AttachmentsLost,
    QuotaFull,
    UploadBroken,
)
from sync.hub.attachments.facts import (
    Announced,
    Attachment,
    AttachmentId,
    Author,
    ConnectSpace,
    FilesNamed,
    FindNote,
    GoneSince,
    ListSpaces,
    RequireRole,
    Usage,
)
from sync.hub.attachments.replica import files_named_in, find_note_in, gone_since_in
from sync.hub.attachments.service import Attachments, open_attachments
from sync.hub.attachments.settings import AttachmentSettings

__all__ = [
    "Announced",
    "Attachment",
    "AttachmentDamaged",
    "AttachmentId",
    "AttachmentSettings",
    "Attachments",
    "AttachmentsLost",
    "Author",
    "ConnectSpace",
    "FilesNamed",
    "FindNote",
    "GoneSince",
    "ListSpaces",
    "QuotaFull",
    "RequireRole",
    "UploadBroken",
    "Usage",
    "files_named_in",
    "find_note_in",
    "gone_since_in",
    "open_attachments",
]
