"""Recording what was done, and reading it."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack
from dataclasses import replace

import pytest

from core.facts import Role
from core.ids import DeviceId, SpaceId, UserId
from core.world import real_world
from sync.bus import BusDown, BusSilent, Connection
from sync.hub.audit import Act, AuditLog, AuditSettings, open_audit
from sync.hub.hub_log import HubLog
from tests.sync.waiting import until

ANNA, BERT = UserId("a" * 24), UserId("b" * 24)
HERE, THERE = SpaceId("s" * 28), SpaceId("t" * 28)
DEVICE = DeviceId("d" * 52)
SESSION, TOKEN = "session2", "token2"

Connect = Callable[[str], AbstractAsyncContextManager[Connection]]


@pytest.fixture
async def audit(connection: Connection) -> AsyncIterator[AuditLog]:
    async with open_audit(connection, world=real_world()) as opened:
        yield opened


async def test_an_entry_tells_who_did_what_about_whom_where_and_from_where(audit: AuditLog) -> None:
    audit.record(
        Act.PUBLISHED,
        user=ANNA,
        device=DEVICE,
        space=HERE,
        about=BERT,
        role=Role.EDITOR,
        address="2001:DB8::7",
    )
    await audit.flush()
    (entry,) = await audit.read_space(HERE)
    assert (entry.act, entry.user, entry.device, entry.space) == (Act.PUBLISHED, ANNA, DEVICE, HERE)
    assert (entry.about, entry.role, entry.address) == (BERT, Role.EDITOR, "2001:db8::7")
    assert entry.at > 0


async def test_what_is_not_known_is_left_out(audit: AuditLog) -> None:
    audit.record(Act.SIGN_IN_REFUSED, user=ANNA)
    await audit.flush()
    (entry,) = await audit.read_user(ANNA)
    assert (entry.device, entry.space, entry.about, entry.role, entry.address) == (None, None, "", None, "")


async def test_a_space_shows_what_was_done_in_it_and_nothing_else(audit: AuditLog) -> None:
    audit.record(Act.PUBLISHED, user=ANNA, space=HERE)
    audit.record(Act.PUBLISHED, user=ANNA, space=THERE)
    audit.record(Act.SIGNED_IN, user=ANNA)
    await audit.flush()
    assert [entry.space for entry in await audit.read_space(HERE)] == [HERE]


async def test_users_see_what_was_done_with_their_own_account_alone(audit: AuditLog) -> None:
    audit.record(Act.SIGNED_IN, user=ANNA, about=SESSION)
    audit.record(Act.SIGNED_IN, user=BERT)
    audit.record(Act.PUBLISHED, user=ANNA, space=HERE)
    await audit.flush()
    assert [(entry.act, entry.user) for entry in await audit.read_user(ANNA)] == [(Act.SIGNED_IN, ANNA)]


async def test_a_list_is_read_on_from_where_it_ended(audit: AuditLog) -> None:
    for number in range(25):
        audit.record(Act.SIGNED_IN, user=ANNA, about=f"session{number}")
    await audit.flush()
    read: list[str] = []
    after = 0
    while page := await audit.read_user(ANNA, after, 10):
        read += [entry.about for entry in page]
        after = page[-1].sequence
    assert read == [f"session{number}" for number in range(25)]


@pytest.mark.parametrize("hostile", [">", "*", "a.b", "-", "", "a b", "x" * 65, "é", "\n", "audit.>"])
async def test_no_id_reaches_beyond_its_place(audit: AuditLog, hostile: str) -> None:
    audit.record(Act.SIGNED_IN, user=ANNA)
    audit.record(Act.SIGNED_IN, user=UserId(hostile), space=SpaceId(hostile), about=hostile, address=hostile)
    await audit.flush()
    assert await audit.read_space(SpaceId(hostile)) == []
    assert await audit.read_user(UserId(hostile)) == []


async def test_recording_waits_for_nobody(audit: AuditLog, monkeypatch: pytest.MonkeyPatch) -> None:
    async def be_down(*_rest: object) -> int:
        raise BusDown

    with monkeypatch.context() as patched:
        patched.setattr(HubLog, "write", be_down)
        audit.record(Act.SIGNED_IN, user=ANNA)
        await until(lambda: isinstance(audit.problem, BusDown))
    await audit.flush()
    await until(lambda: audit.problem is None)
    assert len(await audit.read_user(ANNA)) == 1


async def test_an_entry_whose_answer_is_lost_is_recorded_once(
    audit: AuditLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    write, lost = HubLog.write, list[int]()

    async def lose_the_first(self: HubLog, subject: str, wire: bytes, expected: int) -> int:
        sequence = await write(self, subject, wire, expected)
        if not lost:
            lost.append(sequence)
            raise BusSilent
        return sequence

    monkeypatch.setattr(HubLog, "write", lose_the_first)
    audit.record(Act.SIGNED_IN, user=ANNA)
    await audit.flush()
    assert lost
    assert len(await audit.read_user(ANNA)) == 1


async def test_more_than_may_wait_is_counted_as_missed(
    connection: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def be_down(*_rest: object) -> int:
        raise BusDown

    async with open_audit(connection, world=real_world(), settings=AuditSettings(most_waiting=3)) as audit:
        with monkeypatch.context() as patched:
            patched.setattr(HubLog, "write", be_down)
            for _ in range(5):
                audit.record(Act.SIGNED_IN, user=ANNA)
            await until(lambda: audit.problem is not None)
        assert audit.missed == 2
        await audit.flush()
        assert len(await audit.read_user(ANNA)) == 3


async def test_what_was_recorded_last_is_written_before_the_log_is_closed(
    connection: Connection,
) -> None:
    async with open_audit(connection, world=real_world()) as audit:
        audit.record(Act.SIGNED_OUT, user=ANNA)
    async with open_audit(connection, world=real_world()) as audit:
        assert len(await audit.read_user(ANNA)) == 1


async def test_what_is_too_much_goes_from_the_old_end(connection: Connection) -> None:
    settings = replace(AuditSettings(), largest=4096)
    async with open_audit(connection, world=real_world(), settings=settings) as audit:
        for number in range(200):
            audit.record(Act.SIGNED_IN, user=ANNA, about=f"session{number}")
        await audit.flush()
        kept = [entry.about for entry in await audit.read_user(ANNA)]
    assert 0 < len(kept) < 200
    assert kept[-1] == "session199"


async def test_an_entry_of_a_newer_tandem_is_passed_over(audit: AuditLog, connection: Connection) -> None:
    await connection.request(f"audit.-.{ANNA}.called.newer", b"\x94\x02\xa1a\xa1b\xa1c")
    audit.record(Act.SIGNED_IN, user=ANNA)
    await audit.flush()
    assert len(await audit.read_user(ANNA)) == 1


async def test_many_hubs_record_side_by_side(connect: Connect) -> None:
    async with AsyncExitStack() as stack:
        logs = []
        for name in ("one", "two"):
            connection = await stack.enter_async_context(connect(name))
            await connection.wait_connected(10)
            logs.append(await stack.enter_async_context(open_audit(connection, world=real_world())))
        for log in logs:
            for _ in range(20):
                log.record(Act.SIGNED_IN, user=ANNA)
        await asyncio.gather(*(log.flush() for log in logs))
        assert len(await logs[0].read_user(ANNA)) == 40
