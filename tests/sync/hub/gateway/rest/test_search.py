"""Searching by REST."""

from core.facts import Space
from core.notes import Library
from tests.sync.hub.gateway.conftest import Caller, write_note
from tests.sync.hub.gateway.fakes import FakeNotes


async def test_members_find_and_strangers_do_not(bela: Caller, sten: Caller, space: Space) -> None:
    await write_note(bela, space, title="Soup", body="with <b>leek</b>")
    found = (await bela.get("/v1/search", params={"q": "leek"})).json()["items"]
    assert [each["note"]["title"] for each in found] == ["Soup"]
    assert {"text": "leek", "is_found": True} in found[0]["snippet"]
    assert (await sten.get("/v1/search", params={"q": "leek"})).json()["items"] == []
    assert (await sten.get("/v1/search", params={"q": "leek", "space": space.id})).status_code == 404


async def test_the_best_of_each_space_comes_first(
    anna: Caller, space: Space, library: Library, notes: FakeNotes
) -> None:
    other = await library.create_space("Garden")
    notes.found(other.id, other.name, anna.user)
    for where in (space, other):
        for number in range(3):
            await library.create_note(where.id, f"leek {number}")
    found = (await anna.get("/v1/search", params={"q": "leek", "limit": 2})).json()["items"]
    assert {each["note"]["space"] for each in found} == {space.id, other.id}


async def test_no_text_breaks_the_search(bela: Caller, space: Space) -> None:
    await write_note(bela, space, title="Soup")
    for query in ('"', "NOT", "a OR b)", "title:x", "'; DROP TABLE notes;--", "*", "-", "\x00", "ﷺ", "{}"):
        assert (await bela.get("/v1/search", params={"q": query})).status_code == 200
