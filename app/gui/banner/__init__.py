"""The strip above the note that tells of problems, and of what can be taken back."""

from app.gui.banner.banner import Banner, Question

__all__ = ["Banner", "Question"]
