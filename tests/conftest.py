"""For every test: none sees the profile or the keyring of whoever runs it, or is reached from elsewhere."""

import gc
import os
import shutil
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from app.gui.plain_imports import import_plainly
from tests.ordering import long_first

# Qt asks when it is loaded, and without a screen ends the process.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# How long an example takes says something of the machine, and nothing of the program.
settings.register_profile("tandem", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("tandem")
# Who starts the tests in the background may have Ctrl+C ignored, and with them all that they start.
signal.signal(signal.SIGINT, signal.default_int_handler)
_MEMORY, _ENOUGH = Path("/dev/shm"), 2 << 30  # noqa: S108 (pytest makes a folder there for this user alone)
# In memory nobody waits for a disk to have what a test throws away; what a power cut leaves is tried on disks
# of their own (tests/faults, tests/torture).
if os.access(_MEMORY, os.W_OK) and shutil.disk_usage(_MEMORY).free > _ENOUGH:
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(_MEMORY))


# What is imported and collected stays to the end: nothing of it need be searched for garbage, nor its source
# be read by Qt's way to import.
gc.disable()
import_plainly()


def pytest_collection_finish() -> None:
    """Search what comes from now on alone."""
    gc.collect()
    gc.freeze()
    gc.enable()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """In several processes, those marked as long begin before all others."""
    processes = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
    if processes > 1:
        items[:] = long_first(items, lambda item: item.get_closest_marker("long") is not None, processes)


@pytest.fixture(autouse=True)
def _own_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TANDEM_HOME", str(tmp_path / "default-profile"))
    monkeypatch.setenv("TANDEM_KEYS", str(tmp_path / "keys"))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("TANDEM_LISTEN", "127.0.0.1")
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)


@pytest.fixture(autouse=True)
def _empty_clipboard() -> Iterator[None]:
    """What one test copied, none after it pastes."""
    yield
    gui = sys.modules.get("PySide6.QtGui")
    if gui is not None and isinstance(gui.QGuiApplication.instance(), gui.QGuiApplication):
        gui.QGuiApplication.clipboard().clear()
