"""Challenges that devices sign: made without remembering them, and each good for one proof.

A challenge is a random number, the time it ends and a code over both that only this service can make, so a
stranger who asks for a million of them takes no room. What is remembered, until it ends, is which ones
were answered by a signature that fits. It is good at the hub that gave it and forgotten with it.
"""

import base64
import binascii
import hashlib
import hmac

from core.accounts import DeviceProof, ProofPurpose, Verifier, proof_message
from core.errors import ProofRefused, ServiceBusy
from core.world import World
from sync.hub.users.facts import Challenge

_LIFE = 120.0
_MOST_USED = 65_536
_NUMBER_BYTES, _TIME_BYTES, _CODE_BYTES = 16, 8, 32
_SIZE = _NUMBER_BYTES + _TIME_BYTES + _CODE_BYTES
_MILLISECONDS = 1000


class Challenges:
    """Gives challenges and takes proofs; `audience` is what devices know this hub by."""

    def __init__(self, audience: str, world: World, *, most_used: int = _MOST_USED) -> None:
        self._audience = audience
        self._world = world
        self._most_used = most_used
        self._secret = world.random_bytes(_CODE_BYTES)
        self._used: dict[str, float] = {}
        self._verifier = Verifier()

    def give(self, purpose: ProofPurpose) -> Challenge:
        """Make a challenge for one purpose, good for two minutes."""
        number = self._world.random_bytes(_NUMBER_BYTES)
        ends_at = int((self._world.now() + _LIFE) * _MILLISECONDS)
        told = number + ends_at.to_bytes(_TIME_BYTES)
        text = base64.urlsafe_b64encode(told + self._code(purpose, told)).decode()
        return Challenge(text, self._audience, ends_at / _MILLISECONDS)

    def redeem(self, proof: DeviceProof, purpose: ProofPurpose) -> None:
        """Take a proof, once; raises ProofRefused, or ServiceBusy when too many were taken of late."""
        ends_at = self._end_of(proof.challenge, purpose)
        now = self._world.now()
        if ends_at is None or now >= ends_at or not self._is_signed(proof, purpose):
            raise _refusal()
        self._require_room(now)
        if proof.challenge in self._used:
            raise _refusal()
        self._used[proof.challenge] = ends_at

    def _end_of(self, text: str, purpose: ProofPurpose) -> float | None:
        """When a challenge ends; None for one that this service did not give for the purpose."""
        try:
            told = base64.urlsafe_b64decode(text.encode("ascii"))
        except (ValueError, binascii.Error):
            return None
        # One challenge has one spelling, or it could be used once in each.
        if len(told) != _SIZE or base64.urlsafe_b64encode(told).decode() != text:
            return None
        body, code = told[:-_CODE_BYTES], told[-_CODE_BYTES:]
        if not hmac.compare_digest(code, self._code(purpose, body)):
            return None
        return int.from_bytes(body[_NUMBER_BYTES:]) / _MILLISECONDS

    def _is_signed(self, proof: DeviceProof, purpose: ProofPurpose) -> bool:
        message = proof_message(purpose, self._audience, proof.challenge)
        return self._verifier.verify(proof.device, message, proof.signature)

    def _code(self, purpose: ProofPurpose, told: bytes) -> bytes:
        return hmac.digest(self._secret, purpose.value.encode() + b"\x00" + told, hashlib.sha256)

    def _require_room(self, now: float) -> None:
        if len(self._used) >= self._most_used:
            self._used = {text: ends_at for text, ends_at in self._used.items() if ends_at > now}
        if len(self._used) >= self._most_used:
            raise ServiceBusy(
                "Too many devices sign in at once.",
                safe="Nothing was changed.",
                cure="Try again in two minutes.",
            )


def _refusal() -> ProofRefused:
    return ProofRefused(
        "The hub does not accept this device's answer: it does not fit, came too late or was used before.",
        safe="Nothing was changed.",
        cure="Try again; check the device's clock if that does not help.",
    )
