"""A torture that is told to end leaves nothing, whenever that is and however often it is told."""

import asyncio
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from tests.torture.ending import aside
from tests.torture.network import open_network

_DEADLINE = 60.0
_NAMESPACES = Path("/run/netns")
_IP = shutil.which("ip") or ""
_HAS_HOSTS = os.geteuid() == 0 and bool(_IP)


@pytest.fixture
def place() -> Iterator[Path]:
    """A folder with a short name, as a socket below it has only 107 bytes for its own."""
    with tempfile.TemporaryDirectory(prefix="ending-") as name:
        yield Path(name)


@pytest.fixture
def running(place: Path, alone: None) -> Iterator[subprocess.Popen[bytes]]:
    """A torture whose first hub runs, with its folder below `place`."""
    command = [sys.executable, "-m", "tests.torture", "1", "--unwritten"]
    environment = os.environ | {"TMPDIR": str(place)}
    said = place / "said"
    with said.open("wb") as output:
        process = subprocess.Popen(command, env=environment, stdout=output, stderr=output)
    try:
        until(lambda: process.poll() is not None or bool(programs(place, "nats-server")), 2 * _DEADLINE)
        assert process.poll() is None, said.read_text()
        yield process
    finally:
        process.kill()
        process.wait()
        for left in programs(place):
            left.kill()


def programs(place: Path, name: str = "") -> list[psutil.Process]:
    """List what runs with something below a folder."""
    found = []
    for process in psutil.process_iter(["cmdline"]):
        words = process.info["cmdline"] or []
        if any(str(place) in word for word in words) and name in words[0]:
            found.append(process)
    return found


def namespaces(pid: int) -> list[str]:
    """List the hosts of a torture."""
    return [path.name for path in _NAMESPACES.glob(f"tandem-torture-{pid}-*")]


def until(holds: Callable[[], bool], within: float = _DEADLINE) -> None:
    end = time.monotonic() + within
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.05)


@pytest.mark.long
@pytest.mark.timeout(400)
def test_what_it_began_is_ended_and_what_it_made_is_gone(
    running: subprocess.Popen[bytes], place: Path
) -> None:
    assert bool(namespaces(running.pid)) == _HAS_HOSTS
    running.send_signal(signal.SIGTERM)
    time.sleep(0.3)  # it has begun to end by then, and somebody is impatient
    running.send_signal(signal.SIGHUP)
    assert running.wait(_DEADLINE) == 128 + signal.SIGTERM
    until(lambda: not programs(place))
    assert namespaces(running.pid) == []
    assert [path for path in place.iterdir() if path.name.startswith("tandem-torture-")] == []


@pytest.mark.skipif(not _HAS_HOSTS, reason="hosts of their own need root")
def test_hosts_of_a_run_that_was_killed_go_with_the_next_one() -> None:
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    name = f"tandem-torture-{dead.pid}-h1"
    subprocess.run([_IP, "netns", "add", name], check=True)
    left = subprocess.Popen([_IP, "netns", "exec", name, "sleep", "600"])
    try:
        until(lambda: psutil.Process(left.pid).name() == "sleep")
        with open_network(["h1"]):
            assert namespaces(dead.pid) == []
        assert left.wait(_DEADLINE) == -signal.SIGKILL
    finally:
        left.kill()
        left.wait()
        subprocess.run([_IP, "netns", "del", name], check=False, capture_output=True)


def test_nobody_waits_for_work_that_is_done_aside_and_not_wanted_any_more() -> None:
    may_end, began = threading.Event(), threading.Event()

    def work() -> None:
        began.set()
        may_end.wait(_DEADLINE)

    async def main() -> None:
        working = asyncio.create_task(aside(work))
        await asyncio.to_thread(began.wait)
        working.cancel()
        await asyncio.wait({working})

    late = threading.Timer(_DEADLINE / 2, may_end.set)
    late.start()
    asyncio.run(main())
    assert not may_end.is_set()
    late.cancel()
    may_end.set()


def test_what_is_done_aside_gives_its_result_or_its_error() -> None:
    def fail() -> None:
        raise ZeroDivisionError

    assert asyncio.run(aside(lambda: 7)) == 7
    with pytest.raises(ZeroDivisionError):
        asyncio.run(aside(fail))
