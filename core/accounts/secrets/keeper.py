"""Who may keep the key of a profile's secrets, and what every keeper does."""

from enum import Enum
from typing import Protocol

from core.accounts.secrets.profile_key import ProfileKey


class KeptIn(Enum):
    """Where a key is kept; the value is how a profile writes it down."""

    KEYRING = "keyring"
    FILE = "file"
    PASSPHRASE = "passphrase"  # noqa: S105 (a word of a file, not a secret)


class Finder(Protocol):
    """Gives a key by its id. Calls may take as long as a person or a stuck program does."""

    def find(self, key: str) -> ProfileKey | None:
        """Give the key with this id, None when it is surely not there; raises SecretsClosed."""


class Keeper(Finder, Protocol):
    """Takes keys in, and gives them."""

    def keep(self, key: ProfileKey) -> None:
        """Keep a key; raises SecretsClosed."""

    def forget(self, key: str) -> None:
        """Keep the key with this id no longer; one that is not there is no error. Raises SecretsClosed."""
