"""Undo takes back one's own edits and nobody else's."""

from hypothesis import given, settings
from hypothesis import strategies as st

from core.documents import DocumentChange, NoteDocument, TextChange

STEP_BY_STEP = 0


def pair(body: str = "") -> tuple[NoteDocument, NoteDocument]:
    note = NoteDocument.compose(1, title="", body=body, created_at=1.0)
    other = NoteDocument.load(2, note.snapshot(), ())
    note.enable_undo(STEP_BY_STEP)
    return note, other


def deliver(source: NoteDocument, target: NoteDocument) -> None:
    target.apply(source.export_since(target.version()))


def test_nothing_can_be_undone_until_undo_is_enabled() -> None:
    note = NoteDocument(1)
    note.replace(0, 0, "a")

    assert (note.can_undo, note.undo(), note.can_redo, note.redo()) == (False, False, False, False)
    assert note.body == "a"


def test_what_was_there_before_undo_was_enabled_stays() -> None:
    note, _ = pair("before")
    note.replace(6, 0, " after")

    assert note.undo()
    assert not note.undo()
    assert note.body == "before"


def test_undo_takes_back_ones_own_edit_and_leaves_the_others() -> None:
    note, other = pair("one")
    note.replace(3, 0, " mine")
    deliver(note, other)
    other.replace(0, 0, "theirs ")
    deliver(other, note)

    assert note.undo()
    assert note.body == "theirs one"


def test_text_that_others_wrote_inside_an_undone_edit_stays() -> None:
    note, other = pair()
    note.replace(0, 0, "mine")
    deliver(note, other)
    other.replace(2, 0, "😀")
    deliver(other, note)

    assert note.undo()
    assert note.body == "😀"
    assert note.redo()
    assert note.body == "mi😀ne"


def test_the_others_edit_is_never_undone() -> None:
    note, other = pair()
    other.replace(0, 0, "theirs")
    deliver(other, note)

    assert not note.can_undo
    assert not note.undo()
    assert note.body == "theirs"


def test_undo_and_redo_are_told_as_such() -> None:
    note, _ = pair()
    told: list[DocumentChange] = []
    note.replace(0, 0, "a😀", origin="editor")
    note.observe(told.append)

    note.undo()
    note.redo()

    assert [change.origin for change in told] == ["undo", "redo"]
    assert [change.body[0].removed for change in told] == [3, 0]


def test_typing_without_a_pause_is_undone_as_one() -> None:
    note = NoteDocument(1)
    note.enable_undo(merge_interval=600_000)
    for position, letter in enumerate("word"):
        note.replace(position, 0, letter)

    assert note.undo()
    assert note.body == ""


def test_title_tags_and_marks_are_not_undone_with_the_body() -> None:
    note, _ = pair()
    note.replace(0, 0, "body")
    note.set_title("title")
    note.set_tags(["tag"])
    note.set_pinned(True)

    assert note.undo()
    assert (note.body, note.title, note.tags, note.pinned) == ("", "title", ("tag",), True)
    assert not note.can_undo


def test_a_new_edit_ends_what_could_be_redone() -> None:
    note, _ = pair()
    note.replace(0, 0, "a")
    note.undo()
    note.replace(0, 0, "b")

    assert not note.can_redo


def test_what_can_be_undone_outlives_a_long_absence() -> None:
    note, other = pair("shared ")
    note.replace(7, 0, "mine")
    updates = []
    for number in range(100):
        version = other.version()
        other.replace(0, 0, f"{number} ")
        updates.append(other.export_since(version))

    note.apply_all(updates)

    assert note.undo()
    assert note.body == other.body


@settings(deadline=None, max_examples=100)
@given(
    st.lists(
        st.tuples(st.booleans(), st.integers(0, 30), st.sampled_from(["x", "漢", "😀", "ab"])), max_size=15
    )
)
def test_undoing_everything_leaves_exactly_what_the_others_inserted(
    insertions: list[tuple[bool, int, str]],
) -> None:
    note, other = pair()
    for is_mine, position, text in insertions:
        writer = note if is_mine else other
        writer.replace(position % (writer.body_length + 1), 0, text.upper() if is_mine else text)
        deliver(other, note)
        deliver(note, other)
    theirs = NoteDocument.load(3, None, [other.export_since(None)])
    assert theirs.body == note.body

    while note.undo():
        pass

    assert len(note.body) == sum(len(text) for is_mine, _, text in insertions if not is_mine)
    while note.redo():
        pass
    assert note.body == theirs.body


def test_many_replacements_are_undone_as_one_step_apart_from_what_was_typed_before() -> None:
    note, other = pair()
    note.replace(0, 0, "one two one")
    deliver(note, other)
    note.replace_each([TextChange(0, 3, "1"), TextChange(8, 3, "1")])
    other.replace(4, 3, "TWO")
    deliver(note, other)
    deliver(other, note)
    assert note.body == other.body == "1 TWO 1"

    assert note.undo()

    assert note.body == "one TWO one"
