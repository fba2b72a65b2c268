"""What of a hub belongs into a backup of its profile; the rest is made anew from it."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from core.backup import NOTES, ReadItems, read_notes
from core.profile import Profile
from sync.bus.certificates import CERTIFICATE
from sync.hub.hub_keys import HUB_SECRETS
from sync.hub.hub_settings import SETTINGS_FILE
from sync.hub.kept_port import PORT_FILE
from sync.hub.mirror import MIRROR_FILE, read_messages

_FOLDER = "hub"
READERS: Mapping[str, ReadItems] = {NOTES: read_notes, f"{_FOLDER}/{MIRROR_FILE}": read_messages}
"""How every item of each database is read, by the database's path in the profile.

Spaces' own logs are not among them: they are filled again from the notes, and get a new epoch. What services
keep beside is built from the mirror. Nor is the roster of a cluster: what is restored belongs to none, as the
others may be gone, or go on.
"""


def databases_of(profile: Profile) -> dict[str, ReadItems]:
    """Name the databases that a profile has."""
    return {path: read for path, read in READERS.items() if (profile.directory / path).exists()}


def files_of(profile: Profile) -> Sequence[str]:
    """Name the small files by which a hub is known, and reached where it was."""
    names = (f"{_FOLDER}/{name}" for name in (SETTINGS_FILE, PORT_FILE, CERTIFICATE))
    return [name for name in names if (profile.directory / name).exists()]


def secrets_of(profile: Profile) -> list[Path]:
    """Name the files of a profile's secrets, its device's and its hub's."""
    paths = [profile.device_key, *(profile.hub / name for name in HUB_SECRETS)]
    return [path for path in paths if path.exists()]
