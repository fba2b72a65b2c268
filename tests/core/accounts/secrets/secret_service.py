"""A real Secret Service for tests: a session bus of its own with gnome-keyring, in a home of its own."""

import gc
import os
import shutil
import signal
import subprocess
import time
import warnings
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import pytest
import secretstorage
from jeepney import message_bus

_PROGRAMS = ("dbus-daemon", "gnome-keyring-daemon")
_BUS_VARIABLE = "DBUS_SESSION_BUS_ADDRESS"
_NAME = "org.freedesktop.secrets"
_START_SECONDS, _END_SECONDS = 30.0, 5.0


class SecretService:
    """The keyring of somebody who has signed in; it has no display, so nobody can be asked to unlock it."""

    def __init__(self, address: str, daemon: "subprocess.Popen[bytes]") -> None:
        self.address = address
        self._daemon = daemon

    def lock(self) -> None:
        """Lock it, as leaving the desktop does."""
        with closing(secretstorage.dbus_init()) as connection:
            secretstorage.get_default_collection(connection).lock()

    def reset(self) -> None:
        """Lose all that was in it, as when its password is forgotten."""
        with closing(secretstorage.dbus_init()) as connection:
            for item in secretstorage.get_default_collection(connection).get_all_items():
                item.delete()

    def freeze(self) -> None:
        """Let calls hang."""
        self._daemon.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        """Let calls that hang be answered."""
        self._daemon.send_signal(signal.SIGCONT)


@contextmanager
def running_secret_service(place: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SecretService]:
    """Run one with an empty, unlocked keyring, for this process too; skip where it is not installed."""
    missing = [program for program in _PROGRAMS if shutil.which(program) is None]
    if missing:
        pytest.skip(f"not installed here: {', '.join(missing)}")
    place.mkdir(exist_ok=True)
    environment = os.environ | dict.fromkeys(("HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"), str(place))
    with _running(["dbus-daemon", "--session", "--print-address", "--nofork"], environment) as bus:
        address = _first_line(bus)
        environment[_BUS_VARIABLE] = address
        monkeypatch.setenv(_BUS_VARIABLE, address)
        command = ["gnome-keyring-daemon", "--unlock", "--foreground", "--components=secrets"]
        with _running(command, environment) as daemon:
            assert daemon.stdin is not None
            daemon.stdin.write(b"the password of the desktop")
            daemon.stdin.close()
            _wait_for_name()
            yield SecretService(address, daemon)
    _collect_lines()


@contextmanager
def _running(command: list[str], environment: dict[str, str]) -> Iterator["subprocess.Popen[bytes]"]:
    process = subprocess.Popen(
        command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    try:
        yield process
    finally:
        process.send_signal(signal.SIGCONT)
        process.terminate()
        with suppress(subprocess.TimeoutExpired):
            process.wait(_END_SECONDS)
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                pipe.close()


def _collect_lines() -> None:
    """Close the lines to the bus that the backend leaves open when a locked keyring refuses it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        gc.collect()


def _wait_for_name() -> None:
    """Wait until the daemon is on the bus: before, the bus would start another one."""
    deadline = time.monotonic() + _START_SECONDS
    with closing(secretstorage.dbus_init()) as connection:
        while not connection.send_and_get_reply(message_bus.NameHasOwner(_NAME)).body[0]:
            if time.monotonic() > deadline:
                raise TimeoutError("gnome-keyring did not start")
            time.sleep(0.02)


def _first_line(process: "subprocess.Popen[bytes]") -> str:
    assert process.stdout is not None
    return process.stdout.readline().decode().strip()
