r"""What devices tell each other of how far they have stored a log: signed, and of use only once.

A wire is the msgpack array [letter, signature], the letter itself a msgpack array in the order of
`CursorLetter`. The signature is the device's, over "tandem-cursor-1\0" and the letter.
"""

from typing import Annotated

import msgspec

from core.accounts import DeviceKey, Verifier
from core.ids import DeviceId, SpaceId
from core.unreadable import UNREADABLE

VERSION = 1
_CONTEXT = b"tandem-cursor-1\x00"
_LONGEST_WIRE = 4096
_MOST_SESSIONS = 16
_MOST_DEVICES = 1024

_Number = Annotated[int, msgspec.Meta(ge=0, le=2**63 - 1)]
_Word = Annotated[str, msgspec.Meta(max_length=64)]


class CursorLetter(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """A device has stored the log of this epoch up to `sequence`; with `asks` it wants to hear the others.

    `count` grows with every letter of a session. `answers` names the sessions that asked: who finds its own
    there knows that the letter was written after it asked.
    """

    version: int
    space: _Word
    device: _Word
    session: _Number
    count: _Number
    epoch: _Word
    sequence: _Number
    asks: bool
    answers: tuple[_Number, ...] = ()


_wires = msgspec.msgpack.Decoder(tuple[bytes, bytes])
_letters = msgspec.msgpack.Decoder(CursorLetter)
_encoder = msgspec.msgpack.Encoder()


def write_letter(key: DeviceKey, letter: CursorLetter) -> bytes:
    """Sign a letter."""
    written = _encoder.encode(letter)
    return _encoder.encode((written, key.sign(_CONTEXT + written)))


def read_letter(wire: bytes, verifier: Verifier, space: SpaceId) -> CursorLetter | None:
    """Read a letter about this space; None when it is damaged, forged, or of another space or version."""
    if len(wire) > _LONGEST_WIRE:
        return None
    try:
        written, signature = _wires.decode(wire)
        letter = _letters.decode(written)
    except UNREADABLE:
        return None
    if letter.version != VERSION or letter.space != space:
        return None
    is_signed = verifier.verify(DeviceId(letter.device), _CONTEXT + written, signature)
    return letter if is_signed else None


class Freshness:
    """Tells which letters are news: nothing that was written before counts again, whoever sends it.

    A session counts once it has answered this one, which no old letter does, and its letters in their order.
    A later session of the same device ends the earlier: a profile that was put back has stored less.
    """

    def __init__(self, session: int) -> None:
        self._session = session
        self._counts: dict[DeviceId, dict[int, int]] = {}

    def knows(self, letter: CursorLetter) -> bool:
        """Tell whether the letter's session has answered before."""
        return letter.session in self._counts.get(DeviceId(letter.device), {})

    def is_news(self, letter: CursorLetter) -> bool:
        """Tell whether a letter is the newest word of its device, and remember that it was heard."""
        sessions = self._counts.setdefault(DeviceId(letter.device), {})
        before = sessions.get(letter.session)
        if before is None and self._session not in letter.answers:
            return False
        if before is not None and letter.count <= before:
            return False
        sessions[letter.session] = letter.count
        self._forget_oldest(sessions)
        return letter.session == next(reversed(sessions))

    def _forget_oldest(self, sessions: dict[int, int]) -> None:
        if len(sessions) > _MOST_SESSIONS:
            del sessions[next(iter(sessions))]
        if len(self._counts) > _MOST_DEVICES:
            del self._counts[next(iter(self._counts))]
