"""Beside what the status means stands the one thing that somebody can do about it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.gui.sharing import ShareDialog
from app.gui.status_line import Deed, deed_for
from sync.peer import LinkState, NoteStatus, Right, Stage
from tests.app.gui.conftest import RunJourney
from tests.app.gui.desk import Desk

LOCAL, ONLINE, OFFLINE = LinkState.LOCAL, LinkState.ONLINE, LinkState.OFFLINE


@pytest.mark.parametrize(
    ("status", "is_signed_out", "deed"),
    [
        (NoteStatus(Stage.NOT_SAVED, ONLINE), False, Deed.COPY_TEXT),
        (NoteStatus(Stage.SAVING, ONLINE), False, None),
        (NoteStatus(Stage.SAVED_HERE, OFFLINE), True, Deed.SIGN_IN),
        (NoteStatus(Stage.SAVED_HERE, LOCAL), False, Deed.SHARE),
        (NoteStatus(Stage.SAVED_HERE, OFFLINE, waiting=3), False, Deed.ASK_MEMBERS),
        (NoteStatus(Stage.SAVED_HERE, OFFLINE, waiting=3, is_leaderless=True), False, None),
        (NoteStatus(Stage.SAVED_HERE, ONLINE, waiting=3, right=Right.READ), False, Deed.ASK_MEMBERS),
        (NoteStatus(Stage.SAVED_HERE, ONLINE, right=Right.NONE), False, Deed.ASK_MEMBERS),
        (NoteStatus(Stage.IN_LOG, ONLINE, right=Right.READ), False, Deed.SHOW_PEOPLE),
        (NoteStatus(Stage.ON_DEVICES, ONLINE, devices=2), False, Deed.SHOW_PEOPLE),
    ],
)
def test_each_status_offers_what_helps(status: NoteStatus, is_signed_out: bool, deed: Deed | None) -> None:
    assert deed_for(status, is_signed_out=is_signed_out) is deed


def test_what_is_offered_is_done(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await desk.write("Mine")
        await desk.click_note("Mine")
        line = desk.window.note.status_line
        await desk.until(lambda: line.button.text() == "Saved here")
        QTest.mouseClick(line.button, Qt.MouseButton.LeftButton)
        assert line.popover.deed.text() == "Share space…"
        QTest.keyClick(line.popover.deed, Qt.Key.Key_Space)
        assert not line.popover.isVisible()
        dialog = await desk.dialog(ShareDialog)
        dialog.reject()

    run_journey(journey)
