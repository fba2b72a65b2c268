"""What is copied of a problem, for whoever is asked for help: all that it says, and where it came from."""

import platform
import sys
import traceback
from collections.abc import Iterator

from core.errors import Problem


def details_of(problem: Problem, told: Problem) -> str:
    """Write down a problem as it was `told`, its causes in English, and what Tandem runs on."""
    words = [part for part in (told.title, told.safe, told.cure) if part]
    python = ".".join(map(str, sys.version_info[:3]))
    return "\n".join([*words, "", *_causes(problem), f"Python {python}, {platform.platform()}"])


def _causes(problem: BaseException) -> Iterator[str]:
    """Name the kind of a problem and of what raised it, the last one first."""
    seen: set[int] = set()
    cause: BaseException | None = problem
    while cause is not None and id(cause) not in seen:
        seen.add(id(cause))
        yield "".join(traceback.format_exception_only(cause)).strip()
        cause = cause.__cause__ or cause.__context__
