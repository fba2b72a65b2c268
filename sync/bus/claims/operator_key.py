"""The secret of a hub's authority: the operator's key in its file, and the accounts' keys made from it."""

import hashlib
from pathlib import Path
from typing import Self

from core.accounts.private_file import read_or_create_private
from core.errors import ProfileProblem
from core.world import World
from sync.bus.claims.errors import BadKey
from sync.bus.claims.nkeys import KeyKind, Nkey, SigningKey

_SEED_BYTES = 32
_TITLE = "tandem operator key 1"
_PERSON = b"tandem account"


class OperatorKey:
    """The operator's key, and one key for every account, which need no files of their own.

    Hubs that share this file make the same accounts. Whoever reads it may do anything on their bus.
    """

    def __init__(self, seed: bytes) -> None:
        self.signing = SigningKey(KeyKind.OPERATOR, seed)

    @property
    def nkey(self) -> Nkey:
        """The operator's public key."""
        return self.signing.nkey

    def account(self, label: str) -> SigningKey:
        """Derive an account's key from its label: BLAKE2b of the label, keyed with the operator's seed."""
        seed = hashlib.blake2b(
            label.encode(), key=self.signing.seed, digest_size=_SEED_BYTES, person=_PERSON
        ).digest()
        return SigningKey(KeyKind.ACCOUNT, seed)

    @classmethod
    def load_or_create(cls, path: Path, world: World) -> Self:
        """Read the key file, or write a new one, readable by its owner only, where there is none.

        A damaged or unreadable file raises ProfileProblem and is never replaced: with another key every
        member would have to join anew.
        """
        try:
            text = read_or_create_private(path, lambda: cls._make(world))
        except OSError as error:
            raise _unusable(path, error) from error
        return cls._parse(path, text)

    @classmethod
    def _make(cls, world: World) -> bytes:
        key = cls(world.random_bytes(_SEED_BYTES))
        return key._file_content()

    @classmethod
    def _parse(cls, path: Path, text: bytes) -> Self:
        try:
            seed_text = text.decode("ascii").split("\n")[1]
            key = cls(SigningKey.read(seed_text, KeyKind.OPERATOR).seed)
        except (ValueError, IndexError, BadKey) as error:
            raise _damaged(path) from error
        if text != key._file_content():
            raise _damaged(path)
        return key

    def _file_content(self) -> bytes:
        """Spell the file; the public key in it shows whether the seed is still the one that was written."""
        return f"{_TITLE}\n{self.signing.seed_text}\n{self.nkey}\n".encode()


def _damaged(path: Path) -> ProfileProblem:
    return ProfileProblem(
        f"The key of this hub, {path}, is damaged.",
        safe="Your notes are safe; the file was left as it is.",
        cure="Restore the file from a backup, or from another hub of the same spaces.",
    )


def _unusable(path: Path, error: OSError) -> ProfileProblem:
    return ProfileProblem(
        f"The key of this hub, {path}, cannot be read or written: {error.strerror or error}.",
        safe="Your notes are safe.",
        cure="Check your access to the hub's folder and the space on the disk.",
    )
