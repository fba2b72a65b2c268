"""Files and pictures in notes: attached, shown, opened, saved."""

from app.gui.attachments.attachment_actions import AttachmentActions
from app.gui.attachments.attachment_pictures import AttachmentPictures

__all__ = ["AttachmentActions", "AttachmentPictures"]
