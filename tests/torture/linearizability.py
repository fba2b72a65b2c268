"""Whether a history can be told as one call after the other, each at a moment while it was under way.

The search is that of Wing and Gong, with the memory of Lowe: an order of the same calls that led to the same
state is not gone on with twice.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from tests.torture.history import Operation
from tests.torture.models import MODELS, Model

_SEPARATOR = ": "
_SHORT = 12
"""Letters at the end of a value by which it is known to a reader."""


def thing(model: Model, name: str) -> str:
    """Name a thing so that its model is known."""
    return f"{model.name}{_SEPARATOR}{name}"


def violations(history: Iterable[Operation]) -> list[str]:
    """Name the things whose history cannot be told so, with what was done to each."""
    by_thing: defaultdict[str, list[Operation]] = defaultdict(list)
    for operation in history:
        by_thing[operation.thing].append(operation)
    return [
        f"{name}: {'; '.join(map(_told, operations))}"
        for name, operations in by_thing.items()
        if not is_linearizable(operations, MODELS[name.partition(_SEPARATOR)[0]])
    ]


def _told(each: Operation) -> str:
    given, told = each.given[-_SHORT:], each.told[-_SHORT:]
    return f"{each.act} {given} {each.answer} {told} ({each.hub}, {each.began:.3f} to {each.ended:.3f})"


def is_linearizable(operations: Sequence[Operation], model: Model) -> bool:
    """Say whether there is an order in which each could be told what it was told.

    What nobody told of may be done at any moment after it began, or never.
    """
    known = sorted(_telling(operations), key=lambda operation: operation.began)
    certain = sum(1 << place for place, operation in enumerate(known) if operation.is_certain)
    stack: list[tuple[int, str]] = [(0, model.first)]
    seen = set(stack)
    while stack:
        done, state = stack.pop()
        if done & certain == certain:
            return True
        for place in _next(known, done):
            after = model.after(state, known[place])
            step = (done | 1 << place, after or "")
            if after is not None and step not in seen:
                seen.add(step)
                stack.append(step)
    return False


def _telling(operations: Sequence[Operation]) -> list[Operation]:
    """Leave out what tells nothing: reads without an answer, and such writes that nobody read."""
    read = {operation.told for operation in operations if operation.act == "read"}
    return [
        operation
        for operation in operations
        if operation.is_certain
        or operation.act not in {"read", "write"}
        or (operation.act == "write" and operation.given in read)
    ]


def _next(known: Sequence[Operation], done: int) -> list[int]:
    """List what may come next: whatever began before any of those ended that are not done yet."""
    first_end = float("inf")
    found = []
    for place in range(_first_open(done), len(known)):
        if known[place].began > first_end:
            break
        if not done >> place & 1:
            first_end = min(first_end, known[place].ended)
            found.append(place)
    return [place for place in found if known[place].began <= first_end]


def _first_open(done: int) -> int:
    """Return the place of the lowest bit that is not set."""
    return (~done & (done + 1)).bit_length() - 1
