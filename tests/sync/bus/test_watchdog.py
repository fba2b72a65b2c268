"""A server that hangs or whose log is frozen is started again, with nobody's help."""

import asyncio
import os
import shutil
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from core.errors import BusProblem
from sync.bus import BusServer, BusSilent, BusState, Connection, open_connection
from sync.bus.configuration import HEALTH, ServerFiles
from sync.bus.problems import full_disk
from sync.bus.watchdog import Watchdog
from tests.sync.hub_bus import HubBus
from tests.sync.waiting import until

_FILL_AND_FREE = """
import asyncio, json, sys
from pathlib import Path
from core.errors import BusProblem
from core.ids import SpaceId
from sync.bus import BusState, open_connection, watchdog
from tests.sync.hub_bus import QUOTA, HubBus
from tests.sync.waiting import until

folder, space = Path(sys.argv[1]), SpaceId("a" * 28)
hub = HubBus(folder)
filler = folder / "filler"
watchdog._PAUSE = 0.2

async def write(connection, body):
    answer = json.loads((await connection.request("d.note.device", body, timeout=1)).payload)
    return answer["seq"]

async def fill(connection):
    kept = {}
    while True:
        body = b"%d." % len(kept) + bytes(100_000)
        try:
            kept[await write(connection, body)] = body
        except BusProblem:
            return kept

async def holds(connection, sequence, body):
    found = await connection.request("api.DIRECT.GET.LOG", b'{"seq":%d}' % sequence)
    return found.payload == body

async def main():
    async with hub.server as server:
        await server.serve({space: QUOTA})
        async with open_connection(hub.hub(space), name="member") as connection:
            await connection.wait_connected(10)
            stream = b'{"name":"LOG","subjects":["d.>"],"allow_direct":true}'
            await connection.request("api.STREAM.CREATE.LOG", stream)
            filler.write_bytes(bytes(40_000_000))
            kept = await fill(connection)
            await until(lambda: server.state is BusState.RESTARTING)
            print(server.problem.title)
            filler.unlink()
            await until(lambda: server.state is BusState.RUNNING, within=30)
            await connection.wait_connected(10)
            print(server.problem, await write(connection, b"after") > len(kept) > 0)
            print(all([await holds(connection, sequence, body) for sequence, body in kept.items()]))

asyncio.run(main())
"""


class Patient:
    """A server that only notes what its watchdog does."""

    def __init__(self) -> None:
        self.pid: int | None = 1
        self.problem: BusProblem | None = None
        self.restarts = 0

    def lament(self, problem: BusProblem) -> None:
        self.problem = problem

    def recover(self) -> None:
        self.problem = None

    async def restart(self, *, by_force: bool = False) -> None:
        self.restarts += 1


@pytest.fixture
def patient() -> Patient:
    return Patient()


@pytest.fixture
def watchdog(patient: Patient, hub_bus: HubBus, tmp_path: Path) -> Watchdog:
    (tmp_path / "store").mkdir()
    made = Watchdog(patient, hub_bus.server.find(lambda: ""), ServerFiles(tmp_path))
    made._pid = patient.pid
    return made


