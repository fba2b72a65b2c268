"""Ids: a note's says to which space it belongs, and no space can take the id of a note."""

from core.ids import (
    NoteId,
    SpaceId,
    has_mark,
    is_of_other_space,
    is_recovered_note,
    is_space_id,
    new_note_ids,
    new_space_id,
    recovered_note_id,
    space_document_id,
)
from core.world import real_world

OLD_SPACE = SpaceId("s" * 24)
OLD_NOTE = NoteId("n" * 24)


def test_the_ids_of_a_spaces_notes_are_of_no_other_space() -> None:
    ours, theirs = (new_space_id(real_world()) for _ in range(2))
    notes = new_note_ids(real_world(), ours, 100)
    assert len(set(notes)) == 100
    assert not any(is_of_other_space(note, ours) for note in notes)
    assert all(is_of_other_space(note, theirs) for note in notes)


def test_a_recovered_note_is_of_the_same_space() -> None:
    ours, theirs = (new_space_id(real_world()) for _ in range(2))
    (note,) = new_note_ids(real_world(), ours, 1)
    recovered = recovered_note_id(recovered_note_id(note))
    assert is_recovered_note(recovered)
    assert not is_of_other_space(recovered, ours)
    assert is_of_other_space(recovered, theirs)


def test_a_spaces_own_document_is_of_no_other_space() -> None:
    ours, theirs = (new_space_id(real_world()) for _ in range(2))
    assert not is_of_other_space(space_document_id(ours), ours)
    assert is_of_other_space(space_document_id(ours), theirs)


def test_no_note_has_the_id_of_a_space() -> None:
    space = new_space_id(real_world())
    (note,) = new_note_ids(real_world(), space, 1)
    assert is_space_id(space)
    assert not is_space_id(note)


def test_ids_of_the_first_version_do_not_say_where_they_belong() -> None:
    assert is_space_id(OLD_SPACE)
    assert not has_mark(OLD_NOTE)
    assert not is_of_other_space(OLD_NOTE, new_space_id(real_world()))
    assert not has_mark(recovered_note_id(OLD_NOTE))


def test_the_recovered_note_of_a_note_of_the_first_version_keeps_its_name() -> None:
    """Devices of both versions must bring late edits to the same note."""
    assert recovered_note_id(OLD_NOTE) == "0cqrye6uazxhlclmcxsavspj"
