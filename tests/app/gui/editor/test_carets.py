"""Other people's carets are where they write, with their names, and cost no needless painting."""

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.gui.editor import shown_caret
from app.gui.editor.carets import CaretLayer
from app.gui.editor.colors import DARK, LIGHT, EditorColors
from app.gui.editor.shown_caret import ShownCaret
from core.documents import NoteDocument
from core.ids import DeviceId, NoteId
from tests.app.gui.editor.conftest import NewDesk
from tests.app.gui.editor.desks import Caret, Desk, Note


def caret_at(desk: Desk, anchor: int, head: int, name: str = "Amira") -> Caret:
    document = desk.document
    return Caret(DeviceId(name), name, 1, document.anchor(anchor), document.anchor(head))


def layer(desk: Desk) -> CaretLayer:
    assert desk.body.carets is not None
    return desk.body.carets


def only(desk: Desk) -> ShownCaret:
    (shown,) = layer(desk).shown
    return shown


class Repaints(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.view)
        self.count = 0
        desk.body.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        self.count += event.type() is QEvent.Type.Paint
        return super().eventFilter(watched, event)


def test_a_caret_moves_with_the_text_it_stands_in(new_desk: NewDesk) -> None:
    desk = new_desk("one two")
    desk.view.show_carets((caret_at(desk, 4, 4),))
    before = only(desk).shape
    desk.type("zero ")
    after = only(desk).shape
    assert only(desk).head == 9
    assert before is not None
    assert after is not None
    assert after.caret.left() > before.caret.left()


def test_a_caret_is_painted_in_its_colour(new_desk: NewDesk) -> None:
    desk = new_desk("one two")
    desk.view.show_carets((caret_at(desk, 4, 4),))
    shape = only(desk).shape
    assert shape is not None
    image = desk.body.viewport().grab().toImage()
    assert image.pixelColor(shape.caret.center().toPoint()) == LIGHT.remote_color(1)


def test_a_selection_is_tinted_over_every_line_it_covers(new_desk: NewDesk) -> None:
    desk = new_desk("one\ntwo\nthree\nfour")
    desk.view.show_carets((caret_at(desk, 1, 10),))
    shape = only(desk).shape
    assert shape is not None
    assert len(shape.selection) == 3
    image = desk.body.viewport().grab().toImage()
    assert image.pixelColor(shape.selection[0].toRect().topLeft()) != QColor(LIGHT.background)


def test_a_caret_in_text_that_has_not_arrived_is_not_shown(two_desks: tuple[Desk, Desk]) -> None:
    here, there = two_desks
    here.type("unseen yet")
    there.view.show_carets((caret_at(here, 3, 3),))
    assert layer(there).shown == ()
    here.give(there)
    assert only(there).head == 3


def test_a_damaged_caret_is_not_shown(new_desk: NewDesk) -> None:
    desk = new_desk("one")
    desk.view.show_carets((Caret(DeviceId("x"), "X", 0, b"\xff", b"nonsense"),))
    assert layer(desk).shown == ()


def test_a_caret_that_left_is_gone(new_desk: NewDesk) -> None:
    desk = new_desk("one")
    desk.view.show_carets((caret_at(desk, 1, 1), caret_at(desk, 2, 2, "Jonas")))
    desk.view.show_carets((caret_at(desk, 2, 2, "Jonas"),))
    assert only(desk).caret.name == "Jonas"


def test_a_name_fades_once_its_caret_rests(
    new_desk: NewDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shown_caret, "FLAG_SHOWN", 1)
    desk = new_desk("one two")
    desk.view.show_carets((caret_at(desk, 1, 1),))
    qtbot.waitUntil(lambda: only(desk).flag_opacity == 0.0)
    desk.view.show_carets((caret_at(desk, 1, 1),))
    assert only(desk).flag_opacity == 0.0
    desk.view.show_carets((caret_at(desk, 2, 2),))
    assert only(desk).flag_opacity == 1.0


def test_a_name_shows_again_when_its_owner_writes_at_the_end(
    two_desks: tuple[Desk, Desk], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shown_caret, "FLAG_SHOWN", 1)
    here, there = two_desks
    there.type("one")
    there.give(here)
    here.view.show_carets((caret_at(there, 3, 3),))
    qtbot.waitUntil(lambda: only(here).flag_opacity == 0.0)
    there.type(" two")
    there.give(here)
    assert only(here).flag_opacity == 1.0


def test_the_same_carets_again_paint_nothing(new_desk: NewDesk, qtbot: QtBot) -> None:
    desk = new_desk("one two")
    caret = caret_at(desk, 4, 4)
    desk.view.show_carets((caret,))
    desk.view.focus_title()
    repaints = Repaints(desk)
    desk.body.viewport().update()
    qtbot.waitUntil(lambda: repaints.count > 0)
    painted = repaints.count
    for _ in range(20):
        desk.view.show_carets((caret,))
        QApplication.processEvents()
    assert repaints.count == painted


