"""Whatever is missing, doubled or out of order in a replica's text is noticed and named."""

import random

import pytest

from app.demo.checking import BodyCheck, Passage, check_body, is_within, longest_common

BEFORE = "The evening is planned.\n\nSoup for everyone."
PASSAGES = [
    Passage("Ada", " Doors open at six."),
    Passage("Bob", " Bread, too 🥖."),
    Passage("Ada", " Tea first."),
]
BODY = "The evening is planned. Doors open at six. Tea first.\n\nSoup for everyone. Bread, too 🥖."
TYPED = 19 + 14 + 11


def check(body: str) -> BodyCheck:
    return check_body(BEFORE, PASSAGES, body)


def test_a_body_with_every_keystroke_is_complete() -> None:
    assert check(BODY) == BodyCheck(TYPED, TYPED, "", "", is_old_text_whole=True)
    assert check(BODY).is_complete
    assert check(BODY).describe("Ada") == []


@pytest.mark.parametrize("place", range(len(BODY)))
def test_any_single_missing_character_is_noticed(place: int) -> None:
    checked = check(BODY[:place] + BODY[place + 1 :])
    assert not checked.is_complete
    assert checked.missing == BODY[place]
    assert checked.describe("Bob")


@pytest.mark.parametrize("place", range(len(BODY)))
def test_any_single_doubled_character_is_noticed(place: int) -> None:
    checked = check(BODY[:place] + BODY[place] + BODY[place:])
    assert not checked.is_complete
    assert checked.surplus == BODY[place]


def test_a_missing_keystroke_is_counted_and_named() -> None:
    checked = check(BODY.replace("🥖", ""))
    assert (checked.typed, checked.found) == (TYPED, TYPED - 1)
    assert checked.describe("Bob") == [f"1 of {TYPED} keystrokes cannot be found in Bob’s replica: “🥖”."]


def test_a_character_replaced_by_another_is_both_missing_and_surplus() -> None:
    checked = check(BODY.replace("six", "sex"))
    assert (checked.missing, checked.surplus) == ("i", "e")


def test_keystrokes_that_changed_places_are_noticed() -> None:
    checked = check(BODY.replace("Tea", "eTa"))
    assert (checked.missing, checked.surplus) == ("", "")
    assert checked.found == TYPED - 1
    assert checked.describe("Ada") == [f"1 of {TYPED} keystrokes are out of order in Ada’s replica."]


def test_old_text_that_changed_places_is_noticed() -> None:
    checked = check(BODY.replace("evening", "neveing"))
    assert checked.found == TYPED
    assert not checked.is_complete
    assert checked.describe("Ada") == ["In Ada’s replica the text from before the demo is not whole."]


def test_passages_typed_into_each_other_are_complete() -> None:
    passages = [Passage("Ada", "abcd"), Passage("Bob", "1234")]
    assert check_body("x", passages, "ab12xc3d4").is_complete


def test_a_lost_body_has_lost_everything() -> None:
    assert check("").found == 0


def slow_longest_common(text: str, body: str) -> int:
    row = [0] * (len(body) + 1)
    for character in text:
        before, row = row, [0]
        for index, other in enumerate(body):
            row.append(before[index] + 1 if character == other else max(before[index + 1], row[index]))
    return row[-1]


def test_the_longest_common_sequence_agrees_with_the_textbook() -> None:
    chance = random.Random(7)
    for _ in range(300):
        text, body = ("".join(chance.choices("abc", k=chance.randrange(12))) for _ in range(2))
        assert longest_common(text, body) == slow_longest_common(text, body)
        assert is_within(text, body) == (longest_common(text, body) == len(text))
