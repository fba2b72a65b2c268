"""Which edits a history shows, when they were made, by whom, and what each did."""

import json
from itertools import pairwise

import pytest
from loro import LoroDoc, VersionVector

from core.documents import EditSummary, NoteDocument
from tests.core.documents.timed import NOON, Writer, bodies, edits_in, finish

MINUTE = 60


@pytest.fixture
def ada() -> Writer:
    return Writer(1)


@pytest.fixture
def bob() -> Writer:
    return Writer(2)


def test_a_note_that_nobody_wrote_has_no_history() -> None:
    assert edits_in(NoteDocument(1)) == []


def test_what_is_written_with_short_pauses_is_one_edit(ada: Writer) -> None:
    for minute in (0, 4, 9):
        ada.write("word ", minute * MINUTE)
    (edit,) = edits_in(ada.note())
    assert (edit.session, edit.started_at, edit.ended_at) == (1, NOON, NOON + 9 * MINUTE)
    assert edit.size == len("word word word ")


def test_a_long_pause_ends_an_edit(ada: Writer) -> None:
    ada.write("one", 0)
    ada.write(" two", 6 * MINUTE)
    assert [edit.started_at for edit in edits_in(ada.note())] == [NOON, NOON + 6 * MINUTE]
    assert bodies(ada.note()) == ["one", "one two"]


def test_whoever_writes_all_afternoon_leaves_more_than_one_version(ada: Writer) -> None:
    for minute in range(0, 91, 2):
        ada.write(f"{minute} ", minute * MINUTE)
    edits = edits_in(ada.note())
    assert len(edits) == 3
    assert all(edit.ended_at - edit.started_at <= 30 * MINUTE for edit in edits)


@pytest.mark.parametrize("text", ["a sentence of some length", "word " * 500])
def test_what_was_there_before_a_text_was_wiped_is_a_version(text: str) -> None:
    note = NoteDocument(1)
    note.replace(0, 0, text)
    note.replace(0, note.body_length, "")
    note.replace(0, 0, "typed on")
    assert bodies(note) == [text, "typed on"]


def test_a_text_that_is_replaced_whole_can_be_had_back_each_time() -> None:
    note = NoteDocument(1)
    texts = ["one two three four", "something else", "and a third text"]
    for text in texts:
        note.set_body(text)
    assert bodies(note) == texts


def test_a_paragraph_that_is_cut_out_of_a_long_text_can_be_had_back() -> None:
    note = NoteDocument(1)
    note.replace(0, 0, "word " * 500)
    note.replace(1000, 100, "")
    assert len(edits_in(note)) == 2


def test_what_others_were_writing_is_whole_before_a_version_is_brought_back() -> None:
    ada, ben = NoteDocument(1), NoteDocument(2)
    ada.replace(0, 0, "Ada. ")
    version, content = edits_in(ada)[0].version, ada.content
    ben.apply(ada.snapshot())
    ben.replace(5, 0, "Ben, who")
    ada.apply(ben.export_since(ada.version()))
    ada.restore(version, content)
    ben.replace(13, 0, " types on")
    ben.apply(ada.export_since(ben.version()))
    ben.replace(ben.body_length, 0, " and on")
    assert bodies(ben) == ["Ada. ", "Ada. Ben, who types on", "Ada.  types on", "Ada.  types on and on"]


def test_corrections_end_no_edit() -> None:
    note = NoteDocument(1)
    note.replace(0, 0, "word " * 500)
    note.replace(1000, 99, "")
    note.set_body(note.body.replace("word", "Word", 20))
    note.set_body("Word " * 20 + "x")
    assert len(edits_in(note)) == 2


def test_a_short_word_that_is_taken_back_is_no_version() -> None:
    note = NoteDocument(1)
    note.replace(0, 0, "mistaken")
    note.replace(0, 8, "")
    note.replace(0, 0, "right")
    assert bodies(note) == ["right"]


def test_two_who_write_at_once_have_an_edit_each(ada: Writer, bob: Writer) -> None:
    for second in range(0, 100, 10):
        ada.write("a", second)
        bob.hear(ada)
        bob.write("b", second + 5)
        ada.hear(bob)
    edits = edits_in(ada.note())
    assert [edit.session for edit in edits] == [1, 2]
    assert bodies(ada.note()) == ["ab" * 9 + "a", "ab" * 10]


