"""argon2id off the loop, at a known cost, for a bounded number of callers."""

import asyncio
import threading
from collections.abc import AsyncIterator

import pytest

from core.accounts import HashCost
from core.errors import BadInput, ServiceBusy
from core.world import real_world
from sync.hub.users import UserSettings
from sync.hub.users.hashing import Hasher, HashLimits, open_hasher, read_password

CHEAP = HashCost(memory=8, passes=1)


@pytest.fixture
async def hasher() -> AsyncIterator[Hasher]:
    async with open_hasher(CHEAP, HashLimits(threads=2, waiting=3), real_world()) as opened:
        yield opened


async def test_the_cost_is_at_least_what_owasp_recommends() -> None:
    async with open_hasher(UserSettings().cost, HashLimits(), real_world()) as hasher:
        hashed = await hasher.hash("correct horse")
    assert hashed.startswith("$argon2id$v=19$m=47104,t=2,p=1$")


async def test_a_hash_fits_its_password_alone(hasher: Hasher) -> None:
    hashed = await hasher.hash("correct horse")
    assert await hasher.verify("correct horse", hashed)
    assert not await hasher.verify("correct horsf", hashed)
    assert not await hasher.verify("correct horse", None)


async def test_two_hashes_of_a_password_differ(hasher: Hasher) -> None:
    assert await hasher.hash("correct horse") != await hasher.hash("correct horse")


async def test_a_password_is_the_same_in_both_spellings_of_an_accent(hasher: Hasher) -> None:
    assert await hasher.verify("pa\u0301ssword", await hasher.hash(read_password("p\u00e1ssword")))


async def test_a_damaged_hash_fits_nothing(hasher: Hasher) -> None:
    for damaged in ("", "$argon2id$", "x" * 100):
        assert not await hasher.verify("correct horse", damaged)


async def test_callers_above_the_bound_are_told_to_come_back_and_the_loop_goes_on(
    hasher: Hasher, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on, threads = threading.Event(), set()

    def wait(_password: str, _hashed: str) -> bool:
        threads.add(threading.current_thread())
        return go_on.wait(30)

    monkeypatch.setattr("sync.hub.users.hashing.is_password", wait)
    waiting = [asyncio.create_task(hasher.verify("correct horse", "hash")) for _ in range(5)]
    await asyncio.sleep(0)
    for _ in range(3):
        with pytest.raises(ServiceBusy, match="as many passwords as it can"):
            await hasher.verify("correct horse", "hash")
    go_on.set()
    assert await asyncio.gather(*waiting) == [True] * 5
    assert len(threads) <= 2
    assert threading.current_thread() not in threads
    assert await hasher.verify("correct horse", "hash")


async def test_a_caller_who_goes_away_leaves_no_room_before_the_thread_is_done(
    hasher: Hasher, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on, started = threading.Event(), threading.Barrier(3)

    def wait(_password: str, _hashed: str) -> bool:
        started.wait(30)
        return go_on.wait(30)

    monkeypatch.setattr("sync.hub.users.hashing.is_password", wait)
    gone = [asyncio.create_task(hasher.verify("correct horse", "hash")) for _ in range(2)]
    await asyncio.to_thread(started.wait, 30)
    for task in gone:
        task.cancel()
    await asyncio.wait(gone)
    monkeypatch.setattr("sync.hub.users.hashing.is_password", lambda _password, _hashed: go_on.wait(30))
    waiting = [asyncio.create_task(hasher.verify("correct horse", "hash")) for _ in range(3)]
    await asyncio.sleep(0)
    with pytest.raises(ServiceBusy):
        await hasher.verify("correct horse", "hash")
    go_on.set()
    assert await asyncio.gather(*waiting) == [True] * 3


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("", "at least 8"),
        ("sevench", "at least 8"),
        ("é" * 513, "longer than 1024 bytes"),
        ("x" * 1_000_000, "longer than 1024 bytes"),
        ("annamueller", "is the name"),
        ("Anna.Mueller", "is the name"),
        ("ANNAMUELLER", "is the name"),
        ("password\ud800", "halves"),
    ],
)
def test_a_bad_password_is_refused_in_words(given: str, said: str) -> None:
    with pytest.raises(BadInput, match=said):
        read_password(given, "anna.mueller", "Anna")


@pytest.mark.parametrize(
    "given", ["12345678", "x y z  w", "пароль пароль", "🎉🎉🎉🎉🎉🎉🎉!", "ab" * 512, "\tanna\0\0\0"]
)
def test_any_other_password_is_taken(given: str) -> None:
    assert read_password(given, "anna", "Anna")
