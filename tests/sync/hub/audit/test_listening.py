"""What the services tell on the bus is recorded once, wherever and whenever it was told."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import pytest

from core.facts import Role
from core.ids import SpaceId, UserId
from core.world import real_world
from sync.bus import Connection
from sync.hub.audit import Act, AuditEntry, AuditLog, open_audit
from sync.hub.users import Registration
from sync.log.jetstream import ask
from tests.sync.hub.users.conftest import (
    ADDRESS,
    PASSWORD,
    Connect,
    Hubs,
    all_of,
    clock,
    hubs,
    new_key,
    register,
)

__all__ = ["clock", "hubs"]
ANNA, BERT = UserId("a" * 24), UserId("b" * 24)
HERE = SpaceId("s" * 28)
INVITE, DEVICE = "i" * 52, "d" * 52
NOW = real_world().now()


@pytest.fixture
async def audit(connection: Connection) -> AsyncIterator[AuditLog]:
    async with open_audit(connection, world=real_world()) as opened:
        yield opened


async def tell(connection: Connection, subject: str, **facts: Any) -> None:
    """Publish as a service does, and wait until the server has it."""
    payload = json.dumps({"version": 1, "id": "one", "at": NOW, **facts}).encode()
    await connection.request(subject, payload)


def seen(entries: list[AuditEntry]) -> list[tuple[Any, ...]]:
    return [(entry.act, entry.user, entry.about, entry.role) for entry in entries]


@pytest.mark.parametrize(
    ("subject", "facts", "recorded"),
    [
        ("space.founded", {"by": ANNA, "user": ANNA, "name": "x"}, (Act.SPACE_FOUNDED, ANNA, "", None)),
        ("space.renamed", {"by": ANNA, "name": "x"}, (Act.SPACE_RENAMED, ANNA, "", None)),
        ("space.closed", {}, (Act.SPACE_CLOSED, None, "", None)),
        (
            "member.added",
            {"by": ANNA, "user": BERT, "role": "editor"},
            (Act.MEMBER_ADDED, ANNA, BERT, Role.EDITOR),
        ),
        ("member.removed", {"by": ANNA, "user": BERT}, (Act.MEMBER_REMOVED, ANNA, BERT, None)),
        ("member.left", {"user": BERT}, (Act.MEMBER_LEFT, BERT, BERT, None)),
        ("member.account_deleted", {"user": BERT}, (Act.ACCOUNT_DELETED, BERT, "", None)),
        (
            "member.role_changed",
            {"by": ANNA, "user": BERT, "role": "viewer"},
            (Act.ROLE_CHANGED, ANNA, BERT, Role.VIEWER),
        ),
        (
            "member.device_revoked",
            {"by": ANNA, "user": BERT, "device": DEVICE},
            (Act.DEVICE_REVOKED, BERT, DEVICE, None),
        ),
        (
            "invite.made",
            {"by": ANNA, "invite": INVITE, "role": "viewer", "uses": 1},
            (Act.INVITE_MADE, ANNA, INVITE, Role.VIEWER),
        ),
        ("invite.revoked", {"by": ANNA, "invite": INVITE}, (Act.INVITE_REVOKED, ANNA, INVITE, None)),
        ("invite.redeemed", {"user": BERT, "invite": INVITE}, (Act.INVITE_REDEEMED, BERT, INVITE, None)),
    ],
)
async def test_what_happens_in_a_space_is_recorded(
    audit: AuditLog,
    connection: Connection,
    subject: str,
    facts: dict[str, Any],
    recorded: tuple[Any, ...],
) -> None:
    await tell(connection, subject, space=HERE, **facts)
    await audit.flush()
    assert seen(await audit.read_space(HERE)) == [recorded]


async def test_it_is_recorded_without_being_asked(audit: AuditLog, connection: Connection) -> None:
    entries: list[AuditEntry] = []
    await tell(connection, "member.left", space=HERE, user=BERT)
    for _ in range(1000):
        entries = await audit.read_space(HERE)
        if entries:
            break
    assert entries


async def test_the_time_is_that_of_the_hub_that_told(audit: AuditLog, connection: Connection) -> None:
    await tell(connection, "member.left", space=HERE, user=BERT, at=NOW - 60)
    await audit.flush()
    assert [entry.at for entry in await audit.read_space(HERE)] == [NOW - 60]


async def test_what_is_told_twice_is_recorded_once(audit: AuditLog, connection: Connection) -> None:
    for _ in range(3):
        await tell(connection, "member.left", space=HERE, user=BERT)
    await audit.flush()
    assert len(await audit.read_space(HERE)) == 1


async def test_that_a_deleted_user_is_removed_is_not_recorded_as_what_somebody_did(
    audit: AuditLog, connection: Connection
) -> None:
    await tell(connection, "member.account_deleted", space=HERE, user=BERT)
    await tell(connection, "member.removed", space=HERE, user=BERT)
    await audit.flush()
    assert seen(await audit.read_space(HERE)) == [(Act.ACCOUNT_DELETED, BERT, "", None)]


async def test_two_hubs_that_listen_record_once(
    audit: AuditLog, connection: Connection, connect: Connect
) -> None:
    async with connect("two") as second:
        await second.wait_connected(10)
        async with open_audit(second, world=real_world()) as other:
            for number in range(20):
                await tell(connection, "member.left", space=HERE, user=BERT, id=f"{number}")
            await audit.flush()
            await other.flush()
            assert len(await other.read_space(HERE)) == 20


async def test_what_was_told_while_no_hub_listened_is_recorded_later(connection: Connection) -> None:
    async with open_audit(connection, world=real_world()) as audit:
        await tell(connection, "member.left", space=HERE, user=ANNA, id="first")
        await audit.flush()
    await tell(connection, "member.left", space=HERE, user=BERT, id="second")
    async with open_audit(connection, world=real_world()) as audit:
        assert audit._listening._place == 1
        await audit.flush()
        assert [entry.user for entry in await audit.read_space(HERE)] == [ANNA, BERT]


async def test_what_is_told_after_the_stream_lost_its_end_is_recorded(
    audit: AuditLog, connection: Connection
) -> None:
    for number in range(3):
        await tell(connection, "space.renamed", id=f"{number}", space=HERE, by=ANNA, name="x")
    await audit.flush()
    settings = (await ask(connection, "STREAM.INFO.EVENTS", {})).config
    await ask(connection, "STREAM.DELETE.EVENTS", {})
    async with asyncio.timeout(10):  # in which the server clears the files away
        while (await ask(connection, "STREAM.CREATE.EVENTS", settings)).error:
            await asyncio.sleep(0.02)
    await audit.flush()
    await tell(connection, "space.closed", id="after", space=HERE)
    await audit.flush()
    assert [entry.act for entry in await audit.read_space(HERE)][-2:] == [Act.SPACE_RENAMED, Act.SPACE_CLOSED]


async def test_what_is_older_than_the_log_keeps_is_not_recorded_anew(
    audit: AuditLog, connection: Connection
) -> None:
    await tell(connection, "member.left", space=HERE, user=BERT, at=NOW - 401 * 86_400)
    await audit.flush()
    assert not await audit.read_space(HERE)


@pytest.mark.parametrize(
    "payload",
    [b"", b"{}", b"[1]", b"\xff", b'{"at": "x"}', b'{"at": 1e400}', b"[" * 100_000, b'{"at": null}'],
)
async def test_what_cannot_be_read_is_passed_over(
    audit: AuditLog, connection: Connection, payload: bytes
) -> None:
    await connection.request("member.left", payload)
    await tell(connection, "member.left", space=HERE, user=BERT)
    await audit.flush()
    assert len(await audit.read_space(HERE)) == 1
    assert audit.problem is None


async def test_an_invite_to_the_hub_is_recorded_for_whoever_made_it(hubs: Hubs, connect: Connect) -> None:
    users = await hubs.open()
    await users.set_registration(Registration.OPEN)
    async with connect("audit") as connection:
        await connection.wait_connected(10)
        async with open_audit(connection, world=hubs.world) as audit:
            anna = await users.identify((await register(users)).access)
            by_anna, by_the_owner = await users.invite(anna), await users.invite(None)
            async with asyncio.timeout(10):
                while len(found := await audit.read_hub()) < 3:
                    await asyncio.sleep(0.02)
            assert [(entry.act, entry.user, entry.about) for entry in found] == [
                (Act.REGISTERED, anna.user, ""),
                (Act.INVITE_MADE, anna.user, by_anna.id),
                (Act.INVITE_MADE, None, by_the_owner.id),
            ]
            assert [entry.about for entry in await audit.read_user(anna.user)] == ["", by_anna.id]


async def test_users_that_come_and_go_are_recorded_once_by_all_hubs(hubs: Hubs, connect: Connect) -> None:
    async with connect("audit") as connection:
        await connection.wait_connected(10)
        async with open_audit(connection, world=hubs.world) as audit:
            one, two = await hubs.open("one"), await hubs.open("two")
            await one.set_registration(Registration.OPEN)
            key = new_key()
            tokens = await register(one, key=key)
            identity = await one.identify(tokens.access)
            await one.revoke_device(identity, key.id)
            tokens = await one.sign_in("anna", PASSWORD, ADDRESS)
            await one.delete_account(await one.identify(tokens.access), PASSWORD, ADDRESS)
            await all_of(one, two)
            await hubs.close("two")
            hubs.path("two").unlink()
            await all_of(await hubs.open("two"))
            await audit.flush()
            entries = await audit.read_user(tokens.user)
    acts = [Act.REGISTERED, Act.DEVICE_REVOKED, Act.ACCOUNT_DELETED]
    assert [entry.act for entry in entries] == acts
    assert entries[1].about == key.id
