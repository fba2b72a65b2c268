"""A projection that keeps up with the log, and knows when the log is not its own any more."""

import asyncio
import json
import math
import os
import signal
import sqlite3
import stat

import pytest

from core.errors import AccountsLost, StorageProblem
from core.ids import UserId
from sync.bus import BusServer, Connection
from sync.hub.users import Registration, UserService
from sync.hub.users.accounts_log import AccountsLog
from sync.hub.users.events import InviteMade, Joined, UserDeleted, user_subject
from sync.hub.users.wires import encode
from sync.log import LogLeaderless, LogMissing
from tests.sync.hub.users.conftest import ADDRESS, PASSWORD, Hubs, all_of, join, new_key, register
from tests.sync.hub.users.tables import tables_of
from tests.sync.waiting import until


async def test_two_hubs_come_to_know_the_same(hubs: Hubs, users: UserService) -> None:
    two = await hubs.open("two")
    await two.catch_up()
    await asyncio.gather(
        *(register(users if n % 2 else two, f"anna{n + 100}", key=new_key()) for n in range(20))
    )
    await all_of(users, two)
    assert tables_of(hubs.path("one")) == tables_of(hubs.path("two"))


async def test_a_hub_hears_of_what_another_wrote_without_asking(hubs: Hubs, users: UserService) -> None:
    two = await hubs.open("two")
    tokens = await register(users)
    await until(lambda: two._following.sequence == users._following.sequence)
    assert (await two.user(tokens.user)) is not None


async def test_whoever_writes_reads_it_at_once(users: UserService) -> None:
    for number in range(10):
        tokens = await register(users, f"anna{number + 100}")
        identity = await users.identify(tokens.access)
        await users.change_display_name(identity, f"Anna the {number}th")
        user = await users.user(identity.user)
        assert user is not None
        assert user.display_name == f"Anna the {number}th"


async def test_a_token_is_good_at_a_hub_that_has_not_heard_of_it_yet(hubs: Hubs, users: UserService) -> None:
    two = await hubs.open("two")
    for _ in range(10):
        tokens = await users.sign_in("anna", PASSWORD, ADDRESS) if _ else await register(users)
        assert (await two.identify(tokens.access)).user == tokens.user


async def test_a_deleted_projection_is_built_anew_with_the_same_answers(
    hubs: Hubs, users: UserService
) -> None:
    key = new_key()
    tokens = await register(users, key=key)
    await join(users, new_key())
    before, told = tables_of(hubs.path("one")), await users.export(await users.identify(tokens.access))
    await hubs.close()
    hubs.path("one").unlink()
    users = await hubs.open()
    assert tables_of(hubs.path("one")) == before
    assert await users.export(await users.identify(tokens.access)) == told


@pytest.mark.parametrize("content", [b"no database at all" * 1000, b"", b"SQLite format 3\0" + b"x" * 5000])
async def test_a_damaged_projection_is_put_aside_and_built_anew(
    hubs: Hubs, users: UserService, content: bytes
) -> None:
    tokens = await register(users)
    await hubs.close()
    hubs.path("one").write_bytes(content)
    users = await hubs.open()
    assert (await users.identify(tokens.access)).user == tokens.user
    if content:
        assert hubs.path("one").with_name("one.db.aside").read_bytes() == content


async def test_a_projection_of_another_revision_is_built_anew(hubs: Hubs, users: UserService) -> None:
    tokens = await register(users)
    await hubs.close()
    with sqlite3.connect(hubs.path("one")) as connection:
        connection.execute("PRAGMA user_version = 999")
        connection.execute("UPDATE users SET name = 'changed'")
    connection.close()
    users = await hubs.open()
    user = await users.user(tokens.user)
    assert user is not None
    assert user.name == "anna"


async def test_a_database_of_something_else_is_kept_aside(hubs: Hubs) -> None:
    with sqlite3.connect(hubs.path("one")) as connection:
        connection.execute("CREATE TABLE mine (value)")
    connection.close()
    await hubs.open()
    with sqlite3.connect(hubs.path("one").with_name("one.db.aside")) as connection:
        assert connection.execute("SELECT count(*) FROM mine").fetchone() == (0,)
    connection.close()


async def test_the_projection_is_its_owners_alone(hubs: Hubs, users: UserService) -> None:
    await register(users)
    for path in hubs.place.glob("one.db*"):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


