"""Sharing, joining and naming through the dialogs."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from app.gui.sharing import JoinDialog, NameDialog, ShareDialog
from core.errors import BusMissing, HubUnreachable
from core.facts import SpaceRole
from tests.app.gui.conftest import RunJourney
from tests.app.gui.desk import Desk

Dialog = TypeVar("Dialog", bound=QWidget)
LINK = (
    f"tandem://join/{'s' * 28}?hub=127.0.0.1:4222&ca={'c' * 52}&secret=aaaaaaaaaaaaaaaaaaaaaaaaae&name=Team"
)


def _shown(desk: Desk, kind: type[Dialog]) -> Dialog | None:
    return next((dialog for dialog in desk.window.findChildren(kind) if dialog.isVisible()), None)


async def _open(desk: Desk, kind: type[Dialog]) -> Dialog:
    await desk.until(lambda: _shown(desk, kind))
    dialog = _shown(desk, kind)
    assert dialog is not None
    await desk.until(dialog.isActiveWindow)
    return dialog


def test_sharing_gives_a_link_that_can_be_copied(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        desk.window.note.header.share.click()
        dialog = await _open(desk, ShareDialog)
        assert dialog.link.isHidden()
        dialog.share_button.click()
        await desk.until(lambda: dialog.link.link.text().startswith("tandem://join/"))
        dialog.link.copy_button.click()
        assert QApplication.clipboard().text() == dialog.link.link.text()
        dialog.accept()

    run_journey(journey)


def test_what_keeps_a_space_from_being_shared_is_told_in_the_dialog(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        desk.peer.trouble = BusMissing("The program nats-server is missing.", cure="Install it.")
        desk.window.note.header.share.click()
        dialog = await _open(desk, ShareDialog)
        dialog.share_button.click()
        await desk.until(dialog.trouble.isVisible)
        assert dialog.trouble.text() == "The program nats-server is missing. Install it."
        assert dialog.share_button.isEnabled()
        assert (await desk.library.default_space()).role is SpaceRole.LOCAL
        dialog.accept()

    run_journey(journey)


def test_joining_goes_to_the_space(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        desk.press(Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
        dialog = await _open(desk, JoinDialog)
        dialog.link.setFocus()
        dialog.link.setText(LINK)
        dialog.join_button.click()
        await desk.until(lambda: desk.window.notes.heading.text() == "Team")

    run_journey(journey)


def test_a_text_that_is_no_join_link_is_told_under_the_field(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        desk.window.sharing.join()
        dialog = await _open(desk, JoinDialog)
        dialog.link.setText("hello")
        dialog.join_button.click()
        assert dialog.trouble.isVisible()
        assert "not an invitation" in dialog.trouble.text()
        dialog.link.setText("")
        assert dialog.trouble.isHidden()
        assert not dialog.join_button.isEnabled()
        dialog.reject()

    run_journey(journey)


def test_a_hub_that_is_away_is_told_and_can_be_tried_again(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        desk.peer.trouble = HubUnreachable("No hub answers at 127.0.0.1:4222.")
        desk.window.sharing.join()
        dialog = await _open(desk, JoinDialog)
        dialog.link.setText(LINK)
        dialog.join_button.click()
        await desk.until(dialog.trouble.isVisible)
        dialog.join_button.click()
        await desk.until(lambda: desk.window.notes.heading.text() == "Team")

    run_journey(journey)


def test_a_trouble_after_the_dialog_was_closed_is_told_in_the_banner(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        desk.peer.trouble = HubUnreachable("No hub answers at 127.0.0.1:4222.")
        desk.window.sharing.join()
        dialog = await _open(desk, JoinDialog)
        dialog.link.setText(LINK)
        dialog.join_button.click()
        dialog.reject()
        await desk.until(desk.window.note.banner.isVisible)
        assert "No hub answers" in desk.window.note.banner.title.text()

    run_journey(journey)


def test_another_name_is_kept_and_shown(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        desk.window.sidebar.person.click()
        dialog = await _open(desk, NameDialog)
        dialog.name.selectAll()
        desk.type("Aiko Mori")
        dialog.save_button.click()
        await desk.until(lambda: desk.window.sidebar.person.text().strip() == "Aiko Mori")
        assert desk.peer.display_name == "Aiko Mori"

    run_journey(journey)
