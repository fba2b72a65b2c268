"""The store of traces: bounded, and begun anew rather than ever in anybody's way."""

import sqlite3
from contextlib import closing
from pathlib import Path

import msgspec
import pytest

from app.telemetry.kept_span import KeptSpan
from app.telemetry.trace_reading import read_going_on, read_named, read_newest, read_trace_of
from app.telemetry.trace_store import TraceStore

NOW = 1_700_000_000.0
SECOND = 1_000_000_000
DAY = 86_400


def span(trace: int, number: int = 1, *, at: float = NOW, parent: str = "", text: str = "") -> KeptSpan:
    began = int(at * SECOND)
    return KeptSpan(
        trace=f"{trace:032x}",
        span=f"{number:016x}",
        parent=parent,
        name="type",
        hop="typed",
        kind="internal",
        began=began,
        ended=began + SECOND,
        failed="",
        facts={"text": text, "count": 3},
        links=(),
        face="window",
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "traces" / "traces.db"


@pytest.fixture
def store(path: Path) -> TraceStore:
    return TraceStore(path, most_bytes=200_000)


def test_what_is_kept_is_read_again_while_the_store_is_open(store: TraceStore, path: Path) -> None:
    assert store.add([span(1, 2, at=NOW + 1), span(1, 1), span(2)], NOW)
    assert read_trace_of(path, f"{1:032x}") == [span(1, 1), span(1, 2, at=NOW + 1)]
    assert {each.trace for each in read_newest(path, 1)} == {f"{1:032x}"}
    assert read_named(path, f"{2:032x}"[:31]) == [f"{1:032x}", f"{2:032x}"]


def test_a_trace_names_those_in_which_it_went_on(store: TraceStore, path: Path) -> None:
    merged = msgspec.structs.replace(span(1), links=(f"{7:032x}", f"{8:032x}"))
    store.add([merged, span(8)], NOW)
    assert read_going_on(path, f"{8:032x}") == [merged]


def test_after_a_week_it_is_gone(store: TraceStore, path: Path) -> None:
    store.add([span(1), span(2, at=NOW + 3 * DAY)], NOW)
    store.add([span(3, at=NOW + 8 * DAY)], NOW + 8 * DAY)
    assert {each.trace for each in read_newest(path, 10)} == {f"{2:032x}", f"{3:032x}"}


def test_of_too_much_the_oldest_goes_and_the_file_stays_small(store: TraceStore, path: Path) -> None:
    for number in range(1, 61):
        store.add([span(number, step, at=NOW + number, text="x" * 400) for step in range(20)], NOW + number)
    traces = {int(each.trace, 16) for each in read_newest(path, 1000)}
    assert 60 in traces
    assert 1 not in traces
    assert traces == set(range(min(traces), 61))
    store.close()
    assert path.stat().st_size < 600_000


@pytest.mark.parametrize("damage", ["noise", "flipped", "foreign"])
def test_a_damaged_file_is_begun_anew(path: Path, damage: str) -> None:
    store = TraceStore(path)
    store.add([span(number, text="x" * 400) for number in range(1, 200)], NOW)
    store.close()
    spoil(path, damage)
    assert isinstance(read_newest(path, 10), list)
    assert store.add([span(500)], NOW)
    assert span(500) in read_newest(path, 1000)
    store.close()


def spoil(path: Path, damage: str) -> None:
    if damage == "noise":
        path.write_bytes(b"no database at all" * 1000)
    elif damage == "flipped":
        raw = bytearray(path.read_bytes())
        for page in range(4096, len(raw), 4096):
            raw[page : page + 64] = b"\xff" * 64
        path.write_bytes(raw)
    else:
        path.unlink()
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("CREATE TABLE recipes (id)")
            connection.commit()


def test_a_place_that_takes_no_file_keeps_nothing_and_raises_nothing(tmp_path: Path) -> None:
    (tmp_path / "traces").write_text("a file where a folder is wanted")
    store = TraceStore(tmp_path / "traces" / "traces.db")
    assert not store.add([span(1)], NOW)
    assert read_newest(tmp_path / "traces" / "traces.db", 1) == []


def test_a_full_disk_keeps_nothing_more_and_what_there_was(store: TraceStore, path: Path) -> None:
    store.add([span(1)], NOW)
    assert store._connection is not None
    pages = store._connection.execute("PRAGMA page_count").fetchone()[0]
    store._connection.execute(f"PRAGMA max_page_count = {pages}")
    assert not store.add([span(number, text="x" * 400) for number in range(2, 400)], NOW)
    assert read_newest(path, 10) == [span(1)]
    assert store.add([span(2)], NOW)
