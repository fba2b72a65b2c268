"""Verifies a file that was signed with an Ed25519 key by `ssh-keygen -Y sign`.

The format is OpenSSH's PROTOCOL.sshsig: what is signed are the namespace, the name of a hash and the hash of
the file; the signature carries the public key, which counts only if it is the expected one.
"""

import base64
import binascii
import hashlib
import struct
from collections.abc import Iterator

from nacl.bindings import crypto_sign_BYTES, crypto_sign_open, crypto_sign_PUBLICKEYBYTES
from nacl.exceptions import CryptoError

_MAGIC = b"SSHSIG"
_VERSION = 1
_KIND = b"ssh-ed25519"
_BEGIN, _END = "-----BEGIN SSH SIGNATURE-----", "-----END SSH SIGNATURE-----"
_HASHES = {b"sha512": hashlib.sha512, b"sha256": hashlib.sha256}


def read_public_key(line: str) -> bytes:
    """Read the key from the line of a public key file, `ssh-ed25519 AAAA… comment`; raises ValueError."""
    words = line.split()
    if len(words) < 2 or words[0].encode() != _KIND:
        raise ValueError("no Ed25519 key of OpenSSH")
    kind, key = _strings(_decode(words[1]), 2)
    if kind != _KIND or len(key) != crypto_sign_PUBLICKEYBYTES:
        raise ValueError("no Ed25519 key of OpenSSH")
    return key


def is_signed(content: bytes, signature: str, key: bytes, namespace: str) -> bool:
    """Tell whether the holder of `key` signed `content` for this; False also for what is no signature."""
    try:
        return _verify(content, signature, key, namespace.encode())
    except (ValueError, CryptoError):
        return False


def _verify(content: bytes, signature: str, key: bytes, namespace: bytes) -> bool:
    armour = signature.strip().splitlines()
    if armour[:1] != [_BEGIN] or armour[-1] != _END:
        return False
    blob = _decode("".join(armour[1:-1]))
    head = len(_MAGIC) + 4
    if blob[:head] != _MAGIC + struct.pack(">I", _VERSION):
        return False
    told_key, told_namespace, reserved, name, proof = _strings(blob[head:], 5)
    if told_key != _joined(_KIND, key) or told_namespace != namespace or name not in _HASHES:
        return False
    kind, bare = _strings(proof, 2)
    if kind != _KIND or len(bare) != crypto_sign_BYTES:
        return False
    signed = _MAGIC + _joined(namespace, reserved, name, _HASHES[name](content).digest())
    return crypto_sign_open(bare + signed, key) == signed


def _decode(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except binascii.Error as error:
        raise ValueError("no base64") from error


def _joined(*parts: bytes) -> bytes:
    return b"".join(struct.pack(">I", len(part)) + part for part in parts)


def _strings(blob: bytes, number: int) -> list[bytes]:
    """Read just so many strings, each after its length; raises ValueError."""
    found = list(_read(blob))
    if len(found) != number:
        raise ValueError("other parts than expected")
    return found


def _read(blob: bytes) -> Iterator[bytes]:
    position = 0
    while position < len(blob):
        body = position + 4
        length = int.from_bytes(blob[position:body], "big")
        position = body + length
        if position > len(blob):
            raise ValueError("cut short")
        yield blob[body:position]
