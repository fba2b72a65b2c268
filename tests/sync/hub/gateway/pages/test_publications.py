"""Publishing over REST."""

import pytest

from core.facts import Role
from core.ids import NoteId, SpaceId
from sync.hub.pages.service import Pages
from sync.hub.users import ApiScope, UserService
from tests.sync.hub.gateway.conftest import Caller
from tests.sync.hub.gateway.fakes import FakeNotes


def path_of(note: NoteId) -> str:
    return f"/v1/notes/{note}/publication"


async def test_a_note_is_published_moved_and_taken_back(editor: Caller, note: NoteId) -> None:
    assert (await editor.get(path_of(note))).status_code == 404
    made = (await editor.post(path_of(note))).json()
    assert (await editor.get(made["path"])).status_code == 200
    assert (await editor.get(path_of(note))).json() == made
    moved = (await editor.post(path_of(note) + "/address")).json()
    assert [(await editor.get(each["path"])).status_code for each in (made, moved)] == [404, 200]
    assert (await editor.delete(path_of(note))).status_code == 204
    assert (await editor.get(moved["path"])).status_code == 404
    assert (await editor.delete(path_of(note))).status_code == 204


async def test_an_answer_says_by_whom_and_when(editor: Caller, note: NoteId, space: SpaceId) -> None:
    made = (await editor.post(path_of(note))).json()
    assert (made["note"], made["space"], made["published_by"]) == (note, space, editor.user)
    assert made["published_at"].endswith("Z")


@pytest.mark.parametrize(("method", "path"), [("POST", ""), ("POST", "/address"), ("DELETE", "")])
async def test_a_viewer_may_not(
    editor: Caller, notes: FakeNotes, space: SpaceId, note: NoteId, method: str, path: str
) -> None:
    notes.set_role(space, editor.user, Role.VIEWER)
    assert (await editor.ask(method, path_of(note) + path)).status_code == 403


@pytest.mark.parametrize("method", ["GET", "POST", "DELETE"])
async def test_a_stranger_is_told_that_there_is_no_such_note(
    editor: Caller, bela: Caller, note: NoteId, method: str
) -> None:
    await editor.post(path_of(note))
    answer, none = await bela.ask(method, path_of(note)), await bela.ask(method, path_of(NoteId("z" * 32)))
    assert (answer.status_code, answer.json()["title"]) == (404, none.json()["title"])


@pytest.mark.parametrize("method", ["GET", "POST", "DELETE"])
async def test_nobody_comes_without_a_token(nobody: Caller, note: NoteId, method: str) -> None:
    assert (await nobody.ask(method, path_of(note))).status_code == 401


@pytest.mark.parametrize("note_id", ["%00", "..", "a" * 65, "é", "%27%20OR%201"])
async def test_an_id_that_is_none_is_refused(editor: Caller, note_id: str) -> None:
    assert (await editor.post(f"/v1/notes/{note_id}/publication")).status_code in {404, 405, 422}


async def test_a_script_needs_the_right_to_write(
    users: UserService, pages: Pages, editor: Caller, note: NoteId
) -> None:
    session = await users.identify(editor.token)
    made = await users.make_api_token(session, "reads", frozenset({ApiScope.NOTES_READ}), 600)
    script = Caller(editor.client, made.text, editor.user)
    assert (await script.post(path_of(note))).status_code == 403
    await editor.post(path_of(note))
    assert (await script.get(path_of(note))).status_code == 200
