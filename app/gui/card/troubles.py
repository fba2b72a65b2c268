"""Where a problem is told that comes out of a card: in it while it is open, else in the window."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from app.gui.card.card import Card
from core.errors import Problem


@contextmanager
def troubles_told(card: Card, otherwise: Callable[[], object] = lambda: None) -> Iterator[None]:
    """Say in the card what goes wrong within, after `otherwise`; a card that was closed lets it pass."""
    try:
        yield
    except Problem as problem:
        if not card.is_open:
            raise
        otherwise()
        card.show_trouble(problem)
