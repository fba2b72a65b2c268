"""Rows of the list are drawn once, and ahead of the moment at which they are painted."""

import time

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.gui.note_list import NoteListPane
from app.gui.note_list.row_pictures import Row, RowPictures
from app.gui.theme import Theme, ThemeChoice
from core.facts import NoteFilter, NoteSummary
from core.ids import NoteId, SpaceId


def _note(number: int, title: str = "") -> NoteSummary:
    return NoteSummary(
        NoteId(f"note{number}"), SpaceId("s"), None, title, "Some words", ("tag",), False, None, 0.0, -number
    )


def _row(title: str, *, width: int = 300, scale: float = 1.0) -> Row:
    return Row(_note(1, title), None, False, "Monday", width, 0, Qt.LayoutDirection.LeftToRight, scale)


def test_a_row_is_drawn_once(theme: Theme) -> None:
    pictures = RowPictures(theme, theme)
    drawn = pictures.picture(_row("Tea"))
    assert pictures.picture(_row("Tea")) is drawn


def test_another_title_width_or_scale_is_another_picture(theme: Theme) -> None:
    pictures = RowPictures(theme, theme)
    drawn = pictures.picture(_row("Tea")).toImage()
    assert pictures.picture(_row("Coffee")).toImage() != drawn
    assert pictures.picture(_row("Tea", width=200)).width() == 200
    fine = pictures.picture(_row("Tea", scale=2.0))
    assert (fine.width(), fine.deviceIndependentSize().width()) == (600, 300)


def test_another_theme_draws_every_row_anew(theme: Theme) -> None:
    pictures = RowPictures(theme, theme)
    pictures.picture(_row("Tea"))
    theme.choose(ThemeChoice.LIGHT if theme.is_dark else ThemeChoice.DARK)
    assert not pictures.holds(_row("Tea"))


def test_the_pictures_that_were_not_wanted_for_longest_go(theme: Theme) -> None:
    pictures = RowPictures(theme, theme)
    for number in range(200):
        pictures.picture(_row(str(number)))
        pictures.picture(_row("in view"))
    assert pictures.holds(_row("in view"))
    assert pictures.holds(_row("199"))
    assert not pictures.holds(_row("0"))


def test_rows_in_view_can_be_drawn_one_by_one_before_they_are_painted(theme: Theme, qtbot: QtBot) -> None:
    pane = NoteListPane(theme, time.time)
    qtbot.addWidget(pane)
    pane.resize(320, 700)
    pane.show()
    qtbot.waitExposed(pane)
    with pane.view.painted_once():
        pane.show_notes([_note(number, f"Title {number}") for number in range(500)], NoteFilter())
        drawn = len(list(pane.view.draw_ahead()))
        again = len(list(pane.view.draw_ahead()))
    in_view = pane.view.rowAt(pane.view.viewport().height() - 1) + 1
    assert (drawn, again) == (in_view, 0)
    pane.update_notes([_note(2, "Another")])
    assert len(list(pane.view.draw_ahead())) == 1
