"""Who wrote each character of a note's body."""

from dataclasses import dataclass

from loro import LoroDoc

from core.documents.text import utf16_length
from core.documents.turns import Turns

_TURN = 2_000
"""Characters that are asked for in some milliseconds."""


@dataclass(frozen=True, slots=True)
class AuthorRun:
    """A stretch of the body that one session wrote; `position` and `length` count UTF-16 units."""

    position: int
    length: int
    session: int


def author_runs(document: LoroDoc) -> Turns[tuple[AuthorRun, ...]]:
    """Tell who wrote the body, from its start to its end without a gap."""
    body = document.get_text("body")
    runs: list[AuthorRun] = []
    text, begun, position, session = body.to_string(), 0, 0, None
    for place in range(len(text)):
        if place % _TURN == 0:
            yield
        wrote = body.get_editor_at_unicode_pos(place)
        if wrote != session and place > begun:
            runs.append(_run(position, text[begun:place], session))
            position, begun = position + runs[-1].length, place
        session = wrote
    if begun < len(text):
        runs.append(_run(position, text[begun:], session))
    return tuple(runs)


def _run(position: int, text: str, session: int | None) -> AuthorRun:
    # Loro knows the writer of every character there is; no session has the number 0.
    return AuthorRun(position, utf16_length(text), session or 0)
