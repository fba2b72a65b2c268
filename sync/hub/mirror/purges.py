"""Hearing of what was purged: the server tells of every request to JetStream's API that somebody made."""

from dataclasses import dataclass

import msgspec

from core.unreadable import UNREADABLE
from sync.bus import Message

ADVISORIES = "$JS.EVENT.ADVISORY.API"
_PURGE = ".STREAM.PURGE."


class _Request(msgspec.Struct):
    filter: str = ""
    keep: int = 0


class _Response(msgspec.Struct):
    success: bool = False


class _Advisory(msgspec.Struct):
    subject: str = ""
    request: str = ""
    response: str = ""


@dataclass(frozen=True, slots=True)
class Purge:
    """What was before the last message of a subject was purged."""

    stream: str
    subject: str


_advisories = msgspec.json.Decoder(_Advisory)
_requests = msgspec.json.Decoder(_Request)
_responses = msgspec.json.Decoder(_Response)


def read_purge(message: Message) -> Purge | None:
    """Read an advisory; None when it tells of anything else.

    Nothing but older messages of one subject is ever purged by Tandem, so what else somebody purges is lost.
    """
    if _PURGE.encode() not in message.payload:
        return None
    try:
        advisory = _advisories.decode(message.payload)
        request, response = _requests.decode(advisory.request), _responses.decode(advisory.response)
    except UNREADABLE:
        return None
    subject = request.filter
    if not response.success or request.keep < 1 or not subject or set(subject.split(".")) & {"*", ">"}:
        return None
    return Purge(advisory.subject.rpartition(_PURGE)[2], subject)
