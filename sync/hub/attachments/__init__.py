"""Files of notes: uploaded within a quota, stored by their SHA-256, swept when nobody needs them."""

from sync.hub.attachments.errors import (
    AttachmentDamaged,
    AttachmentProblem,
    AttachmentsLost,
    FileTooLarge,
    QuotaFull,
    UploadBroken,
)
from sync.hub.attachments.facts import (
    Attachment,
    AttachmentId,
    Author,
    ConnectSpace,
    FindNote,
    GoneSince,
    ListSpaces,
    RequireRole,
    Usage,
)
from sync.hub.attachments.replica import find_note_in, gone_since_in
from sync.hub.attachments.service import Attachments, open_attachments
from sync.hub.attachments.settings import AttachmentSettings

__all__ = [
    "Attachment",
    "AttachmentDamaged",
    "AttachmentId",
    "AttachmentProblem",
    "AttachmentSettings",
    "Attachments",
    "AttachmentsLost",
    "Author",
    "ConnectSpace",
    "FileTooLarge",
    "FindNote",
    "GoneSince",
    "ListSpaces",
    "QuotaFull",
    "RequireRole",
    "UploadBroken",
    "Usage",
    "find_note_in",
    "gone_since_in",
    "open_attachments",
]
