"""Notices: somebody joined a space or wrote one's name in a note, told once, where the user sees it."""

from app.gui.notices.news import News, Notice
from app.gui.notices.teller import Teller

__all__ = ["News", "Notice", "Teller"]
