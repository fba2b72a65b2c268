"""Who joined and who wrote one's name is told once, and never what is on screen or one's own."""

import asyncio
import time
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSystemTrayIcon

from app.gui.notices.news import Notice
from app.gui.notices.teller import Teller
from app.gui.notices.told import read_told
from core.documents import NoteDocument
from core.facts import Cursor, Role, Update
from core.ids import DeviceId, NoteId, SpaceId
from core.notes import LoggedUpdate
from sync.peer import Person
from tests.app.gui.conftest import RunJourney
from tests.app.gui.desk import Desk
from tests.app.gui.fake_peer import DEVICE, SELF

MENTION = "Ask @Mara Lind about it"
_SESSION = 77


@dataclass
class Jonas:
    """Somebody else in the space, who writes on a device of his own."""

    desk: Desk
    space: SpaceId
    updates: int = 0

    async def writes(self, title: str, body: str) -> NoteId:
        """Write a note that comes here by the log."""
        self.updates += 1
        note = NoteId(f"note{self.updates}")
        document = NoteDocument.compose(
            _SESSION + self.updates, title=title, body=body, created_at=time.time()
        )
        await self.sends(note, document, _SESSION + self.updates)
        return note

    async def sends(self, note: NoteId, document: NoteDocument, session: int) -> None:
        change = document.export_since(None)
        update = Update(self.space, note, DeviceId("j0"), session, 1, change, b"header", b"signature")
        cursor = Cursor(self.space, "epoch", self.updates, b"digest")
        arrivals = self.desk.library.arrivals
        await arrivals.take_logged([LoggedUpdate(self.updates, update)], cursor, lambda: None)
        await self.desk.library.saver.saved()


async def share_with_jonas(desk: Desk) -> Jonas:
    """Share a space with Jonas; that he joined is told, and put away."""
    space = (await desk.library.default_space()).id
    await desk.peer.share(space)
    desk.peer.tell(space)
    await told(desk, space, 1)
    desk.peer.let_in(space, "Jonas")
    await desk.until_told("Jonas joined “Notes”")
    desk.window.note.banner.dismiss.click()
    return Jonas(desk, space)


async def told(desk: Desk, space: SpaceId, people: int) -> None:
    """Wait until it is kept that so many people were told of."""
    async with asyncio.timeout(desk.seconds):
        while len((await read_told(desk.library.store)).people.get(space, ())) != people:
            await asyncio.sleep(0.02)


async def looked_at(desk: Desk, jonas: Jonas) -> None:
    """Wait until all that came was looked at: a newcomer that comes after it is told."""
    desk.peer.let_in(jonas.space, "Zoe", Role.VIEWER)
    await desk.until_told("Zoe joined “Notes”")


