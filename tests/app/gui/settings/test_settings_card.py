"""Choosing in the settings card, by clicks and keys."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu

from app.gui.settings.settings_card import SettingsCard
from app.gui.theme import ThemeChoice
from app.gui.window import MainWindow
from tests.app.gui.conftest import RunJourney
from tests.app.gui.desk import Desk

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


async def settings(desk: Desk) -> SettingsCard:
    # Offscreen, nobody gives the keys back that a card has taken along.
    desk.window.activateWindow()
    await desk.until(desk.window.isActiveWindow)
    desk.press(Qt.Key.Key_Comma, CONTROL)
    return await desk.dialog(SettingsCard)


async def keyboard(desk: Desk) -> SettingsCard:
    card = await settings(desk)
    QTest.mouseClick(card.pages, LEFT, NONE, card.pages.tabRect(1).center())
    return card


def press_for(
    card: SettingsCard,
    action: str,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    field = card.shortcuts.fields[action]
    QTest.mouseClick(field, LEFT)
    QTest.keyClick(field, key, modifiers)


def test_the_appearance_changes_at_once(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        card = await settings(desk)
        card.general.appearance.choose(2)
        assert desk.window.preferences.choices.appearance is ThemeChoice.DARK
        assert desk.windows._theme.is_dark

    run_journey(journey)


def test_the_text_size_changes_at_once(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await desk.write("One")
        await desk.click_note("One")
        card = await settings(desk)
        card.general.text_size.choose(6)
        assert desk.window.note.editor.body.font().pixelSize() == 28
        assert desk.window.note.editor.body.document().defaultFont().pixelSize() == 28

    run_journey(journey)


def test_the_language_is_stored_and_the_card_says_from_when_it_holds(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        card = await settings(desk)
        assert card.general.language_told.isHidden()
        card.general.language.choose(2)
        assert card.general.language_told.isVisible()
        await desk.window.preferences.stored()
        assert await desk.library.store.setting("language") == "de"

    run_journey(journey)


def test_without_a_tray_nothing_can_stay_in_the_background(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        card = await settings(desk)
        assert not card.general.background.isEnabled()
        assert not card.general.background.isChecked()

    run_journey(journey)


def test_new_keys_ask_for_the_action_at_once(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        card = await keyboard(desk)
        press_for(card, "tab.new", Qt.Key.Key_F9)
        assert card.shortcuts.fields["tab.new"].text() == "F9"
        assert len(desk.window.keeper.tabs) == 1
        card.done_button.click()
        desk.window.activateWindow()
        await desk.until(desk.window.isActiveWindow)
        desk.press(Qt.Key.Key_F9)
        desk.press(Qt.Key.Key_T, CONTROL)
        assert len(desk.window.keeper.tabs) == 2

    run_journey(journey)


def test_other_keys_are_told_wherever_keys_are_told(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        window = desk.window
        assert window.notes.new_note.toolTip() == "New note (Ctrl+N)"
        window.preferences.choose(shortcuts={"note.new": "F9"})
        assert window.notes.new_note.toolTip() == "New note (F9)"
        assert "Select a note or press F9" in hint_of(window)
        window.preferences.choose(shortcuts={"note.new": ""})
        assert window.notes.new_note.toolTip() == "New note"
        assert "press" not in hint_of(window)

    def hint_of(window: MainWindow) -> str:
        (hint,) = [
            label.text() for label in window.note.editor.findChildren(QLabel) if "No note" in label.text()
        ]
        return hint

    run_journey(journey)


def test_a_clash_is_told_and_nothing_changes_until_that_is_wanted(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        page = (card := await keyboard(desk)).shortcuts
        press_for(card, "tab.new", Qt.Key.Key_W, CONTROL)
        assert page.told.text() == "Ctrl+W already asks for “Close tab”."
        assert page.fields["tab.new"].text() == "Ctrl+T"
        QTest.mouseClick(page.take_over, LEFT)
        assert (page.fields["tab.new"].text(), page.fields["tab.close"].text()) == ("Ctrl+W", "None")
        assert desk.window.preferences.choices.shortcuts == {"tab.new": "Ctrl+W", "tab.close": ""}
        assert page.told.text() == ""

    run_journey(journey)


def test_keys_for_typing_are_refused_and_escape_leaves_the_keys_as_they_were(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        page = (card := await keyboard(desk)).shortcuts
        press_for(card, "tab.new", Qt.Key.Key_X)
        assert "typing" in page.told.text()
        QTest.keyClick(page.fields["tab.new"], Qt.Key.Key_Escape)
        assert card.isVisible()
        assert page.fields["tab.new"].text() == "Ctrl+T"

    run_journey(journey)


def test_backspace_asks_for_no_keys_and_the_arrow_brings_the_first_ones_back(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        page = (card := await keyboard(desk)).shortcuts
        assert page.resets["tab.new"].isHidden()
        press_for(card, "tab.new", Qt.Key.Key_Backspace)
        assert page.fields["tab.new"].text() == "None"
        page.resets["tab.new"].click()
        assert page.fields["tab.new"].text() == "Ctrl+T"
        assert desk.window.preferences.choices.shortcuts == {}

    run_journey(journey)


def test_all_keys_can_be_reset(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        page = (card := await keyboard(desk)).shortcuts
        assert not page.reset_all.isEnabled()
        press_for(card, "tab.new", Qt.Key.Key_Tab, Qt.KeyboardModifier.AltModifier)
        assert page.fields["tab.new"].text() == "Alt+Tab"
        page.reset_all.click()
        assert page.fields["tab.new"].text() == "Ctrl+T"

    run_journey(journey)


def test_actions_are_found_by_name_and_by_keys(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        page = (await keyboard(desk)).shortcuts
        page.search.setFocus()
        desk.type("close tab")
        assert list(page.fields) == ["tab.close", "tab.reopen"]
        page.search.clear()
        desk.type("ctrl+shift+f")
        assert list(page.fields) == ["find.search"]

    run_journey(journey)


def test_the_card_lists_every_action_of_the_window(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        page = (await keyboard(desk)).shortcuts
        assert set(page.fields) == {action.id for action in desk.window.action_book}

    run_journey(journey)


def test_the_menu_marks_the_appearance_that_holds(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        appearance = next(each for each in desk.window.findChildren(QMenu) if each.title() == "Appearance")
        desk.window.preferences.choose(appearance=ThemeChoice.LIGHT)
        appearance.aboutToShow.emit()
        assert [each.text() for each in appearance.actions() if each.isChecked()] == ["Light"]
        appearance.actions()[2].trigger()
        assert desk.window.preferences.choices.appearance is ThemeChoice.DARK

    run_journey(journey)


async def named(desk: Desk, name: str) -> SettingsCard:
    """Name the hub by keys alone: the switch, Tab to the field, the name, Enter."""
    card = await settings(desk)
    nearby = card.general.nearby
    nearby.switch.setFocus()
    QTest.keyClick(nearby.switch, Qt.Key.Key_Space)
    QTest.keyClick(nearby.switch, Qt.Key.Key_Tab)
    await desk.until(nearby.name.hasFocus)
    QTest.keyClicks(nearby.name, name)
    QTest.keyClick(nearby.name, Qt.Key.Key_Return)
    return card


def test_the_hub_is_named_where_nearby_is_switched_on(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        card = await settings(desk)
        assert not card.general.nearby.name.isVisible()
        card.reject()
        card = await named(desk, "Kitchen")
        await desk.until(lambda: desk.peer.nearby.name == "Kitchen")
        assert (desk.peer.nearby.is_on, card.isVisible()) == (True, True)
        card.reject()
        card = await settings(desk)
        assert (card.general.nearby.name.text(), card.general.nearby.name.isVisible()) == ("Kitchen", True)
        card.general.nearby.name.setFocus()
        card.general.nearby.name.selectAll()
        QTest.keyClick(card.general.nearby.name, Qt.Key.Key_Delete)
        card.reject()
        await desk.until(lambda: desk.peer.nearby.name == "")

    run_journey(journey)


def test_a_name_that_is_none_is_told_in_the_card(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        card = await named(desk, "...")
        await desk.until(card.trouble.isVisible)
        assert "at least one letter" in card.trouble.text()
        assert desk.peer.nearby.name == ""
        QTest.keyClicks(card.general.nearby.name, " Kitchen")
        QTest.keyClick(card.general.nearby.name, Qt.Key.Key_Return)
        await desk.until(lambda: not card.trouble.isVisible())
        card.reject()

    run_journey(journey)
