"""A key that a passphrase opens: locked with argon2id, it may lie in the profile and be copied with it."""

import base64
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from nacl.pwhash import argon2id

from core.accounts.password import HashCost
from core.accounts.secrets.errors import DamagedSecret, SecretRefused, SecretsClosed
from core.accounts.secrets.profile_key import KEY_BYTES, ProfileKey
from core.world import World

PASSPHRASE_VARIABLE = "TANDEM_PASSPHRASE_FILE"  # noqa: S105 (names a file)
_CREDENTIALS, _CREDENTIAL = "CREDENTIALS_DIRECTORY", "tandem-passphrase"
_NAME = "profile key"
_KIBIBYTE = 1024
_MOST_MEMORY, _MOST_PASSES = 4 * 1024 * 1024, 64
"""KiB and passes. More was never asked for: such a file is damaged, and would stop the computer."""

FindPassphrase = Callable[[], str | None]
"""Gives the passphrase, None where nobody set one; may raise SecretsClosed."""


@dataclass(frozen=True, slots=True)
class LockedKey:
    """A profile's key, sealed under what argon2id makes of a passphrase and a salt at this cost."""

    salt: bytes
    cost: HashCost
    sealed: bytes

    @classmethod
    def lock(cls, key: ProfileKey, passphrase: str, world: World, cost: HashCost) -> Self:
        """Lock a key with a fresh salt; takes as long as hashing a password."""
        salt = world.random_bytes(argon2id.SALTBYTES)
        sealed = _key_of(passphrase, salt, cost).seal(_NAME, key.secret, "", world)
        return cls(salt, cost, sealed)

    def open(self, passphrase: str) -> ProfileKey | None:
        """Return the key, None when the passphrase does not fit; takes as long as locking did."""
        try:
            return ProfileKey(_key_of(passphrase, self.salt, self.cost).open(_NAME, self.sealed))
        except (SecretRefused, ValueError):
            return None

    @property
    def facts(self) -> dict[str, object]:
        """Spell it for a JSON file."""
        return {
            "salt": base64.b64encode(self.salt).decode(),
            "memory": self.cost.memory,
            "passes": self.cost.passes,
            "sealed": self.sealed.decode(),
        }

    @classmethod
    def read(cls, facts: Mapping[str, object]) -> Self:
        """Read what `facts` spelled; raises DamagedSecret."""
        try:
            salt = base64.b64decode(str(facts["salt"]), validate=True)
            cost = HashCost(int(str(facts["memory"])), int(str(facts["passes"])))
            sealed = str(facts["sealed"]).encode()
        except (ValueError, KeyError) as error:
            raise DamagedSecret("not a locked key") from error
        if len(salt) != argon2id.SALTBYTES or cost.memory > _MOST_MEMORY or cost.passes > _MOST_PASSES:
            raise DamagedSecret("not a locked key")
        return cls(salt, cost, sealed)


class PassphraseKeeper:
    """Opens the one locked key of a profile with the passphrase that this process was given."""

    def __init__(self, locked: LockedKey | None, find_passphrase: FindPassphrase) -> None:
        self._locked = locked
        self._find_passphrase = find_passphrase

    def find(self, key: str) -> ProfileKey | None:
        """Open it, None when no key is locked here; raises SecretsClosed without the right passphrase."""
        if self._locked is None:
            return None
        passphrase = self._find_passphrase()
        if passphrase is None:
            raise _without_passphrase()
        found = self._locked.open(passphrase)
        if found is None or found.id != key:
            raise _other_passphrase()
        return found


def passphrase_in(environment: Mapping[str, str]) -> str | None:
    """Read the passphrase that a service manager gives, None where it gives none; raises SecretsClosed.

    It is the first line of the file that TANDEM_PASSPHRASE_FILE names, else of the systemd credential
    `tandem-passphrase`.
    """
    if named := environment.get(PASSPHRASE_VARIABLE):
        return _first_line(Path(named).expanduser())
    given = Path(environment.get(_CREDENTIALS, "")) / _CREDENTIAL
    return _first_line(given) if _CREDENTIALS in environment and given.exists() else None


def _first_line(path: Path) -> str:
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SecretsClosed(
            f"The passphrase cannot be read from {path}.",
            cure=f"Check the file and your access to it; {PASSPHRASE_VARIABLE} names it.",
        ) from error
    line = text.partition("\n")[0].rstrip("\r")
    if not line:
        raise SecretsClosed(f"There is no passphrase in {path}.", cure="Write it into the file's first line.")
    return line


def _key_of(passphrase: str, salt: bytes, cost: HashCost) -> ProfileKey:
    memory = cost.memory * _KIBIBYTE
    return ProfileKey(argon2id.kdf(KEY_BYTES, passphrase.encode(), salt, cost.passes, memory))


def _without_passphrase() -> SecretsClosed:
    return SecretsClosed(
        "The key of this device opens with your passphrase, which was not given.",
        cure="Run the command in a terminal, which asks for it, or name a file that has it in"
        f" {PASSPHRASE_VARIABLE}.",
    )


def _other_passphrase() -> SecretsClosed:
    return SecretsClosed(
        "The passphrase does not open the key of this device.",
        cure="Try again; if it is lost, `tandem device renew` goes on as a new device.",
    )
