from core.documents import DocumentChange, NoteDocument, TextChange


def test_a_note_starts_empty() -> None:
    note = NoteDocument(1)

    assert (note.body, note.title, note.tags, note.body_length) == ("", "", (), 0)
    assert (note.pinned, note.trashed_at, note.created_at) == (False, None, None)


def test_positions_count_utf16_units() -> None:
    note = NoteDocument(1)
    note.replace(0, 0, "a😀b")

    note.replace(3, 1, "c")

    assert note.body == "a😀c"
    assert note.body_length == 4


def test_a_range_beyond_the_text_is_clamped() -> None:
    note = NoteDocument(1)
    note.replace(7, 3, "abc")
    note.replace(-5, 6, "x")
    note.replace(2, 99, "y")

    assert note.body == "xby"


def test_a_range_that_cuts_a_character_in_two_takes_all_of_it() -> None:
    note = NoteDocument(1)
    note.replace(0, 0, "a😀😀b")

    note.replace(2, 2, "-")

    assert note.body == "a-b"


def test_an_insertion_within_a_character_goes_before_it() -> None:
    note = NoteDocument(1)
    note.replace(0, 0, "😀")

    note.replace(1, 0, "x")

    assert note.body == "x😀"


def test_a_local_edit_is_told_with_its_origin() -> None:
    note = NoteDocument(1)
    note.replace(0, 0, "😀b")
    told: list[DocumentChange] = []
    note.observe(told.append)

    note.replace(0, 2, "a", origin="editor")

    change = DocumentChange(
        (TextChange(0, 2, "a"),), title_changed=False, properties_changed=False, origin="editor"
    )
    assert told == [change]
