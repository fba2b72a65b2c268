"""Text as notes hold it: line ends, characters that cannot be kept, UTF-16 lengths, common ends."""

import re

_UNWANTED = re.compile("[\r\0\u2029\ud800-\udfff]")
_LINE_END = re.compile("\r\n?|\u2029")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_LINE_BREAKS = re.compile("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


def plain_text(text: str) -> str:
    r"""Return the text as a note keeps it.

    "\r\n", "\r" and U+2029 become "\n", NUL is dropped, a lone surrogate becomes U+FFFD. Only "\r\n" (two
    units to one) and NUL change the length.
    """
    if not _UNWANTED.search(text):
        return text
    text = _LINE_END.sub("\n", _joined_pairs(text)).replace("\0", "")
    return _LONE_SURROGATE.sub("\ufffd", text)


def one_line(text: str) -> str:
    """Return the text as a title keeps it: `plain_text`, each line break a space, no space around it."""
    return _LINE_BREAKS.sub(" ", plain_text(text)).strip()


def utf16_length(text: str) -> int:
    """Count UTF-16 units, as Qt does: two for each character beyond U+FFFF."""
    if text.isascii():
        return len(text)
    return len(text) + sum(1 for _ in _ASTRAL.finditer(text))


def common_ends(one: str, other: str) -> tuple[int, int]:
    """Count the characters with which both texts begin, and those with which what is left of both ends."""
    start = _common_start(one, other)
    return start, _common_start(one[start:][::-1], other[start:][::-1])


def _common_start(one: str, other: str) -> int:
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _joined_pairs(text: str) -> str:
    """Join surrogates that arrived as two characters but are one."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
