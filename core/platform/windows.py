"""What Windows is asked for. Its own names are those of its documentation."""

import sys

if sys.platform != "win32":
    raise ImportError("this is about Windows")

import asyncio
import ctypes
import getpass
import msvcrt
import os
import signal
import stat
import subprocess
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from ctypes import wintypes
from pathlib import Path
from typing import IO, Any

from core.platform.kernel32 import Limits, MemoryCounters, Overlapped, close, function, job, job_of_children

STOPS = (signal.SIGINT, signal.SIGTERM, signal.SIGBREAK)
"""What is sent to a program that is to end; the last one comes with the end of a console."""
RELOADS: signal.Signals | None = None
"""Nothing can be sent to have a configuration read again."""
_LOCK_PLACE = 1
"""Locks forbid others to read what is locked; so a byte beyond four gigabytes stands for the whole file."""
_FAIL_AT_ONCE, _EXCLUSIVE = 0x1, 0x2
_LOCKED = {33, 997}
"""ERROR_LOCK_VIOLATION and ERROR_IO_PENDING."""
_NO_SUCH_PROCESS, _STILL_RUNS, _SYNCHRONIZE = 87, 0x102, 0x100000
_OWNERS_GENERIC_WRITE, _SHARED_WITH_ALL, _OPEN_EXISTING, _AS_FOLDER = 0x40000000, 0x7, 3, 0x02000000
_MEMORY_OF_PROCESS = 0x100
_BELOW_NORMAL = 0x4000
_TO_BE_ASSIGNED = 0x101
"""PROCESS_SET_QUOTA and PROCESS_TERMINATE."""


def sync(handle: int) -> None:
    """Bring to the disk what was written into an open file; raises OSError."""
    os.fsync(handle)


def sync_file(path: Path) -> None:
    """Bring a file to the disk; raises OSError."""
    handle = os.open(path, os.O_RDWR | os.O_BINARY)
    try:
        sync(handle)
    finally:
        os.close(handle)


def sync_directory(directory: Path) -> None:
    """Bring to the disk which files a directory has; raises OSError when there is none.

    NTFS keeps a journal of names by itself; where it can be asked to write it at once, it is.
    """
    if not directory.is_dir():
        raise NotADirectoryError(str(directory))
    create = function("CreateFileW", wintypes.HANDLE)
    opened = create(
        ctypes.c_wchar_p(str(directory)),
        wintypes.DWORD(_OWNERS_GENERIC_WRITE),
        wintypes.DWORD(_SHARED_WITH_ALL),
        None,
        wintypes.DWORD(_OPEN_EXISTING),
        wintypes.DWORD(_AS_FOLDER),
        None,
    )
    if opened not in (None, wintypes.HANDLE(-1).value):
        function("FlushFileBuffers", wintypes.BOOL)(wintypes.HANDLE(opened))
        close(opened)


def create_private(path: Path) -> int:
    """Make a file that is not there, for its owner alone, and open it to be written; raises OSError.

    Who may read it is inherited from the folder, which lies in the user's own.
    """
    return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_BINARY | os.O_NOINHERIT, 0o600)


def make_private(path: Path) -> None:
    """Make an empty file for its owner alone if there is none; raises OSError."""
    os.close(os.open(path, os.O_CREAT | os.O_RDWR | os.O_BINARY | os.O_NOINHERIT, 0o600))


def restrict(path: Path, *, to_reading: bool = False) -> None:
    """Let nobody but its owner open a file, and the owner only read it where that is said; raises OSError."""
    path.chmod(stat.S_IREAD if to_reading else stat.S_IREAD | stat.S_IWRITE)


def is_own_alone(directory: Path) -> bool:
    """Tell whether this is a folder of this user, and of nobody else; raises OSError.

    What lies in the user's own folders is theirs by the rights that it inherits.
    """
    return stat.S_ISDIR(directory.lstat().st_mode)


def others_may_open(path: Path) -> bool:
    """Tell whether other users of this computer may open a file or a folder; raises OSError."""
    path.stat()
    return False


def account() -> str:
    """Name the user of this process as no two users are named."""
    return getpass.getuser()


def lock_alone(handle: int) -> bool:
    """Lock an open file for nobody else, unless somebody has a lock on it; no child inherits that."""
    return _lock(handle, _EXCLUSIVE)


def lock_with_others(handle: int) -> bool:
    """Lock an open file as others may at the same time, unless somebody has it alone."""
    return _lock(handle, 0)


def read_start(handle: int, longest: int) -> bytes:
    """Read an open file from its beginning; raises OSError."""
    os.lseek(handle, 0, os.SEEK_SET)
    return os.read(handle, longest)


def write_start(handle: int, content: bytes) -> None:
    """Write to the beginning of an open file; raises OSError."""
    os.lseek(handle, 0, os.SEEK_SET)
    os.write(handle, content)


