"""A screen reader is told of the others politely: rarely, and never the same at once."""

import pytest
from PySide6.QtGui import QAccessible

from app.gui.presence import announcing
from app.gui.presence.announcing import announce
from core.facts import NoteSummary
from tests.app.gui.colleague import Colleague
from tests.app.gui.conftest import RunJourney
from tests.app.gui.desk import Desk

ENDLESS = 3_600_000


async def listen(desk: Desk) -> tuple[NoteSummary, list[str]]:
    """Open a note and hear what is said in it."""
    said: list[str] = []
    desk.window.others.announcer.say = said.append
    [note] = await desk.write("Ours")
    await desk.click_note("Ours")
    return note, said


def test_who_comes_writes_and_leaves_is_told_once(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        note, said = await listen(desk)
        aiko = await Colleague.of(desk, note, "Aiko")
        desk.window.others.announcer._pause.setInterval(0)
        aiko.stand("Body")
        await desk.until(lambda: said == ["Aiko came"])
        for _ in range(3):
            aiko.write("more ", before="Body")
            await aiko.send()
            aiko.stand("Body")
        aiko.leave()
        await desk.until(lambda: said == ["Aiko came", "Aiko is writing", "Aiko left"])

    run_journey(journey)


def test_what_happens_within_the_pause_is_told_as_one(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        note, said = await listen(desk)
        announcer = desk.window.others.announcer
        announcer._pause.setInterval(ENDLESS)
        others = [await Colleague.of(desk, note, name) for name in ("Aiko", "Ben", "Chloe")]
        for other in others:
            other.stand("Body")
        assert said == ["Aiko came"]
        announcer._pause.timeout.emit()
        assert said == ["Aiko came", "Ben came. Chloe came"]

    run_journey(journey)


def test_who_was_in_the_note_before_did_not_come(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        note, said = await listen(desk)
        await desk.write("Another")
        await desk.click_note("Another")
        (await Colleague.of(desk, note, "Aiko")).stand("Body")
        await desk.click_note("Ours")
        assert desk.window.note.header.avatars.names() == ["Aiko"]
        assert said == []

    run_journey(journey)


def test_what_the_strip_says_is_said(run_journey: RunJourney, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(announcing, "PAUSE", 0)

    async def journey(desk: Desk) -> None:
        note, said = await listen(desk)
        aiko = await Colleague.of(desk, note, "Aiko")
        aiko.delete("Body of Ours")
        desk.window.note.editor.focus_body()
        body = desk.window.note.editor.body
        cursor = body.textCursor()
        cursor.setPosition(5)
        body.setTextCursor(cursor)
        desk.type("and soul ")
        await aiko.send()
        await desk.until(lambda: any("Aiko deleted a passage while you wrote in it" in each for each in said))

    run_journey(journey)


def test_an_announcement_reaches_the_screen_reader_without_harm(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await listen(desk)
        QAccessible.setActive(True)
        announce(desk.window.note.editor, "Aiko is writing")
        assert desk.window.note.editor.isVisible()

    run_journey(journey)
