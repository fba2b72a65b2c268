"""The codes that people compare."""

from core.accounts import read_code, short_code


def test_a_code_is_the_same_each_time_and_another_for_another_key() -> None:
    assert short_code("a" * 52) == short_code("a" * 52) != short_code("b" * 52)
    assert [len(half) for half in short_code("a" * 52).split("-")] == [5, 5]


def test_a_code_may_be_typed_in_any_way() -> None:
    code = short_code("a" * 52)
    for typed in (code.lower(), code.replace("-", ""), f" {code.replace('-', ' ')}\n"):
        assert read_code(typed) == code
    assert read_code("") not in {code, ""}
