"""One torture at a time: two want more disks than a machine has loops for, and each the whole machine."""

import fcntl
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture
def alone() -> Iterator[None]:
    with (Path(tempfile.gettempdir()) / "tandem-torture.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
