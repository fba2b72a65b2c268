"""The open note becomes a page, its address is copied, and it is taken back; who has the space is told."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from app.gui.members import MembersDialog
from app.gui.sharing import ShareDialog
from core.errors import HubUnreachable
from core.facts import NoteSummary, Role
from tests.app.gui.conftest import RunJourney
from tests.app.gui.desk import Desk


def click(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


async def share_note(desk: Desk) -> tuple[ShareDialog, NoteSummary]:
    """Open a note of a shared space, and the dialog for it."""
    space = await desk.library.default_space()
    await desk.peer.share(space.id)
    [note] = await desk.write("Bread")
    await desk.click_note("Bread")
    click_share(desk)
    dialog = await desk.dialog(ShareDialog)
    return dialog, note


def click_share(desk: Desk) -> None:
    QTest.mouseClick(desk.window.note.header.share, Qt.MouseButton.LeftButton)


def test_a_note_is_published_its_address_copied_and_taken_back(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        dialog, note = await share_note(desk)
        page = dialog.page
        await desk.until(page.publish_button.isVisible)
        click(page.publish_button)
        await desk.until(page.address.isVisible)
        assert page.address.text() == desk.peer.pages[note.id].address
        assert "changes as you write" in page.words.text()
        click(page.copy_button)
        assert QApplication.clipboard().text() == page.address.text()
        click(page.stop_button)
        await desk.until(lambda: page.publish_button.isVisible() and not page.address.isVisible())
        assert desk.peer.pages == {}

    run_journey(journey)


def test_a_page_that_is_there_shows_at_once_also_to_who_can_only_read(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        dialog, note = await share_note(desk)
        await desk.until(dialog.page.publish_button.isVisible)
        await desk.peer.publish(note.space, note.id)
        dialog.close()
        desk.peer.be(note.space, Role.VIEWER)
        click_share(desk)
        dialog = await desk.dialog(ShareDialog)
        await desk.until(dialog.page.address.isVisible)
        assert not dialog.page.stop_button.isVisible()

    run_journey(journey)


def test_who_can_only_read_is_offered_no_page(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        dialog, note = await share_note(desk)
        await desk.until(dialog.page.publish_button.isVisible)
        desk.peer.be(note.space, Role.VIEWER)
        await desk.until(lambda: not dialog.page.isVisible())

    run_journey(journey)


def test_a_hub_that_is_away_is_told_in_the_card(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        dialog, _ = await share_note(desk)
        await desk.until(dialog.page.publish_button.isVisible)
        desk.peer.trouble = HubUnreachable("The hub is away.")
        click(dialog.page.publish_button)
        await desk.until(dialog.trouble.isVisible)
        assert "The hub is away." in dialog.trouble.text()
        await desk.until(dialog.page.publish_button.isEnabled)

    run_journey(journey)


def test_the_dialog_counts_who_has_the_space_and_leads_to_them(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        dialog, note = await share_note(desk)
        desk.peer.let_in(note.space, "Lena", devices=2)
        await desk.until(lambda: "2 people have this space, on 3 devices." in dialog.holders.words.text())
        click(dialog.holders.members)
        await desk.dialog(MembersDialog)

    run_journey(journey)
