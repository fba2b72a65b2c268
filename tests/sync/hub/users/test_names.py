"""User names that cannot be confused."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import BadInput
from sync.hub.users.alphabets import Alphabet, alphabet_of, looks_of
from sync.hub.users.names import read_user_name


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("Anna", "anna"),
        ("  anna.müller ", "anna.müller"),
        ("ＡＮＮＡ１", "anna1"),
        ("Straße", "strasse"),
        ("İstanbul", "istanbul"),
        ("Анна", "анна"),
        ("Ελένη", "ελένη"),
        ("Nguyễn", "nguyễn"),
        ("Łukasz", "łukasz"),
        ("محمد", "محمد"),
        ("علی۱۲", "علی12"),
        ("דוד", "דוד"),
        ("राम-कुमार", "राम-कुमार"),
        ("สมชาย", "สมชาย"),
        ("山田太郎", "山田太郎"),
        ("やまだ太郎", "やまだ太郎"),
        ("김철수", "김철수"),
        ("x_1", "x_1"),
        ("李明", "李明"),
    ],
)
def test_names_of_many_alphabets_have_one_spelling(given: str, kept: str) -> None:
    assert read_user_name(given).text == unicodedata.normalize("NFC", kept)


@pytest.mark.parametrize(
    "alike",
    [
        ("paypal", "PayPal", "pay.pal", "раураӏ", "p-a-y-p-a-l", "páypál", "paypa1"),
        ("coco", "сосо", "cOcO", "c0c0", "СОСО"),
        ("maria", "rnaria", "ＭＡＲＩＡ", "𝓶𝓪𝓻𝓲𝓪", "ⓜⓐⓡⓘⓐ"),
        ("vvilli", "willi"),
        ("tom", "том"),
        ("овен", "ОВЕН"),
        ("oooo", "οοοο", "оооо", "סססס", "0ooo"),
        ("ايك", "ایک"),
        ("カタロ", "力夕口", "カタ口"),
        ("strasse", "straße", "STRASSE"),
    ],
)
def test_names_that_look_alike_have_one_key(alike: tuple[str, ...]) -> None:
    assert len({read_user_name(name).key for name in alike}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("anna", "anne"), ("mail", "mall"), ("राम", "रोम"), ("かき", "がき"), ("jan1", "jan2")]
)
def test_names_that_differ_have_two_keys(one: str, other: str) -> None:
    assert read_user_name(one).key != read_user_name(other).key


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("", "2 to 32"),
        ("a", "2 to 32"),
        ("x" * 33, "2 to 32"),
        ("x" * 1_000_000, "too long"),
        ("ﷺ" * 500, "2 to 32"),
        ("аnna", "one alphabet"),
        ("annaанна", "one alphabet"),
        ("ανна", "one alphabet"),
        ("123456", "at least one letter"),
        ("an na", "letters, digits"),
        ("anna!", "letters, digits"),
        ("anna/../x", "letters, digits"),
        ("anna>", "letters, digits"),
        ("anna*", "letters, digits"),
        ("😀😀😀", "letters, digits"),
        ("ᚠᚢᚦ", "another alphabet"),
        ("x\u0323\u0323na", "letters, digits"),
        (".anna", "begins and ends"),
        ("anna-", "begins and ends"),
        ("an\u200bna", "cannot be seen"),
        ("an\u200dna", "cannot be seen"),
        ("\u202eanna", "cannot be seen"),
        ("an\u2066na", "cannot be seen"),
        ("an\u00adna", "cannot be seen"),
        ("an\0na", "cannot be seen"),
        ("an\nna", "cannot be seen"),
        ("an\ud800na", "cannot be seen"),
        ("an\u3164na", "cannot be seen"),
        ("an\ue000na", "cannot be seen"),
        ("an\U000e0061na", "cannot be seen"),
    ],
)
def test_a_bad_name_is_refused_in_words(given: str, said: str) -> None:
    with pytest.raises(BadInput, match=said) as refused:
        read_user_name(given)
    assert refused.value.cure


@given(st.text(alphabet=st.characters(), max_size=40))
def test_any_text_is_a_name_or_is_refused_and_a_name_stays_what_it_is(text: str) -> None:
    try:
        name = read_user_name(text)
    except BadInput:
        return
    assert read_user_name(name.text) == name
    assert len(name.key) == 32
    assert name.key.isascii()


def test_no_look_alike_of_a_letter_looks_like_something_else_again() -> None:
    letters = [chr(point) for point in range(0x110000) if alphabet_of(chr(point)) is not None]
    for letter in letters:
        assert looks_of(looks_of(letter)) == looks_of(letter), letter


def test_every_alphabet_has_letters_and_none_is_shared() -> None:
    letters = [chr(point) for point in range(0x110000)]
    found = {alphabet_of(letter) for letter in letters}
    assert found == {*Alphabet, None}
