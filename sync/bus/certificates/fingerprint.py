"""The fingerprint of a certificate: how an invitation names the authority of its hub."""

import base64
import hashlib


def fingerprint_of(certificate: bytes) -> str:
    """Give the SHA-256 of a certificate (DER) as 52 lower-case base32 characters."""
    return base64.b32encode(hashlib.sha256(certificate).digest()).decode().rstrip("=").lower()
