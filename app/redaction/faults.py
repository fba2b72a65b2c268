"""A traceback that tells where and of which kind, with all causes, and nothing of what was worked on."""

import sys
import traceback
from collections.abc import Iterator
from pathlib import PurePath
from types import TracebackType

from app.redaction.values import said

_CAUSE = "The above exception was the direct cause of the following exception:"
_CONTEXT = "During handling of the above exception, another exception occurred:"
_DEEPEST = 10


def told_fault(error: BaseException) -> str:
    """Tell an error with its traceback, its causes and, of a group, its members."""
    return "".join(_told(error, 0))


def _told(error: BaseException, depth: int) -> Iterator[str]:
    before, link = _before(error)
    if before is not None and depth < _DEEPEST:
        yield from _told(before, depth + 1)
        yield f"\n{link}\n\n"
    if error.__traceback__ is not None:
        yield "Traceback (most recent call last):\n"
        yield from traceback.StackSummary.from_list(_frames(error.__traceback__)).format()
    yield f"{said(error)}\n"
    if isinstance(error, BaseExceptionGroup) and depth < _DEEPEST:
        for number, member in enumerate(error.exceptions, start=1):
            yield f"  member {number}:\n"
            yield from (f"    {line}" for line in "".join(_told(member, depth + 1)).splitlines(keepends=True))


def _frames(step: TracebackType) -> list[traceback.FrameSummary]:
    """Name the places within what is installed: the folders above tell whose computer it is."""
    return [
        traceback.FrameSummary(_place(frame.filename), frame.lineno, frame.name, line=frame.line)
        for frame in traceback.extract_tb(step)
    ]


def _place(file: str) -> str:
    roots = (root.rstrip("/\\") for root in sys.path if root)
    above = max((root for root in roots if file.startswith(root)), key=len, default="")
    return file[len(above) :].lstrip("/\\") if above else PurePath(file).name


def _before(error: BaseException) -> tuple[BaseException | None, str]:
    if error.__cause__ is not None:
        return error.__cause__, _CAUSE
    return (None if error.__suppress_context__ else error.__context__), _CONTEXT
