"""Who wrote which character."""

import pytest

from core.documents import AuthorRun, NoteDocument
from tests.core.documents.timed import Writer, edits_in, finish


@pytest.fixture
def together() -> Writer:
    """Ada (1) writes, Bob (2) writes into it, an hour later."""
    ada, bob = Writer(1), Writer(2)
    ada.write("good 😀 day", 0)
    bob.hear(ada)
    bob.write("very ", 3600, place=0)
    bob.delete(10, 1, 3601)
    bob.write("🎉!", 3602, place=10)
    return bob


def runs_of(note: NoteDocument, edit: int = -1) -> tuple[AuthorRun, ...]:
    runs = finish(note.past().authors(edits_in(note)[edit].version))
    assert runs is not None
    return runs


def test_runs_tell_who_wrote_and_count_as_the_editor_does(together: Writer) -> None:
    note = together.note()
    assert note.body == "very good 🎉! day"
    assert runs_of(note) == (
        AuthorRun(0, 5, 2),
        AuthorRun(5, 5, 1),
        AuthorRun(10, 3, 2),
        AuthorRun(13, 4, 1),
    )
    assert sum(run.length for run in runs_of(note)) == note.body_length


def test_an_earlier_version_has_the_authors_of_its_time(together: Writer) -> None:
    assert runs_of(together.note(), 0) == (AuthorRun(0, 11, 1),)


def test_an_empty_text_has_no_authors(together: Writer) -> None:
    together.delete(0, len(together.body), 9999)
    assert runs_of(together.note()) == ()


def test_a_text_longer_than_a_turn_is_told_whole() -> None:
    ada = Writer(1)
    ada.write("x" * 7_000, 0)
    assert runs_of(ada.note()) == (AuthorRun(0, 7_000, 1),)


def test_a_stretch_of_the_text_as_it_is_now_tells_its_authors(together: Writer) -> None:
    note = together.note()
    assert note.authors(3, 9) == (AuthorRun(3, 2, 2), AuthorRun(5, 5, 1), AuthorRun(10, 2, 2))
    assert note.authors(15, 100) == (AuthorRun(15, 2, 1),)
    assert note.authors(17, 5) == ()


def test_what_is_typed_has_its_author_at_once(together: Writer) -> None:
    note = together.note()
    note.replace(0, 4, "too")
    (own,) = note.sessions - {1, 2}
    assert note.authors(0, 5) == (AuthorRun(0, 3, own), AuthorRun(3, 1, 2), AuthorRun(4, 1, 1))
