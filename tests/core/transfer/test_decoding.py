"""Bytes become text in whatever encoding they are, or stay bytes."""

import codecs
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.transfer.decoding import Text, decode

SAMPLES = {
    "cp1252": "Café crème à l'été, garçon. “Naïve” – 5 €.\n",
    "cp1251": "Привет, это заметка о том, как мы пишем вместе.\n",
    "koi8_r": "Привет, это заметка о том, как мы пишем вместе.\n",
    "cp1253": "Καλημέρα κόσμε, αυτή είναι μια σημείωση.\n",
    "cp932": "これは日本語のメモです。漢字も書けます。\n",
    "gb18030": "这是一个中文笔记，内容很短。\n",
    "cp949": "안녕하세요 이것은 메모입니다.\n",
}


@given(st.text(st.characters(exclude_characters="\0\ufeff", exclude_categories=["Cs"])))
def test_utf_8_is_read_with_and_without_a_mark(text: str) -> None:
    assert decode(text.encode()) == Text(text)
    assert decode(codecs.BOM_UTF8 + text.encode()) == Text(text)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_a_byte_order_mark_tells_the_encoding(encoding: str) -> None:
    text = "Grüße 🌍 مرحبا\n"
    assert decode(text.encode(encoding)) == Text(text, encoding)
    big = codecs.BOM_UTF16_BE if encoding == "utf-16" else codecs.BOM_UTF32_BE
    assert decode(big + text.encode(f"{encoding}-be")) == Text(text, encoding)


@pytest.mark.parametrize("encoding", SAMPLES)
def test_older_encodings_are_detected(encoding: str) -> None:
    text = SAMPLES[encoding] * 10
    assert decode(text.encode(encoding)) == Text(text, encoding)


@pytest.mark.parametrize(
    "data",
    [
        b"text\0with a NUL",
        b"\x89PNG\r\n\x1a\n" + bytes(range(1, 256)) * 3,
        codecs.BOM_UTF16_LE + b"\x00\xd8",
        "a\0b".encode("utf-16"),
    ],
)
def test_what_is_no_text_is_not_decoded(data: bytes) -> None:
    assert decode(data) is None


def test_random_bytes_never_raise() -> None:
    for length in (1, 2, 3, 7, 100, 5000):
        for _ in range(20):
            decode(os.urandom(length))
