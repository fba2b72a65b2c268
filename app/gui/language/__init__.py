"""The language of the window: every text goes through `tr`, and `speak` chooses which language that is."""

from app.gui.language.speaking import LANGUAGES, speak
from app.gui.language.translation import marked, shown, tr

__all__ = ["LANGUAGES", "marked", "shown", "speak", "tr"]
