"""A file that holds one secret, sealed; what an older version left in it plain is sealed in its place."""

from dataclasses import dataclass
from pathlib import Path

from core.accounts.private_file import write_private
from core.accounts.secrets.errors import DamagedSecret, OtherKey
from core.accounts.secrets.profile_key import ProfileKey, is_sealed, read_facts
from core.world import World


@dataclass(frozen=True, slots=True)
class SecretFile:
    """One secret of a profile, bound to the name of its file.

    Without a key it is one that lies plain, and stays so until there is a key.
    """

    path: Path
    key: ProfileKey | None
    world: World

    def read(self) -> bytes | None:
        """Return the secret, None where there is no file.

        Raises OSError, DamagedSecret, or OtherKey when it was sealed under another key.
        """
        try:
            return self._opened(self.path.read_bytes())
        except FileNotFoundError:
            return None

    def keep(self, content: bytes, label: str) -> None:
        """Seal the secret, unless it is sealed already.

        The sealed file is read back and opened before it takes the place of a plain one, in one step: a crash
        leaves the one or the other. Raises OSError, DamagedSecret or OtherKey.
        """
        if self.key is None:
            return
        found = self.path.read_bytes() if self.path.exists() else b""
        if is_sealed(found) and self.key.open(self.path.name, found) == content:
            return
        sealed = self.key.seal(self.path.name, content, label, self.world)
        write_private(self.path, sealed, check=lambda written: self._check(written, content))

    def _opened(self, content: bytes) -> bytes:
        if not is_sealed(content):
            return content
        if self.key is None:
            raise OtherKey(read_facts(content).key)
        return self.key.open(self.path.name, content)

    def _check(self, written: bytes, content: bytes) -> None:
        if self._opened(written) != content:
            raise DamagedSecret("what was written is not what was sealed")


def is_plain(path: Path) -> bool:
    """Say whether a file holds a secret as older versions wrote it; raises OSError."""
    return path.exists() and not is_sealed(path.read_bytes())
