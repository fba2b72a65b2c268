"""The Ed25519 key that signs what this device writes, and the check of what other devices signed.

A letter to a device is sealed by libsodium's sealed box for the X25519 key that its Ed25519 key also is
(https://doc.libsodium.org/advanced/ed25519-curve25519): whoever sends it needs no key, and cannot read it.
"""

import base64
import binascii
from typing import Self

from nacl.bindings import (
    crypto_box_seal,
    crypto_box_seal_open,
    crypto_sign,
    crypto_sign_BYTES,
    crypto_sign_ed25519_pk_to_curve25519,
    crypto_sign_ed25519_sk_to_curve25519,
    crypto_sign_open,
    crypto_sign_seed_keypair,
)
from nacl.exceptions import BadSignatureError, CryptoError

from core.errors import ProfileProblem
from core.ids import DeviceId
from core.world import World

_SEED_BYTES = 32
_KEY_BYTES = 32
_ID_LENGTH = 52
_TITLE = "tandem device key 1"
_KEPT_KEYS = 4096


class DeviceKey:
    """The signing key of this device; `id` is its public key, so an id proves itself.

    A closed one has the id alone, until it is opened.
    """

    def __init__(self, seed: bytes) -> None:
        self._secret: bytes | None = None
        self.become(seed)

    @classmethod
    def closed(cls, device: DeviceId) -> Self:
        """Make a key that cannot sign yet, of a device that is known."""
        key = cls(bytes(_SEED_BYTES))
        key.id, key._secret = device, None
        return key

    @property
    def is_open(self) -> bool:
        """True when it can sign."""
        return self._secret is not None

    def become(self, seed: bytes) -> None:
        """Open it, or be the key of another device from now on."""
        public, self._secret = crypto_sign_seed_keypair(seed)
        self.id = _encode_id(public)

    def sign(self, message: bytes) -> bytes:
        """Return the 64 bytes of the Ed25519 signature; raises ProfileProblem while the key is closed."""
        return crypto_sign(message, self._opened)[:crypto_sign_BYTES]

    def unseal(self, letter: bytes) -> bytes:
        """Open what `seal_for` sealed for this device.

        Raises ValueError for anything else, ProfileProblem while the key is closed.
        """
        secret = crypto_sign_ed25519_sk_to_curve25519(self._opened)
        public = crypto_sign_ed25519_pk_to_curve25519(_decode(self.id, _KEY_BYTES))
        try:
            return crypto_box_seal_open(letter, public, secret)
        except CryptoError as error:
            raise ValueError("not a letter to this device") from error

    @property
    def _opened(self) -> bytes:
        if self._secret is None:
            raise ProfileProblem(
                "The key of this device is not open.",
                safe="Your notes are saved here.",
                cure="`tandem doctor` tells why.",
            )
        return self._secret


def seal_for(device: DeviceId, message: bytes) -> bytes:
    """Seal a letter that this device alone can open; raises ValueError for what is no device's id."""
    try:
        public = crypto_sign_ed25519_pk_to_curve25519(_decode(device, _KEY_BYTES))
    except CryptoError as error:
        raise ValueError("not a key") from error
    return crypto_box_seal(message, public)


def draw_seed(world: World) -> bytes:
    """Draw what makes a new device."""
    return world.random_bytes(_SEED_BYTES)


def read_seed(text: bytes) -> bytes:
    """Read the seed of a key that `spell_key` spelled; raises ValueError for anything that is damaged."""
    try:
        seed = _decode(text.decode("ascii").split("\n")[1], _SEED_BYTES)
    except (IndexError, UnicodeDecodeError) as error:
        raise ValueError("not a key") from error
    if text != spell_key(seed):
        raise ValueError("not the key that was written")
    return seed


def spell_key(seed: bytes) -> bytes:
    """Spell a key; the id in it shows whether the seed is still the one that was written."""
    return f"{_TITLE}\n{_encode(seed)}\n{DeviceKey(seed).id}\n".encode()


def is_device(text: str) -> bool:
    """Say whether a text has the form of a device's id."""
    try:
        _decode(text, _KEY_BYTES)
    except ValueError:
        return False
    return True


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
