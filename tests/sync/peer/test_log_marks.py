"""What a host knows its streams must hold, on a real store, with what the streams say made here."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from core.ids import DeviceId, SpaceId
from core.notes import open_library
from core.store import LogMark, open_store
from core.world import real_world
from sync.log import LogInfo
from sync.peer.log_marks import LogMarks

SPACE = SpaceId("s" * 28)
LOG = LogInfo(epoch="e", first=1, last=20, messages=20, size=0)


def snapshots(last: int, messages: int) -> LogInfo:
    return LogInfo(epoch="e", first=1, last=last, messages=messages, size=0)


@pytest.fixture
async def marks(tmp_path: Path) -> AsyncIterator[LogMarks]:
    async with (
        open_store(tmp_path / "tandem.db") as store,
        open_library(store, DeviceId("desk"), real_world()) as library,
    ):
        made = LogMarks(SPACE, library)
        made.remember(LOG, snapshots(0, 0))
        yield made


async def after_a_crash(marks: LogMarks) -> LogMarks:
    """Begin anew with what is on the disk."""
    again = LogMarks(SPACE, marks._library)
    await again.recall()
    return again


async def fold(marks: LogMarks, sequence: int) -> None:
    await marks.expect_snapshot()
    marks.note_snapshot(sequence)


async def test_a_log_that_holds_what_it_held_agrees(marks: LogMarks) -> None:
    assert marks.agrees(LOG, snapshots(0, 0), marks.least)


async def test_a_log_with_fewer_messages_does_not_agree(marks: LogMarks) -> None:
    shorter = LogInfo(epoch="e", first=1, last=20, messages=19, size=0)
    assert not marks.agrees(shorter, snapshots(0, 0), marks.least)


async def test_snapshots_that_are_lost_while_folding_goes_on_are_missed_at_once(marks: LogMarks) -> None:
    await fold(marks, 1)
    await fold(marks, 2)
    assert not marks.agrees(LOG, snapshots(0, 0), marks.least)


async def test_what_was_asked_before_a_fold_may_be_answered_after_it(marks: LogMarks) -> None:
    least = marks.least
    await fold(marks, 1)
    assert marks.agrees(LOG, snapshots(0, 0), least)
    assert marks.agrees(LOG, snapshots(1, 1), least)
    await marks.expect_snapshot()
    assert marks.agrees(LOG, snapshots(2, 2), least)


async def test_some_snapshots_lost_while_folding_goes_on_are_missed(marks: LogMarks) -> None:
    marks.remember(LOG, snapshots(4, 4))
    await fold(marks, 5)
    assert marks.agrees(LOG, snapshots(5, 4), marks.least)
    assert not marks.agrees(LOG, snapshots(5, 3), marks.least)


async def test_snapshots_that_somebody_else_stored_do_not_agree(marks: LogMarks) -> None:
    await fold(marks, 1)
    assert not marks.agrees(LOG, snapshots(4, 4), marks.least)


async def test_a_snapshot_that_may_be_stored_may_turn_out_to_be(marks: LogMarks) -> None:
    await marks.expect_snapshot()
    marks.doubt_snapshot()
    assert marks.agrees(LOG, snapshots(0, 0), marks.least)
    await fold(marks, 2)
    assert marks.agrees(LOG, snapshots(2, 2), marks.least)


async def test_a_doubt_allows_for_one_snapshot_alone(
    marks: LogMarks, monkeypatch: pytest.MonkeyPatch
) -> None:
    await marks.expect_snapshot()
    marks.doubt_snapshot()
    monkeypatch.setattr("sync.peer.log_marks.LogMarks._is_folding", False)
    assert not marks.agrees(LOG, snapshots(2, 2), marks.least)
    assert marks.agrees(LOG, snapshots(1, 1), marks.least)
    assert not marks.agrees(LOG, snapshots(2, 2), marks.least)


@pytest.mark.parametrize(("last", "is_whole"), [(0, True), (1, True), (2, False)])
async def test_a_snapshot_that_was_stored_right_before_a_crash_is_no_loss(
    marks: LogMarks, last: int, is_whole: bool
) -> None:
    await marks.expect_snapshot()
    again = await after_a_crash(marks)
    assert again.agrees(LOG, snapshots(last, last), again.least) is is_whole


async def test_after_a_crash_nothing_is_expected_that_was_noted_or_never_sent(marks: LogMarks) -> None:
    await fold(marks, 1)
    await marks.expect_snapshot()
    marks.drop_snapshot()
    await marks._library.saver.saved()
    again = await after_a_crash(marks)
    assert not again.agrees(LOG, snapshots(2, 2), again.least)
    assert again.agrees(LOG, snapshots(1, 1), again.least)


async def test_what_was_sent_before_a_crash_is_not_waited_for_forever(
    marks: LogMarks, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sync.peer.log_marks._DOUBT_SECONDS", 0.0)
    await marks.expect_snapshot()
    again = await after_a_crash(marks)
    assert again.agrees(LOG, snapshots(0, 0), again.least)
    assert not again.agrees(LOG, snapshots(1, 1), again.least)
    await again._library.saver.saved()
    again = await after_a_crash(again)
    assert not again.agrees(LOG, snapshots(1, 1), again.least)


async def test_a_host_that_stood_down_remembers_nothing_of_the_log(marks: LogMarks) -> None:
    await fold(marks, 1)
    marks._library.saver.queue().log_marks.append(LogMark(SPACE, "", 0, 0, 0, 0))
    await marks._library.saver.saved()
    again = await after_a_crash(marks)
    assert again.agrees(LOG, snapshots(9, 9), again.least)


async def test_a_host_that_stood_down_without_a_fold_remembers_nothing_either(marks: LogMarks) -> None:
    marks._library.saver.queue().log_marks.append(LogMark(SPACE, "", 0, 0, 0, 0))
    await marks._library.saver.saved()
    again = await after_a_crash(marks)
    assert again.agrees(LOG, snapshots(9, 9), again.least)
