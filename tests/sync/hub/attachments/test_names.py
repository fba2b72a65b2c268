"""Names and media types of attachments, whatever a sender says."""

import pytest

from core.errors import BadInput
from sync.hub.attachments.names import UNTYPED, read_file_name, read_media_type


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("photo.png", "photo.png"),
        ("Grüße aus Köln.pdf", "Grüße aus Köln.pdf"),
        ("u\u0308ber.txt", "über.txt"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\anna\\photo.png", "photo.png"),
        ("folder/", "folder"),
        ("..", "Untitled"),
        ("", "Untitled"),
        (" . ", "Untitled"),
        (".htaccess", "_htaccess"),
        ("nul.txt", "_nul.txt"),
        ("a\x00b\r\nSet-Cookie: x.txt", "abSet-Cookie_ x.txt"),
        ("evil\u202egnp.exe", "evilgnp.exe"),
        ("zero\u200bwidth\ufeff.txt", "zerowidth.txt"),
        ("half\ud800.txt", "half.txt"),
        ('"><script>.svg', "___script_.svg"),
        ("family 👩\u200d👧.png", "family 👩\u200d👧.png"),
    ],
)
def test_a_name_becomes_one_that_any_system_holds(given: str, kept: str) -> None:
    assert read_file_name(given) == kept


@pytest.mark.parametrize("letter", ["a", "ü", "👩"])
def test_a_long_name_is_shortened_before_its_suffix(letter: str) -> None:
    name = read_file_name(letter * 500 + ".png")
    assert name.endswith(letter + ".png")
    assert len(name.encode()) <= 200


def test_a_name_that_is_all_suffix_is_shortened() -> None:
    assert len(read_file_name("a." + "b" * 900).encode()) <= 200


def test_a_name_without_end_is_refused() -> None:
    with pytest.raises(BadInput):
        read_file_name("a" * 1025)


@pytest.mark.parametrize("name", ["../../a", "con", "b" * 500 + ".c", "a.\u202e.", "e\u0301" * 99 + ".x"])
def test_a_cleaned_name_is_not_cleaned_further(name: str) -> None:
    once = read_file_name(name)
    assert read_file_name(once) == once


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("image/png", "image/png"),
        ("Text/HTML; charset=utf-8", "text/html"),
        ("application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.text"),
        ("", UNTYPED),
        ("image", UNTYPED),
        ("image/png\r\nX: y", UNTYPED),
        ("image/" + "a" * 200, UNTYPED),
        ("*/*", UNTYPED),
        ("<b>/x", UNTYPED),
    ],
)
def test_a_media_type_is_a_type_and_a_subtype(given: str, kept: str) -> None:
    assert read_media_type(given) == kept
