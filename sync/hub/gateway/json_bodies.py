"""Reading JSON from strangers: in UTF-8, of bounded depth and number of values, every number a number."""

import re
from email.message import Message
from typing import Any

import msgspec
from starlette.requests import Request

from core.errors import BadInput
from core.unreadable import UNREADABLE
from sync.hub.gateway.errors import NotJson

_DEEPEST = 32
_MOST_VALUES = 10_000
_STRING = re.compile(rb'"(?:[^"\\]++|\\.)*+"?', re.DOTALL)
"""Also one that does not end: looked for anew at each of its quotes, it costs the square of its length."""
_BRACKET = re.compile(rb"[\[\]{}]")


class JsonRequest(Request):
    """A request whose JSON is read strictly."""

    async def json(self) -> Any:
        """Read the body; raises BadInput."""
        return read_json(await self.body())


def read_json(body: bytes) -> Any:
    """Read JSON; raises BadInput, which says what is wrong with it."""
    require_bounded(body)
    try:
        return msgspec.json.decode(body)
    except UnicodeDecodeError as error:
        raise _bad("The request is not in UTF-8.") from error
    except UNREADABLE as error:
        raise _bad("The request is not sound JSON.") from error


def require_bounded(body: bytes) -> None:
    """Raise BadInput for JSON that would become too many objects, or too deep ones, before it is read."""
    outside = _STRING.sub(b"", body)
    if outside.count(b",") > _MOST_VALUES:
        raise _bad(f"The request holds more than {_MOST_VALUES} values.")
    depth = 0
    for bracket in _BRACKET.finditer(outside):
        depth += 1 if bracket[0] in b"[{" else -1
        if depth > _DEEPEST:
            raise _bad(f"The request is nested more than {_DEEPEST} deep.")


def require_json(request: Request) -> None:
    """Raise NotJson for a body that does not say that it is JSON."""
    if media_type_of(request) != "application/json":
        raise NotJson("The request is to be JSON.", cure="Send “Content-Type: application/json”.")


def media_type_of(request: Request) -> str:
    """Name the kind of a request's body, without parameters, in lower case."""
    message = Message()
    message["content-type"] = request.headers.get("content-type", "application/octet-stream")
    return message.get_content_type()


def _bad(title: str) -> BadInput:
    return BadInput(title, safe="Nothing was changed.", cure="Look at /v1/openapi.json for what is expected.")
