"""Display names that hide nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.accounts.display_name import read_display_name
from core.errors import BadInput


@given(st.text(alphabet=st.characters(), max_size=80))
def test_any_text_is_a_display_name_or_is_refused(text: str) -> None:
    try:
        shown = read_display_name(text)
    except BadInput:
        return
    assert read_display_name(shown) == shown
    assert shown.isprintable()


@pytest.mark.parametrize("name", ["Anna Müller", "  李  小龍 ", "Ан-на", "🎉 Party 🎉", "O'Neill", "علی رضا"])
def test_display_names_are_free(name: str) -> None:
    assert read_display_name(name) == " ".join(name.split())


@pytest.mark.parametrize(
    "name", ["", "   ", "x" * 65, "ada\u202ebyron", "ada\nbyron", "…", "a\u0301\u0301\u0301\u0301"]
)
def test_what_hides_something_or_is_too_long_is_refused_in_words(name: str) -> None:
    with pytest.raises(BadInput) as refused:
        read_display_name(name)
    assert refused.value.cure
