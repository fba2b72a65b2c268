"""Words: what is prepared for the index can be turned back into what was written."""

from hypothesis import given
from hypothesis import strategies as st

from core.store.words import indexed, match_expression, readable

_WRITABLE = st.text(st.characters(blacklist_categories=["Cs", "Co"], blacklist_characters="\x00\x02\x03\x1f"))


@given(text=_WRITABLE)
def test_indexed_text_is_readable_again(text: str) -> None:
    assert readable(indexed(text)) == text


@given(text=st.text("abc XYZ.,\n", max_size=50))
def test_plain_text_is_indexed_as_it_is(text: str) -> None:
    assert indexed(text) == text


@given(query=st.text())
def test_quotes_in_an_expression_are_always_balanced(query: str) -> None:
    expression = match_expression(query) or ""
    assert expression.count('"') % 2 == 0


def test_a_query_without_words_looks_for_nothing() -> None:
    assert match_expression(' -" !? ') is None


def test_a_query_of_many_words_is_cut_after_the_64th() -> None:
    expression = match_expression(" ".join(f"w{n}" for n in range(500))) or ""
    assert '"w63"' in expression
    assert '"w64"' not in expression
