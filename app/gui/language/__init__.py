"""The language of the window: every text goes through `tr`."""

from app.gui.language.translation import tr

__all__ = ["tr"]
