"""The bundled server: started, told of spaces, watched, restarted, and ended with its owner."""

import asyncio
import os
import signal
import socket
import stat
import subprocess
import sys
from pathlib import Path

import psutil
import pytest
import qasync
from PySide6.QtCore import QCoreApplication

from core.accounts import DeviceKey
from core.errors import BusProblem, PortTaken
from core.facts import Role
from core.ids import SpaceId
from core.world import World
from sync.bus import (
    BusAddress,
    BusServer,
    BusState,
    Connection,
    ConnectionState,
    find_server_program,
    is_accepted,
    open_connection,
)
from sync.bus.certificates import believing_nothing
from sync.bus.claims import Quota, Room
from sync.bus.configuration import ServerFiles
from sync.bus.port import choose_port
from tests.secret_files import claims_in
from tests.sync.bus.claims.conftest import ANYTHING
from tests.sync.bus.hub_certificates import world_in
from tests.sync.hub_bus import QUOTA, HubBus
from tests.sync.waiting import until

SPACE, OTHER_SPACE = SpaceId("a" * 28), SpaceId("2" * 28)
ONE = {SPACE: QUOTA}
TWO = {SPACE: QUOTA, OTHER_SPACE: QUOTA}

_OWNING_PROGRAM = """
import asyncio, sys
from pathlib import Path
from core.ids import SpaceId
from tests.sync.hub_bus import QUOTA, HubBus

async def main():
    async with HubBus(Path(sys.argv[1])).server as server:
        await server.serve({SpaceId("a" * 28): QUOTA})
        print(server.pid, flush=True)
        await asyncio.Event().wait()

asyncio.run(main())
"""


def address(hub_bus: HubBus, server: BusServer, space: SpaceId = SPACE) -> BusAddress:
    return server.address(hub_bus.authority.admit_hub(hub_bus.key.id, space))


async def test_a_server_starts_with_its_first_space_and_stops_with_its_block(hub_bus: HubBus) -> None:
    async with hub_bus.new_server() as server:
        assert (server.state, server.pid, server.port) == (BusState.STOPPED, None, None)
        await server.serve(ONE)
        pid = server.pid
        assert server.port
        assert pid
        assert psutil.pid_exists(pid)
        async with open_connection(address(hub_bus, server), name="member") as connection:
            await connection.wait_connected(10)
    assert server.state is BusState.STOPPED
    assert not psutil.pid_exists(pid)


async def test_its_files_are_for_their_owner_only(bus: BusServer, tmp_path: Path) -> None:
    assert stat.S_IMODE((tmp_path / "bus").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "bus" / "nats-server.conf").stat().st_mode) == 0o600


@pytest.mark.parametrize("name", ["a space", 'a "quote"', "$dollar", "émoji 🗒", "back\\slash", "#{}"])
async def test_any_folder_name_will_do(hub_bus: HubBus, tmp_path: Path, name: str) -> None:
    async with hub_bus.new_server(name) as server:
        await server.serve(ONE)
        async with open_connection(address(hub_bus, server), name="member") as connection:
            await connection.wait_connected(10)
    assert (tmp_path / name / "store").is_dir()


async def test_it_listens_on_loopback_only(bus: BusServer) -> None:
    listening = [
        connection.laddr
        for connection in psutil.Process(bus.pid).net_connections()
        if connection.status == psutil.CONN_LISTEN
    ]
    assert [(place.ip, place.port) for place in listening] == [("127.0.0.1", bus.port)]


async def test_the_port_is_kept_for_the_next_time(hub_bus: HubBus) -> None:
    async with hub_bus.new_server() as server:
        await server.serve(ONE)
        port = server.port
    async with hub_bus.new_server() as server:
        assert server.port == port
        await server.serve(ONE)
        assert server.port == port


async def test_two_profiles_get_two_ports(hub_bus: HubBus) -> None:
    async with hub_bus.new_server("one") as one, hub_bus.new_server("two") as two:
        await one.serve(ONE)
        await two.serve(ONE)
        assert one.port != two.port


async def test_a_taken_port_is_named(hub_bus: HubBus) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        async with hub_bus.new_server(port=port) as server:
            with pytest.raises(PortTaken, match=f"already listens on port {port}"):
                await server.serve(ONE)
            assert server.state is BusState.STOPPED


