"""Two replicas are compared in every part of every note."""

import dataclasses

import pytest

from app.demo.replicas import NoteCopy, Replica, differences
from core.ids import NoteId

SOUP = NoteCopy("Soup", "Peas, salt", ("recipe", "winter"), ("Kitchen", "Dinner"), is_trashed=False)
BREAD = NoteCopy("Bread", "Flour", (), (), is_trashed=False)


def replica(owner: str, **copies: NoteCopy) -> Replica:
    return Replica(owner, {NoteId(note): copy for note, copy in copies.items()})


def test_equal_replicas_differ_in_nothing() -> None:
    assert differences(replica("Ada", a=SOUP, b=BREAD), replica("Bob", b=BREAD, a=SOUP)) == []


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({"title": "Stew"}, "title"),
        ({"body": "Peas, sal"}, "text"),
        ({"tags": ("recipe",)}, "tags"),
        ({"path": ("Kitchen",)}, "notebook"),
        ({"is_trashed": True}, "place in the trash"),
    ],
)
def test_a_difference_in_any_part_of_a_note_is_named(change: dict[str, object], word: str) -> None:
    other = dataclasses.replace(SOUP, **change)  # type: ignore[arg-type]
    found = differences(replica("Ada", a=SOUP, b=BREAD), replica("Bob", a=other, b=BREAD))
    assert found == [f"The note “Soup” differs in its {word} between Ada’s replica and Bob’s."]


def test_a_note_that_only_one_holds_is_named() -> None:
    assert differences(replica("Ada", a=SOUP), replica("Bob")) == ["Bob’s replica lacks the note “Soup”."]
    assert differences(replica("Ada"), replica("Bob", a=SOUP)) == ["Ada’s replica lacks the note “Soup”."]
