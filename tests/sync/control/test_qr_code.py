"""The picture of an invitation."""

from xml.etree import ElementTree as ET

from sync.control.qr_code import draw_qr_code, qr_modules

PLACE = f"tandem://join/{'a' * 28}?hub=192.168.1.7:4222&ca={'b' * 52}"
LINK = f"{PLACE}&secret={'c' * 26}&name=Garden%20%26%20caf%C3%A9"


def test_a_link_is_drawn_as_a_picture_that_scales() -> None:
    picture = ET.fromstring(draw_qr_code(LINK))  # noqa: S314 (made here)
    assert picture.tag == "{http://www.w3.org/2000/svg}svg"
    assert "viewBox" in picture.attrib
    assert "width" not in picture.attrib


def test_other_links_are_other_pictures() -> None:
    assert draw_qr_code(LINK) == draw_qr_code(LINK)
    assert draw_qr_code(LINK) != draw_qr_code(LINK.replace("Garden", "Orchard"))


def test_the_modules_of_a_code_are_a_square_with_its_three_finders() -> None:
    modules = qr_modules(LINK)
    assert {len(row) for row in modules} == {len(modules)}
    finder = [True] * 7
    assert modules[2][2:9] == modules[2][-9:-2] == modules[-3][2:9] == finder
