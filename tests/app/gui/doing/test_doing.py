"""The card that shows where the time goes: what was traced lately, its steps, and the switch."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest

from app.commands.job_results import JobList, JobRow
from app.gui.doing.doing_card import DoingCard
from app.gui.doing.words import hop_word, took
from app.gui.theme import ThemeChoice
from app.gui.theme.tokens import DARK, LIGHT
from app.telemetry import read_trace_settings
from app.telemetry.kept_span import KeptSpan
from app.telemetry.settings import trace_file
from app.telemetry.trace_book import TraceBook
from app.telemetry.trace_store import TraceStore
from core.profile import Profile
from core.tracing.hops import LOGGED, PUBLISHED, SAVED, TYPED
from tests.app.gui.conftest import RunJourney
from tests.app.gui.desk import Desk

NOW = 1_700_000_000.0
MILLI = 1_000_000


def step(trace: int, span: str, parent: str, hop: str, began: int, took: int, failed: str = "") -> KeptSpan:
    begun = int(NOW * 1000) * MILLI + began * MILLI
    return KeptSpan(
        f"{trace:032x}",
        span,
        parent,
        hop,
        hop,
        "internal",
        begun,
        begun + took * MILLI,
        failed,
        {},
        (),
        "window",
    )


def key(trace: int, at: int, failed: str = "") -> list[KeptSpan]:
    return [
        step(trace, "a", "", TYPED.word, at, 2),
        step(trace, "b", "a", PUBLISHED.word, at + 1, 1),
        step(trace, "c", "b", LOGGED.word, at + 1, 14, failed),
        step(trace, "d", "a", SAVED.word, at + 2, 11),
    ]


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    return Profile(tmp_path / "traced")


async def open_card(desk: Desk, profile: Profile) -> DoingCard:
    desk.peer.traces = TraceBook(profile)
    desk.window.action_book.qt_action("app.doing").trigger()
    return await desk.dialog(DoingCard)


def keep(profile: Profile, *spans: KeptSpan) -> None:
    store = TraceStore(trace_file(profile))
    assert store.add(spans, NOW)
    store.close()


def test_the_newest_trace_is_shown_step_by_step(run_journey: RunJourney, profile: Profile) -> None:
    async def journey(desk: Desk) -> None:
        keep(profile, *key(1, 0, "LogSilent"), *key(2, 5000))
        card = await open_card(desk, profile)
        await desk.until(
            lambda: list(card.steps.told()) == ["typed", "published", "in the log", "saved here"]
        )
        listed = [card.list.topLevelItem(number) for number in range(card.list.topLevelItemCount())]
        assert [item.text(1) for item in listed if item] == ["typed", "typed: failed (LogSilent)"]
        card.list.setFocus()
        QTest.keyClick(card.list, Qt.Key.Key_Down)
        await desk.until(lambda: "in the log: failed (LogSilent)" in card.steps.told())
        card.accept()

    run_journey(journey)


def test_newer_ones_come_while_the_one_that_is_looked_at_stays(
    run_journey: RunJourney, profile: Profile
) -> None:
    async def journey(desk: Desk) -> None:
        keep(profile, *key(1, 0))
        card = await open_card(desk, profile)
        await desk.until(lambda: len(card.steps.told()) == 4)
        keep(profile, *key(2, 5000)[:1])
        await desk.until(lambda: card.list.topLevelItemCount() == 2)
        assert len(card.steps.told()) == 4
        card.accept()

    run_journey(journey)


def test_without_traces_it_says_so_and_leads_to_them(run_journey: RunJourney, profile: Profile) -> None:
    async def journey(desk: Desk) -> None:
        card = await open_card(desk, profile)
        await desk.until(card.hint.isVisible)
        assert not card.list.isVisible()
        QTest.keyClick(card.switch, Qt.Key.Key_Space)
        await desk.until(lambda: read_trace_settings(profile).is_on)
        card.accept()
        again = await open_card(desk, profile)
        await desk.until(again.switch.isChecked)
        again.accept()

    run_journey(journey)


def job(state: str, percent: int | None = None) -> JobRow:
    at = datetime.fromtimestamp(NOW, UTC)
    return JobRow(f"sweep-{state}", "sweep", "", state, "low", "attic", False, 1, at, at, None, percent, None)


def test_what_the_hub_does_in_the_background_is_told(run_journey: RunJourney, profile: Profile) -> None:
    async def journey(desk: Desk) -> None:
        card = await open_card(desk, profile)
        await desk.until(card.hint.isVisible)
        assert not card.background.isVisible()
        desk.peer.job_list = JobList((job("working", 40), job("waiting"), job("waiting"), job("dead")), 0)
        await desk.until(card.background.isVisible)
        assert card.background.text() == (
            "attic does this: sweep, 40 %. 2 jobs wait. 1 job failed too often: `tandem jobs list` shows why."
        )
        desk.peer.job_list = JobList((), 3)
        await desk.until(lambda: "nothing to do" in card.background.text())
        card.accept()

    run_journey(journey)


@pytest.mark.parametrize("appearance", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_the_bars_are_seen_in_both_themes(
    run_journey: RunJourney, profile: Profile, appearance: ThemeChoice
) -> None:
    async def journey(desk: Desk) -> None:
        desk.window.preferences.choose(appearance=appearance)
        keep(profile, *key(1, 0, "LogSilent"))
        card = await open_card(desk, profile)
        await desk.until(lambda: len(card.steps.told()) == 4)
        image = card.steps.viewport().grab().toImage()
        colors = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
        wanted = DARK if appearance is ThemeChoice.DARK else LIGHT
        assert {wanted.accent, wanted.danger} <= colors
        card.accept()

    run_journey(journey)


def test_what_another_program_calls_its_steps_stays_as_it_is() -> None:
    assert hop_word("", "GET /elsewhere") == "GET /elsewhere"
    assert hop_word("of a newer Tandem", "x") == "of a newer Tandem"


def test_times_are_as_short_as_they_can_be_read() -> None:
    QLocale.setDefault(QLocale.c())
    assert [took(seconds) for seconds in (0.0123, 2.5, 90.0)] == ["12.3 ms", "2.50 s", "1.5 min"]
