"""One changed note finds its place; the list stays what the store would list."""

import asyncio
import random
from pathlib import Path

import pytest
from PySide6.QtCore import QPersistentModelIndex
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.gui.note_list.dragging import notes_of
from app.gui.note_list.model import SNIPPET_ROLE, NoteListModel
from core.facts import NoteFilter, NoteOrder, NoteSummary, SearchHit
from core.ids import NoteId, SpaceId
from core.store import Changes, NoteText, open_store

SPACE = SpaceId("space")


def _note(
    number: int, modified_at: float, *, pinned: bool = False, tags: tuple[str, ...] = ()
) -> NoteSummary:
    note = NoteId(f"note{number}")
    return NoteSummary(note, SPACE, None, f"Title {number}", "", tags, pinned, None, number, modified_at)


def _ids(model: NoteListModel) -> list[str]:
    return [note.id for row in range(model.rowCount()) if (note := model.note_at(row))]


def test_a_changed_note_moves_to_its_place_and_the_others_keep_theirs(
    qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    model = NoteListModel()
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.show_notes([_note(number, 100 - number) for number in range(5)], NoteFilter())
    watched = QPersistentModelIndex(model.index(3, 0))
    model.update_notes([_note(4, 200)])
    assert _ids(model) == ["note4", "note0", "note1", "note2", "note3"]
    assert watched.row() == 4
    assert watched.data() == "Title 3"


def test_a_note_changed_at_the_same_time_stays_among_its_equals(qtbot: QtBot) -> None:
    model = NoteListModel()
    model.show_notes([_note(3, 50), _note(2, 50), _note(1, 50)], NoteFilter())
    model.update_notes([_note(1, 50, tags=("a",))])
    assert _ids(model) == ["note3", "note2", "note1"]


def test_of_notes_that_come_at_the_same_time_the_younger_stands_above(qtbot: QtBot) -> None:
    model = NoteListModel()
    model.show_notes([], NoteFilter())
    model.update_notes([_note(2, 50), _note(3, 50), _note(1, 50)])
    assert _ids(model) == ["note3", "note2", "note1"]


def test_a_view_is_told_once_of_notes_that_come_to_lie_together(
    qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    model = NoteListModel()
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.show_notes([_note(1, 90), _note(2, 10)], NoteFilter())
    inserted: list[tuple[int, int]] = []
    model.rowsInserted.connect(lambda _parent, first, last: inserted.append((first, last)))
    model.update_notes([_note(3, 50), _note(4, 100), _note(5, 51), _note(6, 49)])
    assert _ids(model) == ["note4", "note1", "note5", "note3", "note6", "note2"]
    assert inserted == [(1, 3), (0, 0)]


def test_a_note_that_fits_no_more_leaves_and_one_that_fits_comes(qtbot: QtBot) -> None:
    model = NoteListModel()
    model.show_notes([_note(1, 1, tags=("a",))], NoteFilter(tag="a"))
    model.update_notes([_note(1, 1), _note(2, 2, tags=("a",))])
    assert _ids(model) == ["note2"]


def test_hits_carry_their_snippets(qtbot: QtBot) -> None:
    model = NoteListModel()
    model.show_hits([SearchHit(_note(1, 1), "a \x02b\x03")], NoteFilter())
    assert model.index(0, 0).data(SNIPPET_ROLE) == "a \x02b\x03"


def test_dragged_notes_travel_by_id(qtbot: QtBot) -> None:
    model = NoteListModel()
    model.show_notes([_note(1, 2), _note(2, 1)], NoteFilter())
    assert notes_of(model.mimeData([model.index(0, 0), model.index(1, 0)])) == ["note1", "note2"]


@pytest.mark.parametrize("order", list(NoteOrder))
def test_after_any_changes_the_list_is_what_the_store_lists(
    gui_loop: asyncio.AbstractEventLoop, tmp_path: Path, order: NoteOrder
) -> None:
    chance = random.Random(7)
    wanted = NoteFilter(space=SPACE, tag="a", order=order)

    def any_note() -> NoteSummary:
        tags = ("a",) if chance.random() < 0.7 else ()
        return _note(chance.randrange(30), chance.random(), pinned=chance.random() < 0.2, tags=tags)

    async def compare() -> None:
        model = NoteListModel()
        model.show_notes([], wanted)
        async with open_store(tmp_path / "tandem.db") as store:
            for _ in range(150):
                note = any_note()
                await store.write(Changes(notes=[NoteText(note, "")]))
                model.update_notes(await store.summaries([note.id]))
            assert _ids(model) == [note.id for note in await store.notes(wanted)]

    gui_loop.run_until_complete(compare())


def test_notes_that_follow_are_added_below_and_what_came_meanwhile_is_neither_doubled_nor_lost(
    qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    model = NoteListModel()
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.show_notes([_note(9, 90), _note(8, 80)], NoteFilter())
    model.update_notes([_note(3, 100)])
    model.add_notes([_note(8, 80), _note(7, 70), _note(6, 95), _note(3, 30), _note(5, 50)])
    assert _ids(model) == ["note3", "note6", "note9", "note8", "note7", "note5"]


def test_a_note_is_found_in_any_order(qtbot: QtBot) -> None:
    model = NoteListModel()
    by_rank = [_note(number, chance) for number, chance in enumerate(random.Random(3).sample(range(50), 50))]
    model.show_hits([SearchHit(note, "") for note in by_rank], NoteFilter())
    assert [model.row_of(note.id) for note in by_rank] == list(range(50))
    assert model.row_of(NoteId("another")) is None
