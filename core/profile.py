"""The profile: the folder that holds everything of one installation, and who owns it at the moment."""

import hashlib
import json
import os
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from core.errors import ProfileBusy, ProfileProblem
from core.platform import (
    Places,
    account,
    is_own_alone,
    is_running,
    lock_alone,
    lock_with_others,
    read_start,
    write_start,
)
from core.system_errors import cause
from core.world import World

_LONGEST_SOCKET_PATH = 100
"""Bytes. Linux takes 107, macOS 103; a longer path cannot be bound at all."""
_LOCK_TRIES = 50
_LOCK_PAUSE = 0.01
"""Seconds. Somebody who asks for the owner holds the lock for some microseconds."""


class OwnerKind(Enum):
    """Which program owns a profile."""

    WINDOW = "window"
    SHARE = "share"
    FOLLOW = "follow"
    DAEMON = "daemon"
    COMMAND = "command"
    DEMO = "demo"

    @property
    def phrase(self) -> str:
        """Name the program to people."""
        return _PHRASES[self]


_PHRASES = {
    OwnerKind.WINDOW: "the Tandem window",
    OwnerKind.SHARE: "the command `tandem share`",
    OwnerKind.FOLLOW: "the command `tandem sync --follow`",
    OwnerKind.DAEMON: "the background program `tandemd`",
    OwnerKind.COMMAND: "a `tandem` command",
    OwnerKind.DEMO: "the Tandem demo",
}


@dataclass(frozen=True, slots=True)
class Owner:
    """The process that owns, or owned, a profile; `started` in seconds since 1970, UTC."""

    pid: int
    kind: OwnerKind
    started: float


@dataclass(frozen=True, slots=True)
class Ownership:
    """Sole use of a profile; `recovered` is the owner that died without giving it back."""

    profile: "Profile"
    recovered: Owner | None


class ProfileTaken(ProfileBusy):
    """Another process owns the profile: `owner`, or None when its lock file cannot be read."""

    def __init__(self, profile: "Profile", owner: Owner | None) -> None:
        who = f"{owner.kind.phrase} (process {owner.pid})" if owner else "another process"
        super().__init__(
            f"The profile {profile.directory} is in use by {who}.",
            safe="Its notes are untouched.",
            cure="Close that program first, or choose another profile with --profile.",
        )
        self.owner = owner


@dataclass(frozen=True, slots=True)
class Profile:
    """The paths of one profile."""

    directory: Path

    @property
    def database(self) -> Path:
        return self.directory / "tandem.db"

    @property
    def device_key(self) -> Path:
        return self.directory / "device.key"

    @property
    def secrets(self) -> Path:
        """Name the file that says where the key of the profile's secrets is kept."""
        return self.directory / "secrets.json"

    @property
    def bus(self) -> Path:
        return self.directory / "bus"

    @property
    def hub(self) -> Path:
        """Name the folder of what a hub is known by, and of its services' files."""
        return self.directory / "hub"

    @property
    def backups(self) -> Path:
        """Name the folder of the daily copies of the database."""
        return self.directory / "backups"

    @property
    def attachments(self) -> Path:
        return self.directory / "attachments"

    @property
    def owner_lock(self) -> Path:
        return self.directory / "owner.lock"

    @property
    def control_socket(self) -> Path:
        """Name the local socket of the owner: in the profile, or outside when its path would be too long."""
        inside = self.directory.absolute() / "control.socket"
        if _fits_socket(inside):
            return inside
        outside = [folder / f"{self._digest}.socket" for folder in _runtime_directories(os.environ)]
        return next(filter(_fits_socket, outside), outside[-1])

    @property
    def certificates(self) -> Path:
        """Name the folder, outside of the profile, of what a hub's two servers show, with their keys."""
        return _runtime_directories(os.environ)[0] / f"{self._digest}.certificates"

    @property
    def _digest(self) -> str:
        return hashlib.sha256(os.fsencode(self.directory.absolute())).hexdigest()[:24]

    def prepare(self) -> None:
        """Create what is missing, for the owner's eyes only; raises ProfileProblem when that cannot be."""
        for directory in (self.directory, self.bus, self.attachments):
            _create_directory(directory)
            _require_writable(directory)
        if self.control_socket.parent != self.directory.absolute():
            _prepare_outside(self.control_socket.parent)

    def prepare_certificates(self) -> None:
        """Create their folder; raises ProfileProblem when it cannot be one's own."""
        _prepare_outside(self.certificates.parent)
        for directory in (self.certificates, self.certificates / "bus", self.certificates / "gateway"):
            _prepare_outside(directory)


