"""The audit log by REST."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest

from core.facts import Role, Space
from sync.bus import Connection
from sync.hub.audit import Act, AuditLog, open_audit
from sync.hub.gateway import Services, make_application
from sync.hub.gateway.audit import audit_router
from sync.hub.gateway.envelope import Application
from tests.sync.hub.gateway.conftest import ROOMY, Caller


@pytest.fixture
async def audit(services: Services, connection: Connection) -> AsyncIterator[AuditLog]:
    async with open_audit(connection, world=services.world) as opened:
        yield opened


@pytest.fixture
def application(services: Services, audit: AuditLog) -> Application:
    return make_application(services, routers=[audit_router(audit)], settings=ROOMY)


async def test_an_owner_reads_what_was_done_in_the_space(
    audit: AuditLog, anna: Caller, bela: Caller, space: Space
) -> None:
    audit.record(
        Act.ROLE_CHANGED,
        user=anna.user,
        space=space.id,
        about=bela.user,
        role=Role.VIEWER,
        address="192.0.2.9",
    )
    await audit.flush()
    (entry,) = (await anna.get(f"/v1/spaces/{space.id}/audit")).json()["items"]
    assert (entry["act"], entry["user"], entry["about"]) == ("role-changed", anna.user, bela.user)
    assert (entry["role"], entry["address"], entry["device"]) == ("viewer", "192.0.2.9", None)


async def test_nobody_else_does(
    audit: AuditLog, anna: Caller, bela: Caller, vera: Caller, sten: Caller, nobody: Caller, space: Space
) -> None:
    path = f"/v1/spaces/{space.id}/audit"
    answers = [await caller.get(path) for caller in (bela, vera, sten, nobody)]
    assert [answer.status_code for answer in answers] == [403, 403, 404, 401]


async def test_users_read_what_was_done_with_their_own_account(
    audit: AuditLog, anna: Caller, sten: Caller
) -> None:
    async def read() -> list[dict[str, Any]]:
        return list((await sten.get("/v1/users/me/audit")).json()["items"])

    async with asyncio.timeout(30):
        while not await read():  # the audit hears over the bus who registered
            await asyncio.sleep(0.02)
    for caller in (anna, sten):
        audit.record(Act.SIGNED_IN, user=caller.user)
    await audit.flush()
    items = await read()
    assert [(entry["act"], entry["user"]) for entry in items] == [
        ("registered", sten.user),
        ("signed-in", sten.user),
    ]


async def test_a_long_log_is_read_in_pages(audit: AuditLog, anna: Caller) -> None:
    for number in range(7):
        audit.record(Act.SIGNED_IN, user=anna.user, about=f"session{number}")
    await audit.flush()
    read: list[str] = []
    asked = {"limit": "3"}
    while True:
        page = (await anna.get("/v1/users/me/audit", params=asked)).json()
        read += [entry["about"] for entry in page["items"] if entry["act"] == "signed-in"]
        if page["next"] is None:
            break
        asked["cursor"] = page["next"]
    assert read == [f"session{number}" for number in range(7)]


async def test_a_made_up_cursor_is_refused(anna: Caller) -> None:
    answer = await anna.get("/v1/users/me/audit", params={"cursor": "1"})
    assert answer.status_code == 400
