"""User names, of which each is had once, and the labels of devices and scripts.

A user name is kept in one spelling (NFKC, lower case, ASCII digits) and claimed by its key: the hash of
what it looks like. Accents, separators and look-alikes are not part of that, so "annа.müller" with a
Cyrillic letter and "annamuller" cannot both be had. That one name is made of one alphabet keeps mixtures
out, the table of look-alikes whole words such as Cyrillic "сосо".
"""

import base64
import hashlib
import unicodedata
from dataclasses import dataclass

from core.accounts.display_name import read_display_name, require_visible
from core.errors import BadInput
from sync.hub.users.alphabets import WITHOUT_MARKS, Alphabet, alphabet_of, looks_of

_SHORTEST, _LONGEST = 2, 32
_SEPARATORS = frozenset("-_.")
_KEY_BYTES = 20


@dataclass(frozen=True, slots=True)
class UserName:
    """A user name in its one spelling, and the key by which it is claimed: 32 base32 characters."""

    text: str
    key: str


def read_user_name(given: str) -> UserName:
    """Bring a name to its one spelling; raises BadInput, which says what is wrong with it."""
    require_visible(given, "user name")
    text = _spell(given)
    if not _SHORTEST <= len(text) <= _LONGEST:
        raise _bad(
            f"A user name has {_SHORTEST} to {_LONGEST} characters.", "Choose a longer or a shorter name."
        )
    alphabet = _only_alphabet(text)
    if text[0] in _SEPARATORS or text[-1] in _SEPARATORS:
        raise _bad("A user name begins and ends with a letter or a digit.", "Leave the sign at the end out.")
    return UserName(text, _key(text, alphabet))


def read_label(given: str) -> str:
    """Tidy what a device or a script is called, as a display name; it may be empty. Raises BadInput."""
    return read_display_name(given) if given.strip() else ""


def looks_like(one: str, other: str) -> bool:
    """Say whether two texts of any kind are the same to the eye, but for case, accents and separators."""
    return _plain_looks(one) == _plain_looks(other)


def _spell(given: str) -> str:
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", given.strip()).casefold())
    # The Turkish capital I with its dot folds into an i with two.
    return "".join(_ascii_digit(letter) for letter in folded.replace("i\u0307", "i"))


def _ascii_digit(letter: str) -> str:
    return str(unicodedata.decimal(letter)) if unicodedata.category(letter) == "Nd" else letter


def _only_alphabet(text: str) -> Alphabet:
    found = {_require_alphabet(letter) for letter in text if not _is_neutral(letter)}
    if len(found) > 1:
        raise _bad("A user name is written in one alphabet.", "Do not mix letters that look alike.")
    if not found:
        raise _bad("A user name has at least one letter.", "Add a letter.")
    return found.pop()


def _is_neutral(letter: str) -> bool:
    return letter in _SEPARATORS or (letter.isascii() and letter.isdigit())


def _require_alphabet(letter: str) -> Alphabet:
    # A composed letter is of the alphabet of what it is composed of.
    composed = unicodedata.normalize("NFD", letter)
    alphabet = alphabet_of(letter) or (alphabet_of(composed[0]) if len(composed) > 1 else None)
    if alphabet is None:
        raise _bad(
            "A user name is made of letters, digits and the signs - _ .",
            "Leave out spaces and other signs, or use another alphabet.",
        )
    return alphabet


def _key(text: str, alphabet: Alphabet) -> str:
    looks = _looks(text, without_marks=alphabet in WITHOUT_MARKS)
    return base64.b32encode(hashlib.sha256(looks.encode()).digest()[:_KEY_BYTES]).decode().lower()


def _plain_looks(text: str) -> str:
    return _looks(_spell(text), without_marks=True)


def _looks(text: str, *, without_marks: bool) -> str:
    letters = unicodedata.normalize("NFD", text)
    kept = (
        letter
        for letter in letters
        if letter not in _SEPARATORS and not (without_marks and unicodedata.combining(letter))
    )
    return unicodedata.normalize("NFC", looks_of("".join(kept)))


def _bad(title: str, cure: str) -> BadInput:
    return BadInput(title, safe="Nothing was changed.", cure=cure)
