"""The secret of a hub's authority: the operator's key in its file, and the accounts' keys made from it."""

import hashlib
from pathlib import Path
from typing import Self

from core.accounts.secrets import DamagedSecret, OtherKey, SecretFile
from core.errors import ProfileProblem
from core.system_errors import cause
from core.world import World
from sync.bus.claims.errors import BadKey
from sync.bus.claims.nkeys import KeyKind, Nkey, SigningKey

_SEED_BYTES = 32
_TITLE = "tandem operator key 1"
_PERSON = b"tandem account"


class OperatorKey:
    """The operator's key, and one key for every account, which need no files of their own.

    Hubs that share it make the same accounts. Whoever has it may do anything on their bus.
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
    def load_or_create(cls, file: SecretFile, world: World) -> Self:
        """Read the key from its sealed file, or write a new one where there is none.

        A file that is damaged, unreadable or sealed under another key raises ProfileProblem and is never
        replaced: with another key every member would have to join anew.
        """
        try:
            text = file.read()
            key = cls(world.random_bytes(_SEED_BYTES)) if text is None else cls._parse(file.path, text)
            file.keep(_file_content(key), key.nkey)
        except OSError as error:
            raise _unusable(file.path, error) from error
        except OtherKey as error:
            raise _sealed_by_another(file.path) from error
        except DamagedSecret as error:
            raise _damaged(file.path) from error
        return key

    @classmethod
    def _parse(cls, path: Path, text: bytes) -> Self:
        try:
            seed_text = text.decode("ascii").split("\n")[1]
            key = cls(SigningKey.read(seed_text, KeyKind.OPERATOR).seed)
        except (ValueError, IndexError, BadKey) as error:
            raise _damaged(path) from error
        if text != _file_content(key):
            raise _damaged(path)
        return key


def _file_content(key: OperatorKey) -> bytes:
    """Spell the file; the public key in it shows whether the seed is still the one that was written."""
    return f"{_TITLE}\n{key.signing.seed_text}\n{key.nkey}\n".encode()


def _damaged(path: Path) -> ProfileProblem:
    return ProfileProblem(
        f"The key of this hub, {path}, is damaged.",
        safe="Your notes are safe; the file was left as it is.",
        cure="Restore the file from a backup, or from another hub of the same spaces.",
    )


def _sealed_by_another(path: Path) -> ProfileProblem:
    return ProfileProblem(
        f"The key of this hub, {path}, cannot be opened: it was sealed under another key than this"
        " profile has.",
        safe="Your notes are safe; the file was left as it is.",
        cure="Bring back what opens it, together with secrets.json of that time. If that is lost, this hub"
        " cannot go on: `tandem export` the notes, import them into a new profile, and share that one.",
    )


def _unusable(path: Path, error: OSError) -> ProfileProblem:
    return ProfileProblem(
        f"The key of this hub, {path}, cannot be read or written: {cause(error)}.",
        safe="Your notes are safe.",
        cure="Check your access to the hub's folder and the space on the disk.",
    )