async def test_a_port_that_is_taken_between_choice_and_start_is_no_hindrance_where_any_will_do(
    hub_bus: HubBus, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        choices = iter([taken.getsockname()[1]])

        def choose(files: ServerFiles, wanted: int | None, host: str) -> int:
            return next(choices, None) or choose_port(files, wanted, host)

        monkeypatch.setattr("sync.bus.server.choose_port", choose)
        async with hub_bus.server as server:
            await server.serve(ONE)
            assert server.port not in (None, taken.getsockname()[1])
            assert server.state is BusState.RUNNING


async def test_a_remembered_port_that_is_taken_is_not_changed_silently(
    hub_bus: HubBus, tmp_path: Path
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        (tmp_path / "port").write_text(str(port))
        async with hub_bus.new_server("") as server:
            with pytest.raises(PortTaken, match="join links of this profile") as caught:
                await server.serve(ONE)
        assert str(tmp_path / "port") in caught.value.cure


async def test_a_port_freed_again_is_used_by_the_next_try(hub_bus: HubBus, tmp_path: Path) -> None:
    async with hub_bus.new_server("") as server:
        with socket.create_server(("127.0.0.1", 0)) as taken:
            (tmp_path / "port").write_text(str(taken.getsockname()[1]))
            with pytest.raises(PortTaken):
                await server.serve(ONE)
        await server.serve(ONE)
        assert server.state is BusState.RUNNING


@pytest.mark.parametrize("port", [70_000, -1])
async def test_an_impossible_port_is_a_problem_in_words(hub_bus: HubBus, port: int) -> None:
    async with hub_bus.new_server("", port=port) as server:
        with pytest.raises(BusProblem, match="cannot be used"):
            await server.serve(ONE)


async def test_a_directory_that_cannot_be_used_is_a_problem_in_words(hub_bus: HubBus, tmp_path: Path) -> None:
    (tmp_path / "bus").write_text("a file")
    async with hub_bus.new_server() as server:
        with pytest.raises(BusProblem, match="cannot be used for sharing"):
            await server.serve(ONE)


async def test_a_server_that_does_not_start_tells_why_in_its_words(hub_bus: HubBus, tmp_path: Path) -> None:
    (tmp_path / "store").write_text("a file")
    async with hub_bus.new_server("") as server:
        with pytest.raises(BusProblem, match="did not start: Can't start JetStream"):
            await server.serve(ONE)
        assert server.state is BusState.STOPPED


async def test_a_program_that_cannot_run_is_a_problem_in_words(
    hub_bus: HubBus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "nats-server"
    program.write_text("no program")
    program.chmod(0o755)
    monkeypatch.setattr("sync.bus.launch.find_server_program", lambda: program)
    async with hub_bus.new_server() as server:
        with pytest.raises(BusProblem, match="did not start"):
            await server.serve(ONE)


async def test_serving_the_same_spaces_again_changes_nothing(bus: BusServer, space: SpaceId) -> None:
    configuration = bus._files.configuration.stat().st_mtime_ns
    await bus.serve({space: QUOTA})
    assert bus._files.configuration.stat().st_mtime_ns == configuration


async def test_a_second_space_joins_without_disturbing_the_first(
    hub_bus: HubBus, bus: BusServer, space: SpaceId, connection: Connection
) -> None:
    states: list[ConnectionState] = []
    connection.observe(states.append)
    pid = bus.pid
    await bus.serve({space: QUOTA, OTHER_SPACE: QUOTA})
    async with open_connection(address(hub_bus, bus, OTHER_SPACE), name="member") as other:
        await other.wait_connected(10)
        assert b"stream not found" in (await other.request("api.STREAM.INFO.LOG")).payload
    await connection.request("api.INFO")
    assert not states
    assert bus.pid == pid


async def test_a_space_that_is_served_no_more_is_closed_to_its_members(hub_bus: HubBus) -> None:
    async with hub_bus.new_server("") as server:
        await server.serve(TWO)
        async with open_connection(address(hub_bus, server), name="member") as connection:
            await connection.wait_connected(10)
            await server.serve({OTHER_SPACE: QUOTA})
            await until(lambda: connection.state is ConnectionState.REFUSED)


async def test_a_server_that_was_started_for_services_outlives_the_last_space(hub_bus: HubBus) -> None:
    async with hub_bus.server as server:
        await server.start()
        async with open_connection(hub_bus.service(), name="service") as connection:
            await connection.wait_connected(10)
            pid = server.pid
            for spaces in (ONE, {}, TWO, {}):
                await server.serve(spaces)
            assert b"api" in (await connection.request("api.INFO")).payload
            assert server.pid == pid


async def test_who_was_sent_away_stays_away_when_the_space_gets_more_room(
    bus: BusServer, hub_bus: HubBus, space: SpaceId
) -> None:
    key = DeviceKey(b"d" * 32)
    member = hub_bus.member(space, Role.EDITOR, key)
    assert await is_accepted(member)
    await bus.tell(space, {Room.EDITORS: {key.id: hub_bus.world.now()}})
    assert not await is_accepted(member)
    await bus.serve({space: Quota(2 * QUOTA.disk)})
    assert not await is_accepted(member)


async def test_who_was_sent_away_stays_away_after_a_restart_of_the_hub(
    hub_bus: HubBus, space: SpaceId
) -> None:
    key = DeviceKey(b"d" * 32)
    async with hub_bus.server as server:
        await server.serve(ONE)
        member = hub_bus.member(space, Role.VIEWER, key)
        await server.tell(space, {Room.VIEWERS: {key.id: hub_bus.world.now()}})
    async with hub_bus.new_server() as server:
        await server.serve({SPACE: Quota(2 * QUOTA.disk)})
        assert not await is_accepted(member)


async def test_an_account_that_was_damaged_while_the_server_was_down_is_told_again(
    bus: BusServer, hub_bus: HubBus, space: SpaceId, tmp_path: Path
) -> None:
    account = hub_bus.authority.rooms(space)[Room.LOG]
    (found,) = (tmp_path / "bus" / "accounts").rglob(f"{account}.jwt")
    found.write_bytes(b"")
    assert bus.pid
    os.kill(bus.pid, signal.SIGKILL)
    async with open_connection(hub_bus.hub(space), name="member") as connection:
        await until(lambda: connection.is_connected, within=20)


async def test_a_certificate_that_ends_soon_is_renewed_and_shown_without_a_line_being_lost(
    hub_bus: HubBus, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sync.bus.operator._CERTIFICATE_PAUSE", 0.1)
    days = [0.0]
    hub_bus.world = World(now=lambda: world_in(days[0]).now(), random_bytes=hub_bus.world.random_bytes)
    async with hub_bus.new_server() as server:
        await server.serve(ONE)
        async with open_connection(address(hub_bus, server), name="member") as connection:
            await connection.wait_connected(10)
            shown = await shown_certificate(server.port or 0)
            states: list[ConnectionState] = []
            connection.observe(states.append)
            days[0] = 70.0
            async with asyncio.timeout(20):
                while await shown_certificate(server.port or 0) == shown:
                    await asyncio.sleep(0.05)
            assert (await connection.request("api.STREAM.INFO.LOG")).payload
            assert not states


async def shown_certificate(port: int) -> bytes:
    _, writer = await asyncio.open_connection("127.0.0.1", port, ssl=believing_nothing())
    certificate = writer.get_extra_info("ssl_object").getpeercert(binary_form=True)
    writer.transport.abort()
    assert isinstance(certificate, bytes)
    return certificate


async def test_with_no_space_left_the_server_stops(hub_bus: HubBus) -> None:
    async with hub_bus.new_server("") as server:
        await server.serve(ONE)
        pid = server.pid
        assert pid
        await server.serve({})
        assert server.state is BusState.STOPPED
        assert not psutil.pid_exists(pid)
        await server.serve(ONE)
        assert server.pid not in {None, pid}


async def test_a_member_of_one_space_hears_and_sees_nothing_of_another(hub_bus: HubBus) -> None:
    async with hub_bus.server as server:
        await server.serve(TWO)
        async with (
            open_connection(hub_bus.vandal(SPACE), name="member") as member,
            open_connection(hub_bus.vandal(OTHER_SPACE), name="stranger") as stranger,
        ):
            await member.wait_connected(10)
            await stranger.wait_connected(10)
            heard: list[bytes] = []
            stranger.subscribe(">", lambda message: heard.append(message.payload))
            await stranger.request("api.INFO")
            await member.request("api.STREAM.CREATE.LOG", b'{"name":"LOG","subjects":["d.>"]}')
            await member.request("d.note.device", b"secret")
            assert b"LOG" in (await member.request("api.STREAM.NAMES")).payload
            assert b"LOG" not in (await stranger.request("api.STREAM.NAMES")).payload
            found = await stranger.request("api.STREAM.INFO.LOG")
            assert b"stream not found" in found.payload
            assert not any(b"secret" in payload for payload in heard)


async def test_nobody_comes_in_by_the_token_of_another_hub(
    bus: BusServer, hub_bus: HubBus, tmp_path: Path
) -> None:
    (tmp_path / "other").mkdir()
    other = claims_in(tmp_path / "other", hub_bus.world)
    assert not await is_accepted(bus.address(other.admit_hub(hub_bus.key.id, SPACE)))
    assert not await is_accepted(bus.address(other.admit_service(hub_bus.key.id, ANYTHING)))


async def test_a_killed_server_is_started_again_on_its_port(bus: BusServer) -> None:
    states: list[BusState] = []
    bus.observe(states.append)
    port = bus.port
    for _ in range(2):
        states.clear()
        assert bus.pid
        os.kill(bus.pid, signal.SIGKILL)
        await until(lambda: states == [BusState.RESTARTING, BusState.RUNNING])
    assert bus.port == port


async def test_a_port_lost_during_a_restart_is_waited_for(bus: BusServer) -> None:
    taken = socket.socket()
    taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)

    def take_port(state: BusState) -> None:
        if state is BusState.RESTARTING:
            taken.bind(("127.0.0.1", bus.port))
            taken.listen()

    stop = bus.observe(take_port)
    assert bus.pid
    os.kill(bus.pid, signal.SIGKILL)
    await until(lambda: isinstance(bus.problem, PortTaken))
    assert bus.state is BusState.RESTARTING
    stop()
    taken.close()
    await until(lambda: bus.state is BusState.RUNNING)
    assert bus.problem is None


async def test_leaving_during_a_restart_leaves_no_process_behind(hub_bus: HubBus, tmp_path: Path) -> None:
    async with hub_bus.new_server() as server:
        await server.serve(ONE)
        assert server.pid
        os.kill(server.pid, signal.SIGKILL)
        await until(lambda: server.state is BusState.RESTARTING)
    assert server.pid is None
    assert not servers_of(tmp_path / "bus")


async def test_a_server_left_over_from_before_is_ended(hub_bus: HubBus, tmp_path: Path) -> None:
    async with hub_bus.new_server() as server:
        await server.serve(ONE)
    configuration = tmp_path / "bus" / "nats-server.conf"
    leftover = start(find_server_program(), "-c", configuration)
    pid_file = tmp_path / "bus" / "nats-server.pid"
    await until(lambda: pid_file.exists() and pid_file.read_text() == str(leftover.pid))
    async with hub_bus.new_server() as server:
        await server.serve(ONE)
        assert leftover.wait(10) is not None
        assert leftover.stdin
        leftover.stdin.close()
        assert server.state is BusState.RUNNING


async def test_a_pid_file_that_names_another_program_harms_nobody(hub_bus: HubBus, tmp_path: Path) -> None:
    bystander = start(sys.executable, "-c", "import sys; sys.stdin.read()")
    (tmp_path / "nats-server.pid").write_text(str(bystander.pid))
    async with hub_bus.new_server("") as server:
        await server.serve(ONE)
        assert bystander.poll() is None
    bystander.communicate(timeout=10)


async def test_the_server_ends_when_its_owner_is_killed(tmp_path: Path) -> None:
    owner = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", _OWNING_PROGRAM, tmp_path), stdout=asyncio.subprocess.PIPE
    )
    assert owner.stdout
    pid = int(await asyncio.wait_for(owner.stdout.readline(), 20))
    owner.kill()
    await owner.wait()
    await until(lambda: not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE)


async def test_the_server_holds_no_file_of_its_owner(hub_bus: HubBus, tmp_path: Path) -> None:
    with (tmp_path / "owned").open("w") as owned:
        os.set_inheritable(owned.fileno(), True)
        async with hub_bus.new_server() as server:
            await server.serve(ONE)
            assert server.pid
            assert tmp_path / "owned" not in open_files(server.pid)


async def test_an_interrupt_from_the_terminal_does_not_reach_the_server(bus: BusServer) -> None:
    assert bus.pid
    assert os.getpgid(bus.pid) != os.getpgid(0)


def test_it_works_under_qts_event_loop(hub_bus: HubBus, qapp: QCoreApplication) -> None:
    async def run() -> None:
        async with hub_bus.new_server() as server:
            await server.serve(ONE)
            async with open_connection(address(hub_bus, server), name="member") as connection:
                await connection.wait_connected(10)
                assert server.pid
                os.kill(server.pid, signal.SIGKILL)
                await until(lambda: not connection.is_connected)
                await connection.wait_connected(10)
                assert (await connection.request("api.STREAM.INFO.LOG")).payload

    with asyncio.Runner(loop_factory=lambda: qasync.QEventLoop(qapp)) as runner:
        runner.run(run())


def start(*arguments: Path | str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(arguments, stdin=subprocess.PIPE, stderr=subprocess.DEVNULL)


def open_files(pid: int) -> set[Path]:
    return {link.readlink() for link in Path(f"/proc/{pid}/fd").iterdir()}


def servers_of(directory: Path) -> list[int]:
    return [
        process.pid
        for process in psutil.process_iter(["cmdline"])
        if str(directory / "nats-server.conf") in (process.info["cmdline"] or [])
    ]
