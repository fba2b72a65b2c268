"""Two people share a space by what they see: invited, joined, restricted, published, offline, put out."""

import asyncio
import ssl
from contextlib import AsyncExitStack
from http import HTTPStatus
from pathlib import Path

import httpx
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from app.gui.card import QuestionCard
from app.gui.members import MembersDialog
from app.gui.sharing import JoinDialog, ShareDialog
from core.ids import NoteId
from sync.peer import Peer
from tests.journeys.desktop.conftest import Meet
from tests.journeys.desktop.person import CONTROL, SHIFT, Person, at_desk
from tests.sync.peer.conftest import Office, until

_SECONDS = 60.0


async def share(ada: Person) -> None:
    """Write a note, share its space with one click, and copy the link."""
    await ada.turn_to(ada.window)
    await ada.begin_note("Party")
    ada.type("Bring cake. ")
    ada.click(ada.window.note.header.share)
    dialog = await ada.dialog(ShareDialog)
    ada.press(Qt.Key.Key_Return)
    await ada.until(lambda: dialog.link.isVisible() and dialog.link.code.isVisible())
    assert dialog.link.use.text().startswith("Lets one person write until")
    ada.click(dialog.link.copy_button)
    ada.click(dialog.done_button)


async def join(ben: Person) -> None:
    """Join with the link that was copied, and open the note."""
    await ben.turn_to(ben.window)
    ben.press(Qt.Key.Key_J, CONTROL)
    dialog = await ben.dialog(JoinDialog)
    assert dialog.link.text().startswith("tandem://join/")
    dialog.name.selectAll()
    ben.type("Ben")
    ben.press(Qt.Key.Key_Return)
    await ben.click_note("Party")
    await ben.turn_to(ben.window)


async def open_members(ada: Person) -> MembersDialog:
    await ada.turn_to(ada.window)
    ada.press(Qt.Key.Key_M, CONTROL | SHIFT)
    dialog = await ada.dialog(MembersDialog)
    await ada.until(lambda: dialog.row_of("Ben"))
    return dialog


async def answer(address: str, authority: bytes) -> httpx.Response:
    trust = await asyncio.to_thread(ssl.create_default_context, cadata=authority)
    async with httpx.AsyncClient(verify=trust, timeout=60) as web:
        return await web.get(address)


def test_one_invites_and_the_other_joins_until_he_may_only_read_and_is_put_out(meet: Meet) -> None:
    async def story(ada: Person, ben: Person) -> None:
        await share(ada)
        await join(ben)
        ben.window.note.editor.focus_body()
        ben.press(Qt.Key.Key_End, CONTROL)
        ben.type("And tea.")
        await ada.until(lambda: ada.text() == "Bring cake. And tea.")
        await ada.until(lambda: ada.window.note.header.avatars.names() == ["Ben"])
        await ben.until(lambda: "device" in ben.status())

        dialog = await open_members(ada)
        row = dialog.row_of("Ben")
        assert row is not None
        assert row.role is not None
        ada.click(row.role)
        await ada.choose(row.role.options, "Viewer")
        ada.click(dialog.done_button)
        await ben.until(ben.window.note.editor.body.isReadOnly)
        await ben.turn_to(ben.window)
        assert ben.window.note.header.reading.isVisible()
        ben.window.note.editor.focus_body()
        ben.type("x")
        assert ben.text() == "Bring cake. And tea."

        dialog = await open_members(ada)
        row = dialog.row_of("Ben")
        assert row is not None
        row.remove_asked.emit()
        question = await ada.dialog(QuestionCard)
        ada.click(question.deed)
        await ada.until(lambda: dialog.row_of("Ben") is None)
        ada.click(dialog.done_button)
        await ben.until(lambda: "member" in ben.status() or "member" in ben.told())
        assert ben.text() == "Bring cake. And tea."

    meet(story)


def test_a_note_is_a_page_until_it_is_taken_back_and_an_invitation_is_good_until_it_is_revoked(
    meet: Meet,
) -> None:
    async def story(ada: Person, _ben: Person) -> None:
        await share(ada)
        await ada.turn_to(ada.window)
        ada.click(ada.window.note.header.share)
        dialog = await ada.dialog(ShareDialog)
        await ada.until(dialog.page.publish_button.isVisible)
        ada.click(dialog.page.publish_button)
        await ada.until(lambda: dialog.page.address.isVisible() and dialog.page.address.text())
        address, authority = dialog.page.address.text(), (await ada.library.default_space()).authority
        assert "Bring cake." in (await answer(address, authority)).text
        ada.click(dialog.page.stop_button)
        await ada.until(dialog.page.publish_button.isVisible)
        assert (await answer(address, authority)).status_code == HTTPStatus.NOT_FOUND

        await ada.until(lambda: dialog.invites.rows.rows)
        (revoke,) = dialog.invites.rows.rows[0].findChildren(QPushButton)
        ada.click(revoke)
        await ada.until(dialog.invites.isHidden)
        ada.click(dialog.done_button)

    meet(story)


async def is_body(peer: Peer, note: NoteId, body: str) -> bool:
    return await peer.library.body(note) == body


def test_the_status_says_what_is_so_while_the_hub_is_away_and_once_it_is_back(
    gui_loop: asyncio.AbstractEventLoop, tmp_path: Path
) -> None:
    async def story() -> None:
        async with AsyncExitStack() as stack:
            office = Office(tmp_path, stack)
            ada = await office.open("Ada")
            space = (await ada.library.default_space()).id
            note = (await ada.library.create_note(space, "Party", "Bring cake. ")).id
            host = await office.open("Ben")
            await host.join(await ada.share(space), name="Ben")
            ben = await stack.enter_async_context(at_desk(host))
            await ben.click_note("Party")
            ben.window.note.editor.focus_body()
            ben.press(Qt.Key.Key_End, CONTROL)
            ben.type("And tea. ")
            await ben.until(lambda: "device" in ben.status())

            await office.close("Ada")
            await ben.until(lambda: "device" not in ben.status() or "Offline" in ben.status())
            ben.type("And jam.")
            await ben.until(lambda: ben.status().startswith("Offline") and "waiting" in ben.status())
            button = ben.window.note.status_line.button
            ben.click(button)
            popover = ben.window.note.status_line.popover
            assert popover.isVisible()
            assert popover.explanation.text()
            ben.click(popover.deed)
            members = await ben.dialog(MembersDialog)
            await ben.until(lambda: members.row_of("Ada") or members.row_of("ada"))
            ben.click(members.done_button)

            ada = await office.open("Ada")
            await until(lambda: is_body(ada, note, "Bring cake. And tea. And jam."), _SECONDS)
            await ben.until(lambda: "device" in ben.status() and "Offline" not in ben.status())

    gui_loop.run_until_complete(story())
