"""The history of a note by REST: what was, who did it, and bringing it back."""

from typing import Any

import pytest

from core.facts import Space, Update
from core.ids import DeviceId, NoteId, SpaceId, UserId
from core.notes import Library
from core.store import Changes
from tests.core.documents.timed import NOON, Writer
from tests.sync.hub.gateway.conftest import Caller, write_note
from tests.sync.hub.gateway.fakes import FakeNotes

LAPTOP = DeviceId("laptop")
OTHER = 77
HOUR = 3600
NOTE = NoteId("n" * 24)
PATH = f"/v1/notes/{NOTE}"


@pytest.fixture
async def edits(library: Library, space: Space, notes: FakeNotes, bela: Caller) -> None:
    """Bela wrote a note on the laptop, an edit an hour."""
    writer = Writer(OTHER)
    writer.edit(lambda: writer.document.get_text("title").insert(0, "Plan"), 0)
    writer.write("one\n", 0)
    writer.write("two\n", HOUR)
    writer.delete(0, 4, 2 * HOUR)
    notes.devices[LAPTOP] = bela.user
    await store(library, space.id, writer)


async def store(library: Library, space: SpaceId, writer: Writer) -> None:
    update = Update(space, NOTE, LAPTOP, OTHER, 1, writer.note().export_since(None))
    await library.store.write(Changes(updates=[update], touched={NOTE: (space, NOON)}))
    await library.relist(space, [NOTE])


async def history(caller: Caller, **params: Any) -> list[dict[str, Any]]:
    answer = await caller.get(f"{PATH}/history", params=params)
    assert answer.status_code == 200, answer.text
    items: list[dict[str, Any]] = answer.json()["items"]
    return items


async def test_a_viewer_sees_who_changed_what_the_last_edit_first(
    vera: Caller, bela: Caller, edits: None
) -> None:
    last, _, first = await history(vera)
    assert (first["started_at"], first["inserted"], first["title_changed"]) == (
        "2023-11-14T22:13:20Z",
        4,
        True,
    )
    assert (last["inserted"], last["deleted"], last["title_changed"]) == (0, 4, False)
    assert first["device"] == LAPTOP
    assert first["author"] == {"user": bela.user, "name": None, "display_name": "Bela"}
    assert (await history(bela))[-1]["author"]["name"] == "bela"


async def test_nobody_is_named_whose_device_is_not_known(vera: Caller, edits: None, notes: FakeNotes) -> None:
    notes.devices.clear()
    assert [(each["author"], each["device"]) for each in await history(vera)] == [(None, LAPTOP)] * 3


async def test_an_author_whose_account_is_gone_has_no_name(
    vera: Caller, edits: None, notes: FakeNotes
) -> None:
    notes.devices[LAPTOP] = UserId("gone")
    assert (await history(vera))[0]["author"] == {"user": "gone", "name": None, "display_name": ""}


async def test_pages_show_every_edit_once_while_the_note_is_written(
    vera: Caller, edits: None, library: Library
) -> None:
    first = (await vera.get(f"{PATH}/history", params={"limit": 2})).json()
    await library.append(NOTE, "three")
    rest = (await vera.get(f"{PATH}/history", params={"limit": 2, "cursor": first["next"]})).json()
    assert [each["inserted"] for each in first["items"] + rest["items"]] == [0, 4, 4]
    assert rest["next"] is None


async def test_a_page_goes_on_behind_an_edit_that_has_grown(
    bela: Caller, space: Space, library: Library
) -> None:
    note = (await write_note(bela, space, body="one"))["id"]
    path = f"/v1/notes/{note}/history"
    (first,) = (await bela.get(path)).json()["items"]
    await library.append(NoteId(note), "two")
    await bela.post(f"{path}/{first['version']}/restore")
    await library.append(NoteId(note), "three")
    page = (await bela.get(path, params={"limit": 1})).json()
    await library.append(NoteId(note), "four")
    assert (await bela.get(path, params={"limit": 1})).json()["items"] != page["items"]
    rest = (await bela.get(path, params={"cursor": page["next"]})).json()["items"]
    assert [each["restored"] for each in rest] == [first["version"], None]


async def test_a_version_is_told_as_it_was(vera: Caller, edits: None) -> None:
    version = (await history(vera))[1]["version"]
    told = (await vera.get(f"{PATH}/history/{version}")).json()
    assert told == {"note": NOTE, "version": version, "title": "Plan", "tags": [], "body": "one\ntwo\n"}


