"""Whether words are spelled as a Hunspell dictionary says, and what may have been meant."""

from core.spelling.dictionaries import Dictionary, find_dictionaries, usual_folders

__all__ = ["Dictionary", "find_dictionaries", "usual_folders"]
