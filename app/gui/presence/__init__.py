"""Who else is in the note: their avatars above it, their carets in it, and following one of them."""

from app.gui.presence.announcing import Announcer
from app.gui.presence.avatar_row import AvatarRow
from app.gui.presence.company import Company
from app.gui.presence.following import Following
from app.gui.presence.people_panel import PeoplePanel

__all__ = ["Announcer", "AvatarRow", "Company", "Following", "PeoplePanel"]
