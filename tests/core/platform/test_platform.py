"""What every system must do under these names; asked of the system that this is."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

import core.platform as system

_SECONDS = 30
_LOCKING = """
import os, sys
import core.platform as system
handle = os.open(sys.argv[1], os.O_RDWR)
print(getattr(system, sys.argv[2])(handle), flush=True)
sys.stdin.read()
"""
_PARENT = """
import sys
from core.platform import start_child
with open(sys.argv[1], "wb") as output:
    sleep = "import time; time.sleep(600)"
    print(start_child([sys.executable, "-c", sleep, "marked"], output).pid, flush=True)
sys.stdin.read()
"""
_MODEST = """
from core.platform import be_modest
be_modest(1_000_000_000, 5)
try:
    bytearray(2_000_000_000)
except MemoryError:
    print("refused")
"""


@contextmanager
def _python(program: str, *arguments: str | Path) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-c", program, *map(str, arguments)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield process
        finally:
            process.kill()


def _line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def _until(is_so: Callable[[], bool]) -> None:
    deadline = time.monotonic() + _SECONDS
    while not is_so():
        assert time.monotonic() < deadline
        time.sleep(0.02)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "file"
    system.make_private(made)
    return made


def test_what_was_written_is_brought_to_the_disk_and_so_are_names(file: Path) -> None:
    with file.open("wb") as opened:
        opened.write(b"text")
        opened.flush()
        system.sync(opened.fileno())
    system.sync_file(file)
    system.sync_directory(file.parent)
    assert file.read_bytes() == b"text"


def test_what_is_not_there_cannot_be_brought_to_the_disk(tmp_path: Path) -> None:
    for bring in (system.sync_file, system.sync_directory):
        with pytest.raises(OSError, match="gone"):
            bring(tmp_path / "gone")


def test_a_private_file_is_new_and_nobody_else_may_open_it(tmp_path: Path) -> None:
    path = tmp_path / "private"
    with os.fdopen(system.create_private(path), "wb") as opened:
        opened.write(b"a\nb\r\n")
    assert path.read_bytes() == b"a\nb\r\n"
    assert not system.others_may_open(path)
    with pytest.raises(FileExistsError):
        system.create_private(path)
    system.make_private(path)
    assert path.read_bytes() == b"a\nb\r\n"


def test_a_file_that_is_only_read_is_not_written(file: Path) -> None:
    system.restrict(file, to_reading=True)
    assert not file.stat().st_mode & 0o222
    system.restrict(file)
    file.write_bytes(b"again")


@pytest.mark.skipif(sys.platform == "win32", reason="there, rights are inherited from the user's own folder")
def test_a_folder_of_others_is_seen(tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir(mode=0o700)
    assert system.is_own_alone(own)
    assert not system.others_may_open(own)
    own.chmod(0o750)
    assert not system.is_own_alone(own)
    assert system.others_may_open(own)


def test_a_link_is_no_folder_of_ones_own(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir(mode=0o700)
    (tmp_path / "link").symlink_to(tmp_path / "folder", target_is_directory=True)
    assert not system.is_own_alone(tmp_path / "link")


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("lock_alone", "lock_alone", False),
        ("lock_alone", "lock_with_others", False),
        ("lock_with_others", "lock_alone", False),
        ("lock_with_others", "lock_with_others", True),
    ],
)
def test_a_lock_holds_between_processes_until_its_process_is_killed(
    file: Path, first: str, second: str, expected: bool
) -> None:
    with _python(_LOCKING, file, first) as other:
        assert _line(other) == "True"
        handle = os.open(file, os.O_RDWR)
        try:
            assert getattr(system, second)(handle) is expected
            other.kill()
            other.wait(_SECONDS)
            _until(lambda: bool(getattr(system, second)(handle)))
        finally:
            os.close(handle)


def test_a_locked_file_is_read_by_others(file: Path) -> None:
    with file.open("r+b") as locked:
        assert system.lock_alone(locked.fileno())
        system.write_start(locked.fileno(), b"owner")
        with file.open("rb") as other:
            assert system.read_start(other.fileno(), 100) == b"owner"
            assert system.read_start(other.fileno(), 2) == b"ow"


def test_a_process_runs_until_it_has_ended() -> None:
    with _python("import sys; sys.stdin.read()") as other:
        assert system.is_running(other.pid)
        system.end_process(other.pid, at_once=True)
        other.wait(_SECONDS)
    assert not system.is_running(other.pid)
    system.end_process(other.pid, at_once=False)  # one that is gone is passed over
    assert system.is_running(os.getpid())


def test_a_child_ends_with_its_parent_however_that_ends(tmp_path: Path) -> None:
    with _python(_PARENT, tmp_path / "output") as parent:
        child = int(_line(parent))
        assert system.is_running(child)
        assert system.runs_with(child, b"marked")
        assert not system.runs_with(child, b"mark")
        parent.kill()
        parent.wait(_SECONDS)
    _until(lambda: _is_over(child))


def _is_over(pid: int) -> bool:
    """Tell whether a process has ended; who inherits it may be slow to take notice of that."""
    try:
        return not system.runs_with(pid, b"marked")
    except OSError:
        return True


@pytest.mark.parametrize("end", [system.ask_child_to_end, system.kill_child])
def test_a_child_is_ended(tmp_path: Path, end: Callable[[object], None]) -> None:
    with (tmp_path / "output").open("wb") as output:
        child = system.start_child([sys.executable, "-c", "import time; time.sleep(600)"], output)
    end(child)
    assert child.wait(_SECONDS) != 0


async def test_a_program_that_is_given_a_socket_has_it() -> None:
    ours, theirs = socket.socketpair()
    program = "import socket, sys; socket.socket(fileno=int(sys.argv[1])).sendall(b'here')"
    with ours, theirs:
        number = theirs.fileno()
        command = [sys.executable, "-c", program, str(number)]
        process = await asyncio.create_subprocess_exec(*command, **system.handing_over(number))
        async with asyncio.timeout(_SECONDS):
            assert await process.wait() == 0
        assert ours.recv(4) == b"here"


async def test_signals_are_heard_until_the_block_ends() -> None:
    heard: asyncio.Queue[signal.Signals] = asyncio.Queue()
    before = signal.getsignal(signal.SIGTERM)
    with system.hear_signals([signal.SIGTERM], heard.put_nowait):
        signal.raise_signal(signal.SIGTERM)
        async with asyncio.timeout(_SECONDS):
            assert await heard.get() is signal.SIGTERM
    assert signal.getsignal(signal.SIGTERM) is before
    assert signal.SIGINT in system.STOPS
    assert system.RELOADS is None or system.RELOADS in system.STOPS


def test_a_modest_process_does_not_get_more_memory() -> None:
    with _python(_MODEST) as modest:
        assert _line(modest) == "refused"


def test_the_memory_of_this_process_is_told() -> None:
    told = system.resident_memory()
    assert told is not None
    assert 10_000_000 < told < 100_000_000_000


def test_a_supervisor_that_is_not_there_is_no_surprise(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r".+"):
        system.tell_supervisor(str(tmp_path / "nobody"), "READY=1")


def test_an_account_has_a_name() -> None:
    assert system.account() == system.account() != ""
