"""Keys in the keyring of the computer, which a person unlocks by signing in to the desktop."""

import logging
from collections.abc import Callable
from typing import Protocol

from core.accounts.secrets.errors import SecretsClosed
from core.accounts.secrets.profile_key import ProfileKey

SERVICE = "Tandem"
_log = logging.getLogger(__name__)


class Keyring(Protocol):
    """The part of a backend of the keyring package that is used here; it may raise anything."""

    def get_password(self, service: str, username: str) -> str | None: ...
    def set_password(self, service: str, username: str, password: str) -> None: ...
    def delete_password(self, service: str, username: str) -> None: ...


FindKeyring = Callable[[], Keyring | None]
"""Looks for the computer's keyring; None where there is none that really keeps things."""


class KeyringKeeper:
    """Keeps keys as entries of the service "Tandem", named by their ids."""

    def __init__(self, find_keyring: FindKeyring) -> None:
        self._find_keyring = find_keyring

    def keep(self, key: ProfileKey) -> None:
        """Make the entry and read it again; raises SecretsClosed."""
        keyring = self._keyring()
        try:
            keyring.set_password(SERVICE, key.id, key.text)
            found = keyring.get_password(SERVICE, key.id)
        except Exception as error:
            raise _locked(error) from error
        if found != key.text:
            raise _absent()

    def find(self, key: str) -> ProfileKey | None:
        """Read the entry, None when the keyring has none; raises SecretsClosed."""
        keyring = self._keyring()
        try:
            text = keyring.get_password(SERVICE, key)
        except Exception as error:
            raise _locked(error) from error
        if text is None:
            return None
        try:
            found = ProfileKey.read(text)
        except ValueError:
            found = None
        # An entry that somebody changed opens nothing: it is as good as none.
        return found if found and found.id == key else None

    def forget(self, key: str) -> None:
        """Delete the entry; raises SecretsClosed."""
        keyring = self._keyring()
        try:
            if keyring.get_password(SERVICE, key) is not None:
                keyring.delete_password(SERVICE, key)
        except Exception as error:
            raise _locked(error) from error

    def _keyring(self) -> Keyring:
        try:
            keyring = self._find_keyring()
        except Exception as error:
            _log.info("looking for a keyring failed: %r", error)
            raise _absent() from error
        if keyring is None:
            raise _absent()
        return keyring


def _absent() -> SecretsClosed:
    return SecretsClosed(
        "No keyring runs here, and the key of this device is kept in one.",
        cure="Start Tandem in the desktop session in which it ran before. If that keyring is lost,"
        " `tandem device renew` goes on as a new device.",
    )


def _locked(error: Exception) -> SecretsClosed:
    """Whatever a backend raises, be it of D-Bus or of its own: what counts is that it gave nothing."""
    _log.info("the keyring gave nothing: %r", error)
    return SecretsClosed(
        "The keyring of this computer is locked, and the key of this device is kept in it.",
        cure="Unlock the keyring and start Tandem again.",
    )
