"""Every step of an upload fails in turn, or the hub or the server dies there: nothing is left behind."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from typing import Any

import pytest

from core.errors import BusProblem, Problem
from sync.bus import BusDown, BusSilent, Connection, Message
from sync.hub.attachments import Attachments
from sync.hub.attachments.blobs import BlobStore
from sync.hub.attachments.ledger import Ledger
from sync.hub.attachments.places import Places
from sync.hub.attachments.reservations import Reservations
from tests.sync.bus.claims.conftest import SPACE
from tests.sync.hub.attachments.conftest import (
    CHUNK,
    NOTE,
    Rig,
    assert_clean,
    attach,
    content_of,
    identity,
)
from tests.sync.waiting import until

CONTENT = content_of(CHUNK + 7)
SWEEPER = "sweeper of attachments"
"""The task in which it sweeps."""
MOST_REQUESTS = 200
STEPS = [
    (Places, "space_of"),
    (Places, "require"),
    (Places, "check"),
    (BlobStore, "create"),
    (BlobStore, "last"),
    (Reservations, "reserve"),
    (Reservations, "grow"),
    (Ledger, "mark"),
    (BlobStore, "put_mark"),
    (BlobStore, "put_chunk"),
    (BlobStore, "put_manifest"),
    (Ledger, "change"),
]
Request = Callable[..., Any]


def names_of(step: tuple[type, str]) -> str:
    return f"{step[0].__name__}.{step[1]}"


class Faults:
    """Lets one request to the bus go wrong, or that and all that come after."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.asked = 0
        self.at = 0
        self.is_met = False
        self._real = Connection.request
        self.fault: Request = self._real
        faults = self

        async def request(connection: Connection, *rest: Any, **options: Any) -> Message:
            return await faults._request(connection, *rest, **options)

        monkeypatch.setattr(Connection, "request", request)

    def arm(self, at: int) -> None:
        self.asked, self.at, self.is_met = 0, at, False

    async def _request(self, connection: Connection, *rest: Any, **options: Any) -> Message:
        self.asked += 1
        if self.at and self.asked >= self.at:
            self.is_met = True
            return await self.fault(connection, *rest, **options)  # type: ignore[no-any-return]
        return await self._real(connection, *rest, **options)

    async def lose_the_question(self, *_rest: Any, **_options: Any) -> Message:
        self.at = 0
        raise BusDown

    async def lose_the_answer(self, connection: Connection, *rest: Any, **options: Any) -> Message:
        self.at = 0
        await self._real(connection, *rest, **options)
        raise BusSilent

    async def die(self, *_rest: Any, **_options: Any) -> Message:
        raise asyncio.CancelledError

    async def die_late(self, connection: Connection, *rest: Any, **options: Any) -> Message:
        if self.asked == self.at:
            await self._real(connection, *rest, **options)
        raise asyncio.CancelledError


@pytest.fixture
def faults(monkeypatch: pytest.MonkeyPatch) -> Faults:
    return Faults(monkeypatch)


@pytest.mark.parametrize("step", STEPS, ids=names_of)
async def test_what_fails_at_one_step_leaves_nothing_behind(
    attachments: Attachments, rig: Rig, monkeypatch: pytest.MonkeyPatch, step: tuple[type, str]
) -> None:
    async def fail(*_rest: Any) -> None:
        raise BusProblem("It fails.")

    await attach(attachments, b"what was there before")
    with monkeypatch.context() as patched:
        patched.setattr(*step, fail)
        with pytest.raises(BusProblem, match="It fails"):
            await attach(attachments, CONTENT)
    assert len(await attachments.list(NOTE)) == 1
    await assert_clean(attachments, rig)


@pytest.mark.parametrize("fault", ["lose_the_question", "lose_the_answer"])
async def test_any_request_may_be_lost_once(
    attachments: Attachments, rig: Rig, faults: Faults, fault: str
) -> None:
    await attach(attachments, b"what was there before")
    faults.fault = getattr(faults, fault)
    for at in range(1, MOST_REQUESTS):
        faults.arm(at)
        with suppress(Problem):
            await attach(attachments, CONTENT)
        is_met = faults.is_met
        faults.arm(0)
        await assert_clean(attachments, rig)
        await _remove_all_but_the_first(attachments)
        if not is_met:
            return
    pytest.fail("an upload has no end")


async def _remove_all_but_the_first(attachments: Attachments) -> None:
    for one in (await attachments.list(NOTE))[1:]:
        await attachments.remove(identity(), NOTE, one.id)


