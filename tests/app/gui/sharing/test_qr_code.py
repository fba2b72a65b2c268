"""The code of an invitation reads the same in both themes, to the pixel."""

import pytest
import segno
from pytestqt.qtbot import QtBot

from app.gui.sharing.qr_code import QrCode
from app.gui.theme import Theme, ThemeChoice
from sync.control.qr_code import draw_qr_code

TEXT = f"tandem://join/{'s' * 28}?hub=192.168.1.20:4222&ca={'c' * 52}&secret={'a' * 26}&name=Team"


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_each_module_is_whole_pixels_dark_on_light(theme: Theme, qtbot: QtBot, choice: ThemeChoice) -> None:
    theme.choose(choice)
    code = QrCode()
    qtbot.addWidget(code)
    code.show_drawing(draw_qr_code(TEXT))
    picture = code.grab().toImage()
    wanted = [list(row) for row in segno.make_qr(TEXT, error="m").matrix_iter(scale=1, border=4)]
    size = picture.width() // len(wanted)
    seen = [
        {
            picture.pixelColor(column * size + x, row * size + y).name()
            for x in range(size)
            for y in range(size)
        }
        for row in range(4, len(wanted) - 4)
        for column in range(4, len(wanted) - 4)
    ]
    flat = [module for row in wanted[4:-4] for module in row[4:-4]]
    assert seen == [{"#000000"} if module else {"#ffffff"} for module in flat]


def test_a_longer_link_still_fits_into_its_square(theme: Theme, qtbot: QtBot) -> None:
    code = QrCode()
    qtbot.addWidget(code)
    code.show_drawing(draw_qr_code(TEXT + "&hub=192.168.1.20:4222" * 7))
    assert 2 * code.modules <= code.width() <= 232