def test_a_mention_is_told_and_opens_its_note(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        jonas = await share_with_jonas(desk)
        await jonas.writes("Garden", MENTION)
        await desk.until_told("Jonas mentioned you: Garden")
        QTest.mouseClick(desk.window.note.banner.action, Qt.MouseButton.LeftButton)
        await desk.until_open("Garden")

    run_journey(journey)


def test_several_mentions_that_come_together_are_one_notice(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        jonas = await share_with_jonas(desk)
        await jonas.writes("Garden", MENTION)
        await jonas.writes("Kitchen", MENTION)
        await desk.until_told("Others wrote your name in 2 notes")

    run_journey(journey)


def test_a_mention_is_told_once(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        jonas = await share_with_jonas(desk)
        note = await jonas.writes("Garden", MENTION)
        await desk.until_told("Jonas mentioned you: Garden")
        desk.window.note.banner.dismiss.click()
        await desk.library.set_tags(note, ["green"])
        await desk.library.append(note, "More")
        await looked_at(desk, jonas)
        told_ = await read_told(desk.library.store)
        assert told_.mentions == {note: 1}

    run_journey(journey)


async def back_again(desk: Desk) -> Jonas:
    """Go on after a restart, in the space that is shared with Jonas."""
    space = (await desk.library.default_space()).id
    desk.peer.members[space] = [Person(SELF, desk.peer.display_name, Role.OWNER, (DEVICE,), is_self=True)]
    desk.peer.let_in(space, "Jonas")
    await told(desk, space, 2)
    return Jonas(desk, space, updates=1)


def test_a_restart_tells_no_mention_again(run_journey: RunJourney, monkeypatch: pytest.MonkeyPatch) -> None:
    notes, titles, tell = list[NoteId](), list[str](), Teller.tell

    def listen(teller: Teller, notice: Notice) -> None:
        titles.append(notice.title)
        tell(teller, notice)

    monkeypatch.setattr(Teller, "tell", listen)

    async def hear(desk: Desk) -> None:
        jonas = await share_with_jonas(desk)
        notes.append(await jonas.writes("Garden", MENTION))
        await desk.until_told("Jonas mentioned you: Garden")

    async def come_back(desk: Desk) -> None:
        jonas = await back_again(desk)
        await desk.library.set_tags(notes[0], ["green"])
        await desk.library.append(notes[0], f"I, too: {MENTION}")
        await desk.until_listed(["Garden"])
        await looked_at(desk, jonas)

    run_journey(hear)
    run_journey(come_back)
    assert titles == ["Jonas joined “Notes”", "Jonas mentioned you", "Zoe joined “Notes”"]


def test_that_a_mention_went_is_kept(run_journey: RunJourney) -> None:
    async def hear(desk: Desk) -> None:
        jonas = await share_with_jonas(desk)
        note = await jonas.writes("Garden", f"{MENTION}\n{MENTION}")
        await desk.until_told("Jonas mentioned you: Garden")
        async with desk.library.open_note(note) as opened:
            opened.document.replace(0, len(MENTION), "All done")
        async with asyncio.timeout(20):
            while (await read_told(desk.library.store)).mentions != {note: 1}:
                await asyncio.sleep(0.01)

    run_journey(hear)


def test_ones_own_mention_of_oneself_is_not_told(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        jonas = await share_with_jonas(desk)
        note = await desk.library.create_note(jonas.space, "Mine", MENTION)
        await looked_at(desk, jonas)
        assert (await read_told(desk.library.store)).mentions.get(note.id, 0) == 0

    run_journey(journey)


def test_what_is_on_screen_is_not_told(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        jonas = await share_with_jonas(desk)
        note = await jonas.writes("Garden", "")
        await desk.click_note("Garden")
        document = NoteDocument.compose(901, title="", body=MENTION, created_at=time.time())
        jonas.updates += 1
        await jonas.sends(note, document, 901)
        await looked_at(desk, jonas)
        assert (await read_told(desk.library.store)).mentions == {note: 1}
        assert "mentioned" not in desk.window.note.banner.title.text()

    run_journey(journey)


def test_who_wants_no_notices_gets_none(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        jonas = await share_with_jonas(desk)
        desk.window.preferences.choose(tells_news=False)
        note = await jonas.writes("Garden", MENTION)
        desk.peer.let_in(jonas.space, "Zoe")
        await told(desk, jonas.space, 3)
        assert (await read_told(desk.library.store)).mentions == {note: 1}
        assert desk.window.note.banner.isHidden()

    run_journey(journey)


def test_a_tray_shows_the_notice_and_a_click_on_it_opens_the_note(
    run_journey: RunJourney, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[tuple[str, str]] = []

    def show(_icon: QSystemTrayIcon, title: str, text: str) -> None:
        shown.append((title, text))

    async def journey(desk: Desk) -> None:
        jonas = await share_with_jonas(desk)
        # Offscreen there is no tray.
        monkeypatch.setattr(QSystemTrayIcon, "isVisible", lambda _icon: True)
        monkeypatch.setattr(QSystemTrayIcon, "supportsMessages", staticmethod(lambda: True))
        monkeypatch.setattr(QSystemTrayIcon, "showMessage", show)
        await jonas.writes("Garden", MENTION)
        await desk.until(lambda: shown == [("Jonas mentioned you", "Garden")])
        desk.windows._tray.icon.messageClicked.emit()
        await desk.until_open("Garden")
        monkeypatch.undo()

    run_journey(journey)
