"""The page of the cluster: what it tells, to eyes and to screen readers, and that it keeps up."""

from datetime import UTC, datetime, timedelta

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.commands.cluster_results import ClusterState, Standing
from app.gui.settings.settings_card import SettingsCard
from core.errors import BusProblem
from tests.app.gui.conftest import RunJourney
from tests.app.gui.desk import Desk
from tests.app.sample_cluster import behind, sample_cluster


async def cluster_page(desk: Desk) -> SettingsCard:
    desk.press(Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    card = await desk.dialog(SettingsCard)
    card.pages.setFocus()
    QTest.keyClick(card.pages, Qt.Key.Key_Right)
    QTest.keyClick(card.pages, Qt.Key.Key_Right)
    assert card.cluster.isVisible()
    return card


async def shown(desk: Desk, state: ClusterState) -> SettingsCard:
    desk.peer.known_cluster = state
    card = await cluster_page(desk)
    await desk.until(lambda: bool(card.cluster.rows))
    return card


def rows(card: SettingsCard) -> list[str]:
    return [row.accessibleName() for row in card.cluster.rows]


def test_who_has_no_cluster_is_told_what_one_is(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        card = await cluster_page(desk)
        await desk.until(lambda: card.cluster.sentence.text().startswith("This computer is no hub"))
        assert card.cluster.area.isHidden()

    run_journey(journey)


def test_hubs_logs_and_former_leaders_are_told(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        card = await shown(desk, behind(sample_cluster(standing=Standing.HUB_AWAY), 0))
        told = rows(card)
        assert told[0] == (
            "attic (this computer), here, serves · leads 5 logs · disk: 81.0 GB used, 412.0 GB free"
        )
        assert told[2].startswith("cellar, away, seen 4 min ago, ")
        assert "161.0 GB used, 152.0 GB free" in told[2]
        assert (
            "Garden, led by studio, on attic, studio, and cellar (away) · last acknowledged just now" in told
        )
        assert [
            row
            for row in told
            if row.endswith("from cellar to studio · 5 seconds without a leader at the most")
        ]
        assert [row for row in told if row.startswith("The cluster itself, ")]
        assert "bring it back" in card.cluster.sentence.text()

    run_journey(journey)


def test_a_log_that_waits_for_a_leader_and_a_hub_that_is_behind_are_told(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        card = await shown(desk, sample_cluster(standing=Standing.NO_MAJORITY))
        assert [row for row in rows(card) if row.startswith("Garden, choosing a leader, ")]
        assert card.cluster.sentence.property("role") == "danger"
        desk.peer.known_cluster = behind(sample_cluster(), 1200)
        await desk.until(lambda: any("cellar (1,200 behind)" in row for row in rows(card)))
        assert card.cluster.sentence.property("role") == "dim"

    run_journey(journey)


def test_what_did_not_change_is_not_made_anew(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        card = await shown(desk, sample_cluster(datetime.now(UTC) - timedelta(days=1)))
        before = card.cluster.rows
        looked: list[bool] = []

        async def look() -> ClusterState | None:
            looked.append(True)
            return desk.peer.known_cluster

        desk.peer.cluster = look  # type: ignore[method-assign]
        await desk.until(lambda: len(looked) > 1)
        assert card.cluster.rows is before

    run_journey(journey)


def test_the_list_is_moved_by_keys(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        card = await shown(desk, sample_cluster())
        QTest.keyClick(card.pages, Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is card.cluster.area
        bar = card.cluster.area.verticalScrollBar()
        assert bar.maximum() > 0
        QTest.keyClick(card.cluster.area, Qt.Key.Key_PageDown)
        assert bar.value() > 0

    run_journey(journey)


def test_what_is_in_the_way_is_said_on_the_page(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        desk.peer.trouble = BusProblem("The hub of this profile does not run.", cure="Start it.")
        card = await cluster_page(desk)
        await desk.until(lambda: card.cluster.sentence.text().startswith("The hub of this profile"))
        desk.peer.known_cluster = sample_cluster()
        await desk.until(lambda: bool(card.cluster.rows))

    run_journey(journey)


def test_a_name_is_no_markup(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        state = sample_cluster()
        hub = msgspec.structs.replace(state.hubs[1], name="<b>studio</b>", problem="<i>full</i>")
        card = await shown(desk, msgspec.structs.replace(state, hubs=(state.hubs[0], hub)))
        assert rows(card)[1].startswith("<b>studio</b>, here")
        assert rows(card)[1].endswith("<i>full</i>")

    run_journey(journey)
