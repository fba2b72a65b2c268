"""Gateways of two hubs on one log: what was written at one is read at the other, or the answer says so."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import replace

import httpx
import pytest

from sync.hub.gateway import Services, make_application
from sync.hub.gateway.account_acts import AccountActs
from sync.hub.majority import Majority
from sync.hub.users import UserService
from sync.log import LoggedMessage
from sync.rpc.position import HEADER, MAY_BE_OLD, Position
from tests.sync.hub.gateway.conftest import ROOMY, Caller, client_of, signed_in
from tests.sync.hub.users.conftest import Hubs

Read = Callable[[int], Awaitable[list[LoggedMessage]]]


@asynccontextmanager
async def gateway(services: Services, users: UserService, hubs: Hubs) -> AsyncIterator[httpx.AsyncClient]:
    """Ask a hub by its own user service."""
    acts = AccountActs(users, lambda act, **facts: None, hubs.world)
    own = replace(services, users=users, accounts=acts)
    async with client_of(make_application(own, settings=ROOMY)) as client:
        yield client


@pytest.fixture
async def late(hubs: Hubs, users: UserService) -> UserService:
    """The user service of another hub."""
    return await hubs.open("late")


def hold(service: UserService, monkeypatch: pytest.MonkeyPatch) -> asyncio.Event:
    """Have a hub read nothing of the log until the event is set."""
    may_read, log = asyncio.Event(), service._following._log
    read: Read = log.read

    async def read_later(_self: object, start: int) -> list[LoggedMessage]:
        await may_read.wait()
        return await read(start)

    monkeypatch.setattr(type(log), "read", read_later)
    service._following._news.set()
    return may_read


async def test_a_hub_that_is_late_answers_when_it_knows_as_much_as_the_caller(
    services: Services, users: UserService, late: UserService, hubs: Hubs, anna: Caller
) -> None:
    async with gateway(services, late, hubs) as other:
        for number in range(20):
            name = f"Anna the {number}"
            changed = await anna.patch("/v1/users/me", json={"display_name": name})
            at_other = Caller(other, anna.token, anna.user)
            read = await at_other.get("/v1/users/me", headers={HEADER: changed.headers[HEADER]})
            assert (read.json()["display_name"], MAY_BE_OLD in read.headers) == (name, False)


async def test_who_shows_nothing_is_answered_at_once_and_who_shows_much_is_waited_for(
    services: Services,
    users: UserService,
    late: UserService,
    hubs: Hubs,
    anna: Caller,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    await late.catch_up()
    epoch, sequence = late.place
    async with gateway(services, late, hubs) as other:
        at_other = Caller(other, anna.token, anna.user)
        with monkeypatch.context() as held:
            may_read = hold(late, held)
            changing = asyncio.create_task(users.change_display_name(await users.identify(anna.token), "Ann"))
            await asyncio.wait({changing}, timeout=1)
            old = await at_other.get("/v1/users/me")
            assert old.json()["display_name"] == "Anna"
            asked = {HEADER: str(Position(epoch, sequence + 1))}
            waiting = asyncio.create_task(at_other.get("/v1/users/me", headers=asked))
            await asyncio.wait({waiting}, timeout=0.3)
            assert not waiting.done()
            may_read.set()
            assert (await waiting).json()["display_name"] == "Ann"
        await changing


async def test_an_answer_that_lacks_what_the_caller_has_seen_says_so(
    anna: Caller, users: UserService
) -> None:
    epoch, sequence = users.place
    for shown in (Position(epoch, sequence + 1000), Position("another-log", 1)):
        answer = await anna.get("/v1/users/me", headers={HEADER: str(shown)})
        assert (answer.status_code, answer.headers.get(MAY_BE_OLD)) == (200, "true")
    assert users.problem is None  # nobody stops a hub by claiming to have seen more than there is


async def test_a_hub_without_a_majority_reads_and_changes_nothing(
    services: Services, users: UserService, hubs: Hubs, anna: Caller
) -> None:
    majority = Majority()
    alone = await hubs.open("alone", majority=majority)
    await alone.catch_up()
    async with gateway(replace(services, majority=majority), alone, hubs) as client:
        caller = Caller(client, anna.token, anna.user)
        majority.judge_by(lambda: False)
        read = await caller.get("/v1/users/me")
        assert (read.status_code, read.json()["display_name"]) == (200, "Anna")
        assert read.headers[MAY_BE_OLD] == "true"
        for refused in (
            await caller.patch("/v1/users/me", json={"display_name": "Ann"}),
            await caller.post("/v1/sessions", json={"name": "anna", "password": "wrong"}),
            await Caller(client, f"{anna.token[:-4]}AAAA", anna.user).get("/v1/users/me"),
            await caller.get("/health/ready"),
        ):
            assert refused.status_code == 503
            assert refused.json()["type"] == "urn:tandem:problem:majority-missing"
            assert refused.headers["Retry-After"] == "10"
        majority.judge_by(lambda: True)
        changed = await caller.patch("/v1/users/me", json={"display_name": "Ann"})
        assert (changed.status_code, MAY_BE_OLD in changed.headers) == (200, False)


async def test_one_of_two_hubs_that_are_asked_at_once_gives_a_name(
    services: Services, users: UserService, late: UserService, hubs: Hubs, nobody: Caller
) -> None:
    async with gateway(services, late, hubs) as other:
        wanted = {"name": "dora", "display_name": "Dora", "password": "correct horse"}
        asked = [client.post("/v1/users", json=wanted) for client in (nobody.client, other)]
        answers = await asyncio.gather(*asked)
    assert sorted(answer.status_code for answer in answers) == [201, 409]
    assert (await signed_in(users, nobody.client, "emil")).token