async def test_a_projection_that_cannot_be_opened_is_a_problem_in_words(hubs: Hubs) -> None:
    hubs.path("one").mkdir()
    with pytest.raises(StorageProblem):
        await hubs.open()


async def test_messages_of_a_newer_version_are_left_out_and_kept(hubs: Hubs, users: UserService) -> None:
    tokens = await register(users)
    log = AccountsLog(hubs.connections["one"], hubs.world)
    subject = user_subject(tokens.user)
    newer = b"\x95\x02" + encode(UserDeleted(user=tokens.user), id="id1", at=1.0)[2:]
    sequence = await log.write(subject, newer, 0)
    await log.write("u.rubbish", b"rubbish", 0)
    await users.catch_up()
    assert await users.count_unread() == 2
    assert (await users.identify(tokens.access)).user == tokens.user
    await users.change_display_name(await users.identify(tokens.access), "Anna II")
    found = await log.read_message(sequence)
    assert found is not None
    assert found.wire == newer


async def test_a_message_that_no_table_takes_is_left_out(hubs: Hubs, users: UserService) -> None:
    log = AccountsLog(hubs.connections["one"], hubs.world)
    late = encode(InviteMade(invite="i1", secret=b"s", by=None, ends_at=math.nan), id="id1", at=1.0)
    joined = Joined(user="u1", display_name="A", device="d1", label="", invite="i1")
    await log.write("u.invite.i1", late, 0)
    await log.write("u.device.d1", encode(joined, id="id2", at=math.nan), 0)
    await users.catch_up()
    assert await users.count_unread() == 2
    assert await users.user(UserId("u1")) is None
    tokens = await register(users)
    assert (await users.identify(tokens.access)).user == tokens.user


async def test_a_sequence_that_the_log_does_not_have_stops_nobody(hubs: Hubs, users: UserService) -> None:
    hubs.connections["one"].publish("live.u.hub", b"", {"Nats-Sequence": "1000000"})
    await until(lambda: users.problem is not None)
    tokens = await register(users)
    assert (await users.identify(tokens.access)).user == tokens.user
    await until(lambda: users.problem is None)


async def test_the_service_goes_on_when_the_bus_was_killed(
    hubs: Hubs, users: UserService, bus: BusServer
) -> None:
    tokens = await register(users)
    assert bus.pid is not None
    os.kill(bus.pid, signal.SIGKILL)
    identity = await users.identify(tokens.access)
    await users.change_display_name(identity, "Anna II")
    user = await users.user(identity.user)
    assert user is not None
    assert user.display_name == "Anna II"


async def test_an_empty_log_in_the_place_of_the_known_one_deletes_nobody(
    hubs: Hubs, users: UserService
) -> None:
    await register(users)
    before = tables_of(hubs.path("one"))
    await hubs.connections["one"].request("$JS.API.STREAM.DELETE.ACCOUNTS")
    await hubs.close()
    with pytest.raises(AccountsLost, match="not the one"):
        await hubs.open()
    log = AccountsLog(await _connection(hubs), hubs.world)
    with pytest.raises(LogMissing):
        await log.read_info()
    await log.create()
    with pytest.raises(AccountsLost):
        await hubs.open()
    assert tables_of(hubs.path("one")) == before


async def test_a_log_that_lost_its_end_and_uses_sequences_again_is_noticed(
    hubs: Hubs, users: UserService
) -> None:
    await register(users)
    log = AccountsLog(hubs.connections["one"], hubs.world)
    info = await hubs.connections["one"].request("$JS.API.STREAM.INFO.ACCOUNTS")
    last = (await log.read_info()).last
    await hubs.close()
    connection = await _connection(hubs)
    await connection.request("$JS.API.STREAM.DELETE.ACCOUNTS")
    await _make_again(connection, info.payload)
    other = AccountsLog(connection, hubs.world)
    for number in range(last):
        await other.write(f"u.user.{number}", encode(UserDeleted(user=str(number)), id="x", at=1.0), 0)
    with pytest.raises(AccountsLost):
        await hubs.open()


async def test_a_log_that_lost_its_end_is_given_it_back(
    hubs: Hubs, users: UserService, caplog: pytest.LogCaptureFixture
) -> None:
    tokens = await register(users)
    log = AccountsLog(hubs.connections["one"], hubs.world)
    before = await log.read(1)
    await _lose_end(log, users)
    await until(lambda: "was given them back" in caplog.text)
    assert await log.read(1) == before
    assert (await users.identify(tokens.access)).user == tokens.user


