"""One line taking the place of another without a gap: nothing is missed, and nothing overtaken."""

from sync.bus.line import Line
from sync.bus.subscriptions import Subscriptions

_LULLS = 50
"""Tries to find the old line at rest; under uninterrupted publishing there may be no such moment."""


async def hand_over(subscriptions: Subscriptions, old: Line, new: Line) -> None:
    """Hear everything on both lines, and return in a moment when nothing is under way on the old one.

    What is published must go to the new one before the next turn of the event loop. Raises BusDown when one
    of them is lost, and then nothing is heard on the new one.
    """
    try:
        subscriptions.attach(new)
        await new.flush()
        await _find_lull(old)
    except BaseException:  # cancelled, too: nothing stays heard twice
        subscriptions.detach(new)
        raise


async def _find_lull(line: Line) -> None:
    """Let the hub read what was sent, and read what it had for us, until nothing more was sent meanwhile."""
    for _ in range(_LULLS):
        before = line.published
        await line.flush()
        if line.published == before:
            return