def default_profile_directory(environment: Mapping[str, str]) -> Path:
    """Choose the folder: TANDEM_HOME, else where this system has what a program keeps for its user."""
    if chosen := environment.get("TANDEM_HOME"):
        return Path(chosen).expanduser()
    return Places(environment, Path.home()).profile


@contextmanager
def own_profile(profile: Profile, kind: OwnerKind, world: World) -> Iterator[Ownership]:
    """Own the prepared profile alone until the block ends; raises ProfileTaken when somebody else does.

    The lock belongs to the open file, which is close-on-exec: neither a child process nor a crash keeps it.
    """
    lock = _open_lock(profile)
    try:
        recovered = _take_lock(profile, lock)
        _write_owner(lock, Owner(os.getpid(), kind, world.now()))
        try:
            yield Ownership(profile, recovered)
        finally:
            os.ftruncate(lock, 0)
    finally:
        os.close(lock)


def read_owner(profile: Profile) -> Owner | None:
    """Say who owns the profile now, None when nobody does."""
    try:
        lock = os.open(profile.owner_lock, os.O_RDONLY)
    except OSError:
        return None
    try:
        return None if lock_with_others(lock) else _owner_in(lock)
    finally:
        os.close(lock)


def _open_lock(profile: Profile) -> int:
    try:
        return os.open(profile.owner_lock, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise _unusable(profile.directory, error) from error


def _take_lock(profile: Profile, lock: int) -> Owner | None:
    """Lock the file and return the owner that died with it; wait out those who merely ask for the owner."""
    for _ in range(_LOCK_TRIES):
        if lock_alone(lock):
            return _owner_in(lock)
        owner = _owner_in(lock)
        if owner and is_running(owner.pid):
            raise ProfileTaken(profile, owner)
        time.sleep(_LOCK_PAUSE)
    raise ProfileTaken(profile, _owner_in(lock))


def _write_owner(lock: int, owner: Owner) -> None:
    """Leave a name for others; on a full disk the lock holds without it."""
    text = json.dumps({"pid": owner.pid, "kind": owner.kind.value, "started": owner.started})
    with suppress(OSError):
        os.ftruncate(lock, 0)
        write_start(lock, text.encode())


def _owner_in(lock: int) -> Owner | None:
    try:
        found = json.loads(read_start(lock, 4096))
        return Owner(int(found["pid"]), OwnerKind(found["kind"]), float(found["started"]))
    except (ValueError, TypeError, KeyError):
        return None


def _create_directory(directory: Path) -> None:
    try:
        directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    except FileExistsError as error:
        raise ProfileProblem(
            f"{directory} is a file, so it cannot be used as a profile folder.",
            safe="The file is untouched.",
            cure="Choose a folder with --profile, or move the file away.",
        ) from error
    except OSError as error:
        raise _unusable(directory, error) from error


def _require_writable(directory: Path) -> None:
    if not os.access(directory, os.R_OK | os.W_OK | os.X_OK):
        raise ProfileProblem(
            f"The profile folder {directory} cannot be written.",
            safe="Nothing in it was changed.",
            cure="Give yourself write access to it, or choose another folder with --profile.",
        )


def _prepare_outside(directory: Path) -> None:
    """Create a folder where others may have one; it must be one's own."""
    _create_directory(directory)
    _require_private(directory)


def _require_private(directory: Path) -> None:
    if not is_own_alone(directory):
        raise ProfileProblem(
            f"The folder {directory}, which is to be Tandem's own, is open to other users.",
            safe="Nothing was changed.",
            cure="Remove that folder, or set XDG_RUNTIME_DIR to one of your own.",
        )


def _fits_socket(path: Path) -> bool:
    return len(os.fsencode(path)) <= _LONGEST_SOCKET_PATH


def _runtime_directories(environment: Mapping[str, str]) -> list[Path]:
    """Folders for sockets, the best first; the last one's path is always short."""
    return Places(environment, Path.home()).running(account(), Path(tempfile.gettempdir()))


def _unusable(path: Path, error: OSError) -> ProfileProblem:
    return ProfileProblem(
        f"The profile folder {path} cannot be used: {cause(error)}.",
        safe="Nothing was changed.",
        cure="Check the path and your access to it, or choose another folder with --profile.",
    )
