"""Dictionaries are found, words are looked up in them, and what they cannot hold is no mistake."""

import io
import json
from pathlib import Path

import pytest

from core.spelling import find_dictionaries, usual_folders
from core.spelling.speller import Speller
from core.spelling.worker import serve


def make_dictionary(folder: Path, name: str, *words: str) -> None:
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.aff").write_text("SET ISO8859-1\nTRY etaoin\n", "latin-1")
    (folder / f"{name}.dic").write_text(f"{len(words)}\n" + "\n".join(words) + "\n", "latin-1")


@pytest.fixture
def speller(tmp_path: Path) -> Speller:
    make_dictionary(tmp_path, "aa", "house", "garden", "Stra\xdfe", "don't")
    make_dictionary(tmp_path, "bb-XX", "haus", "garten")
    return Speller(find_dictionaries([tmp_path]))


def test_dictionaries_are_found_by_their_codes_and_the_first_one_counts(tmp_path: Path) -> None:
    make_dictionary(tmp_path / "own", "aa", "one")
    make_dictionary(tmp_path / "system", "aa", "two")
    make_dictionary(tmp_path / "system", "bb-XX", "two")
    make_dictionary(tmp_path / "system", "hyph_cc", "two")
    (tmp_path / "system" / "dd.aff").write_text("")
    found = find_dictionaries([tmp_path / "own", tmp_path / "system", tmp_path / "nowhere"])
    assert {code: each.folder.name for code, each in found.items() if code != "hyph_cc"} == {
        "aa": "own",
        "bb_XX": "system",
    }


def test_an_english_dictionary_comes_with_tandem() -> None:
    assert "en_US" in find_dictionaries(usual_folders({}))


def test_words_that_a_dictionary_does_not_know_are_wrong(speller: Speller) -> None:
    assert speller.wrong("aa", ["house", "House", "huose", "Stra\xdfe"]) == ["huose"]
    assert speller.wrong("bb_XX", ["haus", "house"]) == ["house"]


def test_a_typographic_apostrophe_is_an_apostrophe(speller: Speller) -> None:
    assert speller.wrong("aa", ["don\u2019t"]) == []


def test_what_a_dictionary_cannot_hold_is_no_mistake(speller: Speller) -> None:
    assert speller.wrong("aa", ["\u0434\u043e\u043c"]) == []
    assert speller.suggestions("aa", "\u0434\u043e\u043c") == []


def test_without_the_dictionary_nothing_is_wrong(speller: Speller) -> None:
    assert speller.wrong("zz", ["huose"]) == []
    assert speller.suggestions("zz", "huose") == []


def test_the_likeliest_word_is_suggested_first(speller: Speller) -> None:
    assert speller.suggestions("aa", "huose")[0] == "house"


def test_the_language_is_the_one_that_knows_most_words(speller: Speller) -> None:
    assert speller.likeliest(["aa", "bb_XX"], ["haus", "garten", "house"]) == "bb_XX"
    assert speller.likeliest(["aa", "bb_XX"], []) == "aa"
    assert speller.likeliest([], ["haus"]) == ""


def test_questions_are_answered_in_their_order(speller: Speller) -> None:
    questions = [
        {"wrong": ["huose"], "code": "aa"},
        {"meant": "huose", "code": "aa"},
        {"likeliest": ["haus"], "codes": ["aa", "bb_XX"]},
        {"else": 1},
    ]
    answers = io.StringIO()
    serve(map(json.dumps, questions), answers, speller)
    told = [json.loads(line) for line in answers.getvalue().splitlines()]
    assert (told[0], told[1][0], told[2], told[3]) == (["huose"], "house", ["bb_XX"], [])
