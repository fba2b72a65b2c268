"""What the gateway refuses by itself, before or after asking a service.

Problem
└── GatewayProblem          has an HTTP status of its own
├── Unauthenticated     401 no token at all
├── ScopeMissing        403 the token may not do this
├── HttpRefusal         404, 405: nothing at the path, or nothing that the method fits
├── BodyTooSlow         408
├── RepeatInProgress    409 the first request with this idempotency key still runs
├── NoteChanged         412 If-Match names another version
├── NotebookChanged     412 If-Match names another state
├── BodyTooLarge        413
├── NotJson             415
├── RangeOutside        416 (in `ranges`)
├── InvalidFields       422 says which
├── KeyReused           422 one idempotency key, two bodies
├── VersionMissing      428 a change without If-Match
├── TooManyRequests     429 with Retry-After
├── HubFault            500 our bug
├── HubEnding           503
├── NotReady            503 what keeps it from serving, by name
├── TooMuchAtOnce       503
└── AnswerTooLate       504
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import Literal

from core.errors import Problem

_UNCHANGED = "Nothing was changed."


class GatewayProblem(Problem):
    """A refusal with a status of its own."""

    status = HTTPStatus.BAD_REQUEST

    def __init__(self, title: str, *, cure: str = "", safe: str = _UNCHANGED) -> None:
        super().__init__(title, safe=safe, cure=cure)

    @property
    def headers(self) -> dict[str, str]:
        """Headers that go with the answer."""
        return {}


class Unauthenticated(GatewayProblem):
    """The request has no token, or not as it is to be sent."""

    status = HTTPStatus.UNAUTHORIZED

    def __init__(self) -> None:
        super().__init__(
            "This needs a token.", cure="Send “Authorization: Bearer …” with an access token or an API token."
        )


class ScopeMissing(GatewayProblem):
    """The token may not do this."""

    status = HTTPStatus.FORBIDDEN


class HttpRefusal(GatewayProblem):
    """Nothing lies at the path, or nothing that the method fits."""

    def __init__(self, status: HTTPStatus, headers: Mapping[str, str] | None) -> None:
        is_absent = status is HTTPStatus.NOT_FOUND
        title = "There is nothing here." if is_absent else f"This is not done here ({status.phrase})."
        super().__init__(title, cure="Look at /v1/openapi.json for what there is.")
        self.status = status
        self._headers = dict(headers or {})

    @property
    def headers(self) -> dict[str, str]:
        """What the router wants told, as which methods there are."""
        return self._headers


class BodyTooSlow(GatewayProblem):
    """The body did not come in time."""

    status = HTTPStatus.REQUEST_TIMEOUT

    def __init__(self) -> None:
        super().__init__("The request came too slowly.", cure="Try again over a faster line.")

    @property
    def headers(self) -> dict[str, str]:
        """End the connection: what else comes is of no interest."""
        return {"Connection": "close"}


class RepeatInProgress(GatewayProblem):
    """The first request with the key still runs."""

    status = HTTPStatus.CONFLICT

    def __init__(self) -> None:
        super().__init__(
            "The first request with this Idempotency-Key still runs.",
            safe="It is carried out once.",
            cure="Ask again in a moment.",
        )


class NoteChanged(GatewayProblem):
    """If-Match names a version that is not the present one, or that is not known here."""

    status = HTTPStatus.PRECONDITION_FAILED


class NotebookChanged(GatewayProblem):
    """If-Match does not name the notebook as it is now."""

    status = HTTPStatus.PRECONDITION_FAILED

    def __init__(self) -> None:
        super().__init__(
            "If-Match does not name this notebook as it is now.", cure="Read the notebook again."
        )


class BodyTooLarge(GatewayProblem):
    """The body is larger than what is taken here."""

    status = HTTPStatus.REQUEST_ENTITY_TOO_LARGE

    def __init__(self, most: int) -> None:
        super().__init__(f"The request is larger than {most} bytes.", cure="Send less at once.")

    @property
    def headers(self) -> dict[str, str]:
        """End the connection: what else comes is of no interest."""
        return {"Connection": "close"}


class NotJson(GatewayProblem):
    """The body is of a kind that is not taken here."""

    status = HTTPStatus.UNSUPPORTED_MEDIA_TYPE


@dataclass(frozen=True, slots=True)
class FieldFault:
    """What is wrong with one field; `where` names it, as `body.title`."""

    where: str
    what: str


class InvalidFields(GatewayProblem):
    """Some fields of the request do not fit."""

    status = HTTPStatus.UNPROCESSABLE_ENTITY

    def __init__(self, faults: Sequence[FieldFault]) -> None:
        named = ", ".join(fault.where for fault in faults)
        super().__init__(
            f"The request does not fit: {named}.", cure="Look at `errors`, and at /v1/openapi.json."
        )
        self.faults = tuple(faults)


class KeyReused(GatewayProblem):
    """One idempotency key came with two bodies."""

    status = HTTPStatus.UNPROCESSABLE_ENTITY

    def __init__(self) -> None:
        super().__init__(
            "This Idempotency-Key was used for another request.",
            safe="What was done with it stays.",
            cure="Use a new key for each request.",
        )


class VersionMissing(GatewayProblem):
    """A text is to be replaced without saying which one."""

    status = HTTPStatus.PRECONDITION_REQUIRED

    def __init__(self) -> None:
        super().__init__(
            "A text can only be replaced by who has read it.",
            cure="Read the note, and send its ETag back as If-Match.",
        )


class TooManyRequests(GatewayProblem):
    """Wait `wait` seconds."""

    status = HTTPStatus.TOO_MANY_REQUESTS

    def __init__(self, wait: float) -> None:
        super().__init__(
            "There were too many requests.", cure="Wait for as many seconds as Retry-After says."
        )
        self.wait = wait

    @property
    def headers(self) -> dict[str, str]:
        """Say how long to wait, in whole seconds."""
        return retry_after(self.wait)


class HubFault(GatewayProblem):
    """The hub failed in a way that nobody foresaw; what happened is in its log alone."""

    status = HTTPStatus.INTERNAL_SERVER_ERROR

    def __init__(self) -> None:
        super().__init__(
            "The hub failed to do this, by a fault of its own.",
            safe="What was saved before is safe.",
            cure="Try again; if it happens twice, tell the hub's owner the X-Request-Id.",
        )


class AnswerTooLate(GatewayProblem):
    """It took longer than the caller waits."""

    status = HTTPStatus.GATEWAY_TIMEOUT

    def __init__(self, method: str) -> None:
        reads = method in {"GET", "HEAD"}
        super().__init__(
            "The answer was not ready in time.",
            safe=_UNCHANGED if reads else "Whether the change was made is not known.",
            cure="Ask for less, or for more time with “Prefer: wait=…” (in seconds)."
            if reads
            else "Look whether it was made, and try again if not.",
        )


class HubEnding(GatewayProblem):
    """The gateway is being closed."""

    status = HTTPStatus.SERVICE_UNAVAILABLE

    def __init__(self) -> None:
        super().__init__(
            "The hub is being closed.",
            safe="Whether the change was made is not known.",
            cure="Try again later.",
        )


@dataclass(frozen=True, slots=True)
class Looked:
    """How one thing is that was looked at; `health` is sound, notable or faulty."""

    name: str
    health: Literal["sound", "notable", "faulty"]
    seen: str
    cure: str


class NotReady(GatewayProblem):
    """The hub cannot serve now; `looked` tells how everything is that was looked at."""

    status = HTTPStatus.SERVICE_UNAVAILABLE

    def __init__(self, blocking: Sequence[str], looked: Sequence[Looked]) -> None:
        super().__init__(
            f"The hub cannot serve now, for want of: {', '.join(blocking)}.",
            safe="What is saved stays saved.",
            cure="`tandem doctor` on the hub's computer names cause and cure.",
        )
        self.looked = looked


class TooMuchAtOnce(GatewayProblem):
    """More is being sent than the hub can hold."""

    status = HTTPStatus.SERVICE_UNAVAILABLE

    def __init__(self) -> None:
        super().__init__("The hub takes in as much as it can.", cure="Try again in a few seconds.")

    @property
    def headers(self) -> dict[str, str]:
        """Ask for a moment, and end the connection."""
        return {**retry_after(1.0), "Connection": "close"}


def retry_after(seconds: float) -> dict[str, str]:
    """Spell a wait of so many seconds as a header; it tells whole ones, at least one."""
    return {"Retry-After": str(max(1, math.ceil(seconds)))}
