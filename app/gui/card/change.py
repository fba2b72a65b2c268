"""A change that is made out of an open card, with what goes wrong said in it."""

from collections.abc import Callable, Coroutine
from typing import Any

from app.gui.card.card import Card
from app.gui.card.troubles import troubles_told
from app.gui.tasks import Tasks


def begin_change(
    card: Card,
    tasks: Tasks,
    name: str,
    change: Coroutine[Any, Any, None],
    *,
    then: Callable[[], object],
    otherwise: Callable[[], object] = lambda: None,
) -> None:
    """Make a change; if the card is still open, go on with `then`, or after a problem with `otherwise`."""
    tasks.start(name, _make(card, change, then, otherwise))


async def _make(
    card: Card,
    change: Coroutine[Any, Any, None],
    then: Callable[[], object],
    otherwise: Callable[[], object],
) -> None:
    with troubles_told(card, otherwise):
        await change
        if card.is_open:
            card.show_trouble(None)
            then()
