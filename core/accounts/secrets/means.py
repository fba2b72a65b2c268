"""What this process can ask for keys: files, the keyring, a passphrase."""

import importlib
import sys
from collections.abc import Mapping
from dataclasses import dataclass

from core.accounts.secrets.key_files import KEYS_VARIABLE, KeyFiles, keys_directory
from core.accounts.secrets.keyring_keeper import FindKeyring, Keyring
from core.accounts.secrets.passphrase import FindPassphrase, passphrase_in


@dataclass(frozen=True, slots=True)
class Means:
    """Where keys may lie; a new one goes to the keyring if `prefers_keyring`, else to the files."""

    files: KeyFiles
    find_keyring: FindKeyring
    find_passphrase: FindPassphrase
    prefers_keyring: bool


def means_in(environment: Mapping[str, str]) -> Means:
    """Say what there is in this environment, without loading or asking any of it.

    Whoever names a folder for keys in TANDEM_KEYS wants them there, not in a keyring.
    """
    has_keyring = sys.platform != "linux" or "DBUS_SESSION_BUS_ADDRESS" in environment
    return Means(
        KeyFiles(keys_directory(environment)),
        _load_keyring if has_keyring else _no_keyring,
        lambda: passphrase_in(environment),
        has_keyring and KEYS_VARIABLE not in environment,
    )


def _load_keyring() -> Keyring | None:
    module = importlib.import_module("core.accounts.secrets.real_keyring")
    found: Keyring | None = module.find_real_keyring()
    return found


def _no_keyring() -> None:
    return None
