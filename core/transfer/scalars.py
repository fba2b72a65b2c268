"""Texts written as YAML, so that every reader of YAML takes them for the same text."""

import json
import re
from collections.abc import Iterable

_PLAIN = re.compile(r"[^\W\d_](?:[\w .()/&'+-]*[\w)])?")
_SPECIAL = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})
# What YAML takes only when it is escaped.
_UNPRINTABLE = re.compile(
    "[^\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]",
)


def write_scalar(text: str) -> str:
    """Write one line of YAML for a text: as it is where that is safe, else in double quotes."""
    if _PLAIN.fullmatch(text) and text.lower() not in _SPECIAL:
        return text
    return _UNPRINTABLE.sub(_escaped, json.dumps(text, ensure_ascii=False))


def write_list(texts: Iterable[str]) -> str:
    """Write one line of YAML for a list of texts."""
    return f"[{', '.join(map(write_scalar, texts))}]"


def _escaped(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"
