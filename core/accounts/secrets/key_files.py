"""Keys in files of their own, in a folder outside of every profile: a copied profile does not have them."""

from collections.abc import Mapping
from pathlib import Path

from core.accounts.private_file import make_private_directory, write_private
from core.accounts.secrets.errors import SecretsClosed
from core.accounts.secrets.profile_key import ProfileKey
from core.platform import Places, sync_directory
from core.system_errors import cause

KEYS_VARIABLE = "TANDEM_KEYS"
_TITLE = "tandem profile key 1"


def keys_directory(environment: Mapping[str, str]) -> Path:
    """Choose the folder: TANDEM_KEYS, else where this system has the keys of its user."""
    if chosen := environment.get(KEYS_VARIABLE):
        return Path(chosen).expanduser().absolute()
    return Places(environment, Path.home()).keys


class KeyFiles:
    """Keeps each key in a file that its owner alone reads."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory

    def path(self, key: str) -> Path:
        """Name the file of a key."""
        return self._directory / f"{key}.key"

    def keep(self, key: ProfileKey) -> None:
        """Write the file; raises SecretsClosed."""
        try:
            make_private_directory(self._directory)
            write_private(self.path(key.id), _content(key))
        except OSError as error:
            raise _unusable(self.path(key.id), error) from error

    def find(self, key: str) -> ProfileKey | None:
        """Read the file, None when there is none; raises SecretsClosed for one that is of no use."""
        path = self.path(key)
        try:
            content = path.read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise _unusable(path, error) from error
        try:
            found = ProfileKey.read(content.decode("ascii").split("\n")[1])
        except (ValueError, IndexError) as error:
            raise _damaged(path) from error
        if found.id != key or content != _content(found):
            raise _damaged(path)
        return found

    def forget(self, key: str) -> None:
        """Delete the file; raises SecretsClosed."""
        try:
            self.path(key).unlink(missing_ok=True)
            if self._directory.exists():
                sync_directory(self._directory)
        except OSError as error:
            raise _unusable(self.path(key), error) from error


def _content(key: ProfileKey) -> bytes:
    return f"{_TITLE}\n{key.text}\n{key.id}\n".encode()


def _damaged(path: Path) -> SecretsClosed:
    return SecretsClosed(
        f"The key to this profile's secrets, {path}, is damaged, so this device cannot use its own key.",
        cure="Restore the file from a backup. Without one, `tandem device renew` goes on as a new device.",
    )


def _unusable(path: Path, error: OSError) -> SecretsClosed:
    return SecretsClosed(
        f"The key to this profile's secrets, {path}, cannot be read or written: {cause(error)}.",
        cure="Check your access to that folder and the space on the disk; TANDEM_KEYS names another one.",
    )
