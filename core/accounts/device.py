"""The Ed25519 key that signs what this device writes, and the check of what other devices signed."""

import base64
import binascii
from pathlib import Path
from typing import Self

from nacl.bindings import crypto_sign, crypto_sign_BYTES, crypto_sign_open, crypto_sign_seed_keypair
from nacl.exceptions import BadSignatureError

from core.accounts.private_file import read_or_create_private
from core.errors import ProfileProblem
from core.ids import DeviceId
from core.world import World

_SEED_BYTES = 32
_KEY_BYTES = 32
_ID_LENGTH = 52
_TITLE = "tandem device key 1"
_KEPT_KEYS = 4096


class DeviceKey:
    """The signing key of this device; `id` is its public key, so an id proves itself."""

    def __init__(self, seed: bytes) -> None:
        public, self._secret = crypto_sign_seed_keypair(seed)
        self.id = _encode_id(public)

    @classmethod
    def load_or_create(cls, path: Path, world: World) -> Self:
        """Read the key file, or write a new one, readable by its owner only, where there is none.

        A damaged or unreadable file raises ProfileProblem and is never replaced: it would be another device.
        """
        try:
            text = read_or_create_private(path, lambda: cls._make(world))
        except OSError as error:
            raise _unusable(path, error) from error
        return cls._parse(path, text)

    @classmethod
    def _make(cls, world: World) -> bytes:
        seed = world.random_bytes(_SEED_BYTES)
        key = cls(seed)
        return key._file_content(seed)

    @classmethod
    def _parse(cls, path: Path, text: bytes) -> Self:
        try:
            seed = _decode(text.decode("ascii").split("\n")[1], _SEED_BYTES)
        except (ValueError, IndexError) as error:
            raise _damaged(path) from error
        key = cls(seed)
        if text != key._file_content(seed):
            raise _damaged(path)
        return key

    def _file_content(self, seed: bytes) -> bytes:
        """Spell the file; the id in it shows whether the seed is still the one that was written."""
        return f"{_TITLE}\n{_encode(seed)}\n{self.id}\n".encode()

    def sign(self, message: bytes) -> bytes:
        """Return the 64 bytes of the Ed25519 signature."""
        return crypto_sign(message, self._secret)[:crypto_sign_BYTES]


class Verifier:
    """Checks signatures; remembers the decoded keys of the devices it met. Safe to use from any thread."""

    def __init__(self) -> None:
        self._keys: dict[DeviceId, bytes] = {}

    def verify(self, device: DeviceId, message: bytes, signature: bytes) -> bool:
        """Say whether the device signed the message; a text that is no device id signed nothing."""
        key = self._keys.get(device) or self._remember(device)
        if key is None or len(signature) != crypto_sign_BYTES:
            return False
        try:
            crypto_sign_open(signature + message, key)
        except BadSignatureError:
            return False
        return True

    def _remember(self, device: DeviceId) -> bytes | None:
        try:
            key = _decode(device, _KEY_BYTES)
        except ValueError:
            return None
        if len(self._keys) >= _KEPT_KEYS:
            self._keys = {}
        self._keys[device] = key
        return key


def _encode_id(public: bytes) -> DeviceId:
    return DeviceId(_encode(public))


def _encode(value: bytes) -> str:
    return base64.b32encode(value).decode().rstrip("=").lower()


def _decode(text: str, size: int) -> bytes:
    """Read lower-case base32 in its one canonical spelling; raises ValueError for any other text."""
    if len(text) != _ID_LENGTH or not text.isascii():
        raise ValueError("not a key")
    try:
        value = base64.b32decode(text.upper() + "====")
    except binascii.Error as error:
        raise ValueError("not a key") from error
    if len(value) != size or _encode(value) != text:
        raise ValueError("not a key")
    return value


def _damaged(path: Path) -> ProfileProblem:
    return ProfileProblem(
        f"The key of this device, {path}, is damaged.",
        safe="Your notes are safe; the file was left as it is.",
        cure="Restore the file from a backup, or move it away to continue as a new device.",
    )


def _unusable(path: Path, error: OSError) -> ProfileProblem:
    return ProfileProblem(
        f"The key of this device, {path}, cannot be read or written: {error.strerror or error}.",
        safe="Your notes are safe.",
        cure="Check your access to the profile folder and the space on the disk.",
    )
