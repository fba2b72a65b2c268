"""Words: what is prepared for the index can be turned back into what was written."""

from hypothesis import given
from hypothesis import strategies as st

from core.store.words import indexed, readable

_WRITABLE = st.text(st.characters(blacklist_categories=["Cs", "Co"], blacklist_characters="\x00\x02\x03\x1f"))


@given(text=_WRITABLE)
def test_indexed_text_is_readable_again(text: str) -> None:
    assert readable(indexed(text)) == text


@given(text=st.text("abc XYZ.,\n", max_size=50))
def test_plain_text_is_indexed_as_it_is(text: str) -> None:
    assert indexed(text) == text
