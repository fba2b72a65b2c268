"""Joining by a link, and the name one has for others."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.gui.sharing import JoinDialog, NameDialog
from core.errors import AccessRefused, HubUnreachable
from sync.control import InviteLink
from tests.app.gui.conftest import RunJourney
from tests.app.gui.desk import Desk
from tests.app.gui.fake_nearby import KITCHEN, NAMELESS

LINK = f"tandem://join/{'s' * 28}?hub=127.0.0.1:4222&ca={'c' * 52}&secret={'a' * 26}&name=Team"


def test_joining_goes_to_the_space(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        desk.press(Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
        dialog = await desk.dialog(JoinDialog)
        dialog.link.setText(LINK)
        dialog.join_button.click()
        await desk.until(lambda: desk.window.notes.heading.text() == "Team")

    run_journey(journey)


def test_the_copied_link_and_a_name_are_all_that_joining_needs(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        QApplication.clipboard().setText(f"  {LINK}\n")
        desk.window.sharing.join()
        dialog = await desk.dialog(JoinDialog)
        assert "“Team”" in dialog.sentence.text()
        dialog.name.selectAll()
        desk.type("Aiko")
        desk.press(Qt.Key.Key_Return)
        await desk.until(lambda: desk.window.notes.heading.text() == "Team")
        assert desk.window.sidebar.person.text().strip() == "Aiko"
        QApplication.clipboard().clear()

    run_journey(journey)


def test_a_text_that_is_no_join_link_is_told_under_the_field(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        desk.window.sharing.join()
        dialog = await desk.dialog(JoinDialog)
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
        dialog = await desk.dialog(JoinDialog)
        dialog.link.setText(LINK)
        dialog.join_button.click()
        await desk.until(dialog.trouble.isVisible)
        await desk.until(dialog.join_button.isEnabled)
        dialog.join_button.click()
        await desk.until(lambda: desk.window.notes.heading.text() == "Team")

    run_journey(journey)


def test_a_trouble_after_the_dialog_was_closed_is_told_in_the_banner(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        desk.peer.trouble = HubUnreachable("No hub answers at 127.0.0.1:4222.")
        desk.window.sharing.join()
        dialog = await desk.dialog(JoinDialog)
        dialog.link.setText(LINK)
        dialog.join_button.click()
        dialog.reject()
        await desk.until(desk.window.note.banner.isVisible)
        assert "No hub answers" in desk.window.note.banner.title.text()

    run_journey(journey)


def test_another_name_is_kept_and_shown(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        desk.window.sidebar.person.click()
        dialog = await desk.dialog(NameDialog)
        dialog.name.selectAll()
        desk.type("Aiko Mori")
        dialog.save_button.click()
        await desk.until(lambda: desk.window.sidebar.person.text().strip() == "Aiko Mori")
        assert desk.peer.display_name == "Aiko Mori"

    run_journey(journey)


def test_hubs_nearby_are_listed_once_somebody_wants_to_look(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        desk.peer.nearby.find(KITCHEN, NAMELESS)
        desk.window.sharing.join()
        dialog = await desk.dialog(JoinDialog)
        assert (dialog.hubs.offers, desk.peer.nearby.lookers) == ((), 0)
        dialog.hubs.look_button.click()
        await desk.until(lambda: len(dialog.hubs.offers) == 2)
        named, nameless = dialog.hubs.offers
        assert named.accessibleName() == f"Kitchen, Code {KITCHEN.code}"
        assert NAMELESS.code in nameless.accessibleName()
        dialog.reject()
        await desk.until(lambda: desk.peer.nearby.lookers == 0)

    run_journey(journey)


def test_a_hub_that_was_asked_lets_one_in_without_a_link(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        nearby = desk.peer.nearby
        await nearby.set_on(is_on=True)
        nearby.find(KITCHEN)
        desk.window.sharing.join()
        dialog = await desk.dialog(JoinDialog)
        dialog.hubs.offers[0].deed.click()
        await desk.until(lambda: nearby.asked == [(KITCHEN, "Mara Lind")])
        assert nearby.own_code in dialog.hubs.told.text()
        nearby.answer.set_result(InviteLink.parse(LINK))
        await desk.until(lambda: desk.window.notes.heading.text() == "Team")

    run_journey(journey)


def test_who_is_turned_away_is_told_and_may_choose_again(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        nearby = desk.peer.nearby
        await nearby.set_on(is_on=True)
        nearby.trouble = AccessRefused("Whoever runs this hub did not let you in.")
        nearby.find(KITCHEN)
        desk.window.sharing.join()
        dialog = await desk.dialog(JoinDialog)
        dialog.hubs.offers[0].deed.click()
        await desk.until(dialog.trouble.isVisible)
        assert "did not let you in" in dialog.trouble.text()
        assert dialog.hubs.isEnabled()
        dialog.reject()

    run_journey(journey)
