"""Sealed files for tests that are about what is in them, not about who keeps their key."""

import os
from contextlib import suppress
from pathlib import Path

from core.accounts.secrets import ProfileKey, SecretFile
from core.accounts.secrets.keeping import Keeping
from core.accounts.secrets.key_files import KeyFiles, keys_directory
from core.profile import Profile
from core.world import World, real_world
from sync.bus import certificates, claims

KEY = ProfileKey(b"p" * 32)


def secret_file(path: Path, key: ProfileKey | None = KEY) -> SecretFile:
    """Name a file that is sealed under the key that all of a test's files are sealed under."""
    return SecretFile(path, key, real_world())


def key_of(profile: Profile) -> ProfileKey:
    """Read the key of a profile's secrets from the file in which it is kept."""
    keeping = Keeping.read(profile.secrets)
    key = KeyFiles(keys_directory(os.environ)).find(keeping.key) if keeping else None
    if key is None:
        raise LookupError(f"the key of {profile.directory} is not in a file")
    return key


def claims_of(profile: Profile, world: World) -> claims.Authority:
    """Read what servers believe for the hub of a profile."""
    return claims.Authority(secret_file(profile.hub / "operator.key", key_of(profile)), world)


def claims_in(directory: Path, world: World) -> claims.Authority:
    """Read or make what servers believe for the hub in a directory."""
    return claims.Authority(secret_file(directory / "operator.key"), world)


def trust_in(directory: Path, world: World) -> certificates.Authority:
    """Read or make what clients trust at the hub in a directory, which is made too."""
    with suppress(FileExistsError):  # a file there is what a test is about
        directory.mkdir(parents=True)
    return certificates.Authority.load_or_create(secret_file(directory / "authority.pem"), world)
