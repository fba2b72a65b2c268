"""The window looks as in the pictures of the documentation, which somebody has looked at.

A change that is meant is taken over by `make screenshots`; look at what it changes before you keep it.
"""

import asyncio
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from tests.app.gui.gallery.comparing import compare
from tests.app.gui.gallery.lettering import missing_letters
from tests.app.gui.gallery.scenes import SCENES, Scene
from tests.app.gui.gallery.taking import IMAGES, take_pictures

_MAIN = ("first-start", "together", "sharing", "narrow", "right-to-left", "trouble-zh_CN")


@pytest.mark.parametrize(
    "scene", [scene for scene in SCENES if scene.name in _MAIN], ids=lambda scene: scene.name
)
def test_a_main_view_looks_as_it_did(
    gui_loop: asyncio.AbstractEventLoop, tmp_path: Path, scene: Scene
) -> None:
    if missing := missing_letters(scene):
        pytest.skip(missing)
    for picture in gui_loop.run_until_complete(take_pictures(scene, tmp_path / "profile")):
        difference = compare(QImage(str(IMAGES / picture.file_name)), picture.image)
        for name, image in (("now", picture.image), ("difference", difference.image)):
            image.save(str(tmp_path / f"{name}-{picture.file_name}"))
        assert not difference.is_seen, f"{difference.share:.2%} looks different: see {tmp_path}"


def test_a_word_more_is_a_difference() -> None:
    before = QImage(400, 300, QImage.Format.Format_RGB32)
    before.fill(Qt.GlobalColor.white)
    after = before.copy()
    for x in range(100, 160):
        for y in range(100, 110):
            after.setPixelColor(x, y, Qt.GlobalColor.black)
    assert not compare(before, before).is_seen
    assert compare(before, after).is_seen
    assert compare(before, QImage(10, 10, QImage.Format.Format_RGB32)).is_seen
