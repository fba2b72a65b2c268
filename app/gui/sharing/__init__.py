"""Sharing a space by invitations, joining one, and the name one has for others."""

from app.gui.sharing.join_dialog import JoinDialog
from app.gui.sharing.name_dialog import NameDialog
from app.gui.sharing.share_dialog import ShareDialog

__all__ = ["JoinDialog", "NameDialog", "ShareDialog"]
