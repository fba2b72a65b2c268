"""A part of a file: the header Range of RFC 9110, of which a single range of bytes is answered."""

import re
from dataclasses import dataclass
from http import HTTPStatus

from sync.hub.gateway.errors import GatewayProblem

_RANGE = re.compile(r"bytes=[ \t]*([0-9]*)-([0-9]*)[ \t]*", re.IGNORECASE)
_MOST_DIGITS = 18
_BEYOND = 10**_MOST_DIGITS
"""Bytes that no file has; whoever names more means the end."""


@dataclass(frozen=True, slots=True)
class Part:
    """Some bytes of a file of `size` bytes: `length` of them, at least one, from `start` on."""

    start: int
    length: int
    size: int

    @property
    def headers(self) -> dict[str, str]:
        """Say which bytes these are."""
        last = self.start + self.length - 1
        return {"Content-Range": f"bytes {self.start}-{last}/{self.size}", "Content-Length": str(self.length)}


class RangeOutside(GatewayProblem):
    """The file has none of the bytes that were asked for."""

    status = HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE

    def __init__(self, size: int) -> None:
        super().__init__(
            f"The file has {size} bytes, and none where Range begins.", cure="Ask for bytes that it has."
        )
        self._size = size

    @property
    def headers(self) -> dict[str, str]:
        """Say how many bytes there are."""
        return {"Content-Range": f"bytes */{self._size}"}


def read_range(header: str | None, if_range: str | None, tag: str, size: int) -> Part | None:
    """Say which part of a file with this ETag and size (in bytes) is to be sent; None for the whole.

    That it is for several ranges, for what is no range, and when If-Range names another state of the file
    (or a time: files here have none). Raises RangeOutside.
    """
    found = _RANGE.fullmatch(header.strip()) if header is not None else None
    if found is None or (if_range is not None and if_range.strip() != tag):
        return None
    first, last = found.groups()
    if not first:
        return _end_of(size, _number(last)) if last else None
    start, end = _number(first), _number(last) + 1 if last else size
    if end <= start and last:
        return None
    if start >= size:
        raise RangeOutside(size)
    return Part(start, min(end, size) - start, size)


def _end_of(size: int, length: int) -> Part:
    length = min(length, size)
    if not length:
        raise RangeOutside(size)
    return Part(size - length, length, size)


def _number(digits: str) -> int:
    """Read a number of any length, as long ones as if they were beyond every file."""
    significant = digits.lstrip("0") or "0"
    return int(significant) if len(significant) <= _MOST_DIGITS else _BEYOND
