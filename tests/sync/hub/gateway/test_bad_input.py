"""What strangers and broken programs send: clear refusals, and nothing happens."""

import pytest

from tests.sync.hub.gateway.conftest import PASSWORD, Caller

JSON = {"Content-Type": "application/json"}
PROBLEM = "application/problem+json"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"nonsense",
        b'{"name": "anna", }',
        b'{"name": NaN, "password": Infinity}',
        b'\xff\xfe{"name": 1}',
        b'{"name": "\xff", "password": "x"}',
        b'{"name": "\\ud800", "password": "x"}',
        b"[" * 100_000,
        b'{"a":' * 50_000,
        b"[" + b"[]," * 30_000 + b"[]]",
        b'{"name": "anna", "password": "x", "label": 1e999999}',
        b'{"name": "a\x00b", "password": "x"}',
    ],
    ids=lambda content: repr(content[:24]),
)
async def test_what_is_no_sound_json_is_refused(nobody: Caller, content: bytes) -> None:
    answer = await nobody.post("/v1/sessions", content=content, headers=JSON)
    assert answer.status_code in {400, 413, 422}
    assert answer.headers["Content-Type"] == PROBLEM
    assert answer.json()["title"]


@pytest.mark.parametrize(
    "body",
    [
        {"name": "anna"},
        {"name": "anna", "password": 7},
        {"name": ["anna"], "password": "x"},
        {"name": "anna", "password": "x", "admin": True},
        {"name": None, "password": "x"},
        "anna",
        7,
    ],
)
async def test_fields_that_do_not_fit_are_named(nobody: Caller, body: object) -> None:
    answer = await nobody.post("/v1/sessions", json=body)
    assert answer.status_code == 422
    assert all(fault["where"].startswith("body") for fault in answer.json()["errors"])


async def test_a_refusal_repeats_no_secret(nobody: Caller) -> None:
    answer = await nobody.post("/v1/sessions", json={"name": 1, "password": ["hunter2"], "x": "hunter2"})
    assert answer.status_code == 422
    assert "hunter2" not in answer.text


async def test_a_body_that_says_it_is_something_else_is_refused(nobody: Caller) -> None:
    for kind in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""):
        answer = await nobody.post("/v1/sessions", content=b"{}", headers={"Content-Type": kind})
        assert answer.status_code == 415


async def test_a_body_that_is_too_large_is_refused(nobody: Caller) -> None:
    answer = await nobody.post("/v1/sessions", content=b" " * 70_000, headers=JSON)
    assert answer.status_code == 413
    assert answer.headers["Connection"] == "close"


async def test_a_body_that_turns_out_too_large_is_refused(nobody: Caller) -> None:
    async def parts() -> object:
        for _ in range(20):
            yield b" " * 10_000

    answer = await nobody.post("/v1/sessions", content=parts(), headers=JSON)
    assert answer.status_code == 413


@pytest.mark.parametrize(
    "header",
    [
        "",
        "Bearer",
        "Bearer ",
        "Basic YW5uYTpwYXNz",
        "Bearer tda_aaaaaaaaaaaaaaaaaaaaaaaa." + "A" * 43,
        "Bearer tdp_aaaaaaaaaaaaaaaaaaaaaaaa." + "A" * 43,
        "Bearer " + "A" * 10_000,
        "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhbm5hIn0.",
        "Bearer ' OR 1=1 --",
    ],
)
async def test_a_token_that_is_none_opens_nothing(nobody: Caller, header: str) -> None:
    answer = await nobody.get("/v1/users/me", headers={"Authorization": header})
    assert answer.status_code == 401
    assert answer.headers["Content-Type"] == PROBLEM


async def test_a_token_is_taken_from_the_header_alone(anna: Caller, nobody: Caller) -> None:
    assert (await nobody.get("/v1/users/me", params={"access_token": anna.token})).status_code == 401
    assert (await nobody.get("/v1/users/me", headers={"Cookie": f"token={anna.token}"})).status_code == 401


async def test_strangers_are_refused_before_what_they_send_is_read(nobody: Caller) -> None:
    answer = await nobody.post("/v1/tokens", content=b"{" * 1000, headers=JSON)
    assert answer.status_code == 401


async def test_what_is_not_there_and_what_is_not_done_are_problems(nobody: Caller) -> None:
    absent, undone = await nobody.get("/v1/rockets"), await nobody.delete("/v1/users")
    assert (absent.status_code, undone.status_code) == (404, 405)
    assert absent.headers["Content-Type"] == undone.headers["Content-Type"] == PROBLEM
    assert undone.headers["Allow"] == "POST"


async def test_a_password_of_halves_of_characters_is_no_password(nobody: Caller) -> None:
    content = b'{"name": "anna", "display_name": "Anna", "password": "\\udc80\\udc80\\udc80\\udc80\\udc80"}'
    assert (await nobody.post("/v1/users", content=content, headers=JSON)).status_code in {400, 422}


async def test_only_one_of_twenty_who_claim_a_name_has_it(nobody: Caller) -> None:
    import asyncio

    body = {"name": "anna", "display_name": "Anna", "password": PASSWORD}
    answers = await asyncio.gather(*(nobody.post("/v1/users", json=body) for _ in range(20)))
    codes = sorted(answer.status_code for answer in answers)
    assert codes.count(201) == 1
    assert set(codes[1:]) <= {409, 429}


async def test_nobody_is_sent_to_where_a_stranger_says(nobody: Caller) -> None:
    answer = await nobody.get("/v1/spaces/", headers={"Host": "evil.example"})
    assert answer.status_code == 404
    assert "Location" not in answer.headers


async def test_a_parameter_that_is_not_there_is_named(anna: Caller) -> None:
    answer = await anna.get("/v1/spaces", params={"limt": 5})
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["where"] == "query.limt"
