r"""A code of ten characters that people compare: of a hub's fingerprint, or of a device.

It is 50 bits of the SHA-256 of "tandem-code-1\0" and what it stands for, in base32: whoever wants a key
with a given code has to make some 2^50 of them.
"""

import base64
import hashlib

_CONTEXT = b"tandem-code-1\x00"
_HALF = 5


def short_code(of: str) -> str:
    """Give the code of a fingerprint or a device's id, such as “K7QPM-3XA4T”."""
    digest = hashlib.sha256(_CONTEXT + of.encode()).digest()
    letters = base64.b32encode(digest).decode()
    return f"{letters[:_HALF]}-{letters[_HALF : 2 * _HALF]}"


def read_code(typed: str) -> str:
    """Tidy a code that somebody typed; what is none stays different from every code."""
    letters = "".join(letter for letter in typed.upper() if letter.isalnum())
    return f"{letters[:_HALF]}-{letters[_HALF:]}"
