"""Registering, signing in and out, devices and tokens, by REST."""

import pytest

from core.facts import Space
from sync.hub.users import Registration, UserService
from tests.sync.hub.gateway.conftest import PASSWORD, Caller

ANNA = {"name": "anna", "display_name": "Anna", "password": PASSWORD}


async def test_who_registers_is_signed_in(nobody: Caller) -> None:
    answer = await nobody.post("/v1/users", json=ANNA)
    assert answer.status_code == 201
    caller = Caller(nobody.client, answer.json()["access_token"], answer.json()["user"])
    account = (await caller.get("/v1/users/me")).json()
    assert (account["name"], account["display_name"], account["has_password"]) == ("anna", "Anna", True)


async def test_a_name_that_looks_like_another_is_taken(nobody: Caller) -> None:
    assert (await nobody.post("/v1/users", json=ANNA)).status_code == 201
    for name in ("ANNA", "a.n.n.a", "аnna", "anná"):
        answer = await nobody.post("/v1/users", json=ANNA | {"name": name})
        assert answer.status_code in {400, 409}, name


async def test_a_closed_hub_takes_nobody(users: UserService, nobody: Caller) -> None:
    await users.set_registration(Registration.CLOSED)
    answer = await nobody.post("/v1/users", json=ANNA)
    assert answer.status_code == 403
    assert answer.json()["type"] == "urn:tandem:problem:registration-refused"


async def test_a_wrong_password_and_an_unknown_name_sound_alike(anna: Caller, nobody: Caller) -> None:
    wrong = await nobody.post("/v1/sessions", json={"name": "anna", "password": "wrong one"})
    unknown = await nobody.post("/v1/sessions", json={"name": "nobody", "password": "wrong one"})
    assert wrong.status_code == unknown.status_code == 401
    assert wrong.json() == unknown.json()


async def test_many_wrong_passwords_make_the_next_one_wait(anna: Caller, nobody: Caller) -> None:
    for _ in range(8):
        answer = await nobody.post("/v1/sessions", json={"name": "anna", "password": "wrong one"})
    assert answer.status_code == 429
    assert int(answer.headers["Retry-After"]) >= 1


async def test_a_session_is_renewed_once_with_each_token(anna: Caller, nobody: Caller) -> None:
    path, body = "/v1/sessions/refresh", {"refresh_token": anna.refresh}
    renewed = await nobody.post(path, json=body)
    assert renewed.status_code == 200
    again = await nobody.post(path, json=body)
    assert again.status_code == 401
    assert again.json()["type"] == "urn:tandem:problem:sign-in-copied"
    ended = Caller(nobody.client, renewed.json()["access_token"], anna.user)
    assert (await ended.get("/v1/users/me")).status_code == 401


async def test_who_signs_out_is_out(anna: Caller) -> None:
    assert (await anna.delete("/v1/sessions/current")).status_code == 204
    answer = await anna.get("/v1/users/me")
    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"] == "Bearer"


async def test_one_session_ends_another_of_the_same_user(anna: Caller, nobody: Caller) -> None:
    other = await nobody.post("/v1/sessions", json={"name": "anna", "password": PASSWORD, "label": "Old"})
    listed = (await anna.get("/v1/sessions")).json()["items"]
    assert {(each["label"], each["is_current"]) for each in listed} == {("Old", False), ("", True)}
    path = f"/v1/sessions/{other.json()['session']}"
    assert (await anna.delete(path)).status_code == 204
    assert (await anna.delete(path)).status_code == 404
    ended = Caller(nobody.client, other.json()["access_token"], anna.user)
    assert (await ended.get("/v1/users/me")).status_code == 401


async def test_nobody_ends_the_session_of_another(anna: Caller, bela: Caller) -> None:
    session = (await bela.get("/v1/sessions")).json()["items"][0]["id"]
    assert (await anna.delete(f"/v1/sessions/{session}")).status_code == 404
    assert (await bela.get("/v1/users/me")).status_code == 200


async def test_a_display_name_is_changed_and_hides_nothing(anna: Caller) -> None:
    told = await anna.patch("/v1/users/me", json={"display_name": "Anna <b>Müller</b>"})
    assert told.json()["display_name"] == "Anna <b>Müller</b>"
    assert (await anna.patch("/v1/users/me", json={"display_name": "An\u202ena"})).status_code == 400


async def test_a_password_is_changed_by_who_knows_it(anna: Caller, nobody: Caller) -> None:
    path = "/v1/users/me/password"
    wrong = await anna.put(path, json={"password": "wrong one", "new_password": "another one"})
    assert wrong.status_code == 401
    right = await anna.put(path, json={"password": PASSWORD, "new_password": "another one"})
    assert right.status_code == 204
    assert (await nobody.post("/v1/sessions", json={"name": "anna", "password": PASSWORD})).status_code == 401


