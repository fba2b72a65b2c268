"""Looks whether there is a newer Tandem: reads a signed list of releases from where it is told to.

Nothing is asked by itself, nothing is fetched but the list and its signature, nothing is installed.
"""

import re
import ssl
import time
from collections.abc import Callable
from http.client import HTTPException
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import HTTPRedirectHandler, HTTPSHandler, Request, build_opener

import msgspec

from app.configuration.checks import check_address, check_key
from core.errors import Problem
from core.file_signature import is_signed, read_public_key
from core.system_errors import cause

NAMESPACE = "tandem-release"
"""What the key signs for; `packaging/supply/sign.py` says the same."""
_FORMAT = 1
_SIGNATURE = ".sig"
_LARGEST = 256 * 1024
_PIECE = 16 * 1024
_PATIENCE = 10.0
"""Seconds for a line, and for each piece of an answer."""
_DEADLINE = 30.0
"""Seconds for one answer as a whole."""
_SAFE = "Nothing was changed; this Tandem and its notes are as they were."
_NUMBERS = re.compile(r"(\d{1,6})\.(\d{1,6})(?:\.(\d{1,6}))?")

Fetch = Callable[[str], bytes]


class ReleasesProblem(Problem):
    """The list of releases cannot be had, read or trusted."""


class Release(msgspec.Struct, frozen=True):
    """A release: its version, the day of it (YYYY-MM-DD), and the page where it is told of and fetched."""

    version: str
    published: str
    page: str


class ReleaseList(msgspec.Struct, frozen=True):
    """What `releases.json` says; `made` is the day it was signed on (YYYY-MM-DD)."""

    format: int
    made: str
    releases: tuple[Release, ...]


def read_releases(address: str, key: str, fetch: Fetch | None = None) -> ReleaseList:
    """Read and verify the list at an address; raises ReleasesProblem, or BadInput for address or key."""
    check_address(address)
    check_key(key)
    get = fetch or _fetch
    content, signature = get(address), get(address + _SIGNATURE)
    if not is_signed(content, signature.decode("ascii", "replace"), read_public_key(key), NAMESPACE):
        raise ReleasesProblem(
            "The list of releases is not signed by the key that you trust. It was not believed.",
            safe=_SAFE,
            cure="Compare updates.key or --key with the published key; if it is that one, install nothing"
            " that comes from there.",
        )
    return _decode(content)


def newer(releases: ReleaseList, version: str) -> Release | None:
    """Give the newest release after a version, None where there is none; an unknown version is the oldest."""
    numbered = [(numbers, each) for each in releases.releases if (numbers := _numbers(each.version))]
    newest = max(numbered, key=lambda each: each[0], default=None)
    own = _NUMBERS.match(version)
    before = _parts(own) if own else (0, 0, 0)
    if newest is None or newest[0] < before:
        return None
    is_same = newest[0] == before and own is not None and own[0] == version
    # 0.2.0rc1 is older than 0.2.0.
    return None if is_same else newest[1]


def _numbers(version: str) -> tuple[int, int, int] | None:
    """Read a released version; None for any other, such as one that is tried out."""
    found = _NUMBERS.fullmatch(version)
    return _parts(found) if found else None


def _parts(found: re.Match[str]) -> tuple[int, int, int]:
    return int(found[1]), int(found[2]), int(found[3] or 0)


def _decode(content: bytes) -> ReleaseList:
    try:
        told = msgspec.json.decode(content, type=ReleaseList)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise _unreadable("It says something else than a list of releases does") from error
    if told.format != _FORMAT:
        raise _unreadable("It is written for a newer Tandem")
    return told


def _unreadable(reason: str) -> ReleasesProblem:
    return ReleasesProblem(
        f"The list of releases cannot be read. {reason}.",
        safe=_SAFE,
        cure="Look for a newer Tandem where you got this one.",
    )


class _OnlyHttps(HTTPRedirectHandler):
    """Follows to other places by https alone."""

    def redirect_request(self, req: Request, fp: Any, code: int, msg: str, headers: Any, newurl: str) -> Any:
        if not newurl.startswith("https://"):
            raise URLError("it leads to a place without https")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _fetch(address: str) -> bytes:
    opener = build_opener(HTTPSHandler(context=ssl.create_default_context()), _OnlyHttps())
    try:
        with opener.open(Request(address), timeout=_PATIENCE) as answer:  # noqa: S310
            return _bounded(answer)
    except HTTPError as error:
        error.close()
        raise _unreached(address, f"it answers with {error.code}") from error
    except URLError as error:
        raise _unreached(address, _why(error.reason)) from error
    except (OSError, HTTPException) as error:
        raise _unreached(address, "the line broke off") from error


def _why(reason: str | BaseException) -> str:
    if isinstance(reason, ssl.SSLError):
        return "who answers there has no certificate that is trusted here"
    return cause(reason) if isinstance(reason, OSError) else str(reason)


def _bounded(answer: Any) -> bytes:
    """Read an answer that may be neither endless nor without an end in time."""
    end, pieces, length = time.monotonic() + _DEADLINE, list[bytes](), 0
    while piece := answer.read1(_PIECE):
        pieces.append(piece)
        length += len(piece)
        if length > _LARGEST:
            raise _unreadable("It is too long for one")
        if time.monotonic() > end:
            raise TimeoutError
    return b"".join(pieces)


def _unreached(address: str, reason: str) -> ReleasesProblem:
    return ReleasesProblem(
        f"The list of releases at {address} cannot be had: {reason}.",
        safe=_SAFE,
        cure="Look at the network and the address, and try again.",
    )
