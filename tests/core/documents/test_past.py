"""Reading what a note was, while the note itself goes on."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from loro import Frontiers

from core.documents import DocumentChange, NoteContent, NoteDocument
from core.documents.editions import read_edition
from core.ids import VersionId
from tests.core.documents.timed import Writer, bodies, content_at, edits_in, finish

HOUR = 3600


@pytest.fixture
def note() -> NoteDocument:
    """A plan that was changed twice."""
    ada = Writer(1)
    ada.edit(lambda: ada.document.get_text("title").insert(0, "Plan"), 0)
    ada.edit(lambda: ada.document.get_map("tags").insert("home", True), 1)
    ada.write("one\ntwo\n", 2)
    ada.write("three\n", HOUR)
    ada.delete(0, 4, 2 * HOUR)
    return ada.note()


def test_a_version_has_the_text_the_title_and_the_tags_of_its_time(note: NoteDocument) -> None:
    note.set_title("Better plan")
    note.set_tags(["work"])
    first = edits_in(note)[0]
    assert content_at(note, first.version) == NoteContent("Plan", "one\ntwo\n", ("home",))


def test_versions_are_read_in_any_order(note: NoteDocument) -> None:
    past, edits = note.past(), edits_in(note)
    texts = ["one\ntwo\n", "one\ntwo\nthree\n", "two\nthree\n"]
    for place in (2, 0, 1, 1, 2):
        content = finish(past.content(edits[place].version))
        assert content is not None
        assert content.body == texts[place]


def test_reading_a_version_disturbs_nothing(note: NoteDocument) -> None:
    note.enable_undo()
    note.replace(0, 0, "typed ")
    told: list[DocumentChange] = []
    note.observe(told.append)
    before = (note.version(), note.edition, note.content)
    bodies(note)
    assert (note.version(), note.edition, note.content) == before
    assert told == []
    assert note.undo()
    assert note.body == "two\nthree\n"


def test_a_past_ends_where_it_was_looked_back_from(note: NoteDocument) -> None:
    past = note.past()
    note.replace(0, 0, "later ")
    assert len(finish(past.edits())) == 3


def test_the_text_may_be_typed_on_while_a_version_is_read(note: NoteDocument) -> None:
    note.replace(0, 0, "word " * 2_000)
    version = edits_in(note)[-1].version
    text = note.body
    note.replace(0, 5, "")
    work = note.past().content(version)
    for _ in range(3):
        next(work)
        note.replace(0, 5, "")
    content = finish(work)
    assert content is not None
    assert content.body == text


@pytest.mark.parametrize("version", ["", "x", "aa", "aeaq", "no version", "ähm", "a" * 5_000])
def test_what_is_no_version_is_not_found(note: NoteDocument, version: str) -> None:
    assert finish(note.past().content(VersionId(version))) is None


def test_a_version_of_another_note_is_not_found_and_breaks_nothing(note: NoteDocument) -> None:
    other = Writer(8)
    other.write("other", 0)
    foreign, past = edits_in(other.note())[0].version, note.past()
    assert finish(past.content(foreign)) is None
    assert finish(past.authors(foreign)) is None
    assert finish(past.content(edits_in(note)[0].version)) is not None


def test_a_version_of_edits_that_have_not_arrived_is_not_found(note: NoteDocument) -> None:
    ahead = NoteDocument.load(2, note.snapshot(), ())
    ahead.replace(0, 0, "more ")
    assert finish(note.past().content(edits_in(ahead)[-1].version)) is None


@settings(max_examples=30)
@given(seed=st.integers(0, 2**32), writers=st.integers(1, 4), acts=st.integers(1, 60))
def test_every_version_of_any_history_reads_as_loro_itself_reads_it(
    seed: int, writers: int, acts: int
) -> None:
    document = written_at_random(random.Random(seed), writers, acts)
    note = document.note()
    past, edits = note.past(), edits_in(note)
    for edit in random.Random(seed).sample(edits, min(8, len(edits))):
        content, edition = finish(past.content(edit.version)), read_edition(edit.version)
        assert content is not None
        assert edition is not None
        earlier = document.document.fork_at(Frontiers.decode(edition))
        assert content.body == earlier.get_text("body").to_string()
    assert bodies(note)[-1] == note.body


def written_at_random(chance: random.Random, writers: int, acts: int) -> Writer:
    """Let people write, delete and hear of each other at random; all is heard in the end."""
    company = [Writer(session) for session in range(1, writers + 1)]
    at = 0
    for _ in range(acts):
        at += chance.choice((1, 30, 200, 400, 4000))
        writer = chance.choice(company)
        length = len(writer.body)
        if length > 3 and chance.random() < 0.3:
            writer.delete(chance.randrange(length - 2), 2, at)
        else:
            writer.write(chance.choice(("a", "word ", "😀", "\n")), at, chance.randint(0, length))
        if chance.random() < 0.4:
            chance.choice(company).hear(*company)
    company[0].hear(*company[1:])
    return company[0]
