"""Two computers with a cable between them, and nothing else: no server, no router, no way out."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

PATIENCE, PAUSE = 90.0, 0.3
NAMES = tuple(f"tandem-{os.getpid()}-{letter}" for letter in "ab")
ADDRESSES = ("10.177.0.1", "10.177.0.2")


def ip(*arguments: str) -> bool:
    """Run `ip`; says whether it did what it was told."""
    return subprocess.run(["ip", *arguments], capture_output=True, check=False).returncode == 0  # noqa: S607


@dataclass(frozen=True)
class Computer:
    """A network of its own with one profile."""

    network: str
    home: Path

    def command(self, *arguments: str) -> list[str]:
        tandem = [sys.executable, "-m", "app.cli.entry", "--profile", str(self.home / "profile")]
        return ["ip", "netns", "exec", self.network, *tandem, *arguments]

    @property
    def environment(self) -> dict[str, str]:
        return {**os.environ, "TANDEM_LISTEN": "0.0.0.0", "TANDEM_KEYS": str(self.home / "keys")}  # noqa: S104

    def tandem(self, *arguments: str, stdin: str = "") -> str:
        done = subprocess.run(
            self.command(*arguments),
            input=stdin,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
            env=self.environment,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def start(self, *arguments: str) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            self.command(*arguments), stdout=subprocess.PIPE, text=True, env=self.environment
        )

    def nearby(self) -> Any:
        return json.loads(self.tandem("nearby", "list", "--json"))


@pytest.fixture
def cable(tmp_path: Path) -> Iterator[tuple[Computer, Computer]]:
    if os.geteuid() != 0 or shutil.which("ip") is None:
        pytest.skip("only root makes networks")
    made = [ip("netns", "add", name) for name in NAMES]
    try:
        if not all(made):
            pytest.skip("this computer makes no networks")
        assert ip(
            "link",
            "add",
            "tandem-a",
            "netns",
            NAMES[0],
            "type",
            "veth",
            "peer",
            "tandem-b",
            "netns",
            NAMES[1],
        )
        for name, device, address in zip(NAMES, ("tandem-a", "tandem-b"), ADDRESSES, strict=True):
            assert ip("-n", name, "address", "add", f"{address}/24", "dev", device)
            assert ip("-n", name, "link", "set", device, "up")
            assert ip("-n", name, "link", "set", "lo", "up")
        yield tuple(Computer(name, tmp_path / name) for name in NAMES)  # type: ignore[misc]
    finally:
        for name, is_made in zip(NAMES, made, strict=True):
            if is_made:
                ip("netns", "delete", name)


def until(found: Callable[[], Any]) -> Any:
    deadline = time.monotonic() + PATIENCE
    while not (thing := found()):
        assert time.monotonic() < deadline
        time.sleep(PAUSE)
    return thing


def end(process: "subprocess.Popen[str]") -> None:
    process.terminate()
    process.communicate(timeout=PATIENCE)


@pytest.mark.timeout(400)  # a dozen commands, each a start of Python
def test_a_cable_is_enough_to_find_each_other_and_to_join(cable: tuple[Computer, Computer]) -> None:
    ada, ben = cable
    note = ada.tandem("note", "new", "-t", "Plans", "first\n").strip()
    ada.tandem("nearby", "on")
    sharing = ada.start("share", "Notes")
    try:
        (hub,) = until(lambda: ben.nearby()["hubs"])
        assert ADDRESSES[0] in hub["places"][0]
        joining = ben.start("nearby", "join", hub["code"], "--name", "Ben")
        try:
            (knock,) = until(lambda: ada.nearby()["waiting"])
            ada.tandem("nearby", "let-in", knock["code"])
            assert joining.stdout is not None
            assert joining.stdout.readline() == "Joined “Notes”: 1 note.\n"
        finally:
            end(joining)
        ben.tandem("note", "append", note, stdin="by cable\n")
        until(lambda: "by cable" in ada.tandem("note", "show", note))
    finally:
        end(sharing)
