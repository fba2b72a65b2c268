"""Makes a failing script short: drops steps while it still breaks the same promise."""

from collections.abc import Callable

from tests.simulation.actions.known import NOT_YET_KEPT
from tests.simulation.playing import play
from tests.simulation.promises import Promise
from tests.simulation.script import Script


def minimise(script: Script, unwatched: frozenset[Promise] = NOT_YET_KEPT) -> Script:
    """Return the shortest script found that breaks the first promise which `script` breaks."""
    broken = _broken(script, unwatched)
    if broken is None:
        return script

    def still_fails(shorter: Script) -> bool:
        return _broken(shorter, unwatched) == broken

    size = len(script.steps) // 2
    while size:
        script = _without_blocks(script, size, still_fails)
        size //= 2
    return script


def _without_blocks(script: Script, size: int, still_fails: Callable[[Script], bool]) -> Script:
    start = 0
    while start < len(script.steps):
        shorter = script.without(start, start + size)
        if still_fails(shorter):
            script = shorter
        else:
            start += size
    return script


def _broken(script: Script, unwatched: frozenset[Promise]) -> str | None:
    failures = play(script, unwatched=unwatched).failures
    return failures[0].partition(":")[0] if failures else None
