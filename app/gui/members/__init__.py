"""Who belongs to a space, and what an owner or oneself can change about it."""

from app.gui.members.members_dialog import MembersDialog

__all__ = ["MembersDialog"]
