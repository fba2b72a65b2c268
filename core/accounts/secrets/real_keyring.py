"""Finds the keyring of this computer; loaded when one is asked for, as that takes a third of a second."""

import os
import sys

import keyring.core

from core.accounts.secrets.keyring_keeper import Keyring

_BY_PLATFORM = {
    "linux": "keyring.backends.SecretService.Keyring",
    "darwin": "keyring.backends.macOS.Keyring",
    "win32": "keyring.backends.Windows.WinVaultKeyring",
}
_REAL = frozenset(
    {*_BY_PLATFORM.values(), "keyring.backends.libsecret.Keyring", "keyring.backends.kwallet.DBusKeyring"}
)
"""Backends that keep things encrypted; those that keep nothing, or keep it as it is, are left out."""
_CHOOSES_BY_ITSELF = "keyring.backends.chainer.ChainerBackend"


def find_real_keyring() -> Keyring | None:
    """Give the computer's keyring, None where there is none; may raise anything.

    Whoever chose another backend for Python's programs, or none, gets what was chosen, if it is a real one.
    """
    name = os.environ.get("PYTHON_KEYRING_BACKEND") or _configured()
    if name in ("", _CHOOSES_BY_ITSELF):
        name = _BY_PLATFORM.get(sys.platform, "")
    if name not in _REAL:
        return None
    found: Keyring = keyring.core.load_keyring(name)  # raises RuntimeError if it does not run
    return found


def _configured() -> str:
    chosen = keyring.core.load_config()
    return f"{type(chosen).__module__}.{type(chosen).__qualname__}" if chosen else ""
