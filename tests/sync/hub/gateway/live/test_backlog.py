"""What was told is kept for those who come back, within bounds."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from sync.hub.gateway.live.backlog import Backlog, Numbered
from sync.hub.gateway.live.limits import LiveLimits

SMALL = replace(LiveLimits(), backlog_events=4, backlog_bytes=5_000)


def test_events_of_several_channels_come_once_and_in_order() -> None:
    backlog = Backlog(SMALL)
    backlog.add(["a", "b"], Numbered(1, b"1"))
    backlog.add(["b"], Numbered(2, b"2"))
    backlog.add(["a"], Numbered(3, b"3"))
    found = backlog.since(["a", "b"], 0)
    assert found is not None
    assert [event.number for event in found] == [1, 2, 3]


def test_a_busy_channel_pushes_out_nothing_of_a_quiet_one() -> None:
    backlog = Backlog(SMALL)
    backlog.add(["quiet"], Numbered(1, b"x"))
    for number in range(2, 100):
        backlog.add(["busy"], Numbered(number, b"x"))
    assert backlog.since(["quiet"], 0) == [Numbered(1, b"x")]
    assert backlog.since(["busy"], 0) is None


@given(
    st.lists(st.tuples(st.sets(st.sampled_from("abcdefgh"), min_size=1), st.integers(0, 2_000)), max_size=60),
    st.sets(st.sampled_from("abcdefgh"), min_size=1),
    st.integers(0, 60),
)
def test_nothing_is_missed_without_being_said(
    history: list[tuple[set[str], int]], wanted: set[str], since: int
) -> None:
    backlog = Backlog(SMALL)
    events = [(channels, Numbered(at, b"x" * size)) for at, (channels, size) in enumerate(history, 1)]
    for channels, event in events:
        backlog.add(channels, event)
        assert backlog.size <= SMALL.backlog_bytes
    found = backlog.since(wanted, since)
    missed = [event for channels, event in events if event.number > since and channels & wanted]
    assert found is None or found == missed
