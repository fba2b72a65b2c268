"""The files that notes refer to, by the SHA-256 of their bytes, on this computer."""

from core.attachments.attachments import Attachments
from core.attachments.files import LONGEST_FILE, AttachmentFiles, Draft
from core.attachments.spares import SpareFiles

__all__ = ["LONGEST_FILE", "AttachmentFiles", "Attachments", "Draft", "SpareFiles"]
