"""Spaces, members and notebooks by REST."""

from core.facts import Space
from core.notes import Library
from tests.sync.hub.gateway.conftest import Caller
from tests.sync.hub.gateway.fakes import FakeNotes


async def test_each_sees_their_own_spaces(anna: Caller, bela: Caller, sten: Caller, space: Space) -> None:
    assert (await anna.get("/v1/spaces")).json()["items"][0]["role"] == "owner"
    assert (await bela.get(f"/v1/spaces/{space.id}")).json()["role"] == "editor"
    assert (await sten.get("/v1/spaces")).json()["items"] == []
    assert (await sten.get(f"/v1/spaces/{space.id}")).status_code == 404


async def test_members_see_each_other(anna: Caller, vera: Caller, space: Space) -> None:
    members = (await vera.get(f"/v1/spaces/{space.id}/members")).json()["items"]
    assert {(each["name"], each["role"]) for each in members} == {("anna", "owner"), ("vera", "viewer")}


async def test_a_stranger_sees_no_members(sten: Caller, space: Space) -> None:
    assert (await sten.get(f"/v1/spaces/{space.id}/members")).status_code == 404


async def test_pages_of_spaces_show_each_once(anna: Caller, notes: FakeNotes, library: Library) -> None:
    for number in range(3):
        made = await library.create_space(f"Space {number}")
        notes.found(made.id, made.name, anna.user)
    first = (await anna.get("/v1/spaces", params={"limit": 2})).json()
    second = (await anna.get("/v1/spaces", params={"limit": 2, "cursor": first["next"]})).json()
    names = [each["name"] for each in first["items"] + second["items"]]
    assert sorted(names) == ["Space 0", "Space 1", "Space 2"]
    assert second["next"] is None


async def test_notebooks_lie_in_notebooks(bela: Caller, vera: Caller, space: Space) -> None:
    path = f"/v1/spaces/{space.id}/notebooks"
    outer = (await bela.post(path, json={"name": "Recipes"})).json()
    inner = (await bela.post(path, json={"name": "Soups", "parent": outer["id"]})).json()
    told = (await vera.get(path)).json()["items"]
    assert [(each["name"], each["parent"]) for each in told] == [("Recipes", None), ("Soups", outer["id"])]
    assert inner["parent"] == outer["id"]


async def test_a_notebook_has_a_name_and_a_parent_that_is_there(bela: Caller, space: Space) -> None:
    path = f"/v1/spaces/{space.id}/notebooks"
    assert (await bela.post(path, json={"name": " \n "})).status_code == 400
    assert (await bela.post(path, json={"name": ""})).status_code == 422
    assert (await bela.post(path, json={"name": "x", "parent": "9@9"})).status_code == 404
