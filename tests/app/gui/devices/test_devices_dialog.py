"""The account and its devices: another password, sign-ins, signing out, what the hub knows, and the end."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from app.gui.card import QuestionCard
from app.gui.devices import DevicesDialog, PasswordDialog, SignInDialog
from app.gui.devices.change_password_dialog import ChangePasswordDialog
from app.gui.devices.delete_account_dialog import DeleteAccountDialog
from app.gui.devices.device_row import DeviceRow
from app.gui.devices.session_row import SessionRow
from core.errors import HubUnreachable, LastWayIn
from core.facts import Role, SpaceRole
from core.ids import DeviceId, SpaceId
from sync.peer import OwnSession
from tests.app.gui.conftest import RunJourney
from tests.app.gui.desk import Desk
from tests.app.gui.fake_peer import DEVICE

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
OLD = "Mara’s old laptop"
PASSWORD = "seven green bicycles"


async def open_devices(desk: Desk) -> tuple[SpaceId, DevicesDialog]:
    """Host the first space and open the dialog of its account."""
    space = (await desk.library.default_space()).id
    await desk.peer.share(space)
    desk.press(Qt.Key.Key_D, CONTROL_SHIFT)
    dialog = await desk.dialog(DevicesDialog)
    await desk.until(lambda: dialog.devices.rows)
    return space, dialog


async def open_joined(desk: Desk, password: str = PASSWORD) -> tuple[SpaceId, DevicesDialog]:
    """Join the space of somebody else, with a user name unless the password is empty, and open the dialog."""
    space = await desk.peer.join_as(Role.EDITOR)
    if password:
        await desk.peer.choose_name(space.id, "mara", password)
    desk.peer.own_sessions = [
        OwnSession("own", DEVICE, "Mara’s laptop", 1_800_000_000.0, 1_800_000_000.0, is_current=True),
        OwnSession(
            "script", DeviceId(""), "nightly backup", 1_800_000_000.0, 1_800_000_000.0, is_current=False
        ),
    ]
    desk.window.members.show_devices(space.id)
    dialog = await desk.dialog(DevicesDialog)
    await desk.until(lambda: dialog.devices.rows)
    return space.id, dialog


def row(dialog: DevicesDialog, label: str) -> DeviceRow:
    found = dialog.row_of(label)
    assert found is not None
    return found


def test_this_device_and_the_others_are_listed(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        _, dialog = await open_devices(desk)
        assert row(dialog, "Mara’s laptop").detail.text().startswith("This device, since")
        assert row(dialog, "Mara’s laptop").deed.isHidden()
        assert row(dialog, OLD).deed.accessibleName() == f"Revoke {OLD}"
        dialog.accept()

    run_journey(journey)


def test_a_device_is_revoked_after_a_question(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        _, dialog = await open_devices(desk)
        row(dialog, OLD).deed.click()
        question = await desk.dialog(QuestionCard)
        assert "for good" in question.sentence.text()
        question.deed.click()
        await desk.until(lambda: row(dialog, OLD).detail.text() == "Revoked for good")
        assert row(dialog, OLD).deed.isHidden()
        dialog.accept()

    run_journey(journey)


def test_while_the_hub_is_away_nobody_is_told_to_have_no_account(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        space = await desk.peer.join_as(Role.EDITOR)
        account = desk.peer.accounts.pop(space.id)
        for known, shown in ((None, ""), (account, account.display_name)):
            if known is not None:  # told before, and remembered
                desk.peer.accounts[space.id] = known
            desk.peer.trouble = HubUnreachable("No hub answers at 127.0.0.1:1.")
            desk.window.members.show_devices(space.id)
            dialog = await desk.dialog(DevicesDialog)
            await desk.until(dialog.trouble.isVisible)
            assert dialog.account.name.text() == shown
            assert ("once the hub is reached" in dialog.account.state.text()) == (known is None)
            assert dialog.account.sign_in_button.isHidden()
            dialog.accept()

    run_journey(journey)


def test_what_keeps_a_device_from_being_revoked_is_told_in_the_dialog(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        _, dialog = await open_devices(desk)
        desk.peer.trouble = LastWayIn("Nobody could sign in any more.", cure="Choose a password first.")
        row(dialog, OLD).deed.click()
        (await desk.dialog(QuestionCard)).deed.click()
        await desk.until(dialog.trouble.isVisible)
        assert dialog.trouble.text() == "Nobody could sign in any more. Choose a password first."
        dialog.accept()

    run_journey(journey)


def test_nobody_signs_out_who_could_not_come_back(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        space, dialog = await open_joined(desk, password="")
        dialog.account.sign_out_button.click()
        assert "no way back in" in dialog.trouble.text()
        assert dialog.account.choose_button.hasFocus()
        assert desk.peer.account(space) is not None
        dialog.accept()

    run_journey(journey)


def test_one_signs_out_and_comes_back_without_a_link(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        space, dialog = await open_joined(desk)
        dialog.account.sign_out_button.click()
        question = await desk.dialog(QuestionCard)
        assert "until you sign in again" in question.sentence.text()
        question.deed.click()
        await desk.until(dialog.account.sign_in_button.isVisible)
        assert dialog.account.state.text().startswith("You signed out on this device.")
        assert dialog.devices.isHidden()
        dialog.account.sign_in_button.click()
        signing_in = await desk.dialog(SignInDialog)
        assert not signing_in.link.isVisible()
        desk.type("mara")
        desk.press(Qt.Key.Key_Tab)
        desk.type(PASSWORD)
        desk.press(Qt.Key.Key_Return)
        await desk.until(lambda: not signing_in.is_open)
        assert desk.peer.account(space) is not None
        await desk.until_told("Signed in again.")

    run_journey(journey)


def test_who_runs_the_hub_neither_signs_out_nor_deletes_the_account(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        _, dialog = await open_devices(desk)
        assert dialog.account.sign_out_button.isHidden()
        assert not dialog.account.delete_action.isVisible()
        assert dialog.account.export_action.isVisible()
        dialog.accept()

    run_journey(journey)


def test_another_password_is_set_by_who_knows_the_present_one(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        _, dialog = await open_joined(desk)
        await desk.until(lambda: dialog.sessions.rows)
        dialog.account.change_button.click()
        asked = await desk.dialog(ChangePasswordDialog)
        assert "every API token" in asked.sentence.text()
        for typed in ("six green bicycles", "eight red bicycles", "eight red bicycles"):
            desk.type(typed)
            desk.press(Qt.Key.Key_Tab)
        asked.save_button.click()
        await desk.until(asked.trouble.isVisible)
        assert [each.text() for each in (asked.present, asked.password, asked.again)] == [""] * 3
        assert asked.present.hasFocus()
        for typed in (PASSWORD, "eight red bicycles", "eight red bicycles"):
            desk.type(typed)
            desk.press(Qt.Key.Key_Tab)
        asked.save_button.click()
        await desk.until(lambda: not asked.is_open)
        assert desk.peer.password == "eight red bicycles"
        await desk.until(dialog.sessions_heading.isHidden)
        dialog.accept()

    run_journey(journey)


def test_new_passwords_that_differ_are_not_sent(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        _, dialog = await open_joined(desk)
        dialog.account.change_button.click()
        asked = await desk.dialog(ChangePasswordDialog)
        for field, text in ((asked.present, PASSWORD), (asked.password, "one"), (asked.again, "two")):
            field.setText(text)
        asked.save_button.click()
        assert asked.trouble.text().startswith("The two passwords are not the same.")
        assert (asked.present.text(), desk.peer.password) == (PASSWORD, PASSWORD)
        asked.reject()
        dialog.accept()

    run_journey(journey)


def test_a_sign_in_by_password_alone_is_listed_and_ended(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        _, dialog = await open_joined(desk)
        await desk.until(lambda: dialog.sessions.rows)
        (script,) = dialog.sessions.rows
        assert isinstance(script, SessionRow)
        assert script.accessibleName().startswith("nightly backup, Since ")
        script.deed.click()
        await desk.until(dialog.sessions.isHidden)
        assert [session.id for session in desk.peer.own_sessions] == ["own"]
        dialog.accept()

    run_journey(journey)


def test_what_the_hub_knows_is_saved_for_the_user_alone(run_journey: RunJourney, tmp_path: Path) -> None:
    async def journey(desk: Desk) -> None:
        _, dialog = await open_joined(desk)
        dialog.account.export_action.trigger()
        choosing = await desk.dialog(QFileDialog)
        file = tmp_path / "mine.json"
        choosing.fileSelected.emit(str(file))
        choosing.reject()
        await desk.until(lambda: desk.window.note.banner.title.text().endswith("is in “mine.json”."))
        assert file.read_text() == '{"user": {"name": "mara"}}\n'
        assert file.stat().st_mode & 0o077 == 0
        dialog.accept()

    run_journey(journey)


def test_a_file_that_cannot_be_written_is_told(run_journey: RunJourney, tmp_path: Path) -> None:
    async def journey(desk: Desk) -> None:
        _, dialog = await open_joined(desk)
        dialog.account.export_action.trigger()
        choosing = await desk.dialog(QFileDialog)
        choosing.fileSelected.emit(str(tmp_path / "nowhere" / "mine.json"))
        choosing.reject()
        await desk.until(dialog.trouble.isVisible)
        assert dialog.trouble.text().startswith("“mine.json” could not be written")
        dialog.accept()

    run_journey(journey)


def test_an_account_ends_by_its_password(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        space, dialog = await open_joined(desk)
        dialog.account.delete_action.trigger()
        asked = await desk.dialog(DeleteAccountDialog)
        assert not asked.deed.isEnabled()
        desk.type("six green bicycles")
        asked.deed.click()
        await desk.until(asked.trouble.isVisible)
        assert (await desk.library.space(space)).role is SpaceRole.MEMBER
        desk.type(PASSWORD)
        asked.deed.click()
        await desk.until(lambda: not dialog.is_open)
        assert (await desk.library.space(space)).role is SpaceRole.LOCAL
        await desk.until_told("Your account has ended.")

    run_journey(journey)


def test_an_account_without_a_password_ends_by_the_device(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        space, dialog = await open_joined(desk, password="")
        dialog.account.delete_action.trigger()
        asked = await desk.dialog(DeleteAccountDialog)
        assert not asked.password.isVisible()
        assert asked.cancel.hasFocus()
        asked.deed.click()
        await desk.until(lambda: not dialog.is_open)
        assert (await desk.library.space(space)).role is SpaceRole.LOCAL

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
        _, dialog = await open_joined(desk)
        desk.peer.trouble = HubUnreachable("No hub answers.")
        dialog.account.sign_out_button.click()
        (await desk.dialog(QuestionCard)).deed.click()
        await desk.until(dialog.trouble.isVisible)
        dialog.accept()

    run_journey(journey)
