"""Spaces and members by REST."""

from core.facts import Space
from core.notes import Library
from tests.sync.hub.gateway.conftest import Caller
from tests.sync.hub.gateway.fakes import FakeNotes


async def test_each_sees_their_own_spaces(anna: Caller, bela: Caller, sten: Caller, space: Space) -> None:
    assert (await anna.get("/v1/spaces")).json()["items"][0]["role"] == "owner"
    assert (await bela.get(f"/v1/spaces/{space.id}")).json()["role"] == "editor"
    assert (await sten.get("/v1/spaces")).json()["items"] == []
    assert (await sten.get(f"/v1/spaces/{space.id}")).status_code == 404


async def test_members_see_each_other_but_not_by_which_name_the_others_sign_in(
    anna: Caller, vera: Caller, space: Space
) -> None:
    members = (await vera.get(f"/v1/spaces/{space.id}/members")).json()["items"]
    told = {(each["display_name"], each["name"], each["role"]) for each in members}
    assert told == {("Anna", None, "owner"), ("Vera", "vera", "viewer")}


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
