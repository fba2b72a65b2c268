r"""The key under which a profile's secrets are sealed, and how a sealed secret is spelled.

Four lines: the title, the id of the key, a label that everybody may read, and base64 of nonce and box. The
box is XChaCha20-Poly1305 with a random nonce; the first three lines and the name of the secret are bound to
it, so that no secret can be put in the place of another one.
"""

import base64
import binascii
import hashlib
from dataclasses import dataclass
from typing import Self

from nacl.bindings import (
    crypto_aead_xchacha20poly1305_ietf_decrypt,
    crypto_aead_xchacha20poly1305_ietf_encrypt,
    crypto_aead_xchacha20poly1305_ietf_NPUBBYTES,
)
from nacl.exceptions import CryptoError

from core.accounts.secrets.errors import DamagedSecret, OtherKey
from core.world import World

KEY_BYTES = 32
_TITLE = "tandem sealed 1"
_ID_BYTES = 16
_PERSON = b"tandem profile"
_NONCE_BYTES = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES


@dataclass(frozen=True, slots=True)
class SealedFacts:
    """What a sealed secret tells to who has no key: the id of its key, and its label."""

    key: str
    label: str


class ProfileKey:
    """Seals and opens the secrets of one profile; `id` is its hash, so a key proves that it is the one."""

    def __init__(self, secret: bytes) -> None:
        if len(secret) != KEY_BYTES:
            raise ValueError("not a key")
        self.secret = secret
        self.id = hashlib.blake2b(secret, digest_size=_ID_BYTES, person=_PERSON).hexdigest()

    @classmethod
    def make(cls, world: World) -> Self:
        """Draw a new key."""
        return cls(world.random_bytes(KEY_BYTES))

    @classmethod
    def read(cls, text: str) -> Self:
        """Read a key that was spelled by `text`; raises ValueError."""
        try:
            return cls(base64.b64decode(text, validate=True))
        except binascii.Error as error:
            raise ValueError("not a key") from error

    @property
    def text(self) -> str:
        """The key itself, for its keeper."""
        return base64.b64encode(self.secret).decode()

    def seal(self, name: str, content: bytes, label: str, world: World) -> bytes:
        """Seal the content of the secret of this name; the label is one line that anybody may read."""
        nonce = world.random_bytes(_NONCE_BYTES)
        head = _head(self.id, label)
        box = crypto_aead_xchacha20poly1305_ietf_encrypt(content, _bound(head, name), nonce, self.secret)
        return head + _spelled(nonce + box)

    def open(self, name: str, sealed: bytes) -> bytes:
        """Return the content of a sealed secret; raises OtherKey or DamagedSecret."""
        facts, box = _split(sealed)
        try:
            return self._open(name, _head(facts.key, facts.label), box)
        except CryptoError as error:
            if facts.key == self.id or self._opens(name, facts.label, box):
                raise DamagedSecret("the seal is broken") from error
            raise OtherKey(facts.key) from error

    def _opens(self, name: str, label: str, box: bytes) -> bool:
        """Tell whether it is the id of the key alone that was damaged."""
        try:
            self._open(name, _head(self.id, label), box)
        except CryptoError:
            return False
        return True

    def _open(self, name: str, head: bytes, box: bytes) -> bytes:
        nonce, sealed = box[:_NONCE_BYTES], box[_NONCE_BYTES:]
        return crypto_aead_xchacha20poly1305_ietf_decrypt(sealed, _bound(head, name), nonce, self.secret)


def is_sealed(content: bytes) -> bool:
    """Say whether a file holds a sealed secret, sound or not; else it is as older versions wrote it."""
    return content.startswith(_TITLE.encode())


def read_facts(sealed: bytes) -> SealedFacts:
    """Read what a sealed secret tells to everybody, unproven; raises DamagedSecret."""
    return _split(sealed)[0]


def _head(key: str, label: str) -> bytes:
    return f"{_TITLE}\n{key}\n{label}\n".encode()


def _bound(head: bytes, name: str) -> bytes:
    return head + name.encode()


def _spelled(box: bytes) -> bytes:
    return base64.b64encode(box) + b"\n"


def _split(sealed: bytes) -> tuple[SealedFacts, bytes]:
    try:
        _, key, label, text, end = sealed.decode("ascii").split("\n")
        facts, box = SealedFacts(key, label), base64.b64decode(text, validate=True)
    except ValueError as error:  # a UnicodeDecodeError and a binascii.Error are ones
        raise DamagedSecret("not a sealed secret") from error
    if end or len(box) < _NONCE_BYTES or _head(key, label) + _spelled(box) != sealed:
        raise DamagedSecret("not a sealed secret in its one spelling")
    return facts, box
