"""Names and media types of attachments, whatever their sender says they are."""

import re
import unicodedata

from core.errors import BadInput
from core.transfer.file_names import portable, split_suffix

UNTYPED = "application/octet-stream"
_LONGEST_GIVEN = 1024
_LONGEST = 200
_LONGEST_SUFFIX = 16
_FOLDERS = re.compile(r"[/\\]")
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co"})
_JOINERS = frozenset("\u200c\u200d")
"""Persian and emoji need them."""
_TOKEN = r"[a-z0-9][a-z0-9!#$&^_.+-]{0,63}"  # noqa: S105 (RFC 6838, section 4.2)
_MEDIA_TYPE = re.compile(rf"{_TOKEN}/{_TOKEN}")


def read_file_name(given: str) -> str:
    """Make a name that any system can hold: at most 200 bytes, no folder, nothing that is not seen.

    Raises BadInput for one of more than 1,024 characters.
    """
    if len(given) > _LONGEST_GIVEN:
        raise BadInput(
            "The name of the file is too long.", safe="Nothing was stored.", cure="Choose a shorter one."
        )
    seen = "".join(letter for letter in given if letter in _JOINERS or _is_seen(letter))
    last = _FOLDERS.split(unicodedata.normalize("NFC", seen).rstrip("/\\ "))[-1]
    return _shorten(portable(last, _LONGEST_GIVEN * 4))


def read_media_type(given: str) -> str:
    """Keep type and subtype (RFC 6838), without parameters; what is none becomes application/octet-stream."""
    essence = given.partition(";")[0].strip().lower()
    return essence if _MEDIA_TYPE.fullmatch(essence) else UNTYPED


def _shorten(name: str) -> str:
    if len(name.encode()) < _LONGEST:
        return name
    stem, suffix = split_suffix(name)
    if len(suffix.encode()) > _LONGEST_SUFFIX:
        stem, suffix = name, ""
    return portable(stem, _LONGEST - len(suffix.encode())) + suffix


def _is_seen(letter: str) -> bool:
    return unicodedata.category(letter) not in _UNSEEN
