"""Live, started and ready of a running hub, and its status, while real parts of it are broken."""

import asyncio
import os
import signal
import sqlite3
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import pytest

from app.commands.health import diagnose
from app.commands.hubs import own_hub
from app.daemon.watching import vitals_told
from core.disk_room import look_at_room
from core.errors import BadInput
from core.facts import NoteFilter
from sync.bus.certificates import period_in, shown_in
from sync.hub import hub_gateway
from sync.hub.users.projection import Applied
from sync.log import LoggedMessage
from tests.app.daemon.running_hub import Clock, RunningHub, eventually, running_hub
from tests.faults.disks import NoDisk, fill, small_disk
from tests.sync.waiting import until

DAY = 86_400.0
MEGABYTES = 32


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def hub(tmp_path: Path, clock: Clock) -> AsyncIterator[RunningHub]:
    async with running_hub(tmp_path / "profile", clock) as running:
        yield running


async def test_a_hub_that_is_sound_is_ready_and_has_nothing_to_tell(hub: RunningHub) -> None:
    code, parts = await hub.ready()
    assert code == 200
    assert set(parts) == {
        "other hubs", "accounts", "notes", "bus", "disk", "certificate", "clock",
        "mirror", "backups",
    }  # fmt: skip
    if look_at_room(hub.desk.profile.directory) is None:
        assert set(parts.values()) == {"sound"}
    assert (await hub.caller.get("/health/started")).status_code == 200


async def test_a_bus_that_hangs_makes_it_unready_and_not_dead(hub: RunningHub) -> None:
    assert (await hub.caller.get("/health/started")).status_code == 200
    process = own_hub(hub.desk).server_pid
    assert process is not None
    os.kill(process, signal.SIGSTOP)
    try:
        _, parts = await eventually(hub.ready, lambda told: told[0] == 503)
        # The cause at once, and what comes of it is no other one.
        assert (parts["bus"], parts["accounts"]) == ("faulty", "notable")
        assert await hub.live() == 200
        assert (await hub.caller.get("/health/started")).status_code == 200  # it has begun long since
    finally:
        os.kill(process, signal.SIGCONT)
    await hub.until_ready_is(200, bus="sound", accounts="sound")


async def test_accounts_that_lag_behind_their_log_make_it_unready(
    hub: RunningHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    users = own_hub(hub.desk).services.users
    projection, goes_on = users._following._projection, asyncio.Event()
    apply = projection.apply

    async def stalled(messages: Sequence[LoggedMessage]) -> list[Applied]:
        await goes_on.wait()  # as on a disk that stands still
        return await apply(messages)

    monkeypatch.setattr(projection, "apply", stalled)
    changing = asyncio.ensure_future(users.invite(None))
    try:
        await hub.until_ready_is(503, accounts="faulty")
        assert users.problem is None
        assert "newest 1 changes" in (await hub.told_by_status("accounts")).seen
        assert await hub.live() == 200
    finally:
        goes_on.set()
    await asyncio.wait({changing})
    await hub.until_ready_is(200, accounts="sound")


async def test_a_mirror_that_cannot_be_written_is_told_and_the_hub_goes_on(hub: RunningHub) -> None:
    blocker = sqlite3.connect(hub.desk.profile.hub / "mirror.db", isolation_level=None)
    try:
        blocker.execute("BEGIN EXCLUSIVE")
        await own_hub(hub.desk).services.users.invite(None)
        await hub.until_ready_is(200, mirror="faulty")
        assert "Another program is using" in (await hub.told_by_status("mirror")).seen
    finally:
        blocker.close()
    await hub.until_ready_is(200, mirror="sound")


async def test_what_time_brings_is_told_and_a_certificate_that_ended_blocks(
    hub: RunningHub, clock: Clock
) -> None:
    await hub.desk.backups.look()
    clock.ahead = -30 * DAY
    await hub.until_ready_is(200, clock="faulty", certificate="sound")
    clock.ahead = 3 * DAY
    await hub.until_ready_is(200, backups="notable", clock="sound", certificate="sound")
    assert "3 days old" in (await hub.told_by_status("backups")).seen
    hub.desk.overdue_backup = BadInput("The folder is away.", safe="", cure="Mount it.")
    await hub.until_ready_is(200, backups="faulty")
    clock.ahead = 80 * DAY
    await hub.until_ready_is(200, certificate="notable")
    clock.ahead = 91 * DAY
    await hub.until_ready_is(503, certificate="faulty")
    assert await hub.live() == 200


async def test_a_certificate_is_renewed_when_what_was_in_the_way_is_gone(
    tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(hub_gateway, "_DAY", 0.05)
    async with running_hub(tmp_path / "profile", clock) as hub:
        folder = hub.desk.profile.certificates / "gateway"
        before = period_in(shown_in(folder))
        folder.rename(folder.with_name("moved"))
        folder.write_bytes(b"")  # so that nothing can be written there
        clock.ahead = 80 * DAY
        await until(lambda: "is not renewed" in caplog.text)
        folder.unlink()
        folder.with_name("moved").rename(folder)
        await until(lambda: period_in(shown_in(folder)) not in {None, before})


@pytest.mark.long
async def test_a_full_disk_stops_it_and_not_its_life_and_room_cures_it(tmp_path: Path) -> None:
    bus = tmp_path / "profile" / "bus"
    try:
        with small_disk(bus, MEGABYTES):
            async with running_hub(tmp_path / "profile") as hub:
                await _fill_and_free(hub, bus)
    except NoDisk as reason:
        pytest.skip(str(reason))


async def _fill_and_free(hub: RunningHub, disk: Path) -> None:
    said = list[str]()
    async with vitals_told(hub.desk, said.append, pause=0.1):
        await hub.until_ready_is(200, disk="faulty")
        await until(lambda: any(line.startswith("disk: Only") for line in said))
        filler = fill(disk)
        library = hub.desk.library
        [note] = await library.store.notes(NoteFilter())
        await library.append(note.id, "x" * 100_000)
        await hub.until_ready_is(503, disk="faulty", bus="faulty")
        refused = (await hub.caller.get("/health/ready")).json()
        assert refused["title"].endswith("for want of: bus, disk.")
        assert await hub.live() == 200
        [bus] = [found for found in (await diagnose(hub.desk)).findings if found.subject == "bus"]
        assert bus.seen.startswith("The disk of the log is full.")
        assert "Free some space" in bus.cure
        filler.unlink()
        await hub.until_ready_is(200, disk="faulty", bus="sound")
        await until(lambda: "bus: this is over." in said)