@pytest.mark.parametrize("fault", ["die", "die_late"])
async def test_a_hub_may_die_at_any_request(rig: Rig, faults: Faults, fault: str) -> None:
    attachments = await rig.open()
    await attach(attachments, b"what was there before")
    for at in range(1, MOST_REQUESTS):
        faults.fault = getattr(faults, fault)
        faults.arm(at)
        with suppress(asyncio.CancelledError):
            await attach(attachments, CONTENT)
        is_met = faults.is_met
        faults.arm(0)
        await rig.close()
        attachments = await rig.open()
        await assert_clean(attachments, rig)
        await _remove_all_but_the_first(attachments)
        if not is_met:
            return
    pytest.fail("an upload has no end")


async def test_what_another_hub_left_behind_is_swept_when_its_time_is_over(
    attachments: Attachments, rig: Rig, faults: Faults
) -> None:
    other = await rig.open("two")

    async def dying() -> AsyncIterator[bytes]:
        yield CONTENT
        faults.fault = faults.die
        faults.arm(1)

    with suppress(asyncio.CancelledError):
        await other.upload(identity(), NOTE, "a", "text/plain", dying())
    faults.arm(0)
    await attachments.sweep(SPACE)
    assert (await attachments.usage(SPACE)).reserved
    rig.clock.now += rig.settings.upload_deadline + 61
    await assert_clean(attachments, rig)
    assert not await attachments.list(NOTE)


@pytest.mark.parametrize(
    "step",
    [step for step in STEPS if step[0] is not Places] + [(Places, "check")],
    ids=names_of,
)
async def test_the_server_may_die_before_any_step(
    attachments: Attachments, rig: Rig, monkeypatch: pytest.MonkeyPatch, step: tuple[type, str]
) -> None:
    await attach(attachments, b"what was there before")
    real, deaths = getattr(*step), 0

    async def die_before(*rest: Any) -> Any:
        nonlocal deaths
        task = asyncio.current_task()
        if task is None or task.get_name() != SWEEPER:  # it begins by itself, and the upload would go on
            deaths += 1
            if deaths == 1:
                await rig.restart_server()
        return await real(*rest)

    with monkeypatch.context() as patched:
        patched.setattr(*step, die_before)
        await attach(attachments, CONTENT)
    assert deaths
    assert len(await attachments.list(NOTE)) == 2
    await assert_clean(attachments, rig)


async def test_a_sender_that_breaks_off_leaves_nothing_behind(attachments: Attachments, rig: Rig) -> None:
    async def broken() -> AsyncIterator[bytes]:
        yield CONTENT
        raise ConnectionResetError

    with pytest.raises(ConnectionResetError):
        await attachments.upload(identity(), NOTE, "a", "text/plain", broken())
    assert not await rig.stored()
    await assert_clean(attachments, rig)


async def test_an_upload_that_is_cancelled_leaves_nothing_behind(attachments: Attachments, rig: Rig) -> None:
    is_waiting, never = asyncio.Event(), asyncio.Event()

    async def endless() -> AsyncIterator[bytes]:
        yield CONTENT
        is_waiting.set()
        await never.wait()

    upload = asyncio.create_task(attachments.upload(identity(), NOTE, "a", "text/plain", endless()))
    await is_waiting.wait()
    assert await rig.stored()
    upload.cancel()
    with suppress(asyncio.CancelledError):
        await upload
    assert not await rig.stored()
    await assert_clean(attachments, rig)


async def test_an_upload_that_takes_too_long_is_not_committed(attachments: Attachments, rig: Rig) -> None:
    other = await rig.open("two")

    async def slow() -> AsyncIterator[bytes]:
        yield CONTENT
        rig.clock.now += rig.settings.upload_deadline + 61
        await other.sweep(SPACE)
        yield b"the rest"

    with pytest.raises(Problem, match="took too long"):
        await attachments.upload(identity(), NOTE, "a", "text/plain", slow())
    await assert_clean(attachments, rig)


async def test_a_removed_attachment_is_purged_without_being_asked(attachments: Attachments, rig: Rig) -> None:
    await attach(attachments, CONTENT)
    (one,) = await attachments.list(NOTE)
    await attachments.remove(identity(), NOTE, one.id)
    listed = [1]

    async def look() -> None:
        while listed:
            listed[:] = (await rig.stored()).values()

    looking = asyncio.create_task(look())
    await until(lambda: not listed)
    await looking