def is_running(pid: int) -> bool:
    """Tell whether there is a process with this number."""
    opened = function("OpenProcess", wintypes.HANDLE)(
        wintypes.DWORD(_SYNCHRONIZE), wintypes.BOOL(0), wintypes.DWORD(pid)
    )
    if not opened:
        return ctypes.get_last_error() != _NO_SUCH_PROCESS
    waited = function("WaitForSingleObject", wintypes.DWORD)(wintypes.HANDLE(opened), wintypes.DWORD(0))
    close(opened)
    return int(waited) == _STILL_RUNS


def runs_with(pid: int, argument: bytes) -> bool:
    """Tell whether a process runs that was started with this argument; raises OSError if none can tell.

    What `start_child` started is never left over here.
    """
    del pid, argument
    return False


def end_process(pid: int, *, at_once: bool) -> None:
    """Ask a process to end, or end it `at_once`; one that is gone or not ours is passed over."""
    del at_once  # Windows has no way of asking a program without a window
    with suppress(OSError):
        os.kill(pid, signal.SIGTERM)


def start_child(command: Sequence[str | Path], output: IO[bytes]) -> "subprocess.Popen[bytes]":
    """Start a program that ends with this one, however this one ends; its words go to `output`."""
    child = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=output,
        creationflags=subprocess.CREATE_NO_WINDOW | subprocess.CREATE_NEW_PROCESS_GROUP,
    )
    opened = function("OpenProcess", wintypes.HANDLE)(
        wintypes.DWORD(_TO_BE_ASSIGNED), wintypes.BOOL(0), wintypes.DWORD(child.pid)
    )
    assign = function("AssignProcessToJobObject", wintypes.BOOL)
    is_assigned = bool(opened) and assign(wintypes.HANDLE(job_of_children()), wintypes.HANDLE(opened))
    error = ctypes.get_last_error()
    if opened:
        close(opened)
    if not is_assigned:
        child.kill()
        raise ctypes.WinError(error)
    return child


def ask_child_to_end(child: "subprocess.Popen[bytes]") -> None:
    """Ask a child to end in order: as it has no console to be asked at, it is ended."""
    child.terminate()


def kill_child(child: "subprocess.Popen[bytes]") -> None:
    """End a child without asking it."""
    child.kill()


def ask_child_to_reload(child: "subprocess.Popen[bytes]") -> None:
    """Ask a child to read its settings again: it is ended, and whoever keeps it running starts it anew."""
    child.terminate()


def handing_over(socket_number: int) -> dict[str, Any]:
    """Tell how a program is started that gets a socket under its number, and none of our Ctrl+C."""
    os.set_handle_inheritable(socket_number, True)
    return {"close_fds": False, "creationflags": subprocess.CREATE_NEW_PROCESS_GROUP}


@contextmanager
def hear_signals(
    numbers: Sequence[signal.Signals], hear: Callable[[signal.Signals], object]
) -> Iterator[None]:
    """Have signals told to the running loop until the block ends.

    Only the main thread hears them: raises RuntimeError or ValueError in another one.
    """
    loop = asyncio.get_running_loop()
    before = {}
    try:
        for number in numbers:
            before[number] = signal.signal(
                number, lambda sent, _frame: loop.call_soon_threadsafe(hear, signal.Signals(sent))
            )
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def be_modest(memory: int, niceness: int) -> None:
    """Take no more than `memory` bytes from now on, and let others go first; raises OSError or ValueError."""
    myself = wintypes.HANDLE(function("GetCurrentProcess", wintypes.HANDLE)())
    if niceness > 0:
        function("SetPriorityClass", wintypes.BOOL)(myself, wintypes.DWORD(_BELOW_NORMAL))
    limited = job(Limits(LimitFlags=_MEMORY_OF_PROCESS, ProcessMemoryLimit=memory))
    if not function("AssignProcessToJobObject", wintypes.BOOL)(wintypes.HANDLE(limited), myself):
        raise ctypes.WinError(ctypes.get_last_error())


def resident_memory() -> int | None:
    """Tell how many bytes of memory this process has; None where that cannot be told."""
    told = MemoryCounters(cb=ctypes.sizeof(MemoryCounters))
    myself = wintypes.HANDLE(function("GetCurrentProcess", wintypes.HANDLE)())
    ask = function("K32GetProcessMemoryInfo", wintypes.BOOL)
    done = ask(myself, ctypes.byref(told), wintypes.DWORD(ctypes.sizeof(told)))
    return int(told.WorkingSetSize) if done else None


def tell_supervisor(address: str, text: str) -> None:
    """Send a word to systemd's socket without waiting for it; raises OSError."""
    del text
    raise OSError(f"there is no systemd here that could listen at {address}")


def _lock(handle: int, flags: int) -> bool:
    place = Overlapped(OffsetHigh=_LOCK_PLACE)
    done = function("LockFileEx", wintypes.BOOL)(
        wintypes.HANDLE(msvcrt.get_osfhandle(handle)),
        wintypes.DWORD(flags | _FAIL_AT_ONCE),
        wintypes.DWORD(0),
        wintypes.DWORD(1),
        wintypes.DWORD(0),
        ctypes.byref(place),
    )
    if done:
        return True
    if (error := ctypes.get_last_error()) in _LOCKED:
        return False
    raise ctypes.WinError(error)
