"""Whoever started a daemon hears on its socket how that stands."""

import asyncio
import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.daemon.supervisor import Supervisor


@pytest.fixture
def ear(tmp_path: Path) -> Iterator[socket.socket]:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as heard:
        heard.bind(str(tmp_path / "notify"))
        heard.settimeout(10)
        yield heard


def hearing(tmp_path: Path, **more: str) -> Supervisor:
    return Supervisor({"NOTIFY_SOCKET": str(tmp_path / "notify"), **more})


def test_it_hears_of_start_reload_and_end(ear: socket.socket, tmp_path: Path) -> None:
    supervisor = hearing(tmp_path)
    supervisor.ready("holds 1 space")
    assert ear.recv(999) == b"READY=1\nSTATUS=holds 1 space"
    supervisor.reloading()
    assert ear.recv(999).startswith(b"RELOADING=1\nMONOTONIC_USEC=")
    supervisor.stopping()
    assert ear.recv(999).startswith(b"STOPPING=1\n")


def test_an_abstract_socket_is_found(tmp_path: Path) -> None:
    name = f"tandem-test-{os.getpid()}-{tmp_path.name}"
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as heard:
        heard.bind(f"\0{name}")
        Supervisor({"NOTIFY_SOCKET": f"@{name}"}).stopping()
        assert heard.recv(999).startswith(b"STOPPING=1")


def test_nobody_listening_harms_nothing(tmp_path: Path) -> None:
    Supervisor({}).ready("alone")
    hearing(tmp_path).ready("the socket is gone")


async def test_signs_of_life_come_as_often_as_they_are_wanted(ear: socket.socket, tmp_path: Path) -> None:
    ear.setblocking(False)
    async with hearing(tmp_path, WATCHDOG_USEC="20000").kept_informed():
        for _ in range(3):
            async with asyncio.timeout(10):
                assert await asyncio.get_running_loop().sock_recv(ear, 999) == b"WATCHDOG=1"


@pytest.mark.parametrize(
    "more", [{}, {"WATCHDOG_USEC": "often"}, {"WATCHDOG_USEC": "20000", "WATCHDOG_PID": "1"}]
)
async def test_none_come_where_nobody_waits_for_them(
    ear: socket.socket, tmp_path: Path, more: dict[str, str]
) -> None:
    ear.setblocking(False)
    supervisor = hearing(tmp_path, **more)
    async with supervisor.kept_informed():
        assert not any(task.get_name() == "watchdog of the supervisor" for task in asyncio.all_tasks())
    supervisor.stopping()
    assert ear.recv(999).startswith(b"STOPPING=1")
