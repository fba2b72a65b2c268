"""The language of the window: every text goes through `tr`, and `speak` chooses which language that is."""

from app.gui.language.directions import as_written, in_reading_order, isolated
from app.gui.language.problems import in_one_line, told, translated
from app.gui.language.speaking import LANGUAGES, in_every_language, speak
from app.gui.language.translation import marked, shown, tr

__all__ = [
    "LANGUAGES",
    "as_written",
    "in_every_language",
    "in_one_line",
    "in_reading_order",
    "isolated",
    "marked",
    "shown",
    "speak",
    "told",
    "tr",
    "translated",
]
