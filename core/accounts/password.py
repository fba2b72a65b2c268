"""Hashes of passwords, by argon2id, as PHC strings; each takes a while, so none belongs on an event loop."""

import base64
import re
from dataclasses import dataclass

from nacl.exceptions import CryptoError
from nacl.pwhash import argon2id

NOBODYS_BYTES = 48
_KIBIBYTE = 1024
_DIGEST_BYTES = 32
_COST = re.compile(r"\A\$argon2id\$v=19\$m=(\d{1,10}),t=(\d{1,10}),p=\d{1,10}\$")


@dataclass(frozen=True, slots=True)
class HashCost:
    """What one hash costs: `memory` in KiB, at least 8, and `passes` over it, on one core.

    OWASP's password storage cheat sheet asks for 19 MiB and 2 passes, or 46 MiB and 1; this is the larger
    of both, some 75 ms.
    """

    memory: int = 47_104
    passes: int = 2


def hash_password(password: str, cost: HashCost) -> str:
    """Hash a password with a salt of its own; other threads run meanwhile."""
    return argon2id.str(password.encode(), cost.passes, cost.memory * _KIBIBYTE).decode()


def nobodys_hash(chance: bytes, cost: HashCost) -> str:
    """Spell a hash of which no password is known, from `NOBODYS_BYTES` random bytes.

    That takes no time; to say that something is not its password takes as long as with any other.
    """
    salt, digest = (
        base64.b64encode(part).rstrip(b"=").decode()
        for part in (chance[:-_DIGEST_BYTES], chance[-_DIGEST_BYTES:])
    )
    return f"$argon2id$v=19$m={cost.memory},t={cost.passes},p=1${salt}${digest}"


def is_password(password: str, hashed: str) -> bool:
    """Say whether a hash is of this password; a text that is no hash is of none."""
    try:
        return argon2id.verify(hashed.encode(), password.encode())
    except (CryptoError, ValueError):
        return False


def is_cheaper(hashed: str, cost: HashCost) -> bool:
    """Say whether a hash was made with less memory or fewer passes."""
    found = _COST.match(hashed)
    return found is None or int(found[1]) < cost.memory or int(found[2]) < cost.passes
