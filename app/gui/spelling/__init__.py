"""Words that no dictionary knows are underlined in the text, and their menu offers others."""

from app.gui.spelling.speller_process import SpellerProcess
from app.gui.spelling.spelling import Spelling

__all__ = ["SpellerProcess", "Spelling"]
