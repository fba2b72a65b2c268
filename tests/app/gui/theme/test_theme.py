"""The theme follows the choice, dresses widgets and draws icons."""

import pytest
from PySide6.QtGui import QColor, QFontDatabase, QFontInfo, QImage
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

import resources
from app.gui.theme import Theme, ThemeChoice
from app.gui.theme.fonts import interface_font
from app.gui.theme.icons import Icons, application_icon
from app.gui.theme.style_sheet import style_sheet_of
from app.gui.theme.tokens import DARK, LIGHT

ICONS = [name.removesuffix(".svg") for name in resources.names("icons", ".svg")]


def test_choosing_dark_changes_colours_palette_and_dressed_widgets(theme: Theme, qtbot: QtBot) -> None:
    label = QLabel("x")
    qtbot.addWidget(label)
    theme.dress(label)
    label.show()
    before = label.styleSheet()
    with qtbot.waitSignal(theme.changed):
        theme.choose(ThemeChoice.DARK)
    assert theme.colors is DARK
    assert label.styleSheet() != before
    assert label.palette().text().color() == QColor(DARK.text)


def test_following_the_system_is_light_where_the_system_does_not_say(theme: Theme) -> None:
    theme.choose(ThemeChoice.SYSTEM)
    assert theme.colors is LIGHT


def test_the_style_sheet_has_a_value_for_every_token() -> None:
    assert "$" not in style_sheet_of(LIGHT, is_dark=False).replace("$name", "")


@pytest.mark.parametrize("name", [name for name in ICONS if name != "tandem"])
def test_an_icon_is_drawn_in_the_colour_asked_for(application: QApplication, name: str) -> None:
    pixmap = Icons().pixmap(name, "#ff0000", 18, 2.0)
    assert (pixmap.width(), pixmap.devicePixelRatio()) == (36, 2.0)
    drawn = [color for color in _colors(pixmap.toImage()) if color.alpha() == 255]
    assert drawn
    assert {color.name() for color in drawn} == {"#ff0000"}


def test_the_application_has_an_icon_for_every_size(application: QApplication) -> None:
    assert {size.width() for size in application_icon().availableSizes()} >= {16, 32, 256}


def test_the_interface_is_set_in_the_bundled_font(application: QApplication) -> None:
    assert {"Inter", "JetBrains Mono"} <= set(QFontDatabase.families())
    assert QFontInfo(interface_font()).family() == "Inter"


def _colors(image: QImage) -> list[QColor]:
    return [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