def test_what_was_written_offline_stands_where_it_was_written(ada: Writer, bob: Writer) -> None:
    ada.write("plan", 0)
    bob.hear(ada)
    bob.write(", from the train", 60 * MINUTE)
    ada.write(", at home", 120 * MINUTE)
    ada.hear(bob)
    assert [edit.session for edit in edits_in(ada.note())] == [1, 2, 1]
    assert bodies(ada.note())[1] == "plan, from the train"


def test_every_replica_tells_the_same_history(ada: Writer, bob: Writer) -> None:
    ada.write("one", 0)
    bob.hear(ada)
    bob.write("two", 10)
    ada.write("three", 11)
    ada.hear(bob)
    bob.hear(ada)
    assert edits_in(ada.note()) == edits_in(bob.note())


def test_a_version_stays_what_it_was_when_older_edits_arrive_late(ada: Writer, bob: Writer) -> None:
    ada.write("plan", 0)
    bob.hear(ada)
    bob.write(" B", 10 * MINUTE)
    ada.write(" A", 20 * MINUTE)
    before = edits_in(ada.note())
    text = bodies(ada.note())
    ada.hear(bob)
    note = ada.note()
    assert len(edits_in(note)) == 3
    read = [finish(note.past().content(edit.version)) for edit in before]
    assert [found.body for found in read if found] == text


def test_the_last_version_is_the_note_as_it_is(ada: Writer, bob: Writer) -> None:
    ada.write("one", 0)
    bob.write("two", 0)
    ada.hear(bob)
    assert bodies(ada.note())[-1] == ada.body


def test_forged_times_cost_neither_a_version_nor_the_order(ada: Writer, bob: Writer) -> None:
    ada.write("first", 1000)
    bob.hear(ada)
    bob.write(" second", 2000)
    told = json.loads(bob.document.export_json_updates(VersionVector(), bob.document.oplog_vv))  # type: ignore[no-untyped-call]
    for forged in (-5, 2**62):
        told["changes"][-1]["timestamp"] = forged
        document = LoroDoc()  # type: ignore[no-untyped-call]
        document.import_json_updates(json.dumps(told))
        bob.document = document
        assert "first second" in bodies(bob.note())
        assert all(0 <= edit.started_at <= 253_402_300_799 for edit in edits_in(bob.note()))


@pytest.mark.parametrize("message", ["hello", "restored ", "restored <b>", "restored " + "a" * 5_000])
def test_what_another_program_wrote_beside_a_change_restores_nothing(ada: Writer, message: str) -> None:
    ada.document.get_text("body").insert(0, "text")
    ada.document.commit_with("", commit_msg=message)
    (edit,) = edits_in(ada.note())
    assert edit.restored is None


def test_an_edit_tells_what_came_and_went_and_what_else_it_touched(ada: Writer) -> None:
    ada.write("hello 😀 world", 0)
    ada.delete(6, 2, 10)
    ada.edit(lambda: ada.document.get_text("title").insert(0, "Greeting"), 20)
    ada.edit(lambda: ada.document.get_map("tags").insert("home", True), 600)
    ada.edit(lambda: ada.document.get_map("meta").insert("pinned", True), 1200)
    note = ada.note()
    summaries = [finish(note.past().summary(edit)) for edit in edits_in(note)]
    assert summaries == [
        EditSummary(inserted=13, deleted=2, title_changed=True),
        EditSummary(tags_changed=True),
        EditSummary(marks_changed=True),
    ]


def test_a_text_that_was_deleted_key_by_key_counts_as_deleted(ada: Writer) -> None:
    ada.write("hello", 0)
    for place in (4, 3, 2):
        ada.delete(place, 1, 600)
    note = ada.note()
    summary = finish(note.past().summary(edits_in(note)[-1]))
    assert (summary.inserted, summary.deleted) == (0, 3)


def test_an_edit_longer_than_a_turn_is_counted_whole(ada: Writer) -> None:
    ada.write("x" * 12_345, 0)
    note = ada.note()
    work = note.past().summary(edits_in(note)[0])
    assert sum(1 for _ in work) == 3
    assert finish(note.past().summary(edits_in(note)[0])).inserted == 12_345


def test_ids_of_versions_differ_at_once_and_fit_into_an_address(ada: Writer) -> None:
    for minute in range(0, 60, 6):
        ada.write("word ", minute * MINUTE)
    versions = [edit.version for edit in edits_in(ada.note())]
    assert len({version[:2] for version in versions}) == len(versions)
    assert all(version.isalnum() and version.islower() for version in versions)
    assert all(len(one) < 40 for one, _ in pairwise(versions))
