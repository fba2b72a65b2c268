r"""A backup's bytes: a header that everybody reads, then frames, each proven by a chain of hashes.

    tandem backup\n
    <header as JSON>\n
    <SHA-256 of the header in hexadecimal>\n
    <length, 4 bytes> <1 in the last frame, else 0> <SHA-256 of the frame and all before it> <payload> …

With a passphrase each payload is a message of libsodium's secretstream (XChaCha20-Poly1305), the first one
bound to the header. The hashes lie outside, so damage is told from a passphrase that does not fit.
"""

import hashlib
import struct
from typing import BinaryIO

import msgspec
from msgspec.structs import replace
from nacl.bindings import (
    crypto_secretstream_xchacha20poly1305_init_pull,
    crypto_secretstream_xchacha20poly1305_init_push,
    crypto_secretstream_xchacha20poly1305_KEYBYTES,
    crypto_secretstream_xchacha20poly1305_pull,
    crypto_secretstream_xchacha20poly1305_push,
    crypto_secretstream_xchacha20poly1305_state,
    crypto_secretstream_xchacha20poly1305_TAG_FINAL,
    crypto_secretstream_xchacha20poly1305_TAG_MESSAGE,
)
from nacl.pwhash import argon2id

from core.accounts.password import HashCost
from core.backup.errors import BackupDamaged, BackupLocked, BackupProblem, BackupTooNew, WrongPassphrase
from core.backup.facts import FORMAT, Header, Lock
from core.unreadable import UNREADABLE
from core.world import World

LONGEST_PAYLOAD = 1 << 20
COST = HashCost(memory=65_536, passes=3)
"""What RFC 9106 recommends where memory is scarce: 64 MiB and 3 passes."""
_MAGIC = b"tandem backup\n"
_HEAD = struct.Struct(">IB")
_DIGEST_BYTES = 32
_HEXADECIMAL = 2 * _DIGEST_BYTES
_LONGEST_HEADER = 65_536
_LONGEST_FRAME = LONGEST_PAYLOAD + 1024
_KIBIBYTE = 1024
_MOST_MEMORY, _MOST_PASSES = 4 * 1024 * 1024, 64
"""KiB and passes. More was never asked for: a header that says so would stop the computer."""


class FrameWriter:
    """Writes a header, then frames, encrypted if there is a passphrase; may raise OSError."""

    def __init__(self, file: BinaryIO, header: Header, passphrase: str | None, world: World) -> None:
        self._file = file
        self._state: crypto_secretstream_xchacha20poly1305_state | None = None
        if passphrase is not None:
            salt = world.random_bytes(argon2id.SALTBYTES)
            key = _key_of(passphrase, salt, COST.memory, COST.passes)
            self._state = crypto_secretstream_xchacha20poly1305_state()
            stream = crypto_secretstream_xchacha20poly1305_init_push(self._state, key)
            header = replace(header, lock=Lock(salt, COST.memory, COST.passes, stream))
        start = _spelled(header)
        self._bound: bytes | None = start
        self._digest = hashlib.sha256(start).digest()
        file.write(start)

    def write(self, payload: bytes, *, is_last: bool = False) -> None:
        """Write one frame; nothing follows the last one."""
        if self._state is not None:
            tag = (
                crypto_secretstream_xchacha20poly1305_TAG_FINAL
                if is_last
                else crypto_secretstream_xchacha20poly1305_TAG_MESSAGE
            )
            payload = crypto_secretstream_xchacha20poly1305_push(self._state, payload, self._bound, tag)
            self._bound = None
        head = _HEAD.pack(len(payload), is_last)
        self._digest = _chained(self._digest, head, payload)
        self._file.write(head)
        self._file.write(self._digest)
        self._file.write(payload)


