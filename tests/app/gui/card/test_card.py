"""What all dialogs share: deeds that take a while, lists, and choices."""

import asyncio

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.gui.card import Attempt, Card, Choice, NameLabel, QuestionCard, Rows
from app.gui.tasks import Tasks
from app.gui.theme import Theme
from core.errors import BadInput, Problem
from tests.app.gui.conftest import RunJourney
from tests.app.gui.desk import Desk


def open_card(desk: Desk) -> tuple[Card, QPushButton]:
    card = Card(desk.window._theme, "A deed", "It may fail.", desk.window)
    button = card.add_button("Do it", is_primary=True)
    card.open()
    return card, button


def test_a_button_waits_while_its_deed_is_under_way(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        card, button = open_card(desk)
        gate, done = asyncio.Event(), asyncio.Event()
        attempt = Attempt(card, button, desk.window._tasks, busy="Doing…")
        attempt.start("deed", gate.wait(), lambda _: done.set())
        assert (button.text(), button.isEnabled()) == ("Doing…", False)
        gate.set()
        await desk.until(done.is_set)
        await desk.until(button.isEnabled)
        assert button.text() == "Do it"
        card.reject()

    run_journey(journey)


def test_what_goes_wrong_makes_the_card_higher_and_goes_when_it_worked(run_journey: RunJourney) -> None:
    async def fail() -> None:
        raise BadInput("No.", safe="All is safe.", cure="Try again.")

    async def succeed() -> None:
        pass

    async def journey(desk: Desk) -> None:
        card, button = open_card(desk)
        attempt, height = Attempt(card, button, desk.window._tasks, busy="Doing…"), card.height()
        attempt.start("deed", fail(), lambda _: None)
        await desk.until(card.trouble.isVisible)
        assert card.trouble.text() == "No. All is safe. Try again."
        assert card.height() > height
        attempt.start("deed", succeed(), lambda _: None)
        await desk.until(card.trouble.isHidden)
        assert card.height() == height
        card.reject()

    run_journey(journey)


def test_a_card_that_grows_at_the_edge_of_the_screen_keeps_its_buttons_on_it(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        card, button = open_card(desk)
        screen = card.screen().availableGeometry()
        card.move(card.x(), screen.bottom() - card.height())
        card.show_trouble(BadInput("No.", safe="All is safe.", cure="Try again."))
        assert button.mapToGlobal(button.rect().bottomLeft()).y() <= screen.bottom()
        assert card.y() > screen.top()
        card.reject()

    run_journey(journey)


def test_a_card_is_as_wide_as_the_words_on_its_buttons(theme: Theme, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    card = Card(theme, "A deed", "It may fail.", parent)
    usual, long = card.width(), "A word that is much longer than English ones"
    buttons = [card.add_button(long), card.add_button(long, is_primary=True)]
    card.open()
    card.fit()
    assert card.width() > usual
    assert all(button.width() >= button.sizeHint().width() for button in buttons)
    card.reject()


def test_a_choice_has_room_for_its_longest_word(theme: Theme, qtbot: QtBot) -> None:
    choice = Choice(theme, "Role", ["Leser", "Bearbeiterin"], 0)
    qtbot.addWidget(choice)
    short = choice.sizeHint()
    choice.choose(1)
    assert choice.sizeHint() == short
    assert choice.minimumSizeHint() == short


def test_a_trouble_of_a_card_that_was_closed_goes_to_the_window(run_journey: RunJourney) -> None:
    async def fail(gate: asyncio.Event) -> None:
        await gate.wait()
        raise BadInput("No.")

    async def journey(desk: Desk) -> None:
        card, button = open_card(desk)
        problems: list[Problem] = []
        gate = asyncio.Event()
        async with Tasks() as tasks:
            tasks.report = problems.append
            Attempt(card, button, tasks, busy="Doing…").start("deed", fail(gate), lambda _: None)
            card.reject()
            gate.set()
            await desk.until(lambda: problems)
        assert problems[0].title == "No."

    run_journey(journey)


def test_a_question_is_not_answered_by_enter(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    question = QuestionCard(theme, "Really?", "It is gone then.", "Delete", window)
    answers: list[int] = []
    question.finished.connect(answers.append)
    question.open()
    QTest.keyClick(question, Qt.Key.Key_Return)
    assert answers == [0]


def test_a_choice_tells_what_the_user_chose_and_is_named_for_readers(theme: Theme, qtbot: QtBot) -> None:
    choice = Choice(theme, "Size", ["Small", "Large"], 0)
    qtbot.addWidget(choice)
    chosen: list[int] = []
    choice.chosen.connect(chosen.append)
    assert choice.accessibleName() == "Size: Small"
    choice.options.actions()[1].trigger()
    choice.options.actions()[1].trigger()
    assert (chosen, choice.text(), choice.accessibleName()) == ([1], "Large", "Size: Large")


def buttons(count: int) -> list[QWidget]:
    """Rows with a button in each."""
    rows = [QWidget() for _ in range(count)]
    for row in rows:
        QVBoxLayout(row).addWidget(QPushButton("Do it"))
    return rows


def button_of(row: QWidget) -> QPushButton:
    return row.findChildren(QPushButton)[0]


def test_the_focus_stays_in_its_row_when_the_rows_are_new(theme: Theme, qtbot: QtBot) -> None:
    window, rows = QWidget(), Rows("Things")
    qtbot.addWidget(window)
    rows.setParent(window)
    rows.show_rows(buttons(3))
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    button_of(rows.rows[1]).setFocus()
    qtbot.waitUntil(button_of(rows.rows[1]).hasFocus)
    rows.show_rows(buttons(3))
    assert button_of(rows.rows[1]).hasFocus()


def test_new_rows_leave_the_focus_elsewhere(theme: Theme, qtbot: QtBot) -> None:
    window, rows = QWidget(), Rows("Things")
    qtbot.addWidget(window)
    rows.setParent(window)
    elsewhere = QPushButton("Done", window)
    rows.show_rows(buttons(3))
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    button_of(rows.rows[1]).setFocus()
    elsewhere.setFocus()
    qtbot.waitUntil(elsewhere.hasFocus)
    rows.show_rows(buttons(3))
    assert elsewhere.hasFocus()


def test_many_rows_are_scrolled(theme: Theme, qtbot: QtBot) -> None:
    rows = Rows("Things")
    qtbot.addWidget(rows)
    rows.show_rows(buttons(100))
    assert rows.height() < 300


def test_a_name_that_was_changed_is_whole_in_the_tooltip(theme: Theme, qtbot: QtBot) -> None:
    label = NameLabel("Notes")
    qtbot.addWidget(label)
    label.setText("Notes of the house")
    assert label.toolTip() == "Notes of the house"
