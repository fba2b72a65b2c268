"""Open tasks of all notes are read, and ticked where they stand by then."""

from core.documents import NoteDocument
from core.markdown import Task, read_open_tasks
from core.notes import Library
from core.notes.checklist import NoteTasks, open_tasks, task_now, tick

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
    return [each async for each in open_tasks(library, 100)]


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
