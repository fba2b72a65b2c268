"""Cursors: where the next page of a list begins, opaque to callers and good for that list alone."""

import base64
import binascii
import hashlib
import hmac

import msgspec

from core.errors import BadInput
from core.world import World

_CODE_BYTES = 16
_LONGEST = 1024


class Cursors:
    """Spells and reads cursors; only those that this gateway gave since it was started are taken."""

    def __init__(self, world: World) -> None:
        self._secret = world.random_bytes(32)

    def give(self, listing: str, place: tuple[float | str, ...]) -> str:
        """Spell the place after which a list goes on; `listing` names the list with all its filters."""
        told = msgspec.msgpack.encode(place)
        return base64.urlsafe_b64encode(self._code(listing, told) + told).decode().rstrip("=")

    def read(self, listing: str, cursor: str) -> tuple[float | str, ...]:
        """Return the place; raises BadInput for a cursor that was not given for this list."""
        given = _decoded(cursor)
        code, told = given[:_CODE_BYTES], given[_CODE_BYTES:]
        if not hmac.compare_digest(code, self._code(listing, told)):
            raise _unusable()
        return msgspec.msgpack.decode(told, type=tuple[float | str, ...])

    def _code(self, listing: str, told: bytes) -> bytes:
        message = listing.encode(errors="replace") + b"\x00" + told
        return hmac.digest(self._secret, message, hashlib.sha256)[:_CODE_BYTES]


def _decoded(cursor: str) -> bytes:
    if len(cursor) > _LONGEST:
        raise _unusable()
    try:
        return base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True)
    except (ValueError, binascii.Error) as error:
        raise _unusable() from error


def _unusable() -> BadInput:
    return BadInput(
        "The cursor does not belong to this list, or is too old.",
        safe="Nothing was changed.",
        cure="Read the list from its beginning, without a cursor.",
    )
