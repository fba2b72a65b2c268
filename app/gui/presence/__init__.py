"""Who else is in the note: their avatars above it, and their carets in it."""

from app.gui.presence.avatar_row import AvatarRow
from app.gui.presence.company import Company

__all__ = ["AvatarRow", "Company"]
