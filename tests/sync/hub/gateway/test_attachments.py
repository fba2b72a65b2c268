"""Attachments by REST, on a real bus."""

import hashlib
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any

import pytest
from starlette.requests import ClientDisconnect

from core.facts import Space
from core.ids import DeviceId, SpaceId
from core.notes import Library
from sync.bus import Connection
from sync.hub.attachments import (
    Attachments,
    AttachmentSettings,
    files_named_in,
    find_note_in,
    gone_since_in,
    open_attachments,
)
from sync.hub.attachments.blobs import BlobStore
from sync.hub.gateway import Services, make_application
from sync.hub.gateway.attachments import attachments_router, passed_on
from sync.hub.gateway.envelope import Application
from sync.hub.gateway.errors import BodyTooSlow
from sync.hub.gateway.problems import Refusal
from sync.hub.gateway.settings import BodyLimits
from sync.hub.users import ApiScope
from sync.log.blobs import CHUNKS
from tests.sync.hub.gateway.conftest import ROOMY, Caller, write_note

MEBIBYTE = 1 << 20
SETTINGS = AttachmentSettings(quota=16 * MEBIBYTE, longest_file=12 * MEBIBYTE)


@pytest.fixture
async def attachments(
    services: Services, library: Library, connection: Connection
) -> AsyncIterator[Attachments]:
    @asynccontextmanager
    async def connect_space(_space: SpaceId) -> AsyncIterator[Connection]:
        yield connection

    async def list_spaces() -> list[SpaceId]:
        return []

    async with open_attachments(
        connection,
        hub=DeviceId("hub"),
        connect_space=connect_space,
        find_note=find_note_in(library),
        gone_since=gone_since_in(library),
        files_named=files_named_in(library),
        require_role=services.notes.require_role,
        list_spaces=list_spaces,
        world=services.world,
        settings=SETTINGS,
    ) as opened:
        yield opened


@pytest.fixture
def application(services: Services, attachments: Attachments) -> Application:
    settings = replace(ROOMY, bodies=BodyLimits(largest=MEBIBYTE, all_at_once=MEBIBYTE))
    router = attachments_router(attachments)
    return make_application(services, routers=[router], passed_on=[passed_on(attachments)], settings=settings)


@pytest.fixture
async def note(anna: Caller, space: Space) -> str:
    return str((await write_note(anna, space, title="Soup"))["id"])


async def attach(caller: Caller, note: str, content: bytes, name: str = "soup.png") -> dict[str, Any]:
    answer = await caller.post(
        f"/v1/notes/{note}/attachments",
        params={"name": name},
        content=content,
        headers={"Content-Type": "image/png"},
    )
    assert answer.status_code == 201, answer.text
    told: dict[str, Any] = answer.json()
    assert answer.headers["location"] == told["path"]
    return told


async def test_a_file_is_read_back_as_it_was_sent(anna: Caller, note: str) -> None:
    content = bytes(range(256)) * 20_000
    told = await attach(anna, note, content)
    answer = await anna.get(told["path"])
    assert (answer.status_code, answer.content) == (200, content)


async def test_a_file_is_found_by_the_hash_that_a_text_names(anna: Caller, note: str, space: Space) -> None:
    made = await attach(anna, note, b"content")
    answer = await anna.get(f"/v1/attachments/{space.id}/{made['sha256']}")
    assert answer.content == b"content"


async def test_a_file_is_larger_than_what_the_gateway_holds(anna: Caller, note: str) -> None:
    told = await attach(anna, note, bytes(10 * MEBIBYTE))
    assert told["size"] == 10 * MEBIBYTE


async def test_a_body_without_a_length_is_taken(anna: Caller, note: str) -> None:
    async def pieces() -> AsyncIterator[bytes]:
        for _ in range(3):
            yield b"piece"

    answer = await anna.post(f"/v1/notes/{note}/attachments", content=pieces())
    assert answer.json()["size"] == 15


async def test_a_file_is_to_be_saved_and_never_shown(anna: Caller, note: str) -> None:
    told = await attach(anna, note, b"<script>", name="Grüße <b>.html")
    headers = (await anna.get(told["path"])).headers
    assert headers["content-disposition"] == "attachment; filename*=UTF-8''Gr%C3%BC%C3%9Fe%20_b_.html"
    assert headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in headers["content-security-policy"]


async def test_a_note_lists_its_files_in_pages(anna: Caller, note: str) -> None:
    made = {(await attach(anna, note, f"{number}".encode()))["id"] for number in range(5)}
    listed: list[str] = []
    cursor: dict[str, Any] = {}
    while cursor is not None:
        page = (await anna.get(f"/v1/notes/{note}/attachments", params={"limit": 2, **cursor})).json()
        listed += [each["id"] for each in page["items"]]
        if page["next"] is None:
            break
        cursor = {"cursor": page["next"]}
    assert listed == sorted(made)


