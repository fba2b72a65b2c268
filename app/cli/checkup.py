"""What doctor can see without opening the profile: the folder, its owner, the programs, the display."""

import os
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

from app.cli.file_checkup import look_at_configuration, look_at_hub_files, look_at_secret_files
from app.commands.handover import describe
from core.disk_room import look_at_room
from core.errors import BusMissing, Problem
from core.health import Finding, Health
from core.platform import others_may_open
from core.profile import Profile, read_owner
from resources import names


def look_around(profile: Profile, environment: Mapping[str, str], configuration: str = "") -> list[Finding]:
    """Look at everything that does not need the profile's notes; `configuration` is a daemon's file."""
    return [
        _folder(profile),
        *look_at_secret_files(profile),
        _owner(profile),
        look_at_configuration(configuration, environment, Path.home()),
        *look_at_hub_files(profile, environment),
        _bus(),
        _display(environment),
        _fonts(),
    ]


def unopened(problem: Problem) -> Finding:
    """Tell why the profile cannot be opened."""
    return Finding("notes", Health.FAULTY, f"{problem.title} {problem.safe}".strip(), problem.cure)


def _folder(profile: Profile) -> Finding:
    folder = profile.directory
    if not folder.exists():
        return Finding("profile", Health.SOUND, f"{folder} is new.")
    if not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
        return Finding(
            "profile", Health.FAULTY, f"{folder} cannot be written.", "Give yourself write access to it."
        )
    if others_may_open(folder):
        return Finding(
            "profile", Health.NOTABLE, f"Other users can open {folder}.", f"Run `chmod 700 {folder}`."
        )
    return Finding("profile", Health.SOUND, f"{folder} is yours alone.")


def look_at_disk(profile: Profile) -> Finding:
    """Look how much room there is where a profile lies that could not be opened."""
    folder = profile.directory
    while not folder.exists():
        folder = folder.parent
    trouble = look_at_room(folder)
    if trouble is None:
        return Finding("disk", Health.SOUND, f"{shutil.disk_usage(folder).free / 1e9:,.1f} GB are free.")
    problem = trouble.problem
    return Finding("disk", trouble.health, f"{problem.title} {problem.safe}", problem.cure)


def _owner(profile: Profile) -> Finding:
    owner = read_owner(profile)
    if owner is None:
        return Finding("owner", Health.SOUND, "No process has the profile open.")
    return Finding("owner", Health.SOUND, f"Open in {describe(owner)}.")


def _bus() -> Finding:
    # Imported only here: it brings the whole bus with it.
    from sync.bus import find_server_program

    try:
        return Finding("nats-server", Health.SOUND, f"Found at {find_server_program()}")
    except BusMissing as problem:
        return Finding("nats-server", Health.FAULTY, f"{problem.title} {problem.safe}", problem.cure)


def _fonts() -> Finding:
    found = [name for ending in (".otf", ".ttf") for name in names("fonts", ending)]
    if found:
        return Finding("fonts", Health.SOUND, f"{len(found)} come with Tandem.")
    return Finding("fonts", Health.FAULTY, "Tandem's own fonts are missing.", "Install Tandem again.")


def _display(environment: Mapping[str, str]) -> Finding:
    if sys.platform != "linux" or environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"):
        return Finding("display", Health.SOUND, "A window can be opened.")
    return Finding("display", Health.SOUND, "There is none, so no window can be opened; commands need none.")
