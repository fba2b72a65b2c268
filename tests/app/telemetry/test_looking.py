"""Traces are found in one profile or joined from several, by the beginning of their ids."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from app.telemetry.kept_span import KeptSpan
from app.telemetry.looking import find_trace, newest_traces
from app.telemetry.settings import trace_file
from app.telemetry.trace_store import TraceStore
from core.errors import Ambiguous, BadInput, NotFound
from core.profile import Profile

NOW = 1_700_000_000.0
SECOND = 1_000_000_000
OLD, NEW = "aaaa1" + "0" * 27, "aaaa2" + "0" * 27


def step(trace: str, span: str, parent: str, at: float, links: tuple[str, ...] = ()) -> KeptSpan:
    began = int((NOW + at) * SECOND)
    return KeptSpan(
        trace, span, parent, "name", "hop", "internal", began, began + SECOND, "", {}, links, "window"
    )


def keep(profile: Profile, spans: Iterable[KeptSpan]) -> None:
    store = TraceStore(trace_file(profile))
    assert store.add(list(spans), NOW)
    store.close()


@pytest.fixture
def profiles(tmp_path: Path) -> list[Profile]:
    """Ada, who typed, and Ben, to whom it came."""
    ada, ben = Profile(tmp_path / "ada"), Profile(tmp_path / "ben")
    keep(ada, [step(OLD, "typed", "", 0), step(NEW, "merged", "", 9, (OLD,))])
    keep(ben, [step(OLD, "received", "typed", 1)])
    return [ada, ben]


def test_the_newest_traces_of_several_profiles_are_each_listed_whole(profiles: list[Profile]) -> None:
    both = newest_traces(profiles, 10)
    assert [(row.trace, row.steps, row.where) for row in both] == [
        (NEW, 1, ("ada/window",)),
        (OLD, 2, ("ada/window", "ben/window")),
    ]
    assert [row.trace for row in newest_traces(profiles, 1)] == [NEW]
    assert [row.steps for row in newest_traces(profiles[:1], 10)] == [1, 1]


def test_a_trace_is_found_by_the_beginning_of_its_id_and_joined(profiles: list[Profile]) -> None:
    found = find_trace(profiles, OLD[:6])
    assert [(each.where, each.depth) for each in found.steps] == [("ada/window", 0), ("ben/window", 1)]
    assert found.into == (NEW,)


@pytest.mark.parametrize(
    ("beginning", "problem"),
    [("aaaa", Ambiguous), ("bbbb", NotFound), ("aaa", BadInput), ("AAAA%", BadInput)],
)
def test_what_names_no_trace_or_several_is_said(
    profiles: list[Profile], beginning: str, problem: type[Exception]
) -> None:
    with pytest.raises(problem):
        find_trace(profiles, beginning)


def test_a_profile_without_traces_has_none(tmp_path: Path) -> None:
    assert newest_traces([Profile(tmp_path / "nobody")], 10) == []