def test_a_name_on_the_first_line_fits_above_its_caret(new_desk: NewDesk) -> None:
    desk = new_desk("one two")
    desk.view.show_carets((caret_at(desk, 0, 0),))
    shape = only(desk).shape
    assert shape is not None
    assert 0 <= shape.flag.top() < shape.flag.bottom() <= shape.caret.top()


def test_a_long_name_at_the_right_edge_stays_inside(new_desk: NewDesk) -> None:
    desk = new_desk("word " * 60)
    end = desk.body.cursorForPosition(desk.body.viewport().rect().topRight()).position()
    desk.view.show_carets((caret_at(desk, end, end, "A very long name that nobody can read at once"),))
    shape = only(desk).shape
    assert shape is not None
    assert shape.flag.right() <= desk.body.viewport().width()


def test_carets_follow_scrolling(new_desk: NewDesk) -> None:
    desk = new_desk("line\n" * 200)
    desk.view.show_carets((caret_at(desk, 500, 500),))
    before = only(desk).shape
    desk.body.verticalScrollBar().setValue(300)
    after = only(desk).shape
    assert before is not None
    assert after is not None
    assert before.caret.top() - after.caret.top() == 300


def luminance(name: str) -> float:
    color = QColor(name)
    channels = [color.redF(), color.greenF(), color.blueF()]
    linear: list[float] = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("colors", [LIGHT, DARK])
def test_names_and_text_can_be_read_on_their_ground(colors: EditorColors) -> None:
    assert len(set(colors.remote)) == 8
    for ground in colors.remote:
        assert contrast(ground, colors.on_remote) >= 4.5
        assert contrast(ground, colors.background) >= 3.0
    for text in (colors.text, colors.heading, colors.dim, colors.accent, colors.quote, colors.tag):
        assert contrast(text, colors.background) >= 4.5
    assert contrast(colors.code_text, colors.code_background) >= 4.5
    assert contrast(colors.text, colors.selection) >= 4.5


def told_places(desk: Desk) -> list[list[int | None]]:
    """Collect what the editor tells of its caret, as positions."""
    told: list[list[int | None]] = []
    position = desk.document.position_of
    desk.view.caretMoved.connect(lambda anchor, head: told.append([position(anchor), position(head)]))
    return told


def wait_until_told(desk: Desk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not desk.view._caret_pause.isActive())


def test_where_one_is_is_told_once_per_place(new_desk: NewDesk, qtbot: QtBot) -> None:
    desk = new_desk("one two")
    told = told_places(desk)
    desk.put_caret(4, 7)
    wait_until_told(desk, qtbot)
    desk.put_caret(0)
    desk.put_caret(4, 7)
    wait_until_told(desk, qtbot)
    assert told == [[4, 7]]


def test_opening_a_note_tells_where_one_is(new_desk: NewDesk, qtbot: QtBot) -> None:
    desk, opened = new_desk("one two"), NoteDocument(9)
    opened.set_body("three")
    told: list[tuple[int | None, int | None]] = []
    position = opened.position_of
    desk.view.caretMoved.connect(lambda anchor, head: told.append((position(anchor), position(head))))
    desk.view.show_note(Note(NoteId("another"), opened))
    wait_until_told(desk, qtbot)
    assert told == [(0, 0)]


def test_text_from_elsewhere_does_not_count_as_a_move(two_desks: tuple[Desk, Desk], qtbot: QtBot) -> None:
    here, there = two_desks
    here.type("one two")
    here.give(there)
    here.put_caret(4)
    wait_until_told(here, qtbot)
    told = told_places(here)
    there.press(Qt.Key.Key_Home)
    there.type("zero ")
    there.give(here)
    wait_until_told(here, qtbot)
    assert here.caret == 9
    assert told == []


def test_a_caret_that_rests_for_long_is_dimmed_and_then_goes(
    new_desk: NewDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for pause in ("FLAG_SHOWN", "FULL_SHOWN"):
        monkeypatch.setattr(shown_caret, pause, 1)
    desk = new_desk("one two")
    desk.view.show_carets((caret_at(desk, 1, 1),))
    qtbot.waitUntil(lambda: only(desk).opacity == 0.4)
    monkeypatch.setattr(shown_caret, "DIMMED_SHOWN", 1)
    desk.view.show_carets(())
    desk.view.show_carets((caret_at(desk, 1, 1),))
    qtbot.waitUntil(lambda: only(desk).opacity == 0.0)
    shape = only(desk).shape
    assert shape is not None
    image = desk.body.viewport().grab().toImage()
    assert image.pixelColor(shape.caret.center().toPoint()) != LIGHT.remote_color(1)
    desk.view.show_carets((caret_at(desk, 2, 2),))
    assert only(desk).opacity == 1.0
