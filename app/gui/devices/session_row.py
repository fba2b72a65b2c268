"""One sign-in by the password alone, such as that of a script."""

from app.gui.card import ItemRow
from app.gui.dates import day_of
from app.gui.language import tr
from app.gui.theme import Theme
from sync.peer import OwnSession

_NAMELESS = "Signed in with the password"


class SessionRow(ItemRow):
    """Says what is signed in and since when; it can be ended."""

    def __init__(self, theme: Theme, session: OwnSession) -> None:
        since = tr("Since {since}", since=day_of(session.started_at))
        super().__init__(theme, "key", session.label or tr(_NAMELESS), since, tr("End"))
        self.session = session
