"""Windows' kernel32 as ctypes calls it: what it is given, and how it is asked; under its own names."""

import sys

if sys.platform != "win32":
    raise ImportError("this is about Windows")

import ctypes
from collections.abc import Callable
from ctypes import wintypes
from functools import cache

_LIMITS, _ENDS_WITH_JOB = 9, 0x2000


class Overlapped(ctypes.Structure):
    """OVERLAPPED, which says where in a file something is done."""

    _fields_ = (
        ("Internal", ctypes.c_size_t),
        ("InternalHigh", ctypes.c_size_t),
        ("Offset", wintypes.DWORD),
        ("OffsetHigh", wintypes.DWORD),
        ("hEvent", wintypes.HANDLE),
    )


class Limits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""

    _fields_ = (
        ("PerProcessUserTimeLimit", wintypes.LARGE_INTEGER),
        ("PerJobUserTimeLimit", wintypes.LARGE_INTEGER),
        ("LimitFlags", wintypes.DWORD),
        ("MinimumWorkingSetSize", ctypes.c_size_t),
        ("MaximumWorkingSetSize", ctypes.c_size_t),
        ("ActiveProcessLimit", wintypes.DWORD),
        ("Affinity", ctypes.c_size_t),
        ("PriorityClass", wintypes.DWORD),
        ("SchedulingClass", wintypes.DWORD),
        ("IoInfo", ctypes.c_uint64 * 6),
        ("ProcessMemoryLimit", ctypes.c_size_t),
        ("JobMemoryLimit", ctypes.c_size_t),
        ("PeakProcessMemoryUsed", ctypes.c_size_t),
        ("PeakJobMemoryUsed", ctypes.c_size_t),
    )


class MemoryCounters(ctypes.Structure):
    """PROCESS_MEMORY_COUNTERS."""

    _fields_ = (
        ("cb", wintypes.DWORD),
        ("PageFaultCount", wintypes.DWORD),
        ("PeakWorkingSetSize", ctypes.c_size_t),
        ("WorkingSetSize", ctypes.c_size_t),
        ("Others", ctypes.c_size_t * 6),
    )


@cache
def job_of_children() -> int:
    """Make the job of all children; Windows closes it with this process, and ends them with it."""
    return job(Limits(LimitFlags=_ENDS_WITH_JOB))


def job(limits: Limits) -> int:
    """Make a job whose processes have these limits; raises OSError."""
    made = function("CreateJobObjectW", wintypes.HANDLE)(None, None)
    size = wintypes.DWORD(ctypes.sizeof(limits))
    told = function("SetInformationJobObject", wintypes.BOOL)(
        wintypes.HANDLE(made), ctypes.c_int(_LIMITS), ctypes.byref(limits), size
    )
    if not made or not told:
        raise ctypes.WinError(ctypes.get_last_error())
    return int(made)


def close(handle: int) -> None:
    """Give a handle back."""
    function("CloseHandle", wintypes.BOOL)(wintypes.HANDLE(handle))


def function(name: str, returns: type) -> Callable[..., int]:
    """Find a function, which is called with values of ctypes; `ctypes.get_last_error` tells why it failed."""
    found = getattr(ctypes.WinDLL("kernel32", use_last_error=True), name)
    found.restype = returns
    called: Callable[..., int] = found
    return called
