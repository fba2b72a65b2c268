"""What others did to the open note: while its reader was away, and to what was written here meanwhile."""

from app.gui.news.reading import Reading
from app.gui.news.strip import Strip

__all__ = ["Reading", "Strip"]
