"""The only way from a log record to a line: whatever is not known to be the code's own words is left out."""

import copy
import logging
import sys
from types import FrameType

from app.redaction.faults import told_fault
from app.redaction.values import UNSAID, shown


class RedactedLines(logging.Formatter):
    """Writes records by the template that stands in the code, with what may be written of its values.

    Where a record is made while something is traced, the trace's id stands at its end.
    """

    def format(self, record: logging.LogRecord) -> str:
        """Write a record."""
        trace = trace_id()
        told = redacted(record)
        if trace:
            told.msg = f"{told.msg} [trace {trace}]"
        return super().format(told)


def redacted(record: logging.LogRecord) -> logging.LogRecord:
    """Copy a record without anything that a user, or somebody elsewhere, may have put into it."""
    told = copy.copy(record)
    told.msg, told.args = message_of(record), ()
    told.exc_info, told.stack_info = None, None
    error = record.exc_info[1] if isinstance(record.exc_info, tuple) else None
    told.exc_text = told_fault(error).rstrip("\n") if error is not None else None
    return told


def message_of(record: logging.LogRecord) -> str:
    """Put the sayable of the values into the template, if that is a constant of the code that logged it."""
    template = record.msg
    if not isinstance(template, str) or not _is_constant(template, record):
        return f"{UNSAID} ({record.filename}:{record.lineno})"
    if not record.args:
        return template
    values = (
        {name: shown(value) for name, value in record.args.items()}
        if isinstance(record.args, dict)
        else tuple(map(shown, record.args))
    )
    try:
        return template % values
    except (TypeError, ValueError):  # a number was wanted where there is a text now
        return template


def trace_id() -> str:
    """Give the id of the trace that is under way, 32 hexadecimal digits; "" where nothing is traced."""
    spans = sys.modules.get("opentelemetry.trace")
    if spans is None:
        return ""
    context = spans.get_current_span().get_span_context()
    return f"{context.trace_id:032x}" if context.is_valid else ""


def _is_constant(template: str, record: logging.LogRecord) -> bool:
    """Look for the template in the code of whoever logged it, which still waits for this."""
    frame: FrameType | None = sys._getframe(1)  # noqa: SLF001 (the documented way to one's callers)
    while frame is not None:
        code = frame.f_code
        if code.co_filename == record.pathname and code.co_name == record.funcName:
            return template in code.co_consts
        frame = frame.f_back
    return False