class FrameReader:
    """Reads what a FrameWriter wrote, from the beginning of a file on.

    Everything raises BackupDamaged for bytes that were not written so, and OSError. `name` is for messages.
    """

    def __init__(self, file: BinaryIO, name: str) -> None:
        """Read the header; raises also BackupTooNew, and BackupProblem when the file is no backup at all."""
        self._file = file
        self._name = name
        self._state: crypto_secretstream_xchacha20poly1305_state | None = None
        start = self._read_start()
        self.header = self._parse(start)
        self.offset = len(start)
        """Where the next frame begins, in bytes from the beginning of the file."""
        self._bound: bytes | None = start
        self._digest = hashlib.sha256(start).digest()
        self._has_ended = False

    def unlock(self, passphrase: str | None) -> None:
        """Take the passphrase; whether it fits, the first frame tells. Raises BackupLocked without one."""
        lock = self.header.lock
        if lock is None:
            return
        if passphrase is None:
            raise BackupLocked(self._name)
        try:
            key = _key_of(passphrase, lock.salt, lock.memory, lock.passes)
            self._state = crypto_secretstream_xchacha20poly1305_state()
            crypto_secretstream_xchacha20poly1305_init_pull(self._state, lock.stream, key)
        except (ValueError, TypeError) as error:
            raise self._damaged(0, "what its passphrase is used with makes no sense") from error

    def read(self) -> bytes | None:
        """Read the next frame's payload; None after the last one. Raises WrongPassphrase at the first one."""
        if self._has_ended:
            return None
        start, head = self.offset, self._exactly(_HEAD.size)
        digest = self._exactly(_DIGEST_BYTES)
        length, is_last = _HEAD.unpack(head)
        if length > _LONGEST_FRAME:
            raise self._damaged(start)
        payload = self._exactly(length)
        self._digest = _chained(self._digest, head, payload)
        if self._digest != digest:
            raise self._damaged(start)
        self.offset += len(head) + len(digest) + length
        self._has_ended = bool(is_last)
        if self._has_ended and self._file.read(1):
            raise self._damaged(self.offset, "it goes on after its end")
        return payload if self._state is None else self._opened(self._state, payload, start)

    def _opened(self, state: crypto_secretstream_xchacha20poly1305_state, sealed: bytes, start: int) -> bytes:
        try:
            payload, tag = crypto_secretstream_xchacha20poly1305_pull(state, sealed, self._bound)
        except (RuntimeError, ValueError) as error:
            # The hash has shown that these bytes are those that were written.
            raise (self._damaged(start) if self._bound is None else WrongPassphrase(self._name)) from error
        self._bound = None
        if (tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL) != self._has_ended:
            raise self._damaged(start)
        return payload

    def _read_start(self) -> bytes:
        magic = self._file.read(len(_MAGIC))
        if magic != _MAGIC:
            raise BackupProblem(
                f"{self._name} is no backup of Tandem, or its beginning is damaged.",
                safe="It was left as it is.",
                cure="Name a file that `tandem backup create` made.",
            )
        line = self._file.readline(_LONGEST_HEADER)
        told = self._exactly(_HEXADECIMAL + 1)
        if told != _proof(line):
            raise self._damaged(0, "its header is not what was written")
        return magic + line + told

    def _parse(self, start: bytes) -> Header:
        line = start[len(_MAGIC) : -_HEXADECIMAL - 1]
        try:
            if msgspec.json.decode(line, type=_Version).format > FORMAT:
                raise BackupTooNew(self._name)
            header = msgspec.json.decode(line, type=Header)
        except UNREADABLE as error:
            raise self._damaged(0, "its header makes no sense") from error
        lock = header.lock
        if lock is not None and (lock.memory > _MOST_MEMORY or lock.passes > _MOST_PASSES):
            raise self._damaged(0, "what its passphrase is used with makes no sense")
        return header

    def _exactly(self, length: int) -> bytes:
        found = self._file.read(length)
        if len(found) != length:
            raise BackupDamaged(self._name, "its end is missing")
        return found

    def _damaged(self, offset: int, what: str = "its bytes are not what was written") -> BackupDamaged:
        return BackupDamaged(self._name, f"from byte {offset:,} on {what}" if offset else what)


class _Version(msgspec.Struct):
    format: int


def _spelled(header: Header) -> bytes:
    line = msgspec.json.encode(header) + b"\n"
    return _MAGIC + line + _proof(line)


def _proof(line: bytes) -> bytes:
    return hashlib.sha256(line).hexdigest().encode() + b"\n"


def _chained(before: bytes, head: bytes, payload: bytes) -> bytes:
    digest = hashlib.sha256(before)
    digest.update(head)
    digest.update(payload)
    return digest.digest()


def _key_of(passphrase: str, salt: bytes, memory: int, passes: int) -> bytes:
    size = crypto_secretstream_xchacha20poly1305_KEYBYTES
    return argon2id.kdf(size, passphrase.encode(), salt, passes, memory * _KIBIBYTE)
