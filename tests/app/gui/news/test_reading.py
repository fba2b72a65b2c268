"""The strip over a note tells what others changed meanwhile, and what went while one wrote in it."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.gui.news import Strip
from core.facts import NoteSummary, Role
from core.notes import OpenNote
from core.store import sight_key
from tests.app.gui.colleague import Colleague
from tests.app.gui.conftest import RunJourney
from tests.app.gui.desk import Desk, open_desk

BODY = "The first line.\nHello brave new world.\nThe last line.\n" + "And more.\n" * 80


def strip_of(desk: Desk) -> Strip:
    return desk.window.others.reading.strip


def places(desk: Desk) -> list[str]:
    """The text that is marked as new."""
    body = desk.window.note.editor.body
    text = body.document().toPlainText()
    return [text[each.position : each.position + each.length] for each in body.new_marks.places]


async def write_note(desk: Desk) -> NoteSummary:
    space = await desk.library.default_space()
    return await desk.library.create_note(space.id, "Ours", BODY)


async def seen_note(desk: Desk) -> tuple[NoteSummary, Colleague]:
    """A note that was seen here, while another one is on screen now."""
    note = await write_note(desk)
    colleague = await Colleague.of(desk, note)
    await desk.click_note("Ours")
    async with asyncio.timeout(10):
        while await desk.library.store.setting(sight_key(note.id)) is None:
            await asyncio.sleep(0.01)
    await desk.write("Another")
    await desk.click_note("Another")
    return note, colleague


async def until_said(desk: Desk, words: str) -> None:
    await desk.until(lambda: words in strip_of(desk).sentence and strip_of(desk).isVisible())


def click(desk: Desk, word: str) -> None:
    [button] = [each for each in strip_of(desk).answers if each.text() == word and each.isVisible()]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def caret_on_screen(desk: Desk) -> QPoint:
    body = desk.window.note.editor.body
    return body.viewport().mapTo(desk.window, body.cursorRect().topLeft())


def put_caret(desk: Desk, before: str) -> None:
    body = desk.window.note.editor.body
    cursor = body.textCursor()
    cursor.setPosition(body.document().toPlainText().index(before))
    body.setTextCursor(cursor)
    desk.window.note.editor.focus_body()


def opened_at(desk: Desk) -> OpenNote:
    opened = desk.window.keeper.current
    assert opened is not None
    return opened


def body_of(desk: Desk) -> str:
    return opened_at(desk).document.body


def test_what_changed_while_a_note_was_not_on_screen_is_marked_and_told(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        _, aiko = await seen_note(desk)
        aiko.write("very ", before="new")
        aiko.write("very ", before="last")
        await aiko.send()
        await desk.click_note("Ours")
        await until_said(desk, "2 changes by Aiko Mori since")
        assert places(desk) == ["very ", "very "]

    run_journey(journey)


def test_show_next_goes_from_change_to_change_and_round(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        _, aiko = await seen_note(desk)
        aiko.write("very ", before="new")
        aiko.write("Here.", before="The last")
        await aiko.send()
        await desk.click_note("Ours")
        await until_said(desk, "changes by")
        body, reached = desk.window.note.editor.body, list[int]()
        for _ in range(3):
            click(desk, "Show next")
            reached.append(body.textCursor().position())
            assert body.viewport().rect().contains(body.cursorRect())
        first, second, again = reached
        assert (first, again) == (body_of(desk).index("very "), first)
        assert second == body_of(desk).index("Here.")

    run_journey(journey)


def test_news_that_were_seen_are_gone_and_come_again_only_with_other_changes(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        _, aiko = await seen_note(desk)
        aiko.write("very ", before="new")
        await aiko.send()
        await desk.click_note("Ours")
        await until_said(desk, "1 change by Aiko Mori since")
        click(desk, "Got it")
        assert (strip_of(desk).isVisible(), places(desk)) == (False, [])
        await desk.click_note("Another")
        aiko.write("Once more. ", before="The last")
        await aiko.send()
        await desk.click_note("Ours")
        await until_said(desk, "1 change by")
        assert places(desk) == ["Once more. "]

    run_journey(journey)


def test_marks_stay_at_their_text_while_one_writes(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        _, aiko = await seen_note(desk)
        aiko.write("very ", before="new")
        await aiko.send()
        await desk.click_note("Ours")
        await until_said(desk, "1 change by")
        put_caret(desk, "The first")
        desk.type("Before it. ")
        assert places(desk) == ["very "]

    run_journey(journey)


def test_the_list_marks_a_note_that_others_changed_until_it_is_opened(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        note, aiko = await seen_note(desk)
        view, role = desk.window.notes.view, Qt.ItemDataRole.AccessibleTextRole

        def spoken() -> str:
            row = view.notes.row_of(note.id)
            return "" if row is None else str(view.notes.index(row, 0).data(role))

        aiko.write("very ", before="new")
        await aiko.send()
        await desk.until(lambda: spoken() == "Ours, changed by somebody else")
        await desk.click_note("Ours")
        await desk.until(lambda: spoken() == "Ours")

    run_journey(journey)


async def crossing(desk: Desk) -> Colleague:
    """Aiko deletes a passage while the user writes in it."""
    note = await write_note(desk)
    aiko = await Colleague.of(desk, note)
    await desk.click_note("Ours")
    put_caret(desk, "new world")
    desk.type("very ")
    aiko.delete("brave new ")
    await aiko.send()
    await until_said(desk, "Aiko Mori deleted a passage while you wrote in it: “brave very new”")
    return aiko


def test_a_passage_that_others_deleted_comes_back_with_a_click_and_goes_with_undo(
    run_journey: RunJourney,
) -> None:
    async def journey(desk: Desk) -> None:
        await crossing(desk)
        assert "Hello very world." in body_of(desk)
        click(desk, "Bring it back")
        assert "Hello brave very new world." in body_of(desk)
        await desk.until(lambda: not strip_of(desk).isVisible())
        desk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert "Hello very world." in body_of(desk)

    run_journey(journey)


def test_a_merge_that_is_fine_is_not_told_of_again(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await crossing(desk)
        click(desk, "It is fine")
        await desk.until(lambda: not strip_of(desk).isVisible())
        await desk.write("Another")
        await desk.click_note("Another")
        await desk.click_note("Ours")
        visit = await desk.library.seen.enter(opened_at(desk))
        assert await visit.merges() == ()
        desk.library.seen.leave(opened_at(desk), visit)
        assert not strip_of(desk).isVisible()

    run_journey(journey)


def test_a_passage_that_one_deleted_oneself_is_told_of_as_well(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        note = await write_note(desk)
        aiko = await Colleague.of(desk, note)
        await desk.click_note("Ours")
        put_caret(desk, "brave")
        body = desk.window.note.editor.body
        for _ in range(10):
            desk.press(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
        desk.press(Qt.Key.Key_Delete)
        aiko.write("very ", before="new world")
        await aiko.send()
        await until_said(desk, "You deleted a passage while Aiko Mori wrote in it: “brave very new”")
        assert strip_of(desk).isVisibleTo(body.window())

    run_journey(journey)


def test_a_strip_that_appears_moves_neither_caret_nor_text(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        note = await write_note(desk)
        aiko = await Colleague.of(desk, note)
        desk.window.resize(640, 600)
        await desk.click_note("Ours")
        put_caret(desk, "new world")
        desk.type("very ")
        aiko.delete("ew")
        await aiko.send()
        before = caret_on_screen(desk)
        aiko.delete(" n world")
        await aiko.send()
        await until_said(desk, "deleted a passage")
        assert caret_on_screen(desk).y() == before.y()

    run_journey(journey)


def test_whoever_may_only_read_is_not_offered_to_bring_back(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        aiko = await crossing(desk)
        desk.peer.be(next(iter(desk.peer.members)), Role.VIEWER)
        await desk.write("Another")
        await desk.click_note("Another")
        await desk.click_note("Ours")
        await until_said(desk, f"{aiko.name} deleted")
        assert [each.text() for each in strip_of(desk).answers if each.isVisible()] == ["It is fine"]

    run_journey(journey)


def test_a_receipt_waits_for_the_user_over_a_restart(
    gui_loop: asyncio.AbstractEventLoop, tmp_path: Path
) -> None:
    async def first(desk: Desk) -> None:
        await crossing(desk)

    async def second(desk: Desk) -> None:
        await desk.click_note("Ours")
        await until_said(desk, "deleted a passage while you wrote in it: “brave very new”")
        click(desk, "Bring it back")
        assert "Hello brave very new world." in body_of(desk)

    async def run(journey: Callable[[Desk], Awaitable[None]]) -> None:
        async with open_desk(tmp_path / "profile") as desk:
            await journey(desk)

    for journey in (first, second):
        gui_loop.run_until_complete(run(journey))


def test_the_strip_is_worked_by_keys_and_gives_the_focus_back_to_the_text(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await crossing(desk)
        [back, fine] = strip_of(desk).answers
        back.setFocus()
        desk.press(Qt.Key.Key_Tab)
        assert desk.focus() is fine
        desk.press(Qt.Key.Key_Space)
        await desk.until(lambda: not strip_of(desk).isVisible())
        assert desk.focus() is desk.window.note.editor.body

    run_journey(journey)
