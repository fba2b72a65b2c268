"""The devices of an account, and signing out."""

from PySide6.QtCore import Qt

from app.gui.card import QuestionCard
from app.gui.devices import DevicesDialog, PasswordDialog, SignInDialog
from app.gui.devices.device_row import DeviceRow
from core.errors import HubUnreachable, LastWayIn
from core.ids import SpaceId
from tests.app.gui.conftest import RunJourney
from tests.app.gui.desk import Desk

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
OLD = "Mara’s old laptop"


async def open_devices(desk: Desk) -> tuple[SpaceId, DevicesDialog]:
    """Host the first space and open the dialog of its account."""
    space = (await desk.library.default_space()).id
    await desk.peer.share(space)
    desk.press(Qt.Key.Key_D, CONTROL_SHIFT)
    dialog = await desk.dialog(DevicesDialog)
    await desk.until(lambda: dialog.devices.rows)
    return space, dialog


def row(dialog: DevicesDialog, label: str) -> DeviceRow:
    found = dialog.row_of(label)
    assert found is not None
    return found


def test_this_device_and_the_others_are_listed(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        _, dialog = await open_devices(desk)
        assert row(dialog, "Mara’s laptop").detail.text().startswith("This device, since")
        assert row(dialog, "Mara’s laptop").revoke.isHidden()
        assert row(dialog, OLD).revoke.accessibleName() == f"Revoke {OLD}"
        dialog.accept()

    run_journey(journey)


def test_a_device_is_revoked_after_a_question(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        _, dialog = await open_devices(desk)
        row(dialog, OLD).revoke.click()
        question = await desk.dialog(QuestionCard)
        assert "for good" in question.sentence.text()
        question.deed.click()
        await desk.until(lambda: row(dialog, OLD).detail.text() == "Revoked for good")
        assert row(dialog, OLD).revoke.isHidden()
        dialog.accept()

    run_journey(journey)


def test_what_keeps_a_device_from_being_revoked_is_told_in_the_dialog(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        _, dialog = await open_devices(desk)
        desk.peer.trouble = LastWayIn("Nobody could sign in any more.", cure="Choose a password first.")
        row(dialog, OLD).revoke.click()
        (await desk.dialog(QuestionCard)).deed.click()
        await desk.until(dialog.trouble.isVisible)
        assert dialog.trouble.text() == "Nobody could sign in any more. Choose a password first."
        dialog.accept()

    run_journey(journey)


def test_signing_out_without_a_password_warns_that_there_is_no_way_back(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        space, dialog = await open_devices(desk)
        dialog.account.sign_out_button.click()
        question = await desk.dialog(QuestionCard)
        assert "no way back in" in question.sentence.text()
        question.deed.click()
        await desk.until(dialog.account.sign_in_button.isVisible)
        assert desk.peer.account(space) is None
        assert dialog.devices.isHidden()
        dialog.accept()

    run_journey(journey)


def test_a_name_and_a_password_are_chosen(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        _, dialog = await open_devices(desk)
        dialog.account.choose_button.click()
        asked = await desk.dialog(PasswordDialog)
        desk.type("mara")
        desk.press(Qt.Key.Key_Tab)
        desk.type("seven green bicycles")
        desk.press(Qt.Key.Key_Tab)
        desk.type("seven green bicycles")
        desk.press(Qt.Key.Key_Return)
        await desk.until(lambda: not asked.is_open)
        assert desk.peer.chosen == [("mara", "seven green bicycles")]
        await desk.until(lambda: "“mara”" in dialog.account.state.text())
        assert dialog.account.choose_button.isHidden()
        dialog.accept()

    run_journey(journey)


def test_two_passwords_that_differ_are_not_sent(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        _, dialog = await open_devices(desk)
        dialog.account.choose_button.click()
        asked = await desk.dialog(PasswordDialog)
        for field, text in ((asked.name, "mara"), (asked.password, "one"), (asked.again, "two")):
            field.setText(text)
        asked.save_button.click()
        assert asked.trouble.text().startswith("The two passwords are not the same.")
        assert asked.password.text() == asked.again.text() == ""
        assert desk.peer.chosen == []
        asked.reject()
        dialog.accept()

    run_journey(journey)


def test_without_an_account_there_is_only_the_way_to_sign_in(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        desk.press(Qt.Key.Key_D, CONTROL_SHIFT)
        dialog = await desk.dialog(DevicesDialog)
        assert "No account is needed" in dialog.account.state.text()
        assert dialog.devices.isHidden()
        dialog.account.sign_in_button.click()
        (await desk.dialog(SignInDialog)).reject()

    run_journey(journey)


def test_a_hub_that_is_away_is_told_where_the_sign_out_failed(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        _, dialog = await open_devices(desk)
        desk.peer.trouble = HubUnreachable("No hub answers.")
        dialog.account.sign_out_button.click()
        (await desk.dialog(QuestionCard)).deed.click()
        await desk.until(dialog.trouble.isVisible)
        dialog.accept()

    run_journey(journey)
