"""Names keep their direction, and the signs around them their places."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app.gui.language import as_written, in_reading_order, isolated, tr

_ARABIC = "ملاحظات"
_APART = "\u2068{}\u2069"


@pytest.fixture
def mirrored(application: QApplication) -> Iterator[QApplication]:
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield application
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)


@pytest.mark.usefixtures("application")
def test_only_what_runs_the_other_way_is_set_apart() -> None:
    assert [isolated(text) for text in ("Tea!", "Überall", "茶", "")] == ["Tea!", "Überall", "茶", ""]
    assert isolated(_ARABIC) == _APART.format(_ARABIC)
    assert tr("Share “{name}”", name=_ARABIC) == f"Share “{_APART.format(_ARABIC)}”"
    assert in_reading_order("Notes") == "Notes"


@pytest.mark.usefixtures("mirrored")
def test_every_name_is_set_apart_where_lines_run_from_right_to_left() -> None:
    shown = tr("{title} — Tandem", title="C++ (draft)!")
    assert shown == f"{_APART.format('C++ (draft)!')} — Tandem"
    assert tr("{count} words", 3) == "3 words"
    assert as_written(shown) == "C++ (draft)! — Tandem"
    assert in_reading_order(isolated("a")) == "\u200f\u2068a\u2069"
