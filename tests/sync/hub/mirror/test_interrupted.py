"""A restoring that is ended at any moment is completed by the next one."""

import asyncio
import os
import signal
import sys
from typing import Any

import pytest

from core.world import real_world
from sync.bus import Connection
from sync.hub.mirror import open_mirror
from sync.hub.mirror.log import MirroredLog
from tests.sync.hub.mirror.conftest import QUICK, Connect, Content, Hub
from tests.sync.hub.mirror.restoring_hub import STREAM


class _Killed(BaseException):
    """Ends the hub where it stands."""


@pytest.fixture
async def before(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> Content:
    """What a mirrored log held, that is restored in many small steps."""
    monkeypatch.setattr("sync.hub.mirror.restoring._BATCH_MESSAGES", 4)
    for number in range(12):
        await hub.publish("f.session", b"%d" % number)
        await hub.write(number)
    await hub.log.purge_before_last("f.session")
    await hub.open()
    content = await hub.content()
    await hub.close()
    return content


@pytest.mark.parametrize("step", ["close", "append", "remove_blanks", "open"])
@pytest.mark.parametrize("is_done", [False, True])
async def test_a_hub_killed_while_it_restores_completes_it_at_its_next_start(
    hub: Hub, before: Content, monkeypatch: pytest.MonkeyPatch, step: str, is_done: bool
) -> None:
    await hub.remove()
    with monkeypatch.context() as patch:
        _fail_at(patch, step, is_done=is_done)
        with pytest.raises(_Killed):
            await hub.open()
    await hub.open()
    assert await hub.content() == before


async def test_a_process_killed_while_it_restores_leaves_what_the_next_one_completes(hub: Hub) -> None:
    await hub.write(*range(300))
    await hub.open()
    before = await hub.content()
    await hub.close()
    await hub.remove()
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.sync.hub.mirror.restoring_hub", str(hub.place), str(hub.bus.port)
    )
    log = MirroredLog(hub.connection, STREAM, real_world())
    async with asyncio.timeout(60):
        while (state := await log.state()) is None or state.last < 20:
            await asyncio.sleep(0.01)
    process.kill()
    await process.wait()
    state = await log.state()
    assert state is not None
    assert state.last < 300
    assert state.epoch == ""
    await hub.open()
    assert await hub.content() == before


async def test_a_hub_killed_before_it_removed_a_forked_log_completes_it(
    hub: Hub, before: Content, monkeypatch: pytest.MonkeyPatch
) -> None:
    await hub.remove()
    await hub.log.create()
    await hub.write(70, 71)
    for step in ("remove", "append"):
        with monkeypatch.context() as patch:
            _fail_at(patch, step, is_done=True)
            with pytest.raises(_Killed):
                await hub.open()
    await hub.open()
    assert await hub.content() == before
    assert hub.rows("SELECT subject FROM aside ORDER BY sequence") == [("f.one.70",), ("f.one.71",)]


async def test_a_server_killed_while_a_log_is_restored_gets_the_rest(
    hub: Hub, before: Content, monkeypatch: pytest.MonkeyPatch
) -> None:
    await hub.remove()
    append, kills = MirroredLog.append, 0

    async def kill_and_append(log: MirroredLog, *arguments: Any) -> None:
        nonlocal kills
        kills += 1
        if kills in {2, 4} and hub.bus.pid is not None:
            os.kill(hub.bus.pid, signal.SIGKILL)
        await append(log, *arguments)

    monkeypatch.setattr(MirroredLog, "append", kill_and_append)
    await hub.open()
    assert await hub.content() == before
    assert kills > 4


async def test_a_log_whose_mirror_is_lost_while_it_is_restored_is_opened_as_it_is(
    hub: Hub, before: Content, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = await hub.config()
    await hub.remove()
    with monkeypatch.context() as patch:
        _fail_at(patch, "append", is_done=True)
        with pytest.raises(_Killed):
            await hub.open()
    hub.path.unlink()
    await hub.open()
    assert await hub.content() == before[: len(await hub.content())] != []
    assert await hub.config() == config


async def test_two_hubs_that_restore_at_once_do_not_mix_their_messages(
    hub: Hub, before: Content, connect: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with connect("other") as other:
        await other.wait_connected(10)
        await _open_and_close(other, hub)
        await hub.remove()
        await asyncio.gather(hub.open(), _open_and_close(other, hub))
    await hub.becomes(before)
    assert hub.rows("SELECT * FROM aside") == []


async def _open_and_close(connection: Connection, hub: Hub) -> None:
    path = hub.place / "other.db"
    async with open_mirror(connection, path, (STREAM,), world=real_world(), settings=QUICK):
        pass


def _fail_at(patch: pytest.MonkeyPatch, step: str, *, is_done: bool) -> None:
    """Kill the hub before or after a step of the restoring."""
    original = getattr(MirroredLog, step)

    async def fail(*arguments: Any) -> None:
        if is_done:
            await original(*arguments)
        raise _Killed

    patch.setattr(MirroredLog, step, fail)
