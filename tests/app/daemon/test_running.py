"""`tandemd` as a process: supervised, configured anew, read, stopped, and lent to a window."""

import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from core.profile import OwnerKind, Profile, own_profile, read_owner
from core.world import real_world
from sync.bus.configuration import ServerFiles
from sync.bus.port import choose_port
from tests.sync.waiting import until

SLOW = 60.0
_WITHOUT_QT = """
import sys

class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("PySide6", "shiboken6", "qasync"):
            raise ModuleNotFoundError(f"no {name} here", name=name)

sys.meta_path.insert(0, NoQt())
if sys.argv[1] == "tandem":
    from app.cli.entry import main
else:
    from app.daemon.entry import main
main(sys.argv[2:])
"""


class Daemon:
    """A `tandemd` on a profile, whose standard output is read line by line."""

    def __init__(
        self,
        profile: Path,
        options: Sequence[str] = (),
        program: Sequence[str] = ("-m", "app.daemon.entry"),
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self.profile = Profile(profile)
        self.process = subprocess.Popen(
            [sys.executable, *program, "--profile", str(profile), *options],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "TANDEM_LISTEN": "127.0.0.1", **(environment or {})},
        )

    def line(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().rstrip("\n")

    def until_line(self, beginning: str) -> str:
        """Read on to the line that begins so; fails at the end of the output."""
        while (line := self.line()) or self.process.poll() is None:
            if line.startswith(beginning):
                return line
        raise AssertionError(f"no line began with “{beginning}”")

    def tandem(self, *arguments: str) -> "subprocess.CompletedProcess[str]":
        command = [
            sys.executable,
            "-m",
            "app.cli.entry",
            "--profile",
            str(self.profile.directory),
            *arguments,
        ]
        return subprocess.run(command, capture_output=True, text=True, timeout=SLOW, check=False)

    @property
    def owner(self) -> OwnerKind | None:
        owner = read_owner(self.profile)
        return owner.kind if owner else None


@contextmanager
def daemon(profile: Path, *options: str, **more: str) -> Iterator[Daemon]:
    running = Daemon(profile, options, environment=more)
    try:
        yield running
    finally:
        running.process.kill()
        running.process.communicate()


@pytest.fixture
def port(tmp_path: Path) -> int:
    return choose_port(ServerFiles(tmp_path / "a free port"), None)


def open_window(profile: Profile) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-m", "app.cli.entry", "--profile", str(profile.directory)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )


def test_it_runs_where_qt_is_not_installed(tmp_path: Path) -> None:
    running = Daemon(tmp_path / "profile", program=("-c", _WITHOUT_QT, "tandemd"))
    try:
        assert running.line().startswith("tandemd holds 1 space")
        assert running.line().startswith("Its hub is at 127.0.0.1:")
        running.process.terminate()
        running.process.communicate(timeout=SLOW)
        assert running.process.returncode == 0
    finally:
        running.process.kill()
        running.process.communicate()


@pytest.mark.parametrize("arguments", [[], ["demo"]])
def test_tandem_says_so_where_a_window_is_asked_for_and_qt_is_not_installed(
    tmp_path: Path, arguments: list[str]
) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", _WITHOUT_QT, "tandem", "--profile", str(tmp_path / "profile"), *arguments],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=SLOW,
        check=False,
    )
    assert ended.returncode == 1
    assert "Tandem is installed here without its window." in ended.stderr