async def test_a_removed_file_is_not_there_any_more(anna: Caller, note: str) -> None:
    told = await attach(anna, note, b"content")
    assert (await anna.delete(told["path"])).status_code == 204
    assert (await anna.get(told["path"])).status_code == 404


async def test_a_viewer_reads_and_changes_nothing(anna: Caller, vera: Caller, note: str) -> None:
    told = await attach(anna, note, b"content")
    refused = await vera.post(f"/v1/notes/{note}/attachments", content=b"more")
    answers = [await vera.get(told["path"]), refused, await vera.delete(told["path"])]
    assert [answer.status_code for answer in answers] == [200, 403, 403]


async def test_a_stranger_learns_nothing(anna: Caller, sten: Caller, note: str) -> None:
    told = await attach(anna, note, b"content")
    paths = [f"/v1/notes/{note}/attachments", told["path"]]
    answers = [await sten.get(path) for path in paths]
    answers += [await sten.post(paths[0], content=b"x"), await sten.delete(paths[1])]
    assert [answer.status_code for answer in answers] == [404] * 4


async def test_a_stranger_hears_the_same_of_a_note_that_is_not_there(sten: Caller, note: str) -> None:
    answers = [await sten.post(f"/v1/notes/{each}/attachments", content=b"x") for each in (note, "x" * 32)]
    assert answers[0].json() == answers[1].json()


async def test_nobody_uploads_without_a_token(nobody: Caller, note: str) -> None:
    assert (await nobody.post(f"/v1/notes/{note}/attachments", content=b"x")).status_code == 401


async def test_a_file_that_is_too_large_is_413(anna: Caller, note: str) -> None:
    async def endless() -> AsyncIterator[bytes]:
        while True:
            yield bytes(MEBIBYTE)

    declared = await anna.post(f"/v1/notes/{note}/attachments", content=bytes(12 * MEBIBYTE + 1))
    streamed = await anna.post(f"/v1/notes/{note}/attachments", content=endless())
    assert [declared.status_code, streamed.status_code] == [413, 413]


