"""Open tasks of all notes are read, and ticked where they stand by then."""

import pytest

from core.documents import NoteDocument
from core.facts import NoteFilter
from core.markdown import Task, read_open_tasks
from core.notes import Library
from core.notes.checklist import FoundTasks, NoteTasks, OpenTasks, task_now, tick

BODY = "# Plan\n\n- [ ] one\n  - [x] done\n* [ ] two\n\n```\n- [ ] code\n```\n1. [ ]\n"


def test_open_tasks_are_read_outside_of_code() -> None:
    tasks = read_open_tasks(BODY)
    assert [task.text for task in tasks] == ["one", "two", ""]
    assert [BODY[task.box] for task in tasks] == [" "] * 3
    assert BODY[tasks[1].start :].startswith("* [ ] two")


def test_a_task_is_found_again_nearest_to_where_it_was() -> None:
    note = NoteDocument.compose(1, title="", body="- [ ] a\n- [ ] b\n- [ ] a\n", created_at=1.0)
    last = read_open_tasks(note.body)[2]
    note.replace(0, 0, "new\n")
    found = task_now(note, last)
    assert found is not None
    assert found.start == last.start + 4
    assert task_now(note, Task("gone", 0, 3)) is None


async def tasks_of(library: Library) -> list[NoteTasks]:
    return list((await read(OpenTasks(library), 100)).notes)


async def read(open_tasks: OpenTasks, most: int) -> FoundTasks:
    async with open_tasks.read(most) as found:
        return found


async def test_the_tasks_of_all_notes_outside_the_trash_are_listed(library: Library) -> None:
    space = await library.default_space()
    await library.create_note(space.id, "None", "no tasks - [ ]")
    trashed = await library.create_note(space.id, "Trashed", "- [ ] old")
    await library.trash_note(trashed.id)
    await library.create_note(space.id, "Plan", BODY)
    found = await tasks_of(library)
    assert [(each.note.title, [task.text for task in each.tasks]) for each in found] == [
        ("Plan", ["one", "two", ""])
    ]


async def test_a_task_is_ticked_once(library: Library) -> None:
    space = await library.default_space()
    note = await library.create_note(space.id, "Plan", "😀\n- [ ] one")
    (found,) = await tasks_of(library)
    assert await tick(library, note.id, found.tasks[0])
    assert await library.body(note.id) == "😀\n- [x] one"
    assert not await tick(library, note.id, found.tasks[0])
    assert await tasks_of(library) == []


async def test_they_are_read_slice_by_slice(library: Library) -> None:
    space = await library.default_space()
    for number in range(3):
        await library.create_note(space.id, f"Note {number}", "- [ ] one")
    open_tasks = OpenTasks(library)
    first, all_of_them = await read(open_tasks, 2), await read(open_tasks, 3)
    assert ([each.note.title for each in first.notes], first.has_more) == (["Note 2", "Note 1"], True)
    assert ([each.note.title for each in all_of_them.notes], all_of_them.has_more) == (
        ["Note 2", "Note 1", "Note 0"],
        False,
    )


async def test_what_did_not_change_is_read_once(library: Library) -> None:
    space = await library.default_space()
    plan = await library.create_note(space.id, "Plan", "- [ ] one")
    other = await library.create_note(space.id, "Other", "- [ ] two")
    open_tasks = OpenTasks(library)
    kept, changed = (await read(open_tasks, 9)).notes[::-1]
    await library.append(other.id, "- [ ] three")
    open_tasks.forget([other.id])
    now = {each.note.id: each for each in (await read(open_tasks, 9)).notes}
    assert now[plan.id] is kept
    assert [task.text for task in now[other.id].tasks] == ["two", "three"]
    assert changed.tasks != now[other.id].tasks


async def test_pinned_notes_come_first(library: Library) -> None:
    space = await library.default_space()
    pinned = await library.create_note(space.id, "Pinned", "- [ ] one")
    await library.create_note(space.id, "Newer", "- [ ] two")
    await library.set_pinned(pinned.id, pinned=True)
    assert [each.note.title for each in await tasks_of(library)] == ["Pinned", "Newer"]


async def test_a_note_that_is_deleted_while_the_others_are_read_hides_none(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    space = await library.default_space()
    for number in range(3):
        await library.create_note(space.id, f"Note {number}", "- [ ] one")
    real = library.store.serials

    async def one_more(wanted: NoteFilter) -> list[int]:
        first, *others = await real(wanted)
        return [first, 999_999, *others]

    monkeypatch.setattr(library.store, "serials", one_more)
    assert [each.note.title for each in await tasks_of(library)] == ["Note 2", "Note 1", "Note 0"]
