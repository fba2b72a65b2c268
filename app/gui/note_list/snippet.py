"""The marks around found words in a search's snippet, turned into places and lengths."""

from dataclasses import dataclass

_BEGIN = "\x02"
_END = "\x03"
_LEAD = 24


@dataclass(frozen=True, slots=True)
class MarkedText:
    """Plain text, and the found stretches in it as (start, length) in UTF-16 units, as Qt counts."""

    text: str
    found: tuple[tuple[int, int], ...]


def read_marks(snippet: str) -> MarkedText:
    """Take the marks out of a snippet and tell where they were; white space becomes single spaces."""
    parts, found = list[str](), list[tuple[int, int]]()
    position = 0
    for number, piece in enumerate(" ".join(snippet.split()).split(_BEGIN)):
        marked, _, plain = piece.partition(_END) if number else ("", "", piece)
        if marked:
            found.append((position, _length(marked)))
        parts += [marked, plain]
        position += _length(marked) + _length(plain)
    return MarkedText("".join(parts), tuple(found))


def bring_forward(marked: MarkedText) -> MarkedText:
    """Leave out words before the first found one, so that it stands in the first line."""
    units = marked.text.encode("utf-16-le")
    first = marked.found[0][0] if marked.found else 0
    if first <= _LEAD:
        return marked
    head = units[: 2 * first].decode("utf-16-le")
    kept = head[-_LEAD:].partition(" ")[2] if " " in head[-_LEAD:] else head[-_LEAD:]
    moved = first - _length("…" + kept)
    text = "…" + kept + units[2 * first :].decode("utf-16-le")
    return MarkedText(text, tuple((start - moved, length) for start, length in marked.found))


def _length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