async def test_a_log_of_several_hubs_has_lost_its_end_when_it_stays_so(
    hubs: Hubs, users: UserService, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Connection, "is_of_cluster", property(lambda _: True))
    monkeypatch.setattr("sync.log.settling._LONGEST", math.inf)
    await register(users)
    log = AccountsLog(hubs.connections["one"], hubs.world)
    before = await log.read(1)
    await _lose_end(log, users)
    await until(lambda: isinstance(users.problem, LogLeaderless))
    assert (await log.read_info()).last == 1
    monkeypatch.setattr("sync.log.settling._LONGEST", 0.0)
    await until(lambda: "was given them back" in caplog.text)
    assert await log.read(1) == before
    await until(lambda: users.problem is None)


async def test_a_log_that_ends_otherwise_is_left_as_it_is(hubs: Hubs, users: UserService) -> None:
    await register(users)
    connection = hubs.connections["one"]
    log = AccountsLog(connection, hubs.world)
    info = await connection.request("$JS.API.STREAM.INFO.ACCOUNTS")
    await hubs.close()
    connection = await _connection(hubs)
    await connection.request("$JS.API.STREAM.DELETE.ACCOUNTS")
    await _make_again(connection, info.payload)
    log = AccountsLog(connection, hubs.world)
    await log.write("u.user.x", encode(UserDeleted(user="x"), id="x", at=1.0), 0)
    before = await log.read(1)
    with pytest.raises(AccountsLost):
        await hubs.open()
    assert await log.read(1) == before


async def test_of_a_long_log_only_the_last_wires_are_kept(
    hubs: Hubs, users: UserService, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sync.hub.users.projection._RECENT", 3)
    for number in range(4):
        await register(users, f"anna{number + 100}")
    recent = await users._ledger._projection.recent(0)
    end = users._following.sequence
    assert [message.sequence for message in recent] == [end - 2, end - 1, end]


async def test_a_log_that_is_replaced_while_it_is_followed_is_noticed(hubs: Hubs, users: UserService) -> None:
    tokens = await register(users)
    before = tables_of(hubs.path("one"))
    connection = hubs.connections["one"]
    await connection.request("$JS.API.STREAM.DELETE.ACCOUNTS")
    users._following._is_checked = False
    users._following._news.set()
    await until(lambda: isinstance(users.problem, AccountsLost))
    with pytest.raises(AccountsLost):
        await users._following.wait_applied(1000, 5)
    with pytest.raises(AccountsLost):
        await users.set_registration(Registration.CLOSED)
    assert tables_of(hubs.path("one")) == before
    assert (await users.identify(tokens.access)).user == tokens.user


async def _lose_end(log: AccountsLog, users: UserService) -> None:
    """Leave nothing in the log but its first message."""
    info = await log.connection.request("$JS.API.STREAM.INFO.ACCOUNTS")
    first = (await log.read(1))[0]
    await log.connection.request("$JS.API.STREAM.DELETE.ACCOUNTS")
    await _make_again(log.connection, info.payload)
    await log.write_at(1, "u.hub", first.wire)
    users._following._is_checked = False
    users._following._news.set()


async def _connection(hubs: Hubs) -> Connection:
    connection = await hubs.stack.enter_async_context(hubs.connect("bare"))
    await connection.wait_connected(10)
    return connection


async def _make_again(connection: Connection, info: bytes) -> None:
    """Make a stream of the same epoch; the server may still be clearing the old one's files away."""
    configuration = json.dumps(json.loads(info)["config"]).encode()
    async with asyncio.timeout(10):
        while True:
            answer = await connection.request("$JS.API.STREAM.CREATE.ACCOUNTS", configuration)
            if "error" not in json.loads(answer.payload):
                return


async def test_a_log_that_always_has_news_is_compared_all_the_same(
    hubs: Hubs, users: UserService, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sync.hub.users.following._LONGEST_TRUST", 0.05)
    compared = 0
    check = users._following.check

    async def count() -> None:
        nonlocal compared
        compared += 1
        await check()

    monkeypatch.setattr(users._following, "check", count)
    users._following._is_checked = False
    number = 0
    while compared < 3:
        number += 1
        await register(users, f"anna{number + 100}", key=new_key(), address=f"192.0.2.{number}")