async def test_a_version_is_told_as_markdown_to_who_asks_for_it(vera: Caller, edits: None) -> None:
    version = (await history(vera))[2]["version"]
    answer = await vera.get(f"{PATH}/history/{version}", headers={"Accept": "text/markdown"})
    assert answer.headers["Content-Type"] == "text/markdown; charset=utf-8"
    assert answer.text == "one\n"


async def test_a_version_that_is_known_is_not_sent_again(vera: Caller, edits: None) -> None:
    path = f"{PATH}/history/{(await history(vera))[0]['version']}"
    known = {"If-None-Match": (await vera.get(path)).headers["ETag"]}
    assert (await vera.get(path, headers=known)).status_code == 304
    assert (await vera.get(path, headers=known | {"Accept": "text/markdown"})).status_code == 200


async def test_an_editor_brings_a_version_back_and_the_history_says_so(bela: Caller, edits: None) -> None:
    version = (await history(bela))[1]["version"]
    restored = await bela.post(f"{PATH}/history/{version}/restore")
    assert restored.status_code == 200
    assert restored.json()["body"] == "one\ntwo\n"
    assert restored.json()["etag"] == restored.headers["ETag"]
    now = await history(bela)
    assert now[0]["restored"] == version
    assert len(now) == 4


async def test_a_version_is_brought_back_by_who_has_read_what_is_there(
    bela: Caller, edits: None, library: Library
) -> None:
    version, etag = (await history(bela))[2]["version"], (await bela.get(PATH)).json()["etag"]
    await library.append(NOTE, "typed meanwhile")
    refused = await bela.post(f"{PATH}/history/{version}/restore", headers={"If-Match": etag})
    assert refused.status_code == 412
    assert (await bela.get(PATH)).json()["body"] == "two\ntyped meanwhile"


async def test_a_viewer_brings_nothing_back(vera: Caller, edits: None) -> None:
    version = (await history(vera))[2]["version"]
    assert (await vera.post(f"{PATH}/history/{version}/restore")).status_code == 403
    assert (await vera.get(PATH)).json()["body"] == "two\n"


async def test_a_stranger_hears_of_a_history_what_he_hears_of_one_that_is_not_there(
    sten: Caller, bela: Caller, edits: None
) -> None:
    version = (await history(bela))[0]["version"]
    for end in ("", f"/{version}"):
        foreign = await sten.get(f"{PATH}/history{end}")
        absent = await sten.get(f"/v1/notes/{'a' * 32}/history{end}")
        assert foreign.status_code == absent.status_code == 404
        assert foreign.json() == absent.json()
    assert (await sten.post(f"{PATH}/history/{version}/restore")).status_code == 404


@pytest.mark.parametrize("version", ["x", "aa", "..%2f..", "%00", "'--", "a" * 3000, "%ff"])
async def test_a_version_that_never_was_is_not_found(bela: Caller, edits: None, version: str) -> None:
    assert (await bela.get(f"{PATH}/history/{version}")).status_code == 404
    assert (await bela.post(f"{PATH}/history/{version}/restore")).status_code == 404


async def test_a_version_of_another_note_is_not_found(bela: Caller, edits: None, space: Space) -> None:
    other = await write_note(bela, space, body="other")
    version = (await bela.get(f"/v1/notes/{other['id']}/history")).json()["items"][0]["version"]
    assert (await bela.get(f"{PATH}/history/{version}")).status_code == 404


@pytest.mark.parametrize("cursor", ["x", "A" * 1000])
async def test_a_made_up_place_in_a_history_is_refused(bela: Caller, edits: None, cursor: str) -> None:
    assert (await bela.get(f"{PATH}/history", params={"cursor": cursor})).status_code == 400


async def test_a_token_that_may_only_read_brings_nothing_back(bela: Caller, edits: None) -> None:
    version = (await history(bela))[2]["version"]
    made = await bela.post("/v1/tokens", json={"label": "reader", "scopes": ["notes:read"], "days": 1})
    reader = Caller(bela.client, made.json()["token"], bela.user)
    assert len(await history(reader)) == 3
    assert (await reader.post(f"{PATH}/history/{version}/restore")).status_code == 403
