"""Notebooks by REST: made, renamed, moved and deleted, with what lies in them."""

from typing import Any

import pytest

from core.facts import Space
from tests.sync.hub.gateway.conftest import Caller


async def make(caller: Caller, space: Space, name: str, parent: str | None = None) -> dict[str, Any]:
    asked = {"name": name, "parent": parent}
    made: dict[str, Any] = (await caller.post(f"/v1/spaces/{space.id}/notebooks", json=asked)).json()
    return made


async def tree(caller: Caller, space: Space) -> list[tuple[str, str | None]]:
    told = (await caller.get(f"/v1/spaces/{space.id}/notebooks")).json()["items"]
    return [(each["name"], each["parent"]) for each in told]


def path_of(space: Space, notebook: dict[str, Any]) -> str:
    return f"/v1/spaces/{space.id}/notebooks/{notebook['id']}"


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


async def test_a_notebook_is_renamed_and_keeps_its_place(bela: Caller, space: Space) -> None:
    outer = await make(bela, space, "Recipes")
    inner = await make(bela, space, "Soups", outer["id"])
    changed = (await bela.patch(path_of(space, inner), json={"name": " Stews\n"})).json()
    assert (changed["name"], changed["parent"]) == ("Stews", outer["id"])
    assert await tree(bela, space) == [("Recipes", None), ("Stews", outer["id"])]


async def test_a_notebook_moves_with_all_it_holds(bela: Caller, space: Space) -> None:
    one, other = await make(bela, space, "One"), await make(bela, space, "Other")
    inner = await make(bela, space, "Inner", one["id"])
    moved = await bela.patch(path_of(space, one), json={"parent": other["id"]})
    assert moved.json()["parent"] == other["id"]
    assert ("Inner", one["id"]) in await tree(bela, space)
    back = await bela.patch(path_of(space, one), json={"parent": None, "name": "First"})
    assert (back.json()["parent"], back.json()["name"]) == (None, "First")
    assert ("Inner", inner["parent"]) in await tree(bela, space)


async def test_a_notebook_that_would_lie_in_itself_stays_as_it_is(bela: Caller, space: Space) -> None:
    outer = await make(bela, space, "Outer")
    inner = await make(bela, space, "Inner", outer["id"])
    refused = await bela.patch(path_of(space, outer), json={"name": "New", "parent": inner["id"]})
    assert refused.status_code == 400
    assert refused.headers["content-type"] == "application/problem+json"
    assert await tree(bela, space) == [("Outer", None), ("Inner", outer["id"])]


async def test_what_lay_in_a_deleted_notebook_lies_where_it_was(bela: Caller, space: Space) -> None:
    outer = await make(bela, space, "Outer")
    inner = await make(bela, space, "Inner", outer["id"])
    note = (
        await bela.post(f"/v1/spaces/{space.id}/notes", json={"title": "Kept", "notebook": inner["id"]})
    ).json()
    assert (await bela.delete(path_of(space, inner))).status_code == 204
    assert (await bela.get(f"/v1/notes/{note['id']}")).json()["notebook"] == outer["id"]
    assert await tree(bela, space) == [("Outer", None)]
    for gone in (bela.get, bela.delete):
        assert (await gone(path_of(space, inner))).status_code == 404
    assert (await bela.patch(path_of(space, inner), json={"name": "x"})).status_code == 404


async def test_only_what_was_read_is_changed_under_if_match(bela: Caller, space: Space) -> None:
    made = await make(bela, space, "Recipes")
    path, read = path_of(space, made), {"If-Match": made["etag"]}
    assert (await bela.get(path)).headers["etag"] == made["etag"]
    assert (await bela.get(path, headers={"If-None-Match": made["etag"]})).status_code == 304
    renamed = await bela.patch(path, json={"name": "Meals"}, headers=read)
    assert renamed.headers["etag"] == renamed.json()["etag"] != made["etag"]
    for answer in (
        await bela.patch(path, json={"name": "Late"}, headers=read),
        await bela.delete(path, headers=read),
        await bela.delete(path, headers={"If-Match": f"W/{renamed.headers['etag']}"}),
    ):
        assert answer.status_code == 412
        assert answer.json()["type"] == "urn:tandem:problem:notebook-changed"
    assert await tree(bela, space) == [("Meals", None)]
    assert (await bela.delete(path, headers={"If-Match": renamed.headers["etag"]})).status_code == 204


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        ({"name": " \n "}, 400),
        ({"name": ""}, 422),
        ({"parent": "9@9"}, 404),
        ({"position": 1}, 422),
        ({"name": 7}, 422),
    ],
)
async def test_a_change_that_cannot_be_is_refused(
    bela: Caller, space: Space, sent: dict[str, Any], status: int
) -> None:
    made = await make(bela, space, "Recipes")
    assert (await bela.patch(path_of(space, made), json=sent)).status_code == status
    assert await tree(bela, space) == [("Recipes", None)]


async def test_only_who_may_write_changes_a_notebook(
    bela: Caller, vera: Caller, sten: Caller, space: Space
) -> None:
    path = path_of(space, await make(bela, space, "Recipes"))
    assert (await vera.get(path)).status_code == 200
    for caller, status in ((vera, 403), (sten, 404)):
        assert (await caller.patch(path, json={"name": "Mine"})).status_code == status
        assert (await caller.delete(path)).status_code == status
    assert (await sten.get(path)).status_code == 404
    assert await tree(bela, space) == [("Recipes", None)]


async def test_a_notebook_of_another_space_is_not_reached_through_ones_own(
    anna: Caller, bela: Caller, space: Space, services: Any
) -> None:
    other = await services.library.create_space("Attic")
    inside = await services.library.create_notebook(other.id, "Secret")
    path = f"/v1/spaces/{space.id}/notebooks/{inside}"
    assert (await bela.get(path)).status_code == 404
    assert (await bela.patch(path, json={"name": "Mine"})).status_code == 404
    assert (await bela.delete(path)).status_code == 404
