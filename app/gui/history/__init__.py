"""The history of the open note: a timeline of its versions, old versions to read, and who wrote what."""

from app.gui.history.author_legend import AuthorLegend
from app.gui.history.comparison import Comparison
from app.gui.history.differences import Joined
from app.gui.history.feed import HistoryFeed
from app.gui.history.moments import Moment
from app.gui.history.panel import HistoryPanel
from app.gui.history.version_view import VersionView
from app.gui.history.who_wrote import WhoWrote

__all__ = [
    "AuthorLegend",
    "Comparison",
    "HistoryFeed",
    "HistoryPanel",
    "Joined",
    "Moment",
    "VersionView",
    "WhoWrote",
]