async def test_a_full_space_is_507(anna: Caller, note: str, space: Space, attachments: Attachments) -> None:
    await attach(anna, note, bytes(range(256)) * 4096 * 12)
    for number in range(16):
        await attachments.sweep(space.id)
        answer = await anna.post(
            f"/v1/notes/{note}/attachments", content=f"{number:02}".encode() * (MEBIBYTE // 2)
        )
        if answer.status_code != 201:
            break
    assert answer.status_code == 507
    assert "no room" in answer.json()["title"]


async def test_a_damaged_file_is_a_problem_and_no_content(
    anna: Caller, note: str, services: Services, connection: Connection
) -> None:
    told = await attach(anna, note, b"content")
    await BlobStore(connection, services.world)._put(CHUNKS + told["sha256"], b"c0ntent")
    answer = await anna.get(told["path"])
    assert answer.status_code == 500
    assert "damaged" in answer.json()["title"]


@pytest.mark.parametrize(
    ("start", "end"),
    [(0, 1), (MEBIBYTE - 3, MEBIBYTE + 3), (MEBIBYTE, 2 * MEBIBYTE), (5, 2 * MEBIBYTE + 5)],
)
async def test_a_part_of_a_file_is_read(anna: Caller, note: str, start: int, end: int) -> None:
    content = random.Random(start).randbytes(2 * MEBIBYTE + 10)
    told = await attach(anna, note, content)
    answer = await anna.get(told["path"], headers={"Range": f"bytes={start}-{end - 1}"})
    assert answer.status_code == 206
    assert answer.content == content[start:end]
    assert answer.headers["content-range"] == f"bytes {start}-{end - 1}/{len(content)}"
    assert answer.headers["content-length"] == str(end - start)
    assert "sandbox" in answer.headers["content-security-policy"]


async def test_a_download_goes_on_where_it_broke_off(anna: Caller, note: str) -> None:
    content = bytes(range(256)) * 5000
    told = await attach(anna, note, content)
    first = await anna.get(told["path"], headers={"Range": "bytes=0-699999"})
    assert first.headers["accept-ranges"] == "bytes"
    on = {"Range": "bytes=700000-", "If-Range": first.headers["etag"]}
    rest = await anna.get(told["path"], headers=on)
    assert (rest.status_code, first.content + rest.content) == (206, content)
    anew = await anna.get(told["path"], headers=on | {"If-Range": '"another"'})
    assert (anew.status_code, anew.content) == (200, content)
    assert "content-range" not in anew.headers


async def test_bytes_that_a_file_has_not_are_416(anna: Caller, note: str) -> None:
    told = await attach(anna, note, b"content")
    answer = await anna.get(told["path"], headers={"Range": "bytes=7-"})
    assert (answer.status_code, answer.headers["content-range"]) == (416, "bytes */7")
    assert answer.headers["content-type"] == "application/problem+json"


async def test_who_has_the_file_already_is_sent_nothing(anna: Caller, note: str) -> None:
    told = await attach(anna, note, b"content")
    has = {"If-None-Match": (await anna.get(told["path"])).headers["etag"]}
    for headers in (has, has | {"Range": "bytes=0-1"}):
        answer = await anna.get(told["path"], headers=headers)
        assert (answer.status_code, answer.content) == (304, b"")
    assert (await anna.get(told["path"], headers={"If-None-Match": '"x"'})).content == b"content"


async def test_a_stranger_reads_no_part(anna: Caller, sten: Caller, note: str) -> None:
    told = await attach(anna, note, b"content")
    for value in ("bytes=0-1", "bytes=99-"):
        assert (await sten.get(told["path"], headers={"Range": value})).status_code == 404


async def test_a_part_is_read_though_another_one_is_damaged(
    anna: Caller, note: str, services: Services, connection: Connection
) -> None:
    content = random.Random(7).randbytes(MEBIBYTE + 10)
    told = await attach(anna, note, content)
    digest = hashlib.sha256(content[:MEBIBYTE]).hexdigest()
    await BlobStore(connection, services.world)._put(CHUNKS + digest, b"damaged")
    answers = [
        await anna.get(told["path"], headers={"Range": value})
        for value in (f"bytes={MEBIBYTE}-", f"bytes={MEBIBYTE - 1}-")
    ]
    assert [answer.status_code for answer in answers] == [206, 500]
    assert answers[0].content == content[MEBIBYTE:]


async def test_a_hostile_name_is_cleaned(anna: Caller, note: str) -> None:
    told = await attach(anna, note, b"x", name="../../etc/pass\r\nwd")
    assert told["name"] == "passwd"


async def test_an_idempotency_key_does_not_make_the_gateway_hold_the_file(anna: Caller, note: str) -> None:
    answer = await anna.post(
        f"/v1/notes/{note}/attachments",
        content=bytes(2 * MEBIBYTE),
        headers={"Idempotency-Key": "the-same-key-again"},
    )
    assert answer.status_code == 201


async def test_an_api_token_needs_the_scope(anna: Caller, note: str) -> None:
    made = await anna.post("/v1/tokens", json={"label": "reader", "scopes": [ApiScope.NOTES_READ.value]})
    assert made.status_code == 201, made.text
    reader = Caller(anna.client, made.json()["token"], anna.user)
    told = await attach(anna, note, b"content")
    answers = [
        await reader.get(told["path"]),
        await reader.post(f"/v1/notes/{note}/attachments", content=b"x"),
    ]
    assert [answer.status_code for answer in answers] == [200, 403]


async def test_an_upload_goes_on_where_the_line_broke(anna: Caller, vera: Caller, note: str) -> None:
    content = bytes(MEBIBYTE) + b"the rest"
    sha256, path = hashlib.sha256(content).hexdigest(), f"/v1/notes/{note}/attachments"

    async def broken() -> AsyncIterator[bytes]:
        yield content[:MEBIBYTE]
        raise ClientDisconnect

    assert (await anna.post(path, params={"sha256": sha256}, content=broken())).status_code == 400
    size = (await anna.get(f"{path}/{sha256}/stored")).json()["size"]
    assert size == MEBIBYTE
    answer = await anna.post(path, params={"sha256": sha256, "start": size}, content=content[size:])
    assert answer.status_code == 201, answer.text
    assert answer.json()["sha256"] == sha256
    assert (await anna.get(answer.json()["path"])).content == content
    assert (await vera.get(f"{path}/{sha256}/stored")).status_code == 403


async def test_a_part_that_is_not_there_is_told(anna: Caller, note: str) -> None:
    sha256 = hashlib.sha256(b"content").hexdigest()
    path = f"/v1/notes/{note}/attachments"
    assert (await anna.get(f"{path}/{sha256}/stored")).json() == {"size": 0}
    answer = await anna.post(path, params={"sha256": sha256, "start": 3}, content=b"tent")
    assert answer.status_code == 400
    assert "is gone" in answer.json()["title"]


async def test_a_line_that_is_too_slow_breaks_and_may_go_on(anna: Caller, note: str) -> None:
    content = bytes(MEBIBYTE) + b"the rest"
    sha256 = hashlib.sha256(content).hexdigest()

    async def slow() -> AsyncIterator[bytes]:
        yield content[:MEBIBYTE]
        raise Refusal(BodyTooSlow())

    path = f"/v1/notes/{note}/attachments"
    assert (await anna.post(path, params={"sha256": sha256}, content=slow())).status_code == 400
    assert (await anna.get(f"{path}/{sha256}/stored")).json() == {"size": MEBIBYTE}
