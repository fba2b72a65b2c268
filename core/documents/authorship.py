"""Who wrote each character of a note's body."""

from collections.abc import Iterator
from dataclasses import dataclass

from loro import LoroDoc, LoroText

from core.documents.positions import characters, units
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
    length, told = body.len_unicode, list[AuthorRun]()
    for start in range(0, length, _TURN):
        for run in _runs(body, start, min(length, start + _TURN)):
            if told and told[-1].session == run.session:
                begun = told.pop()
                told.append(AuthorRun(begun.position, begun.length + run.length, run.session))
            else:
                told.append(run)
        yield
    return tuple(told)


def authors_between(body: LoroText, position: int, length: int) -> tuple[AuthorRun, ...]:
    """Tell who wrote `length` units from `position` on, which must lie in the text.

    Costs some microseconds for each character, and nothing for those around them.
    """
    return tuple(_runs(body, characters(body, position), characters(body, position + length)))


def _runs(body: LoroText, start: int, end: int) -> Iterator[AuthorRun]:
    text, position = body.slice(start, end), units(body, start)
    begun, session = start, None
    for place in range(start, end):
        wrote = body.get_editor_at_unicode_pos(place)
        if wrote != session and place > begun:
            yield _run(position, text[begun - start : place - start], session)
            position += utf16_length(text[begun - start : place - start])
            begun = place
        session = wrote
    if begun < end:
        yield _run(position, text[begun - start :], session)


def _run(position: int, text: str, session: int | None) -> AuthorRun:
    # Loro knows the writer of every character there is; no session has the number 0.
    return AuthorRun(position, utf16_length(text), session or 0)
