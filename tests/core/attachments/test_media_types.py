"""What kind of file some bytes are, whatever they are called."""

import pytest

from core.attachments.media_types import media_type_of, with_suffix


@pytest.mark.parametrize(
    ("name", "start", "kind"),
    [
        ("photo", b"\xff\xd8\xff\xe0", "image/jpeg"),
        ("photo.txt", b"\x89PNG\r\n\x1a\n", "image/png"),
        ("a.webp", b"RIFF\0\0\0\0WEBP", "image/webp"),
        ("a.wav", b"RIFF\0\0\0\0WAVE", "audio/x-wav"),
        ("table.csv", b"1,2", "text/csv"),
        ("report", b"%PDF-1.7", "application/pdf"),
        ("nothing known", b"", "application/octet-stream"),
    ],
)
def test_the_first_bytes_count_more_than_the_name(name: str, start: bytes, kind: str) -> None:
    assert media_type_of(name, start) == kind


@pytest.mark.parametrize(
    ("name", "kind", "named"),
    [
        ("report.pdf", "application/pdf", "report.pdf"),
        ("the report", "application/pdf", "the report.pdf"),
        ("version 1. second part", "image/png", "version 1. second part.png"),
        ("data", "application/octet-stream", "data"),
    ],
)
def test_a_name_without_a_suffix_gets_that_of_its_kind(name: str, kind: str, named: str) -> None:
    assert with_suffix(name, kind) == named
