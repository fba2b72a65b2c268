"""What Linux and macOS are asked for."""

import sys

if sys.platform == "win32":
    raise ImportError("this is about Linux and macOS")

import asyncio
import fcntl
import os
import resource
import signal
import socket
import stat
import subprocess
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any

STOPS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
"""What is sent to a program that is to end; the last one comes with the end of a terminal."""
RELOADS: signal.Signals | None = signal.SIGHUP
"""What is sent to have a configuration read again."""
_PR_SET_PDEATHSIG = 1
_STATM = Path("/proc/self/statm")
_TASK_INFO, _TASK_INFO_BYTES, _RESIDENT_FIELD = 4, 96, 1
"""PROC_PIDTASKINFO of Apple's libproc: eight-byte numbers first, of which the second is the memory."""


def sync(handle: int) -> None:
    """Bring to the disk what was written into an open file; raises OSError."""
    if sys.platform == "darwin":
        # Apple's fsync leaves it in the cache of the disk; some file systems know nothing better.
        with suppress(OSError):
            fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
            return
    os.fsync(handle)


def sync_file(path: Path) -> None:
    """Bring a file to the disk; raises OSError."""
    handle = os.open(path, os.O_RDONLY)
    try:
        sync(handle)
    finally:
        os.close(handle)


def sync_directory(directory: Path) -> None:
    """Bring to the disk which files a directory has; raises OSError."""
    sync_file(directory)


def create_private(path: Path) -> int:
    """Make a file that is not there, for its owner alone, and open it to be written; raises OSError."""
    return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)


def make_private(path: Path) -> None:
    """Make an empty file for its owner alone if there is none; raises OSError."""
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))


def restrict(path: Path, *, to_reading: bool = False) -> None:
    """Let nobody but its owner open a file, and the owner only read it where that is said; raises OSError."""
    path.chmod(0o400 if to_reading else 0o600)


def is_own_alone(directory: Path) -> bool:
    """Tell whether this is a folder of this user, and of nobody else; raises OSError."""
    found = directory.lstat()
    return stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid() and not found.st_mode & 0o077


def others_may_open(path: Path) -> bool:
    """Tell whether other users of this computer may open a file or a folder; raises OSError."""
    return bool(stat.S_IMODE(path.stat().st_mode) & 0o077)


def account() -> str:
    """Name the user of this process as no two users are named."""
    return str(os.getuid())


def lock_alone(handle: int) -> bool:
    """Lock an open file for nobody else, unless somebody has a lock on it; no child inherits that."""
    return _lock(handle, fcntl.LOCK_EX)


def lock_with_others(handle: int) -> bool:
    """Lock an open file as others may at the same time, unless somebody has it alone."""
    return _lock(handle, fcntl.LOCK_SH)


def read_start(handle: int, longest: int) -> bytes:
    """Read an open file from its beginning; raises OSError."""
    return os.pread(handle, longest, 0)


def write_start(handle: int, content: bytes) -> None:
    """Write to the beginning of an open file; raises OSError."""
    os.pwrite(handle, content, 0)


def is_running(pid: int) -> bool:
    """Tell whether there is a process with this number."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True


def runs_with(pid: int, argument: bytes) -> bool:
    """Tell whether a process runs that was started with this argument; raises OSError if none can tell."""
    if sys.platform == "linux":
        return argument in Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
    asked = ["/bin/ps", "-ww", "-o", "args=", "-p", str(pid)]
    return argument in subprocess.run(asked, capture_output=True, check=False).stdout


def end_process(pid: int, *, at_once: bool) -> None:
    """Ask a process to end, or end it `at_once`; one that is gone or not ours is passed over."""
    with suppress(ProcessLookupError, PermissionError):
        os.kill(pid, signal.SIGKILL if at_once else signal.SIGTERM)


def start_child(command: Sequence[str | Path], output: IO[bytes]) -> "subprocess.Popen[bytes]":
    """Start a program that ends with this one, however this one ends; its words go to `output`.

    Linux ends it with the thread that started it. macOS knows nothing like that: what is left over there is
    to be looked for at the next start.
    """
    return subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=output,
        start_new_session=True,  # so that Ctrl-C in a terminal reaches us alone, and we end it in order
        preexec_fn=_die_with_parent(),  # noqa: PLW1509 (two system calls, prepared before the fork)
    )


def ask_child_to_end(child: "subprocess.Popen[bytes]") -> None:
    """Ask a child to end in order."""
    child.send_signal(signal.SIGTERM)


def kill_child(child: "subprocess.Popen[bytes]") -> None:
    """End a child without asking it."""
    child.send_signal(signal.SIGKILL)


def ask_child_to_reload(child: "subprocess.Popen[bytes]") -> None:
    """Ask a child to read its settings again."""
    child.send_signal(signal.SIGHUP)


def handing_over(socket_number: int) -> dict[str, Any]:
    """Tell how a program is started that gets a socket under its number, and none of our Ctrl+C."""
    return {"pass_fds": (socket_number,), "start_new_session": True}


@contextmanager
def hear_signals(
    numbers: Sequence[signal.Signals], hear: Callable[[signal.Signals], object]
) -> Iterator[None]:
    """Have signals told to the running loop until the block ends.

    Only the main thread hears them: raises RuntimeError or ValueError in another one.
    """
    loop = asyncio.get_running_loop()
    heard = []
    try:
        for number in numbers:
            loop.add_signal_handler(number, hear, number)
            heard.append(number)
        yield
    finally:
        for number in heard:
            loop.remove_signal_handler(number)


def be_modest(memory: int, niceness: int) -> None:
    """Take no more than `memory` bytes from now on, and let others go first; raises OSError or ValueError."""
    os.nice(niceness)
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


def resident_memory() -> int | None:
    """Tell how many bytes of memory this process has; None where that cannot be told."""
    with suppress(OSError, ValueError, IndexError, AttributeError):
        if sys.platform == "darwin":
            return _resident_memory_of_apple()
        return int(_STATM.read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")
    return None


def tell_supervisor(address: str, text: str) -> None:
    """Send a word to systemd's socket without waiting for it; raises OSError.

    "@" stands for the zero byte with which the names of abstract sockets begin.
    """
    place = "\0" + address[1:] if address.startswith("@") else address
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
        line.setblocking(False)
        line.connect(place)
        line.send(text.encode())


def _lock(handle: int, kind: int) -> bool:
    try:
        fcntl.flock(handle, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _die_with_parent() -> Callable[[], None] | None:
    """Prepare what the child does first: ask Linux for a SIGTERM when its parent dies, however it dies."""
    if sys.platform != "linux":
        return None
    import ctypes  # noqa: PLC0415 (most processes start no server)

    set_option = ctypes.CDLL(None, use_errno=True).prctl
    parent = os.getpid()

    def prepare() -> None:
        set_option(_PR_SET_PDEATHSIG, int(signal.SIGTERM), 0, 0, 0)
        if os.getppid() != parent:
            os._exit(1)

    return prepare


def _resident_memory_of_apple() -> int | None:
    import ctypes  # noqa: PLC0415 (see above)

    told = (ctypes.c_uint64 * (_TASK_INFO_BYTES // 8))()
    library = ctypes.CDLL("/usr/lib/libproc.dylib")
    filled = library.proc_pidinfo(
        os.getpid(), _TASK_INFO, ctypes.c_uint64(0), ctypes.byref(told), _TASK_INFO_BYTES
    )
    return int(told[_RESIDENT_FIELD]) if filled == _TASK_INFO_BYTES else None
