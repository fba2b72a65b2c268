"""Journeys through the history of a note: every version can be looked at, compared, left and brought back."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.gui.editor.differences import qt_text
from app.gui.history import Comparison
from core.facts import Role, Space
from core.ids import DeviceId, UserId
from sync.peer import Writer
from tests.app.gui.conftest import RunJourney
from tests.app.gui.desk import Desk
from tests.app.gui.history.past_notes import DAY, NOTE, Wrote, write_past

AIKO, BEN = DeviceId("d" * 52), DeviceId("b0")
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PAST = (
    Wrote(AIKO, "one two\n", 3 * DAY),
    Wrote(BEN, "three\n", 2 * DAY),
    Wrote(AIKO, "four\n", DAY),
)
NOW = "one two\nthree\nfour\n"


async def look_back(desk: Desk, role: Role = Role.EDITOR) -> Space:
    """Be with Aiko and Ben in a space, open the note that these two wrote, and its history by the keys."""
    space = await desk.peer.join_as(role)
    desk.peer.let_in(space.id, "Ben Okafor")
    await write_past(desk, space, PAST)
    await open_history(desk)
    return space


async def open_history(desk: Desk) -> None:
    desk.press(Qt.Key.Key_H, CONTROL | SHIFT)
    await desk.until(lambda: desk.window.history.feed.moments)


def rows(desk: Desk) -> list[str]:
    """The versions in the list, from top to bottom."""
    model = desk.window.history.panel.list.moments
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def shown(desk: Desk) -> str:
    """The old text on screen, with what it is compared with; "" while there is none."""
    version = desk.window.note.version
    cursor = QTextCursor(version.body.document())
    cursor.select(QTextCursor.SelectionType.Document)
    return qt_text(cursor.selectedText()) if version.isVisible() else ""


def body(desk: Desk) -> str:
    opened = desk.window.keeper.current
    assert opened is not None
    return opened.document.body


def words_over(desk: Desk, text: str) -> str:
    """What is said of a piece of the old text under the mouse."""
    old = desk.window.note.version.body
    cursor = QTextCursor(old.document())
    cursor.setPosition(shown(desk).index(text) + 1)
    place = old.cursorRect(cursor).center()
    return next((layer.words_at(place) for layer in old.layers), "")


async def until_version(desk: Desk, words: str) -> None:
    """Wait until the version on screen is one of which the bar says this."""
    version = desk.window.note.version
    await desk.until(lambda: version.isVisible() and version.bar.title.text().endswith(words))


async def go_to_oldest(desk: Desk) -> None:
    desk.press(Qt.Key.Key_End)
    await desk.until(lambda: shown(desk))


def test_every_version_is_listed_with_who_and_when(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await look_back(desk)
        newest, middle, oldest = rows(desk)
        assert newest.startswith("Version of yesterday, ")
        assert newest.endswith(" by Aiko Mori, 5 characters")
        assert middle.endswith(" by Ben Okafor, 6 characters")
        assert oldest.endswith(" by Aiko Mori, 12 characters")
        assert shown(desk) == ""
        assert desk.window.history.panel.place.text() == "Now"

    run_journey(journey)


def test_arrow_keys_go_through_the_versions(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await look_back(desk)
        slider = desk.window.history.panel.slider
        desk.press(Qt.Key.Key_Down)
        await until_version(desk, "by Ben Okafor")
        desk.press(Qt.Key.Key_End)
        await desk.until(lambda: slider.value() == 0)
        await until_version(desk, "by Aiko Mori")
        desk.press(Qt.Key.Key_Up)
        await until_version(desk, "by Ben Okafor")
        desk.press(Qt.Key.Key_Home)
        await until_version(desk, "by Aiko Mori")
        assert slider.value() == 2

    run_journey(journey)


def test_the_slider_goes_to_a_version_by_keys_and_by_a_click(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await look_back(desk)
        panel = desk.window.history.panel
        panel.slider.setFocus()
        desk.press(Qt.Key.Key_Left)
        await until_version(desk, "by Ben Okafor")
        assert panel.slider.accessibleDescription().endswith("by Ben Okafor")
        start = QPoint(3, panel.slider.height() // 2)
        QTest.mouseClick(panel.slider, Qt.MouseButton.LeftButton, pos=start)
        await until_version(desk, "by Aiko Mori")
        assert panel.list.currentIndex().row() == 2

    run_journey(journey)


def test_the_slider_is_dragged_through_the_versions(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await look_back(desk)
        slider = desk.window.history.panel.slider
        middle = slider.height() // 2
        QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() - 3, middle))
        QTest.mouseMove(slider, QPoint(slider.width() // 2, middle))
        await until_version(desk, "by Ben Okafor")
        QTest.mouseMove(slider, QPoint(3, middle))
        QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(3, middle))
        await until_version(desk, "by Aiko Mori")
        assert slider.value() == 0

    run_journey(journey)


def test_another_title_and_other_tags_are_seen_as_well(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await look_back(desk)
        await desk.library.rename(NOTE, "Better plan")
        await desk.library.set_tags(NOTE, ["new"])
        await desk.until(lambda: len(rows(desk)) == 4)
        desk.press(Qt.Key.Key_Down)
        await until_version(desk, "by Aiko Mori")
        version = desk.window.note.version
        assert version.title.text() == "<s>Better plan</s><u>Plan</u>"
        assert version.tags.text() == "<s>#new</s>"

    run_journey(journey)


def test_a_click_in_the_list_shows_a_version(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await look_back(desk)
        view = desk.window.history.panel.list
        desk.click_row(view, view.moments.index(0, 0))
        await until_version(desk, "by Aiko Mori")
        assert shown(desk) == NOW
        assert desk.window.note.version.bar.differences.text() == "No difference in the text"
        assert not desk.window.note.version.bar.restore.isEnabled()

    run_journey(journey)


def test_escape_leads_back_to_now_where_one_types_on(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await look_back(desk)
        await go_to_oldest(desk)
        desk.press(Qt.Key.Key_Escape)
        assert shown(desk) == ""
        assert desk.window.history.panel.place.text() == "Now"
        desk.press(Qt.Key.Key_End, CONTROL)
        desk.type("five")
        assert body(desk) == f"{NOW}five"

    run_journey(journey)


def test_nothing_can_be_typed_into_an_old_version(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await look_back(desk)
        await go_to_oldest(desk)
        before, old = shown(desk), desk.window.note.version.body
        for key in (Qt.Key.Key_X, Qt.Key.Key_Return, Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            old.setFocus()
            desk.press(key)
        for key in (Qt.Key.Key_B, Qt.Key.Key_Z, Qt.Key.Key_V, Qt.Key.Key_X):
            old.setFocus()
            desk.press(key, CONTROL)
        assert (shown(desk), body(desk)) == (before, NOW)
        desk.press(Qt.Key.Key_Escape)
        assert desk.focus() is desk.window.note.editor.body

    run_journey(journey)


def test_what_differs_from_now_or_from_the_version_before_is_marked(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await look_back(desk)
        desk.press(Qt.Key.Key_Down)
        await until_version(desk, "by Ben Okafor")
        assert shown(desk) == NOW
        assert words_over(desk, "four") == "Not in this version"
        assert words_over(desk, "three") == ""
        desk.window.note.version.bar.comparison.choose(list(Comparison).index(Comparison.BEFORE))
        await desk.until(lambda: shown(desk) == "one two\nthree\n")
        assert words_over(desk, "three") == "Only in this version"
        assert words_over(desk, "two") == ""

    run_journey(journey)


def test_keys_lead_from_one_difference_to_the_next(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        space = await desk.peer.join_as(Role.EDITOR)
        lines = "".join(f"line {number}\n" for number in range(200))
        await write_past(desk, space, [Wrote(AIKO, lines, DAY)])
        opened = desk.window.keeper.current
        assert opened is not None
        for word in ("line 150", "line 3"):
            opened.document.replace(opened.document.body.index(word), 0, "new ")
        await open_history(desk)
        await go_to_oldest(desk)
        bar, old = desk.window.note.version.bar, desk.window.note.version.body
        found = []
        for button in (bar.next, bar.next, bar.previous):
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
            found.append(old.textCursor().block().text())
        assert found == ["new line 3", "new line 150", "new line 3"]

    run_journey(journey)


def test_a_version_is_brought_back_and_that_can_be_undone(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await look_back(desk)
        await go_to_oldest(desk)
        QTest.mouseClick(desk.window.note.version.bar.restore, Qt.MouseButton.LeftButton)
        await desk.until_told("The note is again as it was: Version of")
        assert (body(desk), shown(desk)) == ("one two\n", "")
        assert desk.window.note.editor.body.toPlainText() == "one two\n"
        await desk.until(lambda: "Brought an earlier version back" in rows(desk)[0])
        assert await desk.library.body(NOTE) == "one two\n"
        QTest.mouseClick(desk.window.note.banner.action, Qt.MouseButton.LeftButton)
        assert body(desk) == NOW

    run_journey(journey)


def test_what_others_write_meanwhile_disturbs_nothing_and_survives(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await look_back(desk)
        await go_to_oldest(desk)
        before, opened = shown(desk), desk.window.keeper.current
        assert opened is not None
        opened.document.replace(0, 0, "meanwhile ", origin="elsewhere")
        await desk.until(lambda: len(rows(desk)) == 4)
        assert shown(desk) == before
        assert desk.window.history.panel.list.currentIndex().row() == 3
        QTest.mouseClick(desk.window.note.version.bar.back, Qt.MouseButton.LeftButton)
        assert desk.window.note.editor.body.toPlainText() == f"meanwhile {NOW}"

    run_journey(journey)


def test_who_may_only_read_looks_back_and_restores_nothing(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await look_back(desk, Role.VIEWER)
        await go_to_oldest(desk)
        restore = desk.window.note.version.bar.restore
        assert (restore.isEnabled(), restore.toolTip()) == (
            False,
            "You can read this space, but not change it.",
        )
        desk.window.action_book.qt_action("history.restore").trigger()
        await desk.until_told("You can read this space")
        assert body(desk) == NOW

    run_journey(journey)


def test_another_note_is_shown_as_it_is_now(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await look_back(desk)
        await desk.write("Other")
        await go_to_oldest(desk)
        await desk.click_note("Other")
        assert shown(desk) == ""
        await desk.until(lambda: len(rows(desk)) == 1)
        assert " by you, " in rows(desk)[0]

    run_journey(journey)


def test_putting_the_panel_away_leads_back_to_now(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await look_back(desk)
        await go_to_oldest(desk)
        desk.window.panes.toggle_inspector()
        assert shown(desk) == ""
        assert desk.window.note.editor.isVisible()

    run_journey(journey)


def test_going_to_the_title_leads_back_to_now(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await look_back(desk)
        await go_to_oldest(desk)
        desk.press(Qt.Key.Key_F2)
        await desk.until(lambda: not shown(desk))
        assert desk.focus() is desk.window.note.editor.title

    run_journey(journey)


def test_those_who_left_keep_their_name_if_it_is_known(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        left, nameless = DeviceId("l"), DeviceId("m")
        desk.peer.former = {
            left: Writer(UserId("left"), "Lea", is_self=False, is_member=False),
            nameless: Writer(UserId("gone"), "", is_self=False, is_member=False),
        }
        space = await desk.peer.join_as(Role.EDITOR)
        past = [Wrote(left, "a", 3 * DAY), Wrote(nameless, "b", 2 * DAY), Wrote(DeviceId("x"), "c", DAY)]
        await write_past(desk, space, past)
        await open_history(desk)
        assert [moment.face.name for moment in desk.window.history.feed.moments] == [
            "Lea",
            "Someone who left",
            "Somebody",
        ]

    run_journey(journey)


def test_names_that_the_hub_tells_later_are_shown(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        space = await look_back(desk)
        desk.peer.former = {BEN: Writer(UserId("ben"), "Benjamin", is_self=False)}
        desk.peer.tell(space.id)
        await desk.until(lambda: "by Benjamin" in rows(desk)[1])

    run_journey(journey)


def test_every_control_has_a_name_and_is_reached_by_tab(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await look_back(desk)
        desk.press(Qt.Key.Key_Down)
        await until_version(desk, "by Ben Okafor")
        panel, version = desk.window.history.panel, desk.window.note.version
        bar = version.bar
        words = [bar.back, bar.restore, panel.who_wrote]
        wanted: set[QWidget] = {panel.slider, panel.older, panel.newer, panel.list, version.body}
        wanted |= {bar.comparison, bar.previous, bar.next}
        assert all(each.accessibleName() for each in wanted)
        wanted |= {button for button in words if button.text()}
        reached = set()
        for _ in range(60):
            desk.press(Qt.Key.Key_Tab)
            reached.add(desk.focus())
        assert len(wanted) == 11
        assert wanted <= reached

    run_journey(journey)
