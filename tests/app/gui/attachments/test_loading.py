"""Pictures are read upright and as large as they are shown; what is no picture gives a null one."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from app.gui.attachments.loading import is_picture, load_picture, png_of

GREEN, RED = QColor("#338833"), QColor("#aa2222")
_TURNED_RIGHT = bytes.fromhex("ffe1002245786966000049492a0008000000010012010300010000000600000000000000")
"""An Exif block that says: turn this by 90 degrees, as a telephone held upright writes it."""


def draw(path: Path, width: int, height: int) -> Path:
    """Draw a picture, green on the left and red on the right."""
    picture = QImage(width, height, QImage.Format.Format_RGB32)
    picture.fill(GREEN)
    for x in range(width // 2, width):
        for y in range(height):
            picture.setPixelColor(x, y, RED)
    assert picture.save(str(path))
    return path


def test_a_wide_picture_is_read_as_wide_as_it_is_shown(tmp_path: Path) -> None:
    image = load_picture(draw(tmp_path / "a.png", 400, 100), 200)
    assert (image.width(), image.height()) == (200, 50)
    assert image.pixelColor(10, 10) == GREEN


def test_a_small_picture_stays_as_it_is(tmp_path: Path) -> None:
    image = load_picture(draw(tmp_path / "a.png", 40, 10), 200)
    assert (image.width(), image.height()) == (40, 10)


def test_a_photograph_is_turned_as_its_camera_was(tmp_path: Path) -> None:
    path = draw(tmp_path / "a.jpg", 400, 100)
    content = path.read_bytes()
    path.write_bytes(content[:2] + _TURNED_RIGHT + content[2:])
    image = load_picture(path, 50)
    assert (image.width(), image.height()) == (50, 200)
    top = image.pixelColor(25, 20)
    assert top.green() > top.red()


@pytest.mark.parametrize(
    "content", [b"", b"%PDF-1.4", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"\x89PNG\r\n\x1a\nnothing"]
)
def test_what_is_no_picture_is_not_shown(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(content)
    assert load_picture(path, 100).isNull()


def test_a_pasted_picture_is_a_png_file(tmp_path: Path) -> None:
    path = draw(tmp_path / "a.png", 40, 10)
    copy = tmp_path / "copy"
    copy.write_bytes(png_of(QImage(str(path))))
    assert is_picture(copy)
    assert load_picture(copy, 100) == QImage(str(path)).convertToFormat(load_picture(copy, 100).format())
