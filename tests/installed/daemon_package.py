"""`tandemd` on a machine whose systemd runs: installed, upgraded with its data, removed, purged."""

import time
from pathlib import Path

from tests.installed import documented, older
from tests.installed.machines import Failed, Machine

SYSTEM = ("systemd", "systemd-sysv", "dbus")
_PATIENCE = 60.0
_EXPOSURE = 20
"""The most of what systemd calls exposure, in tenths; a service without any protection has 96."""


def is_lived_with(machine: Machine, package: Path, place: Path) -> list[str]:
    """Go the whole way of a package; returns what was seen, raises Failed where it is not as it has to be."""
    before = machine.files()
    machine.install(older.older_of(package, place))
    configuration = machine.root / "etc/tandem/tandemd.toml"
    configuration.write_text(
        configuration.read_text().replace('# listen = "0.0.0.0"', 'listen = "127.0.0.1"')
    )
    chosen = configuration.read_text()
    seen = []
    with machine.booted():
        _until_active(machine)
        seen.append(f"{older.VERSION} runs as {_owner(machine)}, {_exposure(machine)}")
        _lay_older_notes(machine)
        seen.append(_is_upgraded(machine, package))
        _hub(machine, "note", "new", "--title", "Kept", "Written after the upgrade")
        if configuration.read_text() != chosen:
            raise Failed("the upgrade changed the configuration")
        seen += [
            _comes_back_after_kill(machine),
            _stops_at_once(machine, package),
            _is_removed(machine, package),
        ]
    seen.append(_is_purged(machine, before))
    return seen


def _lay_older_notes(machine: Machine) -> None:
    """Give the service, stopped, what an older version left, in the format of that time."""
    machine.run("systemctl", "stop", "tandemd")
    machine.run("sh", "-c", "rm -rf /var/lib/tandem/*")
    service = machine.root / "var/lib/tandem"
    older.lay_notes(service / "profile", service / "keys")
    machine.run("chown", "--recursive", "tandem:tandem", "/var/lib/tandem")


def _is_upgraded(machine: Machine, package: Path) -> str:
    documented.type_in(machine, documented.HUB, 0, package)
    _until_active(machine)
    kept = older.require_notes(lambda title: _hub(machine, "note", "show", title))
    checked = _hub(machine, "doctor")
    if "✗" in checked:
        raise Failed(f"doctor finds after the upgrade:\n{checked}")
    right = checked.count("✓")
    told = f"all {kept} notes and the configuration are there, doctor finds {right} things right"
    return f"upgraded, with notes of an older format: {told}"


def _comes_back_after_kill(machine: Machine) -> str:
    machine.run("systemctl", "kill", "--signal=SIGKILL", "tandemd")
    _hub(machine, "note", "list")  # a command does it by itself, or asks the one that is back
    _until_active(machine)
    _require("Kept", _hub(machine, "note", "list"))
    return "killed with SIGKILL: systemd starts it again, the note is there"


def _stops_at_once(machine: Machine, package: Path) -> str:
    started = time.monotonic()
    documented.type_in(machine, documented.HUB, 1, package)
    machine.run("systemctl", "stop", "tandemd")
    took = time.monotonic() - started
    result = machine.run("systemctl", "show", "--property=Result", "--value", "tandemd").strip()
    if result != "success":
        raise Failed(f"it was stopped, and systemd tells {result}")
    return f"stopped after {took:.1f} s, in good order"


def _is_removed(machine: Machine, package: Path) -> str:
    machine.run("dpkg", "-r", "tandemd")
    if (machine.root / "usr/bin/tandemd").exists() or (machine.root / "usr/bin/tandem").is_symlink():
        raise Failed("removed, and its programs are still there")
    documented.type_in(machine, documented.HUB, 0, package)
    _until_active(machine)
    _require("Kept", _hub(machine, "note", "list"))
    machine.run("systemctl", "stop", "tandemd")
    return "removed and installed again: the note is there"


def _is_purged(machine: Machine, before: set[str]) -> str:
    machine.run("dpkg", "--purge", "tandemd")
    machine.run("getent", "passwd", "tandem", exits=2)
    left = {path for path in machine.files() - before if not _of_others(path)}
    backups = {path for path in left if path.startswith("/var/backups/tandem-hub-")}
    if left - backups or len(backups) != 1:
        raise Failed(f"purged, and these are left: {sorted(left)[:20]}")
    (backup,) = backups
    _require("profile/tandem.db", machine.run("tar", "-tzf", backup))
    return "purged: nothing is left but a packed copy of the notes in /var/backups, as it says"


def _of_others(path: str) -> bool:
    """Say whether it came from the system's own start, or is what the test laid there."""
    return path.startswith(
        (
            "/var/tmp/",
            "/etc/machine-id",
            "/etc/.updated",
            "/var/.updated",
            "/var/lib/systemd",
            "/var/lib/private",
        )
    )


def _hub(machine: Machine, *words: str) -> str:
    return machine.run("tandem-hub", *words)


def _owner(machine: Machine) -> str:
    process = machine.run("systemctl", "show", "--property=MainPID", "--value", "tandemd").strip()
    return machine.run("stat", "--format=%U", f"/proc/{process}").strip()


def _exposure(machine: Machine) -> str:
    command = ("systemd-analyze", "security", f"--threshold={_EXPOSURE}", "--no-pager", "tandemd")
    told = [line for line in machine.run(*command).splitlines() if "exposure level" in line]
    return told[0].partition(": ")[2].partition(" ")[0] + " of 10 exposed"


def _until_active(machine: Machine) -> None:
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline:
        if (
            machine.run("systemctl", "show", "--property=ActiveState", "--value", "tandemd").strip()
            == "active"
        ):
            return
        time.sleep(0.2)
    raise Failed(
        f"tandemd is not up: {machine.run('journalctl', '--unit=tandemd', '--no-pager', '--lines=30')}"
    )


def _require(words: str, text: str) -> None:
    if words not in text:
        raise Failed(f"{words!r} is missing in:\n{text}")
