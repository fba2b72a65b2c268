"""The depth of a JSON text is known before a parser sees it."""

import pytest

from core.errors import BadInput
from sync.hub.gateway.json_bodies import read_json


def test_brackets_within_texts_do_not_count() -> None:
    assert read_json(b'{"a": "' + b"[{" * 100 + b'\\"[", "b": [1]}') == {"a": "[{" * 100 + '"[', "b": [1]}


@pytest.mark.parametrize("body", [b"[" * 100_000, b'{"a":' * 50_000, b'"\\"' + b"[" * 100])
def test_what_is_nested_too_deeply_is_refused(body: bytes) -> None:
    with pytest.raises(BadInput):
        read_json(body)


@pytest.mark.parametrize("body", [b'"' + b'\\"' * 2_000_000, b'"\\' * 2_000_000, b'"' * 4_000_001])
def test_a_text_that_does_not_end_is_looked_at_once(body: bytes) -> None:
    """Read anew from each of its quotes it would take hours."""
    with pytest.raises(BadInput):
        read_json(body)
