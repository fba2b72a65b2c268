"""Where things lie on each system: none of them has to be this one."""

from collections.abc import Callable
from pathlib import Path

import pytest

from core.platform import Places, System

HOME = Path("/home/ada")
LOCAL, ROAMING = r"C:\Users\ada\AppData\Local", r"C:\Users\ada\AppData\Roaming"
WINDOWS = {"LOCALAPPDATA": LOCAL, "APPDATA": ROAMING, "PROGRAMDATA": r"D:\ProgramData"}
XDG = {"XDG_DATA_HOME": "/d", "XDG_STATE_HOME": "/s", "XDG_CONFIG_HOME": "/c"}
LIBRARY = HOME / "Library" / "Application Support"


@pytest.mark.parametrize(
    ("system", "environment", "profile", "keys", "configurations"),
    [
        (
            System.LINUX,
            {},
            HOME / ".local/share/tandem",
            HOME / ".local/state/tandem/keys",
            (HOME / ".config/tandem/tandemd.toml", Path("/etc/tandem/tandemd.toml")),
        ),
        (
            System.LINUX,
            XDG,
            Path("/d/tandem"),
            Path("/s/tandem/keys"),
            (Path("/c/tandem/tandemd.toml"), Path("/etc/tandem/tandemd.toml")),
        ),
        (
            System.MACOS,
            XDG,
            LIBRARY / "Tandem",
            LIBRARY / "Tandem Keys",
            (LIBRARY / "Tandem/tandemd.toml", Path("/Library/Application Support/Tandem/tandemd.toml")),
        ),
        (
            System.WINDOWS,
            WINDOWS,
            Path(LOCAL, "Tandem", "Profile"),
            Path(LOCAL, "Tandem", "Keys"),
            (Path(ROAMING, "Tandem", "tandemd.toml"), Path(r"D:\ProgramData", "Tandem", "tandemd.toml")),
        ),
        (
            System.WINDOWS,
            {},
            HOME / "AppData/Local/Tandem/Profile",
            HOME / "AppData/Local/Tandem/Keys",
            (HOME / "AppData/Roaming/Tandem/tandemd.toml", Path(r"C:\ProgramData", "Tandem", "tandemd.toml")),
        ),
    ],
)
def test_each_system_has_its_own_folders(
    system: System,
    environment: dict[str, str],
    profile: Path,
    keys: Path,
    configurations: tuple[Path, Path],
) -> None:
    places = Places(environment, HOME, system)
    assert (places.profile, places.keys, places.configurations) == (profile, keys, configurations)


def test_a_relative_path_in_a_variable_of_xdg_is_none() -> None:
    relative = dict.fromkeys(XDG, "somewhere")
    assert Places(relative, HOME, System.LINUX).profile == Places({}, HOME, System.LINUX).profile


@pytest.mark.parametrize("system", System)
def test_keys_lie_in_no_profile_and_no_profile_in_the_keys(system: System) -> None:
    places = Places(WINDOWS, HOME, system)
    assert not places.keys.is_relative_to(places.profile)
    assert not places.profile.is_relative_to(places.keys)


@pytest.mark.parametrize("system", [System.LINUX, System.MACOS])
def test_the_last_folder_for_sockets_is_short_and_each_user_has_one(system: System, tmp_path: Path) -> None:
    find: Callable[[str], list[Path]] = lambda account: Places({}, HOME, system).running(account, tmp_path)  # noqa: E731
    assert find("501") == [tmp_path / "tandem-501", Path("/tmp/tandem-501")]  # noqa: S108
    assert not set(find("501")) & set(find("502"))


def test_the_folder_of_the_session_comes_first_where_there_is_one(tmp_path: Path) -> None:
    places = Places({"XDG_RUNTIME_DIR": str(tmp_path)}, HOME, System.LINUX)
    assert places.running("1", Path("/t"))[0] == tmp_path / "tandem"
    gone = Places({"XDG_RUNTIME_DIR": str(tmp_path / "gone")}, HOME, System.LINUX)
    assert gone.running("1", Path("/t"))[0] == Path("/t/tandem-1")


def test_windows_has_what_runs_in_the_folder_of_the_user() -> None:
    assert Places(WINDOWS, HOME, System.WINDOWS).running("ada", Path("T")) == [
        Path(LOCAL, "Tandem", "Running")
    ]


def test_a_system_that_is_none_of_the_three_is_taken_for_a_linux(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, expected in (("win32", System.WINDOWS), ("darwin", System.MACOS), ("freebsd14", System.LINUX)):
        monkeypatch.setattr("sys.platform", name)
        assert System.this() is expected
