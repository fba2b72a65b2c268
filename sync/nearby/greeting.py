r"""How two devices of a space prove themselves to each other, at the beginning of a direct line.

The line is TLS 1.3, and whoever answers shows a certificate that he drew when he started: it is believed by
nobody, but everything that is proven names its fingerprint, so that nobody can stand between. Who calls
speaks first:

1. `Hello`: a nonce, and the HMAC of it under the secret of the space. Who is no member learns nothing from
   it, and whoever cannot give it is hung up on.
2. `Welcome`: another nonce, the HMAC of both, and the device that answers, with its signature.
3. `Entry`: the device that calls, with its signature.
4. `Ready`, when who answers lets it in.

A signature is the Ed25519 one over "tandem-line-1\0", then role, space, fingerprint, both nonces and device,
each with its length as two bytes (big-endian) before it. Both sides then ask whether the other device belongs
to a member, by the members that they know.
"""

import hmac
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import msgspec

from core.accounts import DeviceKey, Verifier
from core.errors import Refused
from core.ids import DeviceId, SpaceId
from core.world import World
from sync.nearby.frames import Frames

_VERSION = 1
_NONCE_BYTES = 32
_CALLS, _ANSWERS = b"calls", b"answers"
_HELLO_CONTEXT = b"tandem-line-hello-1\x00"
_WELCOME_CONTEXT = b"tandem-line-welcome-1\x00"
_SIGNED_CONTEXT = b"tandem-line-1\x00"
_LONGEST = 1000


class NotGreeted(Refused):
    """Whoever is at the other end is no member of the space, or speaks otherwise."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What a greeting is about: one space, its secret, and which devices it lets in."""

    space: SpaceId
    secret: bytes
    lets_in: Callable[[DeviceId], bool]


class Hello(msgspec.Struct, frozen=True, array_like=True, tag="hello"):
    """Who calls knows the secret of a space."""

    version: int
    nonce: bytes
    proof: bytes


class Welcome(msgspec.Struct, frozen=True, array_like=True, tag="welcome"):
    """Who answers knows it as well, and is this device."""

    nonce: bytes
    proof: bytes
    device: str
    signature: bytes


class Entry(msgspec.Struct, frozen=True, array_like=True, tag="entry"):
    """Who calls is this device."""

    device: str
    signature: bytes


class Ready(msgspec.Struct, frozen=True, array_like=True, tag="ready"):
    """Who answers lets the device in that calls."""


_Wanted = TypeVar("_Wanted", Hello, Welcome, Entry, Ready)


class Greeter:
    """Greets as one device; `fingerprint` is that of the certificate of whoever answers.

    Both ways raise LineBroken when the other hangs up.
    """

    def __init__(self, key: DeviceKey, verifier: Verifier, world: World) -> None:
        self._key = key
        self._verifier = verifier
        self._world = world

    async def call(self, frames: Frames, fingerprint: str, ground: Ground) -> DeviceId:
        """Greet as who calls; returns who answers. Raises NotGreeted."""
        nonce = self._world.random_bytes(_NONCE_BYTES)
        frames.write(_write(Hello(_VERSION, nonce, _hello(ground.secret, fingerprint, nonce))))
        welcome = _read(await frames.read(_LONGEST), Welcome)
        nonces = (nonce, welcome.nonce)
        if not hmac.compare_digest(welcome.proof, _welcome(ground.secret, fingerprint, nonces)):
            raise NotGreeted("who answers does not know the space")
        other = DeviceId(welcome.device)
        self._check(ground, other, welcome.signature, _signed(_ANSWERS, ground, fingerprint, nonces, other))
        own = self._key.id
        signature = self._key.sign(_signed(_CALLS, ground, fingerprint, nonces, own))
        frames.write(_write(Entry(own, signature)))
        _read(await frames.read(_LONGEST), Ready)
        return other

    async def answer(
        self, frames: Frames, fingerprint: str, grounds: Sequence[Ground]
    ) -> tuple[DeviceId, SpaceId]:
        """Greet as who answers; returns who calls, and the space. Raises NotGreeted."""
        hello = _read(await frames.read(_LONGEST), Hello)
        ground = _meant(hello, fingerprint, grounds)
        nonces = (hello.nonce, self._world.random_bytes(_NONCE_BYTES))
        own = self._key.id
        signature = self._key.sign(_signed(_ANSWERS, ground, fingerprint, nonces, own))
        proof = _welcome(ground.secret, fingerprint, nonces)
        frames.write(_write(Welcome(nonces[1], proof, own, signature)))
        entry = _read(await frames.read(_LONGEST), Entry)
        other = DeviceId(entry.device)
        self._check(ground, other, entry.signature, _signed(_CALLS, ground, fingerprint, nonces, other))
        frames.write(_write(Ready()))
        return other, ground.space

    def _check(self, ground: Ground, device: DeviceId, signature: bytes, signed: bytes) -> None:
        if not self._verifier.verify(device, signed, signature):
            raise NotGreeted("the signature is not that of the device")
        if device == self._key.id or not ground.lets_in(device):
            raise NotGreeted("the device is no member's")


def _meant(hello: Hello, fingerprint: str, grounds: Sequence[Ground]) -> Ground:
    if hello.version == _VERSION:
        for ground in grounds:
            if hmac.compare_digest(hello.proof, _hello(ground.secret, fingerprint, hello.nonce)):
                return ground
    raise NotGreeted("who calls knows no space of this device")


def _hello(secret: bytes, fingerprint: str, nonce: bytes) -> bytes:
    return hmac.digest(secret, _HELLO_CONTEXT + _spelled(fingerprint.encode(), nonce), "sha256")


def _welcome(secret: bytes, fingerprint: str, nonces: tuple[bytes, bytes]) -> bytes:
    return hmac.digest(secret, _WELCOME_CONTEXT + _spelled(fingerprint.encode(), *nonces), "sha256")


def _signed(
    role: bytes, ground: Ground, fingerprint: str, nonces: tuple[bytes, bytes], device: DeviceId
) -> bytes:
    told = (role, ground.space.encode(), fingerprint.encode(), *nonces, device.encode())
    return _SIGNED_CONTEXT + _spelled(*told)


def _spelled(*parts: bytes) -> bytes:
    return b"".join(len(part).to_bytes(2) + part for part in parts)


def _write(told: Hello | Welcome | Entry | Ready) -> bytes:
    return msgspec.msgpack.encode(told)


def _read(payload: bytes, wanted: type[_Wanted]) -> _Wanted:
    try:
        return msgspec.msgpack.decode(payload, type=wanted)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise NotGreeted("it is no greeting") from error
