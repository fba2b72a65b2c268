"""The log on standard error: lines for people, for a journal, or for programs."""

import io
import json
import logging

import pytest

from app.configuration.model import Configuration, LogFormat, LogLevel
from app.daemon.log_lines import LogLines

JSON = Configuration(log_format=LogFormat.JSON)
log = logging.getLogger("sync.bus.server")


def test_a_line_for_people_begins_with_the_time() -> None:
    stream = io.StringIO()
    with LogLines(stream, is_journal=False).written(Configuration()):
        log.warning("the server ended")
    day, _, rest = stream.getvalue().partition(" ")
    assert len(day) == len("2026-11-29")
    assert rest.endswith(" WARNING sync.bus.server: the server ended\n")


def test_a_journal_gets_priorities_on_every_line_and_no_time() -> None:
    stream = io.StringIO()
    with LogLines(stream, is_journal=True).written(Configuration()):
        log.error("one\ntwo")
    assert stream.getvalue() == "<3>ERROR sync.bus.server: one\n<3>two\n"


def fail() -> None:
    raise ValueError("a fault made for this test")


def test_a_line_for_programs_is_one_object_with_the_traceback_of_a_fault() -> None:
    stream = io.StringIO()
    with LogLines(stream, is_journal=False).written(JSON):
        try:
            fail()
        except ValueError:
            log.exception("a fault of %d\nin two lines", 7)
    (line,) = stream.getvalue().splitlines()
    told = json.loads(line)
    assert (told["level"], told["logger"]) == ("error", "sync.bus.server")
    assert told["message"] == "a fault of 7\nin two lines"
    assert "ValueError: a fault made for this test" in told["traceback"]
    assert told["time"].endswith("Z")


def test_lines_below_the_level_are_not_written_and_the_level_may_change() -> None:
    stream = io.StringIO()
    lines = LogLines(stream, is_journal=False)
    with lines.written(Configuration(log_level=LogLevel.WARNING)):
        log.info("not this")
        lines.follow(Configuration(log_level=LogLevel.DEBUG))
        log.debug("but this")
    log.error("nor this")
    assert "not this" not in stream.getvalue()
    assert "but this" in stream.getvalue()
    assert "nor this" not in stream.getvalue()


def test_what_is_announced_is_plain_for_people_and_an_object_for_programs(
    capsys: pytest.CaptureFixture[str],
) -> None:
    stream = io.StringIO()
    lines = LogLines(stream, is_journal=False)
    with lines.written(Configuration(log_level=LogLevel.ERROR)):
        lines.announce("holds 1 space")
        lines.follow(JSON)
        lines.announce("serves 2")
    assert capsys.readouterr().out == "holds 1 space\n"
    assert json.loads(stream.getvalue())["message"] == "serves 2"
