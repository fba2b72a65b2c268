"""A keyring in memory, which can be locked, stuck or reset as real ones are."""

import threading

from keyring.errors import KeyringLocked


class MemoryKeyring:
    """Does what a backend of the keyring package does."""

    def __init__(self) -> None:
        self.entries: dict[tuple[str, str], str] = {}
        self.is_locked = False
        self.asked = 0
        self.answers = threading.Event()
        """While it is not set, every call hangs."""
        self.answers.set()

    def get_password(self, service: str, username: str) -> str | None:
        self._need()
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._need()
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._need()
        del self.entries[service, username]

    def _need(self) -> None:
        self.asked += 1
        self.answers.wait()
        if self.is_locked:
            raise KeyringLocked("Failed to unlock the collection!")