@pytest.fixture
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let watchdogs that are made from now on look more often."""
    monkeypatch.setattr("sync.bus.watchdog._PAUSE", 0.1)
    monkeypatch.setattr("sync.bus.watchdog._ANSWER_DEADLINE", 1.0)


def test_a_log_that_was_frozen_by_a_full_disk_takes_writes_again_when_there_is_space(tmp_path: Path) -> None:
    mounted = f'mount -t tmpfs -o size=64m tandem "{tmp_path}" && exec "$0" "$@"'
    command = ["unshare", "--map-root-user", "--mount", "sh", "-c", mounted]
    if shutil.which("unshare") is None or subprocess.run([*command, "true"], check=False).returncode:
        pytest.skip("this machine lets nobody mount a small file system")
    script = [sys.executable, "-c", _FILL_AND_FREE, str(tmp_path)]
    done = subprocess.run([*command, *script], capture_output=True, check=False, text=True, timeout=90)

    assert done.stdout.splitlines() == ["The disk of the log is full.", "None True", "True"], done.stderr


async def test_a_server_that_hangs_for_ever_is_replaced(
    hasty: None, bus: BusServer, connection: Connection
) -> None:
    hung = bus.pid
    assert hung
    os.kill(hung, signal.SIGSTOP)
    await until(lambda: bus.pid not in {None, hung}, within=30)
    await connection.wait_connected(10)
    assert (await connection.request("api.INFO")).payload


async def test_a_server_that_answers_is_left_alone(
    hasty: None, bus: BusServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    pid, states = bus.pid, list[BusState]()
    bus.observe(states.append)
    looks: list[str] = []
    note = Watchdog._note_health

    async def count(self: Watchdog, ailment: str) -> None:
        await note(self, ailment)
        looks.append(ailment)

    monkeypatch.setattr(Watchdog, "_note_health", count)
    await until(lambda: len(looks) == 10)
    assert looks == [""] * 10
    assert (bus.pid, states) == (pid, [])


async def test_one_bad_look_restarts_nothing(watchdog: Watchdog, patient: Patient) -> None:
    await watchdog._note_health("stream not found")
    await watchdog._note_health("")
    await watchdog._note_health("stream not found")
    assert (patient.restarts, patient.problem) == (0, None)


async def test_while_the_disk_is_full_nothing_is_restarted(
    watchdog: Watchdog, patient: Patient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sync.bus.watchdog._ROOM", 2**62)
    for _ in range(5):
        await watchdog._note_health("no space left on device")
    assert patient.restarts == 0
    assert patient.problem
    assert patient.problem.title == "The disk of the log is full."
    assert str(watchdog._files.store) in patient.problem.cure


async def test_a_restart_that_does_not_help_is_not_repeated_at_once(
    watchdog: Watchdog, patient: Patient
) -> None:
    for _ in range(20):
        await watchdog._note_health("input/output error")
    assert patient.restarts == 1
    assert patient.problem
    assert "input/output error" in patient.problem.title


async def test_a_server_of_a_cluster_is_not_restarted_for_what_the_others_do(
    patient: Patient, hub_bus: HubBus, tmp_path: Path
) -> None:
    watchdog = Watchdog(patient, hub_bus.server.find(lambda: ""), ServerFiles(tmp_path, "ant", "store-1"))
    watchdog._pid = patient.pid
    for _ in range(5):
        await watchdog._note_health("JetStream is not current with the meta leader")
    assert (patient.restarts, patient.problem) == (0, None)
    for _ in range(5):
        await watchdog._note_health("JetStream has not established contact with a meta leader")
    assert patient.restarts == 0
    assert patient.problem
    assert "have no leader" in patient.problem.title
    await watchdog._note_health("JetStream not enabled (10076)")
    assert patient.restarts == 1


async def test_a_server_of_a_cluster_that_has_nothing_of_a_log_for_long_is_started_again(
    patient: Patient, hub_bus: HubBus, tmp_path: Path
) -> None:
    watchdog = Watchdog(patient, hub_bus.server.find(lambda: ""), ServerFiles(tmp_path, "ant", "store-1"))
    watchdog._pid = patient.pid
    absent = "JetStream stream 'A > LOG' is not current: stream not found"
    for ailment in (*(absent,) * 5, "", *(absent,) * 5):
        await watchdog._note_health(ailment)
    assert (patient.restarts, patient.problem) == (0, None)
    for _ in range(20):
        await watchdog._note_health(absent)
    assert (patient.restarts, patient.problem) == (1, None)


async def test_health_ends_the_lament(watchdog: Watchdog, patient: Patient) -> None:
    for ailment in ("input/output error", "input/output error", ""):
        await watchdog._note_health(ailment)
    assert patient.problem is None


async def test_silence_of_a_server_that_was_replaced_is_forgotten(
    watchdog: Watchdog, patient: Patient, connection: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sync.bus.watchdog._ANSWER_DEADLINE", 0.01)
    for pid in (1, 1, 2, 2, None, 2, 2):
        patient.pid = pid
        await watchdog._look(connection)  # a member's connection: its account knows no health
    assert patient.restarts == 0
    await watchdog._look(connection)
    assert patient.restarts == 1


async def test_a_server_that_laments_is_no_running_one_until_it_recovers(bus: BusServer) -> None:
    states: list[BusState] = []
    bus.observe(states.append)
    problem = full_disk(Path("store"))
    bus.lament(problem)
    assert bus.problem is problem
    bus.recover()
    assert bus.problem is None
    assert states == [BusState.RESTARTING, BusState.RUNNING]


async def test_a_stopped_server_laments_no_more(bus: BusServer) -> None:
    await bus.serve({})
    bus.lament(full_disk(Path("store")))
    assert (bus.state, bus.problem) == (BusState.STOPPED, None)


async def has_one_message(connection: Connection) -> bool:
    with suppress(BusProblem):
        return b'"messages":1' in (await connection.request("api.STREAM.INFO.LOG")).payload
    return False


@pytest.mark.parametrize("by_force", [False, True])
async def test_a_restart_keeps_the_port_and_what_was_written(
    bus: BusServer, connection: Connection, *, by_force: bool
) -> None:
    await connection.request("api.STREAM.CREATE.LOG", b'{"name":"LOG","subjects":["d.>"]}')
    await connection.request("d.note.device", b"kept")
    pid, port = bus.pid, bus.port
    await bus.restart(by_force=by_force)
    assert bus.state is BusState.RUNNING
    assert bus.pid not in {None, pid}
    assert bus.port == port
    # The connection may be back already, or still believe in the old line.
    async with asyncio.timeout(20):
        while not await has_one_message(connection):
            await asyncio.sleep(0.05)


async def test_a_server_that_serves_nobody_is_not_restarted(bus: BusServer) -> None:
    await bus.serve({})
    await bus.restart()
    assert bus.state is BusState.STOPPED


async def test_the_watcher_may_ask_for_health_and_do_nothing_else(bus: BusServer) -> None:
    assert bus.port
    async with open_connection(bus._operator.watcher(bus.port), name="watcher") as watcher:
        await watcher.wait_connected(10)
        assert b'"ok"' in (await watcher.request(HEALTH, b"{}")).payload
        for subject in ("$SYS.REQ.SERVER.PING.CONNZ", "$SYS.REQ.SERVER.PING.JSZ"):
            with pytest.raises(BusSilent):
                await watcher.request(subject, b"{}", timeout=0.3)
