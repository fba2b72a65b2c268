"""Whatever bytes come, decoding ends in something that is expected."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.unreadable import UNREADABLE


class Anything(msgspec.Struct):
    name: str
    inner: list[str]


@pytest.mark.parametrize("bad", [b'{"name": "\xff"}', b"[" * 100_000, b"{", b"5"])
def test_json_that_is_none(bad: bytes) -> None:
    with pytest.raises(UNREADABLE):
        msgspec.json.decode(bad, type=Anything)


@given(st.binary())
def test_no_bytes_are_a_surprise(content: bytes) -> None:
    for decode in (msgspec.json.decode, msgspec.msgpack.decode):
        try:
            decode(content, type=Anything)
        except UNREADABLE:
            continue
