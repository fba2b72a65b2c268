"""The app stays without a window only while its icon can be seen."""

import asyncio

import pytest
from PySide6.QtWidgets import QSystemTrayIcon

from tests.app.gui.conftest import RunJourney
from tests.app.gui.desk import Desk


@pytest.fixture
def tray(monkeypatch: pytest.MonkeyPatch) -> dict[str, bool]:
    """A desktop that has a tray until `there` is False."""
    state = {"there": True}
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: state["there"]))
    return state


async def close_last(desk: Desk) -> None:
    desk.window.close()
    await desk.until(lambda: not desk.windows.shown)


async def until_ended(desk: Desk) -> None:
    async with asyncio.timeout(10):
        await desk.running


def entry(desk: Desk, text: str) -> None:
    [action] = [each for each in desk.windows._tray.menu.actions() if each.text() == text]
    action.trigger()


@pytest.mark.usefixtures("tray")
def test_without_the_wish_there_is_no_icon_and_the_last_window_ends_the_app(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        assert not desk.windows._tray.icon.isVisible()
        await close_last(desk)
        await until_ended(desk)

    run_journey(journey)


@pytest.mark.usefixtures("tray")
def test_the_icon_brings_back_the_window_that_was_closed_last(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        [note] = await desk.write("One")
        await desk.click_note("One")
        desk.window.preferences.choose(runs_in_background=True)
        await close_last(desk)
        assert desk.windows._tray.icon.isVisible()
        desk.windows._tray.icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
        [window] = desk.windows.shown
        await desk.until(lambda: window.keeper.current and window.keeper.current.id == note.id)

    run_journey(journey)


@pytest.mark.usefixtures("tray")
def test_the_icon_writes_a_new_note_and_quits(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        desk.window.preferences.choose(runs_in_background=True)
        await close_last(desk)
        entry(desk, "New note")
        await desk.until(lambda: desk.windows.front.keeper.current)
        desk.windows.front.close()
        await desk.until(lambda: not desk.windows.shown)
        entry(desk, "Quit")
        await until_ended(desk)
        assert not desk.windows._tray.icon.isVisible()

    run_journey(journey)


@pytest.mark.usefixtures("tray")
def test_quitting_with_a_window_open_ends_the_app(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        desk.window.preferences.choose(runs_in_background=True)
        desk.windows.quit()
        await until_ended(desk)

    run_journey(journey)


def test_a_window_comes_back_when_the_tray_goes_away(run_journey: RunJourney, tray: dict[str, bool]) -> None:
    async def journey(desk: Desk) -> None:
        desk.window.preferences.choose(runs_in_background=True)
        await close_last(desk)
        tray["there"] = False
        desk.windows._minute.timeout.emit()
        assert len(desk.windows.shown) == 1

    run_journey(journey)


def test_without_a_tray_the_wish_changes_nothing(run_journey: RunJourney, tray: dict[str, bool]) -> None:
    tray["there"] = False

    async def journey(desk: Desk) -> None:
        desk.window.preferences.choose(runs_in_background=True)
        await close_last(desk)
        await until_ended(desk)

    run_journey(journey)
