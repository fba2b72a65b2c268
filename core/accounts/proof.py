r"""How a device shows that it has its key: it signs what a hub asks it to sign, once.

What is signed is "tandem-device-proof-1\0", then purpose, audience and challenge, each with its length as two
bytes (big-endian) before it. The audience is what the device knows the hub by, so that a hub cannot pass a
challenge of another hub on and sign in there with the answer.
"""

from dataclasses import dataclass
from enum import Enum

from core.accounts.device import DeviceKey
from core.ids import DeviceId

_CONTEXT = b"tandem-device-proof-1\x00"
_LENGTH_BYTES = 2


class ProofPurpose(Enum):
    """What a proof is good for; one for another purpose is refused."""

    JOIN = "join"
    """Make a new account that this device may sign in to."""
    SIGN_IN = "sign-in"
    ADD = "add"
    """Add this device to an account that exists."""
    CONFIRM = "confirm"
    """Set a password or delete the account."""
    KNOCK = "knock"
    """Ask whoever runs the hub to be let in."""


@dataclass(frozen=True, slots=True)
class DeviceProof:
    """A device's answer to a hub's challenge."""

    device: DeviceId
    challenge: str
    signature: bytes


def prove(key: DeviceKey, purpose: ProofPurpose, audience: str, challenge: str) -> DeviceProof:
    """Answer a challenge of the hub that this device knows as `audience`."""
    return DeviceProof(key.id, challenge, key.sign(proof_message(purpose, audience, challenge)))


def proof_message(purpose: ProofPurpose, audience: str, challenge: str) -> bytes:
    """Spell what is signed; raises ValueError for a text that cannot be spelled."""
    parts = [part.encode() for part in (purpose.value, audience, challenge)]
    if any(len(part) >= 2 ** (8 * _LENGTH_BYTES) for part in parts):
        raise ValueError("a challenge is no such long text")
    return _CONTEXT + b"".join(len(part).to_bytes(_LENGTH_BYTES) + part for part in parts)
