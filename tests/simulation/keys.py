"""Device keys that sign by a hash: as hard to forge for whoever lacks the seed, and a tenth of the price."""

import base64
from hashlib import blake2b

from core.accounts import DeviceKey, Verifier
from core.errors import UnknownUpdate
from core.ids import DeviceId

_SIGNATURE_BYTES = 64


class KeyRing(Verifier):
    """All keys of one simulated world; stands for what public keys tell."""

    def __init__(self) -> None:
        super().__init__()
        self._seeds: dict[DeviceId, bytes] = {}
        self.newer: set[DeviceId] = set()
        """The devices whose keys only a newer program knows how to check."""

    def draw(self, seed: bytes) -> "FakeKey":
        """Make a device's key."""
        key = FakeKey(seed)
        self._seeds[key.id] = seed
        return key

    def verify(self, device: DeviceId, message: bytes, signature: bytes) -> bool:
        seed = self._seeds.get(device)
        return seed is not None and signature == _sign(seed, message)


class ProgramVerifier(Verifier):
    """What one program can check; a program that is not `is_newer` does not know the newer kind of key."""

    def __init__(self, ring: KeyRing, *, is_newer: bool) -> None:
        super().__init__()
        self._ring = ring
        self._is_newer = is_newer

    def verify(self, device: DeviceId, message: bytes, signature: bytes) -> bool:
        if device in self._ring.newer and not self._is_newer:
            raise UnknownUpdate("a newer kind of key")
        return self._ring.verify(device, message, signature)


class FakeKey(DeviceKey):
    """Has the shape of a device's key."""

    def __init__(self, seed: bytes) -> None:
        self._secret = seed
        digest = blake2b(seed, digest_size=32, person=b"device id").digest()
        self.id = DeviceId(base64.b32encode(digest).decode().rstrip("=").lower())

    def sign(self, message: bytes) -> bytes:
        return _sign(self._secret or b"", message)


def _sign(seed: bytes, message: bytes) -> bytes:
    return blake2b(message, digest_size=_SIGNATURE_BYTES, key=seed).digest()
