"""Hosting a space, inviting to it, and taking invitations back."""

import asyncio

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from app.gui.members import MembersDialog
from app.gui.sharing import ShareDialog
from app.gui.sharing.wording import describe_reach
from core.errors import BusMissing, HubUnreachable
from core.facts import Role, SpaceRole
from sync.control import HubPlace, InviteLink
from tests.app.gui.conftest import RunJourney
from tests.app.gui.desk import Desk
from tests.app.gui.fake_peer import PLACE

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


async def open_shared(desk: Desk) -> ShareDialog:
    """Open the dialog of a space that is hosted already."""
    await desk.peer.share((await desk.library.default_space()).id)
    desk.window.note.header.share.click()
    return await desk.dialog(ShareDialog)


def revoke_buttons(dialog: ShareDialog) -> list[QPushButton]:
    return [button for row in dialog.invites.rows.rows for button in row.findChildren(QPushButton)]


def test_one_click_hosts_the_space_and_gives_a_link_that_can_be_copied(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        desk.press(Qt.Key.Key_S, CONTROL_SHIFT)
        dialog = await desk.dialog(ShareDialog)
        assert dialog.link.isHidden()
        desk.press(Qt.Key.Key_Return)
        await desk.until(dialog.link.isVisible)
        dialog.link.copy_button.click()
        link = InviteLink.parse(QApplication.clipboard().text())
        assert link.space == (await desk.library.default_space()).id
        dialog.accept()

    run_journey(journey)


def test_the_dialog_says_that_the_computer_must_be_on(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        dialog = await open_shared(desk)
        assert "while this computer is on" in dialog.sentence.text()
        dialog.accept()

    run_journey(journey)


@pytest.mark.parametrize(
    ("hosts", "said"),
    [
        (["192.168.1.20", "laptop", "127.0.0.1"], "The hub is reached at 192.168.1.20 or laptop."),
        (["127.0.0.1", "localhost", "::1"], "Only this computer reaches the hub"),
    ],
)
def test_it_is_said_who_gets_to_the_hub(hosts: list[str], said: str) -> None:
    assert describe_reach([HubPlace(host, 4222) for host in hosts]).startswith(said)


def test_a_fresh_link_says_where_the_hub_is_reached(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        dialog = await open_shared(desk)
        dialog.form.make_button.click()
        await desk.until(dialog.link.isVisible)
        assert PLACE.host in dialog.link.reach.text()
        dialog.accept()

    run_journey(journey)


def test_a_name_that_was_typed_and_not_used_is_forgotten(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        desk.window.note.header.share.click()
        dialog = await desk.dialog(ShareDialog)
        before = desk.peer.display_name
        dialog.name.setText("Aiko Mori")
        dialog.done_button.click()
        await asyncio.sleep(0)
        assert desk.peer.display_name == before

    run_journey(journey)


def test_a_hosted_space_makes_no_invitation_before_it_is_asked_to(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        dialog = await open_shared(desk)
        await desk.until(lambda: len(dialog.invites.rows.rows) == 1)
        assert dialog.link.isHidden()
        dialog.accept()

    run_journey(journey)


def test_an_invitation_is_made_as_it_was_chosen(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        dialog = await open_shared(desk)
        for choice, index in ((dialog.form.role, 1), (dialog.form.uses, 1), (dialog.form.span, 0)):
            choice.choose(index)
        dialog.form.make_button.click()
        await desk.until(dialog.link.isVisible)
        [_, made] = await desk.peer.invites((await desk.library.default_space()).id)
        assert (made.role, made.uses_left) == (Role.VIEWER, 5)
        assert dialog.link.use.text().startswith("Lets 5 people read until")
        dialog.accept()

    run_journey(journey)


def test_open_invitations_are_listed_and_taken_back(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        dialog = await open_shared(desk)
        await desk.until(lambda: len(revoke_buttons(dialog)) == 1)
        [revoke] = revoke_buttons(dialog)
        assert revoke.accessibleName().startswith("Revoke: Can write · one person")
        revoke.click()
        await desk.until(dialog.invites.isHidden)
        dialog.accept()

    run_journey(journey)


def test_a_link_whose_invitation_was_taken_back_is_shown_no_longer(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        desk.window.note.header.share.click()
        dialog = await desk.dialog(ShareDialog)
        dialog.share_button.click()
        await desk.until(lambda: dialog.link.isVisible() and revoke_buttons(dialog))
        [revoke] = revoke_buttons(dialog)
        revoke.click()
        await desk.until(dialog.link.isHidden)
        assert dialog.link.link.text() == ""
        dialog.accept()

    run_journey(journey)


def test_what_keeps_a_space_from_being_hosted_is_told_in_the_dialog(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        desk.peer.trouble = BusMissing("The program nats-server is missing.", cure="Install it.")
        desk.window.note.header.share.click()
        dialog = await desk.dialog(ShareDialog)
        dialog.share_button.click()
        await desk.until(dialog.trouble.isVisible)
        assert dialog.trouble.text() == "The program nats-server is missing. Install it."
        assert dialog.share_button.isEnabled()
        assert (await desk.library.default_space()).role is SpaceRole.LOCAL
        dialog.accept()

    run_journey(journey)


def test_a_hub_that_is_away_is_told_in_the_dialog_of_invitations(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await desk.peer.share((await desk.library.default_space()).id)
        desk.peer.trouble = HubUnreachable("No hub answers at 127.0.0.1:4222.")
        desk.window.note.header.share.click()
        dialog = await desk.dialog(ShareDialog)
        await desk.until(dialog.trouble.isVisible)
        assert "No hub answers" in dialog.trouble.text()
        dialog.accept()

    run_journey(journey)


def test_who_is_no_owner_is_sent_to_the_members(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        space = await desk.peer.join_as(Role.EDITOR)
        desk.window.sharing.share(space.id)
        dialog = await desk.dialog(ShareDialog)
        assert dialog.form.isHidden()
        assert "Only an owner" in dialog.sentence.text()
        dialog.members_button.click()
        members = await desk.dialog(MembersDialog)
        members.accept()

    run_journey(journey)


def test_the_name_that_others_see_can_be_chosen_before_hosting(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        desk.window.note.header.share.click()
        dialog = await desk.dialog(ShareDialog)
        dialog.name.setFocus()
        dialog.name.selectAll()
        desk.type("Aiko Mori")
        dialog.share_button.click()
        await desk.until(dialog.link.isVisible)
        dialog.accept()
        await desk.until(lambda: desk.peer.display_name == "Aiko Mori")

    run_journey(journey)
