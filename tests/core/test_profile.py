"""The profile folder, its paths and its one owner."""

import errno
import fcntl
import os
import signal
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from core.errors import ProfileBusy, ProfileProblem
from core.profile import OwnerKind, Profile, ProfileTaken, default_profile_directory, own_profile, read_owner
from core.world import World, real_world

_OWNING_PROGRAM = """
import sys
from pathlib import Path
from core.profile import OwnerKind, Profile, own_profile
from core.world import real_world
with own_profile(Profile(Path(sys.argv[1])), OwnerKind.DAEMON, real_world()):
    print("owned", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    made = Profile(tmp_path / "profile")
    made.prepare()
    return made


@pytest.fixture
def world() -> World:
    return real_world()


@contextmanager
def other_owner(profile: Profile) -> Iterator[subprocess.Popen[str]]:
    arguments = [sys.executable, "-c", _OWNING_PROGRAM, str(profile.directory)]
    with subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert process.stdout.readline() == "owned\n"
        yield process
        process.kill()


def test_a_prepared_profile_is_for_its_owner_only(tmp_path: Path) -> None:
    profile = Profile(tmp_path / "deep" / "profile")
    profile.prepare()
    for directory in (profile.directory, profile.bus, profile.attachments):
        assert stat.S_IMODE(directory.stat().st_mode) == 0o700


def test_preparing_twice_changes_nothing(profile: Profile) -> None:
    profile.device_key.write_text("kept")
    profile.prepare()
    assert profile.device_key.read_text() == "kept"


def test_a_file_in_place_of_the_folder_is_named_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "note.md"
    path.write_text("mine")
    with pytest.raises(ProfileProblem, match=r"note\.md is a file"):
        Profile(path).prepare()
    assert path.read_text() == "mine"


def test_a_folder_below_a_file_is_a_problem_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ProfileProblem, match="cannot be used"):
        Profile(tmp_path / "file" / "profile").prepare()


def test_a_folder_without_write_access_is_a_problem_in_words(
    profile: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    with pytest.raises(ProfileProblem, match="cannot be written"):
        profile.prepare()


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"TANDEM_HOME": "/a/b", "XDG_DATA_HOME": "/c"}, Path("/a/b")),
        ({"XDG_DATA_HOME": "/c"}, Path("/c/tandem")),
        ({"XDG_DATA_HOME": "relative"}, Path.home() / ".local/share/tandem"),
        ({"TANDEM_HOME": "", "XDG_DATA_HOME": ""}, Path.home() / ".local/share/tandem"),
        ({"TANDEM_HOME": "~/x"}, Path.home() / "x"),
    ],
)
def test_the_default_folder_follows_the_environment(environment: dict[str, str], expected: Path) -> None:
    assert default_profile_directory(environment) == expected


def test_the_owner_is_told_while_the_profile_is_owned(profile: Profile, world: World) -> None:
    assert read_owner(profile) is None
    with own_profile(profile, OwnerKind.WINDOW, world) as ownership:
        owner = read_owner(profile)
        assert owner is not None
        assert (owner.pid, owner.kind) == (os.getpid(), OwnerKind.WINDOW)
        assert ownership.recovered is None
    assert read_owner(profile) is None


def test_a_second_owner_is_told_who_has_it(profile: Profile, world: World) -> None:
    with (
        other_owner(profile) as process,
        pytest.raises(ProfileBusy) as caught,
        own_profile(profile, OwnerKind.WINDOW, world),
    ):
        pass
    assert isinstance(caught.value, ProfileTaken)
    assert caught.value.owner is not None
    assert (caught.value.owner.pid, caught.value.owner.kind) == (process.pid, OwnerKind.DAEMON)
    assert f"`tandemd` (process {process.pid})" in str(caught.value)


def test_an_owner_that_died_is_recovered_and_named(profile: Profile, world: World) -> None:
    with other_owner(profile) as process:
        process.send_signal(signal.SIGKILL)
        process.wait(10)
        assert read_owner(profile) is None
        with own_profile(profile, OwnerKind.WINDOW, world) as ownership:
            assert ownership.recovered is not None
            assert ownership.recovered.pid == process.pid


def test_an_owner_that_left_is_not_recovered(profile: Profile, world: World) -> None:
    with own_profile(profile, OwnerKind.COMMAND, world):
        pass
    with own_profile(profile, OwnerKind.WINDOW, world) as ownership:
        assert ownership.recovered is None


def test_a_damaged_lock_file_does_not_stop_the_next_owner(profile: Profile, world: World) -> None:
    profile.owner_lock.write_bytes(b"\xff{")
    with own_profile(profile, OwnerKind.WINDOW, world) as ownership:
        assert ownership.recovered is None


def test_a_child_process_does_not_keep_the_profile_owned(profile: Profile, world: World) -> None:
    arguments = [sys.executable, "-c", "import sys; sys.stdin.read()"]
    with own_profile(profile, OwnerKind.WINDOW, world):
        child = subprocess.Popen(arguments, stdin=subprocess.PIPE, close_fds=False)
    try:
        assert read_owner(profile) is None
        with own_profile(profile, OwnerKind.WINDOW, world):
            pass
    finally:
        child.communicate(timeout=10)


def test_the_control_socket_lies_in_the_profile(profile: Profile, tmp_path: Path) -> None:
    short = Profile(Path("/p"))
    assert short.control_socket == Path("/p/control.socket")


@pytest.fixture
def runtime(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A runtime folder with a path as short as real ones have."""
    with tempfile.TemporaryDirectory(prefix="run-") as folder:
        monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
        yield Path(folder)


def test_a_socket_path_too_long_to_bind_moves_to_a_private_folder(tmp_path: Path, runtime: Path) -> None:
    profile = Profile(tmp_path / ("x" * 100))
    profile.prepare()
    assert profile.control_socket.parent == runtime / "tandem"
    assert stat.S_IMODE(profile.control_socket.parent.stat().st_mode) == 0o700
    assert profile.control_socket != Profile(tmp_path / ("y" * 100)).control_socket


def test_a_runtime_folder_too_long_for_a_socket_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    runtime = tmp_path / ("r" * 100)
    runtime.mkdir()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    monkeypatch.setattr(tempfile, "tempdir", str(runtime))
    socket_path = Profile(tmp_path / ("x" * 100)).control_socket
    assert len(os.fsencode(socket_path)) <= 107


def test_a_socket_folder_open_to_others_is_refused(tmp_path: Path, runtime: Path) -> None:
    (runtime / "tandem").mkdir(mode=0o755)
    with pytest.raises(ProfileProblem, match="open to other users"):
        Profile(tmp_path / ("x" * 100)).prepare()


def test_somebody_who_merely_asks_for_the_owner_keeps_nobody_out(
    profile: Profile, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    profile.owner_lock.touch()
    asking = os.open(profile.owner_lock, os.O_RDONLY)
    fcntl.flock(asking, fcntl.LOCK_SH)
    monkeypatch.setattr("core.profile.time.sleep", lambda seconds: os.close(asking))
    with own_profile(profile, OwnerKind.WINDOW, world) as ownership:
        assert ownership.recovered is None


def test_a_full_disk_does_not_keep_the_profile_closed(
    profile: Profile, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("core.profile.os.pwrite", refuse)
    with own_profile(profile, OwnerKind.WINDOW, world):
        assert read_owner(profile) is None
