"""What decoding raises for bytes that make no sense, from wherever they came."""

import msgspec

UNREADABLE = (msgspec.MsgspecError, ValueError, RecursionError)
"""msgspec has errors of its own for all but text that is no UTF-8, which is a UnicodeDecodeError."""
