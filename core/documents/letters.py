"""Which operation wrote each character of a body: its session, and its number within that."""

from loro import LoroDoc, LoroText, Side

from core.documents.turns import Turns

_TURN = 1_000
"""Characters that are asked for in some milliseconds."""


Letter = tuple[int, int]
"""The session that wrote a character, and the number of the operation within it.

A bare tuple: there is one for each character, and those Python's garbage collector does not go through.
"""


def read_letters(document: LoroDoc) -> Turns[list[Letter]]:
    """Name what wrote each code point of the body, from its start to its end."""
    body, letters = document.get_text("body"), list[Letter]()
    for place in range(body.len_unicode):
        letters.append(letter_at(body, place))
        if place % _TURN == _TURN - 1:
            yield
    return letters


def letter_at(body: LoroText, place: int) -> Letter:
    """Name what wrote the code point at this place, which must lie in the text."""
    cursor = body.get_cursor(place, Side.Middle)
    if cursor is None or cursor.id is None:
        raise IndexError(f"No character {place} in this text.")
    return cursor.id.peer, cursor.id.counter
