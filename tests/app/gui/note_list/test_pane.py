"""Ten thousand notes in the list, and what it paints."""

import time

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.gui.note_list import NoteListPane
from app.gui.theme import Theme
from core.facts import NoteFilter, NoteSummary, SearchHit
from core.ids import NoteId, SpaceId


def _note(number: int, text: str = "Some words of text") -> NoteSummary:
    note = NoteId(f"note{number}")
    return NoteSummary(
        note, SpaceId("s"), None, f"Title {number}", text, ("tag",), number == 0, None, number, -number
    )


def _pane(theme: Theme, qtbot: QtBot) -> NoteListPane:
    pane = NoteListPane(theme, time.time)
    qtbot.addWidget(pane)
    pane.resize(320, 700)
    pane.show()
    qtbot.waitExposed(pane)
    return pane


def test_ten_thousand_notes_are_listed_and_reached_at_the_end(theme: Theme, qtbot: QtBot) -> None:
    pane = _pane(theme, qtbot)
    pane.show_notes([_note(number) for number in range(10_000)], NoteFilter())
    assert pane.count.text() == "10,000"
    bar = pane.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    last = pane.view.indexAt(pane.view.viewport().rect().bottomLeft())
    assert last.data() == "Title 9999"


def test_home_and_end_lead_to_the_first_and_the_last_note(theme: Theme, qtbot: QtBot) -> None:
    pane = _pane(theme, qtbot)
    pane.show_notes([_note(number) for number in range(50)], NoteFilter())
    QTest.keyClick(pane.view, Qt.Key.Key_End)
    assert pane.view.currentIndex().data() == "Title 49"
    QTest.keyClick(pane.view, Qt.Key.Key_Home)
    assert pane.view.currentIndex().data() == "Title 0"


def test_notes_added_below_leave_what_is_seen_and_selected(theme: Theme, qtbot: QtBot) -> None:
    pane = _pane(theme, qtbot)
    pane.show_notes([_note(number) for number in range(50)], NoteFilter())
    pane.view.select_note(NoteId("note20"))
    pane.view.verticalScrollBar().setValue(900)
    pane.add_notes([_note(number) for number in range(50, 300)])
    assert pane.count.text() == "300"
    assert pane.view.verticalScrollBar().value() == 900
    assert pane.view.currentIndex().data() == "Title 20"


def test_found_words_are_marked(theme: Theme, qtbot: QtBot) -> None:
    pane = _pane(theme, qtbot)
    pane.show_hits([SearchHit(_note(1), "a \x02found\x03 word")], NoteFilter())
    image = pane.view.grab().toImage()
    colors = {
        image.pixelColor(x, y).name()
        for x in range(0, image.width(), 2)
        for y in range(min(100, image.height()))
    }
    assert QColor(theme.colors.found).name() in colors


def test_text_of_every_direction_and_width_is_painted(theme: Theme, qtbot: QtBot) -> None:
    pane = _pane(theme, qtbot)
    texts = ["سَمَر بعد الغروب " * 9, "木漏れ日" * 40, "👩‍🚀" * 60, "", "x" * 400, "e\u0301" * 200]
    pane.show_notes([_note(number, text) for number, text in enumerate(texts)], NoteFilter())
    pane.resize(90, 700)
    assert not pane.grab().isNull()


def test_the_selected_note_is_found_again_in_the_second_part_of_a_long_list(
    theme: Theme, qtbot: QtBot
) -> None:
    pane = _pane(theme, qtbot)
    notes = [_note(number) for number in range(300)]
    pane.show_notes(notes, NoteFilter())
    pane.view.select_note(notes[250].id)
    pane.show_notes(notes[:200], NoteFilter())
    assert pane.view.current_note() is None
    pane.show_notes(notes, NoteFilter())
    assert pane.view.current_note() == notes[250]


def test_a_note_chosen_meanwhile_stays_chosen(theme: Theme, qtbot: QtBot) -> None:
    pane = _pane(theme, qtbot)
    notes = [_note(number) for number in range(300)]
    pane.show_notes(notes, NoteFilter())
    pane.view.select_note(notes[250].id)
    pane.show_notes(notes[:200], NoteFilter())
    pane.view.setCurrentIndex(pane.view.notes.index(3, 0))
    pane.show_notes(notes, NoteFilter())
    assert pane.view.current_note() == notes[3]


def test_a_flood_of_notes_is_counted_and_painted_at_its_end(theme: Theme, qtbot: QtBot) -> None:
    pane = _pane(theme, qtbot)
    pane.show_notes([_note(0)], NoteFilter())
    with pane.painted_once():
        for number in range(1, 4):
            pane.update_notes([_note(number)])
        assert pane.count.text() == "1"
        assert not pane.view.viewport().updatesEnabled()
    assert pane.count.text() == "4"
    assert pane.view.viewport().updatesEnabled()


def test_the_first_of_a_flood_of_notes_is_seen_at_once(theme: Theme, qtbot: QtBot) -> None:
    pane = _pane(theme, qtbot)
    pane.show_notes([], NoteFilter())
    with pane.painted_once():
        pane.update_notes([_note(0)])
        assert pane.view.isVisible()