def test_its_supervisor_hears_that_it_is_ready_lives_and_stops(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as ear:
        ear.bind(str(tmp_path / "notify"))
        ear.settimeout(SLOW)
        supervised = {"NOTIFY_SOCKET": str(tmp_path / "notify"), "WATCHDOG_USEC": "200000"}
        with daemon(tmp_path / "profile", "--no-hub", **supervised) as running:
            heard = [ear.recv(999)]
            while not heard[-1].startswith(b"READY=1"):
                heard.append(ear.recv(999))
            assert b"holds 1 space" in heard[-1]
            while heard[-1] != b"WATCHDOG=1":
                heard.append(ear.recv(999))
            running.process.terminate()
            while not heard[-1].startswith(b"STOPPING=1"):
                heard.append(ear.recv(999))


def test_the_hub_has_the_ports_of_the_file_and_moves_when_that_is_read_again(
    tmp_path: Path, port: int
) -> None:
    file = tmp_path / "tandemd.toml"
    file.write_text(f"[hub]\nport = {port}\n")
    with daemon(tmp_path / "profile", "--config", str(file)) as running:
        assert running.until_line("Its hub is at") == f"Its hub is at 127.0.0.1:{port}."
        other = choose_port(ServerFiles(tmp_path / "another"), None)
        file.write_text(f'[hub]\nport = {other}\nnames = ["notes.example.org"]\n')
        running.process.send_signal(signal.SIGHUP)
        running.until_line("The configuration was read again, and the hub runs anew")
        state = json.loads(running.tandem("hub", "status", "--json").stdout)
        assert state["places"] == [f"notes.example.org:{other}"]
        with socket.create_server(("127.0.0.1", 0)) as taken:
            held = taken.getsockname()[1]
            file.write_text(f"[hub]\nport = {held}\n")
            running.process.send_signal(signal.SIGHUP)
            assert f"listens on port {held}" in running.until_line("The configuration of before goes on")
        assert json.loads(running.tandem("hub", "status", "--json").stdout)["places"] == state["places"]
        file.write_text("[hub]\nprot = 1\n")
        running.process.send_signal(signal.SIGHUP)
        told = running.until_line("The configuration of before goes on")
        assert "Did you mean hub.port?" in told
        assert json.loads(running.tandem("hub", "status", "--json").stdout)["runs"]


def test_a_configuration_that_makes_no_sense_is_told_and_nothing_starts(tmp_path: Path) -> None:
    with daemon(tmp_path / "profile", "--port", "70000") as running:
        out, err = running.process.communicate(timeout=SLOW)
    assert (running.process.returncode, out) == (1, "")
    assert "70000 is no port" in err
    assert not (tmp_path / "profile").exists()


def test_check_tells_what_holds_and_where_it_is_from(tmp_path: Path) -> None:
    with daemon(tmp_path / "profile", "--port", "4443", "--check") as running:
        out, _ = running.process.communicate(timeout=SLOW)
    told = [line.split(maxsplit=2) for line in out.splitlines() if line.startswith("  ")]
    assert ["hub.port", "4443", "the command line"] in told
    assert ["hub.listen", "127.0.0.1", "TANDEM_LISTEN"] in told
    assert not (tmp_path / "profile").exists()


def test_tandem_shows_its_diary_and_stops_it(tmp_path: Path) -> None:
    with daemon(tmp_path / "profile", "--no-hub") as running:
        running.line()
        logged = running.tandem("logs")
        assert logged.returncode == 0
        assert running.tandem("stop").stdout.startswith("The background program `tandemd` (process")
        running.process.communicate(timeout=SLOW)
        assert running.process.returncode == 0
        assert running.owner is None
        again = running.tandem("stop")
        assert (again.returncode, again.stdout) == (1, "")
        assert "Nothing has the profile" in again.stderr


def test_its_diary_is_followed_until_it_ends(tmp_path: Path) -> None:
    with daemon(tmp_path / "profile", "--no-hub") as running:
        running.line()
        command = [sys.executable, "-m", "app.cli.entry", "--profile", str(running.profile.directory)]
        following = subprocess.Popen([*command, "logs", "-n", "0", "-f"], stdout=subprocess.PIPE, text=True)
        running.process.terminate()
        following.communicate(timeout=SLOW)
        assert following.returncode == 0


async def test_a_daemon_waits_for_a_window_and_goes_on_after_it(tmp_path: Path) -> None:
    profile = Profile(tmp_path / "profile")
    profile.prepare()
    with (
        own_profile(profile, OwnerKind.WINDOW, real_world()),
        daemon(profile.directory, "--no-hub") as running,
    ):
        assert running.line().startswith("tandemd waits for the Tandem window")
    with daemon(profile.directory, "--no-hub") as running:
        assert running.line().startswith("tandemd holds 1 space")


async def test_a_window_borrows_the_profile_of_a_daemon_and_gives_it_back(tmp_path: Path) -> None:
    with daemon(tmp_path / "profile", "--name", "notes.example.org", TANDEM_LISTEN="127.0.0.2") as running:
        running.until_line("Its hub is at")
        window = open_window(running.profile)
        try:
            await until(lambda: running.owner is OwnerKind.WINDOW, SLOW)
            assert running.line() == "tandemd lends its profile to the Tandem window until that is closed"
            assert running.line().startswith("tandemd waits for the Tandem window")
            state = json.loads(running.tandem("hub", "status", "--json").stdout)
            assert (state["listen"], state["names"]) == ("127.0.0.2", ["notes.example.org"])
            assert running.tandem("note", "new", "--title", "Through the window", "text").returncode == 0
        finally:
            window.kill()
            window.wait()
        await until(lambda: running.owner is OwnerKind.DAEMON, SLOW)
        assert "Through the window" in running.tandem("note", "list").stdout
