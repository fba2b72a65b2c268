"""Addresses of notes go out and come back; nothing else is taken for one."""

import pytest

from core.errors import BadInput
from core.ids import NoteId
from core.notes.address import NoteAddress


def test_an_address_is_read_as_it_was_written() -> None:
    address = NoteAddress(NoteId("abc234"))
    assert str(address) == "tandem://note/abc234"
    assert NoteAddress.parse(f" {address}/\n") == address


@pytest.mark.parametrize(
    "text", ["", "abc234", "tandem://note/", "tandem://note/a/b", "tandem://note/A B", "https://note/abc"]
)
def test_other_texts_are_no_address(text: str) -> None:
    with pytest.raises(BadInput, match="not the address of a note"):
        NoteAddress.parse(text)
