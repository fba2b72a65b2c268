"""Display names: how people are seen by others; anybody may have any, as long as it can be seen."""

import unicodedata

from core.errors import BadInput

_LONGEST = 64
_LONGEST_GIVEN = 512
"""Characters above which a text is not even looked at."""
_MOST_MARKS = 3
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Controls, marks of direction and of no width, halves of characters, private and unknown ones."""
_INVISIBLE = frozenset("\u115f\u1160\u3164\uffa0\u2800\u034f\u17b4\u17b5")
"""Letters and symbols that show nothing."""


def read_display_name(given: str) -> str:
    """Tidy the spaces of a display name; raises BadInput when it is empty, too long or hides something."""
    require_visible(given, "name")
    text = unicodedata.normalize("NFC", " ".join(given.split()))
    if not text or len(text) > _LONGEST:
        raise _bad(f"A name has 1 to {_LONGEST} characters.", "Enter another name.")
    if not any(unicodedata.category(letter)[0] in "LNS" for letter in text):
        raise _bad("A name has at least one letter, digit or symbol.", "Enter another name.")
    if _longest_run_of_marks(text) > _MOST_MARKS:
        raise _bad("The name has too many accents on one letter.", "Leave some of them out.")
    return text


def require_visible(given: str, what: str) -> None:
    """Raise BadInput when a name of any kind hides something; `what` says which one it is."""
    if len(given) > _LONGEST_GIVEN:
        raise _bad(f"The {what} is too long.", "Enter a shorter one.")
    if any(unicodedata.category(letter) in _UNSEEN or letter in _INVISIBLE for letter in given.strip()):
        raise _bad(f"The {what} holds characters that cannot be seen.", "Type it anew instead of copying it.")


def _longest_run_of_marks(text: str) -> int:
    longest = run = 0
    for letter in unicodedata.normalize("NFD", text):
        run = run + 1 if unicodedata.category(letter) in {"Mn", "Me"} else 0
        longest = max(longest, run)
    return longest


def _bad(title: str, cure: str) -> BadInput:
    return BadInput(title, safe="Nothing was changed.", cure=cure)
