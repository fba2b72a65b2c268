"""`tandem trash …` and `tandem note purge` on a real profile."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from core.documents import Version
from core.facts import Cursor, NoteFilter, Update, UpdateKind
from core.ids import DeviceId, NoteId, recovered_note_id
from core.notes import LoggedUpdate, open_library
from core.profile import Profile
from core.store import open_store
from core.world import real_world

Run = Callable[..., Any]


@pytest.fixture
def trashed(tandem: Run) -> list[str]:
    """The ids of two notes in the trash of a fresh profile; a third one is not there."""
    ids = [str(tandem("note", "new", "-t", title, title).out.strip()) for title in ("Old", "Older", "Kept")]
    tandem("note", "rm", *ids[:2])
    return ids[:2]


def test_the_trash_is_listed(tandem: Run, trashed: list[str]) -> None:
    assert {line.split()[1] for line in tandem("trash", "list").out.splitlines()[1:]} == {"Old", "Older"}
    listed = tandem("trash", "list", "--json").json
    assert {note["id"] for note in listed["notes"]} == set(trashed)
    assert listed["held"] == []


def test_a_note_of_the_trash_is_deleted_for_good(tandem: Run, trashed: list[str]) -> None:
    purged = tandem("note", "purge", trashed[0])
    assert (purged.code, purged.out) == (0, "")
    assert purged.err == "Deleted 1 note for good. Saved here.\n"
    assert tandem("note", "show", trashed[0]).code == 1
    assert tandem("note", "purge", trashed[1], "--json").json == {
        "notes": 1,
        "standing": "saved here",
        "waiting": 0,
    }
    assert tandem("trash", "list").out == "No notes.\n"


def test_a_note_outside_the_trash_is_not_deleted(tandem: Run, trashed: list[str]) -> None:
    (kept,) = tandem("note", "list", "--json").json
    refused = tandem("note", "purge", trashed[0], kept["id"])
    assert refused.code == 1
    assert "“Kept” is not in the trash." in refused.err
    assert len(tandem("trash", "list", "--json").json["notes"]) == 2


def test_the_trash_is_emptied_and_the_rest_stays(tandem: Run, trashed: list[str]) -> None:
    assert trashed
    assert tandem("trash", "empty").err == "Deleted 2 notes for good. Saved here.\n"
    assert tandem("trash", "empty").err == "There is nothing to delete.\n"
    assert [note["title"] for note in tandem("note", "list", "--json").json] == ["Kept"]


def test_only_the_trash_of_the_named_space_is_emptied(tandem: Run, trashed: list[str]) -> None:
    tandem("space", "create", "Work")
    assert tandem("trash", "empty", "--space", "Work", "--json").json["notes"] == 0
    assert len(tandem("trash", "list", "--json").json["notes"]) == len(trashed)


def test_without_held_notes_there_is_nothing_to_decide(tandem: Run) -> None:
    for decision in ("keep", "accept"):
        assert tandem("trash", decision).err == "There is nothing to decide.\n"
        assert tandem("trash", decision, "--json").json["notes"] == 0


@pytest.fixture
def held(tandem: Run, profile: Path) -> list[str]:
    """The ids of six notes out of seven that another device deleted for good."""
    ids = [str(tandem("note", "new", "-t", f"Note {number}").out.strip()) for number in range(7)][:6]
    asyncio.run(_purge_elsewhere(profile, ids))
    return ids


async def _purge_elsewhere(profile: Path, ids: list[str]) -> None:
    device = DeviceId("desk")
    async with (
        open_store(Profile(profile).database) as store,
        open_library(store, device, real_world()) as library,
    ):
        notes = [note for note in await library.notes(NoteFilter()) if note.id in ids]
        logged = []
        for number, note in enumerate(notes, 1):
            async with library.open_note(note.id) as opened:
                body = Version.of_loro(opened.document.version()).encode()
            tombstone = Update(note.space, note.id, DeviceId("other"), 7, number, body, b"h", b"s")
            logged.append(LoggedUpdate(number, replace(tombstone, kind=UpdateKind.TOMBSTONE)))
        cursor = Cursor(notes[0].space, "epoch", len(logged), b"digest")
        await library.arrivals.take_logged(logged, cursor, lambda: None)


def test_what_others_deleted_is_listed_until_it_is_decided(tandem: Run, held: list[str]) -> None:
    listed = tandem("trash", "list")
    assert "Another device deleted 6 notes for good." in listed.out
    assert "`tandem trash keep` or `tandem trash accept`" in listed.out
    assert {note["id"] for note in tandem("trash", "list", "--json").json["held"]} == set(held)
    assert len(tandem("note", "list", "--json").json) == 7


def test_what_others_deleted_can_be_kept(tandem: Run, held: list[str]) -> None:
    assert tandem("trash", "keep").err == "Kept 6 notes. Saved here.\n"
    ids = {note["id"] for note in tandem("note", "list", "--json").json}
    assert {recovered_note_id(NoteId(note)) for note in held} < ids
    assert tandem("trash", "list", "--json").json["held"] == []


def test_what_others_deleted_can_be_deleted_here_too(tandem: Run, held: list[str]) -> None:
    assert held
    assert tandem("trash", "accept").err == "Deleted 6 notes for good. Saved here.\n"
    assert [note["title"] for note in tandem("note", "list", "--json").json] == ["Note 6"]