async def test_an_account_is_deleted_by_who_knows_its_password(anna: Caller) -> None:
    assert (await anna.delete("/v1/users/me", json={"password": "wrong one"})).status_code == 401
    assert (await anna.delete("/v1/users/me")).status_code in {415, 422}
    assert (await anna.delete("/v1/users/me", json={"password": PASSWORD})).status_code == 204
    assert (await anna.get("/v1/users/me")).status_code == 401


async def test_the_export_tells_everything_but_secrets(anna: Caller) -> None:
    exported = await anna.get("/v1/users/me/export")
    assert exported.json()["user"]["name"] == "anna"
    assert "$argon2" not in exported.text
    assert anna.token.partition(".")[2] not in exported.text


async def test_the_export_tells_which_spaces_one_is_in(anna: Caller, space: Space) -> None:
    exported = (await anna.get("/v1/users/me/export")).json()
    assert exported["spaces"] == [{"id": space.id, "name": space.name, "role": "owner"}]


async def test_there_is_no_device_to_remove_where_there_is_none(anna: Caller) -> None:
    assert (await anna.get("/v1/devices")).json()["items"] == []
    assert (await anna.delete("/v1/devices/x")).status_code == 404


async def make_token(caller: Caller, *scopes: str) -> Caller:
    answer = await caller.post("/v1/tokens", json={"label": "backup", "scopes": list(scopes), "days": 1})
    assert answer.status_code == 201, answer.text
    return Caller(caller.client, answer.json()["token"], caller.user)


async def test_a_token_does_what_its_scopes_say(anna: Caller) -> None:
    script = await make_token(anna, "spaces:read")
    assert (await script.get("/v1/spaces")).status_code == 200
    refused = await script.get("/v1/search", params={"q": "x"})
    assert refused.status_code == 403
    assert "notes:read" in refused.json()["title"]


async def test_a_token_that_reads_does_not_write(anna: Caller) -> None:
    script = await make_token(anna, "notes:read")
    assert (await script.post("/v1/spaces/x/notes", json={"title": "Mine"})).status_code == 403


async def test_a_token_neither_changes_the_account_nor_makes_tokens(anna: Caller) -> None:
    script = await make_token(anna, "notes:read", "notes:write", "spaces:read", "users:read")
    answers = [
        await script.post("/v1/tokens", json={"label": "more", "scopes": ["notes:read"]}),
        await script.get("/v1/tokens"),
        await script.patch("/v1/users/me", json={"display_name": "Mallory"}),
        await script.put("/v1/users/me/password", json={"password": PASSWORD, "new_password": "another one"}),
        await script.delete("/v1/users/me", json={"password": PASSWORD}),
        await script.get("/v1/users/me/export"),
        await script.get("/v1/sessions"),
        await script.delete("/v1/sessions/current"),
        await script.get("/v1/devices"),
    ]
    assert [answer.status_code for answer in answers] == [403] * len(answers)
    assert (await script.get("/v1/users/me")).json()["display_name"] == "Anna"


async def test_a_token_is_listed_without_its_secret_and_ended(anna: Caller) -> None:
    script = await make_token(anna, "users:read")
    listed = await anna.get("/v1/tokens")
    assert script.token.partition(".")[2] not in listed.text
    token = listed.json()["items"][0]["id"]
    assert (await anna.delete(f"/v1/tokens/{token}")).status_code == 204
    assert (await script.get("/v1/users/me")).status_code == 401
    assert (await anna.delete(f"/v1/tokens/{token}")).status_code == 404


@pytest.mark.parametrize(
    "body",
    [
        {"label": "x", "scopes": []},
        {"label": "x", "scopes": ["everything"]},
        {"label": "x", "scopes": ["notes:read"], "days": 0},
        {"label": "x", "scopes": ["notes:read"], "days": 10**30},
        {"label": "x", "scopes": ["notes:read"], "days": "7"},
        {"label": "x", "scopes": ["notes:read"], "user": "other"},
        {"label": 7, "scopes": ["notes:read"]},
        {"label": "x", "scopes": "notes:read"},
        [],
    ],
)
async def test_a_wish_for_a_token_that_does_not_fit_is_refused(anna: Caller, body: object) -> None:
    answer = await anna.post("/v1/tokens", json=body)
    assert answer.status_code in {400, 422}
    assert (await anna.get("/v1/tokens")).json()["items"] == []
