"""What the bus is told of users: everything, at least once."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest

from core.accounts import ProofPurpose
from sync.bus import BusDown, Connection, Message
from sync.hub.users import UserService
from sync.hub.users.announcing import Announcer
from tests.sync.hub.users.conftest import ADDRESS, PASSWORD, Hubs, join, new_key, proof_of, register
from tests.sync.waiting import until


class Listener:
    """Keeps what is told, by subject."""

    def __init__(self) -> None:
        self.heard: list[tuple[str, dict[str, Any]]] = []

    def hear(self, message: Message) -> None:
        self.heard.append((message.subject, json.loads(message.payload)))

    def subjects(self) -> list[str]:
        return [subject for subject, _ in self.heard]

    def facts(self, subject: str) -> list[dict[str, Any]]:
        return [facts for told, facts in self.heard if told == subject]


@asynccontextmanager
async def listening(hubs: Hubs) -> AsyncIterator[Listener]:
    listener = Listener()
    async with hubs.connect("listener") as connection:
        await connection.wait_connected(10)
        for subject in ("user.*", "device.*"):
            connection.subscribe(subject, listener.hear)
        await connection.request("$JS.API.INFO")
        yield listener


async def test_the_life_of_a_user_is_told_in_order(hubs: Hubs) -> None:
    async with listening(hubs) as listener:
        users = await hubs.open()
        key, other, invite = new_key(), new_key(), await users.invite(None)
        tokens = await users.join(invite.secret, "Anna", proof_of(users, key, ProofPurpose.JOIN))
        identity = await users.identify(tokens.access)
        confirmed = proof_of(users, key, ProofPurpose.CONFIRM)
        await users.choose_name(identity, "anna", PASSWORD, confirmed, ADDRESS)
        await users.add_device(identity, proof_of(users, other, ProofPurpose.ADD), "", PASSWORD, ADDRESS)
        await users.change_display_name(identity, "Anna II")
        await users.revoke_device(identity, other.id)
        await users.delete_account(identity, PASSWORD, ADDRESS)
        await until(lambda: "user.deleted" in listener.subjects())
    assert listener.subjects() == [
        "user.invited",
        "user.registered",
        "user.updated",
        "user.updated",
        "user.updated",
        "device.revoked",
        "device.revoked",
        "user.deleted",
    ]
    born = listener.facts("user.registered")[0]
    assert (born["user"], born["display_name"], born["devices"]) == (tokens.user, "Anna", [key.id])
    assert born["invite"] == invite.id
    assert [facts["name"] for facts in listener.facts("user.updated")] == ["anna"] * 3
    assert set(listener.facts("user.updated")[-1]["devices"]) == {key.id, other.id}
    assert [facts["device"] for facts in listener.facts("device.revoked")] == [other.id, key.id]
    sequences = [facts["sequence"] for _, facts in listener.heard]
    assert sequences == sorted(sequences)
    assert "argon2" not in json.dumps(listener.heard)


async def test_of_many_who_register_at_once_all_are_told_of(hubs: Hubs, users: UserService) -> None:
    async with listening(hubs) as listener:
        tokens = await asyncio.gather(*(register(users, f"anna{n + 100}") for n in range(20)))
        await register(users, "last", address="198.51.100.1")
        await until(lambda: any(facts["name"] == "last" for _, facts in listener.heard))
    told = {facts["user"] for facts in listener.facts("user.registered")}
    assert told >= {each.user for each in tokens}


async def test_what_is_void_is_not_told(hubs: Hubs) -> None:
    async with listening(hubs) as listener:
        one, two = await hubs.open("one"), await hubs.open("two")
        invite = await one.invite(None)
        await two.catch_up()
        await asyncio.gather(
            one.join(invite.secret, "Anna", proof_of(one, new_key(), ProofPurpose.JOIN)),
            two.join(invite.secret, "Bela", proof_of(two, new_key(), ProofPurpose.JOIN)),
            return_exceptions=True,
        )
        await join(one, new_key(), "last")
        await until(lambda: any(facts.get("display_name") == "last" for _, facts in listener.heard))
    assert len({facts["user"] for facts in listener.facts("user.registered")}) == 2


async def test_a_crash_before_the_telling_loses_nothing(
    hubs: Hubs, users: UserService, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def die(*_arguments: object) -> None:
        raise asyncio.CancelledError

    with monkeypatch.context() as patched:
        patched.setattr(Announcer, "_tell", die)
        tokens = await register(users)
        await hubs.close()
    async with listening(hubs) as listener:
        await hubs.open()
        await until(lambda: bool(listener.heard))
    assert listener.facts("user.registered")[0]["user"] == tokens.user


async def test_a_lost_line_while_telling_loses_nothing(
    hubs: Hubs, users: UserService, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish, failures = Connection.publish, iter(range(3))

    def fail(self: Connection, subject: str, *rest: object, **options: object) -> None:
        if subject == "user.registered" and next(failures, None) is not None:
            raise BusDown
        publish(self, subject, *rest, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(Connection, "publish", fail)
    async with listening(hubs) as listener:
        tokens = await register(users)
        await until(lambda: bool(listener.heard))
    assert listener.facts("user.registered")[0]["user"] == tokens.user


async def test_what_was_told_is_not_told_again_after_a_restart(hubs: Hubs, users: UserService) -> None:
    async with listening(hubs) as listener:
        await register(users, "anna")
        await until(lambda: len(listener.heard) == 1)
        await until_told(hubs, users)
        await hubs.close()
        users = await hubs.open()
        await register(users, "bela")
        await until(lambda: len(listener.heard) >= 2)
    assert [facts["name"] for _, facts in listener.heard] == ["anna", "bela"]


async def test_a_projection_built_anew_tells_all_again(hubs: Hubs, users: UserService) -> None:
    await register(users, "anna")
    await register(users, "bela")
    await hubs.close()
    hubs.path("one").unlink()
    async with listening(hubs) as listener:
        await hubs.open()
        await until(lambda: len(listener.heard) == 2)
    assert [facts["name"] for _, facts in listener.heard] == ["anna", "bela"]


async def until_told(hubs: Hubs, users: UserService) -> None:
    """Wait until nothing waits to be told."""
    async with asyncio.timeout(10):
        while await users._ledger._projection.announcements(1):
            await asyncio.sleep(0.005)
