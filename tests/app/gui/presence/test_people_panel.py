"""The inspector's people: who is in the note and where, and who has what was written here."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.gui.presence import PeoplePanel
from app.gui.sharing import ShareDialog
from core.facts import NoteSummary
from tests.app.gui.colleague import Colleague
from tests.app.gui.conftest import RunJourney
from tests.app.gui.desk import Desk

BODY = "\n".join(f"Line {number} of many." for number in range(300))


async def open_note(desk: Desk) -> NoteSummary:
    """A long note on screen, with the people beside it."""
    space = await desk.library.default_space()
    note = await desk.library.create_note(space.id, "Long", BODY)
    await desk.click_note("Long")
    desk.press(Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    desk.window.inspector.choose("people")
    return note


def panel(desk: Desk) -> PeoplePanel:
    return desk.window.others.people


def test_whoever_is_in_the_note_is_listed_with_the_place(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        aiko = await Colleague.of(desk, await open_note(desk))
        aiko.stand("Line 6 ")
        await desk.until(lambda: "Aiko Mori, Line 7" in panel(desk).words())
        aiko.stand("Line 8 ")
        await desk.until(lambda: "Aiko Mori, Line 9" in panel(desk).words())
        aiko.leave()
        await desk.until(lambda: panel(desk).words() == ["Mara Lind (you), Owner", "Aiko Mori, Editor"])

    run_journey(journey)


def test_a_click_on_somebody_goes_there_and_the_eye_follows(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        aiko = await Colleague.of(desk, await open_note(desk))
        aiko.stand("Line 200 ")
        await desk.until(lambda: "Aiko Mori, Line 201" in panel(desk).words())
        row, body = panel(desk).rows[0], desk.window.note.editor.body
        QTest.mouseClick(row.person, Qt.MouseButton.LeftButton)
        assert body.verticalScrollBar().value() > 1000
        QTest.mouseClick(row.follow, Qt.MouseButton.LeftButton)
        assert desk.window.others.following.device == aiko.device
        assert row.follow.isChecked()
        QTest.mouseClick(row.follow, Qt.MouseButton.LeftButton)
        assert desk.window.others.following.device is None
        assert not row.follow.isChecked()

    run_journey(journey)


def test_who_has_the_latest_changes_is_told(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        note = await open_note(desk)
        aiko = await Colleague.of(desk, note)
        status = desk.peer.follow(note.space)
        status.epoch = "epoch"
        status.know_last_own(note.id, 7)
        status.know_device(aiko.device, "epoch", 6)
        await desk.until(lambda: "Aiko Mori, Editor" in panel(desk).words())
        status.know_device(aiko.device, "epoch", 7)
        await desk.until(lambda: "Aiko Mori, Editor · has your latest changes" in panel(desk).words())

    run_journey(journey)


def test_a_note_that_nobody_shares_leads_to_sharing(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await open_note(desk)
        await desk.until(panel(desk).share.isVisible)
        QTest.mouseClick(panel(desk).share, Qt.MouseButton.LeftButton)
        dialog = await desk.dialog(ShareDialog)
        dialog.close()

    run_journey(journey)


def test_the_faces_beyond_a_few_lead_to_the_people(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        note = await open_note(desk)
        desk.window.panes.toggle_inspector()
        desk.window.inspector.choose("outline")
        for name in ("Aiko", "Ben", "Chloe", "Dara", "Emil", "Farid"):
            (await Colleague.of(desk, note, name)).stand("Line 5 ")
        [*_, more] = desk.window.note.header.avatars.faces
        assert more.text() == "+2"
        QTest.mouseClick(more, Qt.MouseButton.LeftButton)
        assert desk.window.inspector.isVisible()
        assert desk.window.inspector.panel == "people"

    run_journey(journey)
