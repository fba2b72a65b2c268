"""A line of a log holds words of the code and nothing that anybody wrote, whoever logs it and however."""

import logging
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from opentelemetry import trace
from opentelemetry.trace import NonRecordingSpan, SpanContext, use_span

from app.diary import diary_file, handling, hearing_diary, writing_diary
from app.redaction import RedactedLines, told_fault
from core.errors import Problem
from core.profile import Profile
from sync.peer import LinkState

SECRET = "Zwetschgendatschi"
ID = "abcdefghijklmnopqrstuvwxyz234567"
log = logging.getLogger("app.example")


class Lines(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.setFormatter(RedactedLines("%(message)s"))
        self.text: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.text.append(self.format(record))


@contextmanager
def lines() -> Iterator[list[str]]:
    kept = Lines()
    with handling(kept):
        log.setLevel(logging.DEBUG)
        yield kept.text


def raised(fail: Callable[[], object]) -> BaseException:
    with pytest.raises(BaseException) as caught:  # noqa: PT011 (whatever it is)
        fail()
    return caught.value


def by_code() -> None:
    raise ValueError("a fault made for this test")


def with_words() -> None:
    raise ValueError(f"cannot read {SECRET}")


def from_another() -> None:
    try:
        with_words()
    except ValueError as error:
        raise KeyError(SECRET) from error


def in_a_group() -> None:
    raise BaseExceptionGroup(SECRET, [raised(with_words), raised(by_code)])


def in_a_database() -> None:
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE words USING fts5(body)")
    try:
        database.execute("SELECT * FROM words WHERE words MATCH ?", (f"{SECRET}:",))
    finally:
        database.close()


def in_a_file() -> None:
    Path("/nowhere", SECRET).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("values", "line"),
    [
        ((SECRET,), "seen: …"),
        ((7,), "seen: 7"),
        ((ID,), "seen: abcdefgh…"),
        ((LinkState.OFFLINE,), "seen: offline"),
        ((Path("/home") / SECRET / f"{SECRET}.db",), "seen: ….db"),
        (([SECRET],), "seen: …"),
        ((f"QWidget::paint: {SECRET}",), "seen: QWidget::paint …"),
        ((Problem(f"The attachment “{SECRET}” is damaged."),), "seen: Problem"),
        ((Problem(f"No hub answers at {SECRET}."),), "seen: Problem: No hub answers at …."),
        ((Problem(SECRET),), "seen: Problem"),
        (
            ("Another program already listens on port 4443.",),
            "seen: Another program already listens on port 4443.",
        ),
    ],
)
def test_of_a_value_only_what_cannot_be_anybodys_words_is_written(values: tuple[Any, ...], line: str) -> None:
    with lines() as written:
        log.info("seen: %s", *values)
    assert written == [line]


def test_a_text_that_was_put_together_before_it_was_logged_is_not_written() -> None:
    with lines() as written:
        log.warning("seen " + SECRET)  # noqa: G003 (what the rule is against)
        log.warning("it wants a number: %d", Decimal(7))
    assert SECRET not in "".join(written)
    assert written[0].startswith("… (test_redaction.py:")
    assert written[1] == "it wants a number: %d"


@pytest.mark.parametrize(
    ("fail", "told"),
    [
        (by_code, "ValueError: a fault made for this test\n"),
        (with_words, "ValueError\n"),
        (from_another, "KeyError\n"),
        (in_a_group, "ExceptionGroup\n"),
        (in_a_database, "OperationalError: SQLITE_ERROR\n"),
        (in_a_file, "FileNotFoundError: No such file or directory\n"),
    ],
)
def test_a_traceback_has_places_and_kinds_and_words_of_the_code(fail: Callable[[], None], told: str) -> None:
    text = told_fault(raised(fail))
    assert f"\n{told}" in text
    assert f"in {fail.__name__}" in text
    assert SECRET not in text


def test_causes_and_members_are_told() -> None:
    assert "ValueError\n\nThe above exception was the direct cause" in told_fault(raised(from_another))
    members = told_fault(raised(in_a_group))
    assert members.count("  member ") == 2
    assert "    ValueError: a fault made for this test\n" in members


def test_a_line_names_the_trace_in_which_it_was_written() -> None:
    context = SpanContext(trace_id=0xABC, span_id=1, is_remote=False)
    with lines() as written:
        with use_span(NonRecordingSpan(context)):
            log.info("traced")
        log.info("not traced")
    assert written == [f"traced [trace {0xABC:032x}]", "not traced"]
    assert not trace.get_current_span().get_span_context().is_valid


async def test_the_diary_and_whoever_hears_it_are_redacted(tmp_path: Path) -> None:
    profile, heard = Profile(tmp_path), list[str]()
    with writing_diary(profile), hearing_diary(heard.append):
        log.error("seen: %s", SECRET, exc_info=raised(with_words))
    written = diary_file(profile).read_text()
    assert "seen: …" in written
    assert SECRET not in written + "".join(heard)


def test_the_diary_is_bounded(tmp_path: Path) -> None:
    profile = Profile(tmp_path)
    with writing_diary(profile):
        line = "a line that is as long as ten of those that are written every day, " * 10 + "number %d"
        for number in range(8_000):
            log.info(line, number)
    files = list(diary_file(profile).parent.iterdir())
    assert len(files) == 4
    assert sum(file.stat().st_size for file in files) <= 4_000_000
