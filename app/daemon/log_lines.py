"""The log of a daemon on standard error, for people or for programs."""

import json
import logging
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from app.configuration.model import Configuration, LogFormat
from app.diary import OURS, handling
from app.redaction import RedactedLines
from app.redaction.lines import redacted, trace_id

_PRIORITIES = ((logging.ERROR, 3), (logging.WARNING, 4), (logging.INFO, 6), (logging.DEBUG, 7))
"""By which journald knows how serious a line is."""
_announcer = logging.getLogger("app.daemon")


class LogLines:
    """Writes log records as the configuration says; it may say otherwise later."""

    def __init__(self, stream: TextIO, *, is_journal: bool) -> None:
        self._handler = logging.StreamHandler(stream)
        self._is_journal = is_journal
        self._format = LogFormat.HUMAN
        self._stream = stream

    @contextmanager
    def written(self, configuration: Configuration) -> Iterator[None]:
        """Write to the end of the block."""
        with handling(self._handler):
            self.follow(configuration)
            yield

    def follow(self, configuration: Configuration) -> None:
        """Write as this configuration says from now on."""
        self._format = configuration.log_format
        level = getattr(logging, configuration.log_level.upper())
        self._handler.setLevel(level)
        self._handler.setFormatter(
            JsonLines() if self._format is LogFormat.JSON else HumanLines(is_journal=self._is_journal)
        )
        for name in OURS:
            logging.getLogger(name).setLevel(min(level, logging.INFO))

    def announce(self, sentence: str) -> None:
        """Say what whoever started the daemon wants to read, whatever the level is."""
        if self._format is LogFormat.JSON:
            record = _announcer.makeRecord(_announcer.name, logging.INFO, __file__, 0, sentence, (), None)
            print(json_line(record), file=self._stream, flush=True)
        else:
            print(sentence, flush=True)


class HumanLines(RedactedLines):
    """A line for people; in a journal, which writes the time itself, one with its priority instead."""

    default_msec_format = ""

    def __init__(self, *, is_journal: bool) -> None:
        shown = "%(levelname)s %(name)s: %(message)s"
        super().__init__(shown if is_journal else f"%(asctime)s {shown}")
        self._is_journal = is_journal

    def format(self, record: logging.LogRecord) -> str:
        """Write all lines of a record."""
        text = super().format(record)
        if not self._is_journal:
            return text
        priority = next((number for level, number in _PRIORITIES if record.levelno >= level), 7)
        return "\n".join(f"<{priority}>{line}" for line in text.splitlines())


class JsonLines(logging.Formatter):
    """One JSON object a line: time (UTC, RFC 3339), level, logger, process, message; traceback, trace id."""

    def format(self, record: logging.LogRecord) -> str:
        """Write one line."""
        return json_line(redacted(record), trace_id())


def json_line(record: logging.LogRecord, trace: str = "") -> str:
    """Write a record as it is."""
    moment = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(record.created))
    told = {
        "time": f"{moment}.{int(record.msecs):03d}Z",
        "level": record.levelname.lower(),
        "logger": record.name,
        "process": os.getpid(),
        "message": record.getMessage(),
    }
    if record.exc_text:
        told["traceback"] = record.exc_text
    if trace:
        told["trace_id"] = trace
    return json.dumps(told, ensure_ascii=False)


def standard_error() -> LogLines:
    """Write on standard error, as a journal wants it where that is one."""
    return LogLines(sys.stderr, is_journal="JOURNAL_STREAM" in os.environ)
