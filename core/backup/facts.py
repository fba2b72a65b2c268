"""What a backup says of itself: openly in its header, and in full in its manifest."""

from enum import Enum

import msgspec

FORMAT = 1


class Keys(Enum):
    """In which shape a backup has the secrets of a profile: its device's key, and those of its hub."""

    OPEN = "open"
    """As they are; the backup itself is encrypted, and opens them."""
    SEALED = "sealed"
    """As they lie in the profile: whoever opens them there, opens them here."""
    NONE = "none"


class Holding(msgspec.Struct, frozen=True):
    """How much a backup holds; `messages` are those of the hub's own logs, `size` is in bytes.

    `missing` counts attachments that notes name and that were not on this computer.
    """

    notes: int = 0
    spaces: int = 0
    attachments: int = 0
    missing: int = 0
    messages: int = 0
    size: int = 0
    has_hub: bool = False
    keys: Keys = Keys.NONE


class Lock(msgspec.Struct, frozen=True):
    """How a passphrase becomes the key: argon2id over `salt`, `memory` in KiB; `stream` begins the stream."""

    salt: bytes
    memory: int
    passes: int
    stream: bytes


class Header(msgspec.Struct, frozen=True):
    """What everybody may read; `made_at` in seconds since 1970, UTC, `profile` is the id of the device."""

    format: int
    made_at: float
    release: str
    profile: str
    holding: Holding
    lock: Lock | None = None


class Part(msgspec.Struct, frozen=True, array_like=True):
    """One file of the profile, by its path in there.

    A secret is not sealed in the backup, and is when it is restored; `label` is what the seal tells.
    """

    path: str
    size: int
    is_secret: bool = False
    label: str = ""


class Manifest(msgspec.Struct, frozen=True, array_like=True):
    """The SHA-256 of each part by its path, and of each item in a database by the database's path."""

    parts: dict[str, bytes]
    items: dict[str, dict[str, bytes]]
