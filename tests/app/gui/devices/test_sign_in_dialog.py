"""Signing in on another device: what is asked, what is told, and that no password is left lying about."""

import logging

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from app.gui.devices import SignInDialog
from app.gui.devices.password_field import PasswordField
from core.errors import SignInRefused
from sync.control import InviteLink
from tests.app.gui.conftest import RunJourney
from tests.app.gui.desk import Desk

LINK = f"tandem://join/{'s' * 28}?hub=127.0.0.1:4222&ca={'c' * 52}&secret={'a' * 26}&name=Team"
PASSWORD = "seven green bicycles"


async def open_sign_in(desk: Desk, link: str = LINK) -> SignInDialog:
    desk.window.members.sign_in()
    dialog = await desk.dialog(SignInDialog)
    dialog.link.setText(link)
    dialog.name.setText("mara")
    dialog.password.setFocus()
    desk.type(PASSWORD)
    return dialog


def test_one_signs_in_with_a_link_of_the_hub(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        dialog = await open_sign_in(desk)
        desk.press(Qt.Key.Key_Return)
        await desk.until(lambda: not dialog.is_open)
        assert desk.peer.signed_in == [(InviteLink.parse(LINK), "mara", PASSWORD)]
        await desk.until_told("Signed in.")

    run_journey(journey)


def test_a_text_that_is_no_link_is_told_and_nobody_is_asked(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        dialog = await open_sign_in(desk, "192.168.1.20:4222")
        dialog.sign_in_button.click()
        assert "not an invitation" in dialog.trouble.text()
        assert dialog.password.text() == PASSWORD
        dialog.link.setText(LINK)
        assert dialog.trouble.isHidden()
        dialog.sign_in_button.click()
        await desk.until(lambda: not dialog.is_open)
        assert len(desk.peer.signed_in) == 1

    run_journey(journey)


def test_a_wrong_password_is_told_and_typed_anew(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        desk.peer.trouble = SignInRefused("Name, password or device do not fit.")
        dialog = await open_sign_in(desk)
        dialog.sign_in_button.click()
        await desk.until(dialog.trouble.isVisible)
        assert dialog.password.text() == ""
        assert not dialog.sign_in_button.isEnabled()
        desk.type(PASSWORD)
        assert dialog.sign_in_button.isEnabled()
        dialog.reject()

    run_journey(journey)


def test_a_password_is_neither_shown_nor_copied_nor_logged(
    run_journey: RunJourney, caplog: pytest.LogCaptureFixture
) -> None:
    async def journey(desk: Desk) -> None:
        dialog = await open_sign_in(desk)
        assert dialog.password.echoMode() is QLineEdit.EchoMode.Password
        assert PASSWORD not in dialog.password.displayText()
        dialog.password.selectAll()
        QApplication.clipboard().clear()
        dialog.password.copy()
        assert QApplication.clipboard().text() == ""
        dialog.sign_in_button.click()
        await desk.until(lambda: not dialog.is_open)

    with caplog.at_level(logging.DEBUG):
        run_journey(journey)
    assert PASSWORD not in caplog.text


def test_what_was_taken_from_a_password_field_is_not_in_it_any_more(
    application: QApplication,
) -> None:
    field = PasswordField()
    field.setText(PASSWORD)
    assert field.take() == PASSWORD
    field.undo()
    assert field.text() == ""
