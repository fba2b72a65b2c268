"""How Loro refuses bytes: it raises plain `BaseException` and panics."""

from collections.abc import Callable
from typing import TypeVar

Result = TypeVar("Result")


def unless_refused(act: Callable[[], Result]) -> Result | None:
    """Do something with bytes that Loro may refuse; None when it does."""
    try:
        return act()
    except BaseException as error:
        if not is_loro_failure(error):
            raise
        return None


def is_loro_failure(error: BaseException) -> bool:
    """Tell Loro's own failures from ours and from interrupts, which must pass."""
    kind = type(error)
    return kind is BaseException or kind.__module__ == "pyo3_runtime"
