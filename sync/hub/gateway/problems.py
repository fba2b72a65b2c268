"""Problem details (RFC 9457): how every refusal of the gateway reads."""

import logging
import re
from collections.abc import Sequence
from http import HTTPStatus
from typing import Any

import msgspec
from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from core.errors import (
    AccessRefused,
    AccountsLost,
    Ambiguous,
    BadInput,
    BusProblem,
    DeviceTaken,
    FileTooLarge,
    HubDraining,
    LastWayIn,
    MajorityMissing,
    NameTaken,
    NotFound,
    OutcomeUnknown,
    Problem,
    RegistrationRefused,
    ServiceBusy,
    SignedOut,
    SignInRefused,
    StorageProblem,
    TooManyTries,
)
from sync.control import ChainMoved, ChangeRefused
from sync.hub.attachments import AttachmentsLost, QuotaFull, UploadBroken
from sync.hub.gateway.errors import (
    FieldFault,
    GatewayProblem,
    HttpRefusal,
    HubFault,
    InvalidFields,
    NotReady,
    retry_after,
)

MEDIA_TYPE = "application/problem+json"
_TYPE = "urn:tandem:problem:"
_STATUSES: tuple[tuple[type[Problem], HTTPStatus], ...] = (
    (BadInput, HTTPStatus.BAD_REQUEST),
    (Ambiguous, HTTPStatus.BAD_REQUEST),
    (SignedOut, HTTPStatus.UNAUTHORIZED),
    (SignInRefused, HTTPStatus.UNAUTHORIZED),
    (RegistrationRefused, HTTPStatus.FORBIDDEN),
    (AccessRefused, HTTPStatus.FORBIDDEN),
    (NotFound, HTTPStatus.NOT_FOUND),
    (NameTaken, HTTPStatus.CONFLICT),
    (DeviceTaken, HTTPStatus.CONFLICT),
    (LastWayIn, HTTPStatus.CONFLICT),
    (ChainMoved, HTTPStatus.CONFLICT),
    (ChangeRefused, HTTPStatus.CONFLICT),
    (TooManyTries, HTTPStatus.TOO_MANY_REQUESTS),
    (ServiceBusy, HTTPStatus.SERVICE_UNAVAILABLE),
    (OutcomeUnknown, HTTPStatus.SERVICE_UNAVAILABLE),
    (AccountsLost, HTTPStatus.SERVICE_UNAVAILABLE),
    (FileTooLarge, HTTPStatus.REQUEST_ENTITY_TOO_LARGE),
    (QuotaFull, HTTPStatus.INSUFFICIENT_STORAGE),
    (UploadBroken, HTTPStatus.BAD_REQUEST),
    (AttachmentsLost, HTTPStatus.SERVICE_UNAVAILABLE),
    (BusProblem, HTTPStatus.SERVICE_UNAVAILABLE),
    (StorageProblem, HTTPStatus.SERVICE_UNAVAILABLE),
)
"""The first that fits counts."""
_ANOTHER_HUB = 10.0
"""Seconds in which hubs that are started again, or choose a leader, have done so."""
_log = logging.getLogger(__name__)
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")


class Refusal(HTTPException):
    """Carries a problem through what turns other exceptions into answers of its own, as FastAPI does."""

    def __init__(self, problem: GatewayProblem) -> None:
        super().__init__(problem.status, problem.title)
        self.problem = problem


def status_of(problem: Problem) -> HTTPStatus:
    """Say which HTTP status a problem has; one that nothing is known of is the hub's fault."""
    if isinstance(problem, GatewayProblem):
        return problem.status
    fitting = (status for kind, status in _STATUSES if isinstance(problem, kind))
    return next(fitting, HTTPStatus.INTERNAL_SERVER_ERROR)


def respond(problem: Problem) -> Response:
    """Answer with a problem."""
    status = status_of(problem)
    content = details(problem, status)
    if isinstance(problem, InvalidFields):
        content["errors"] = [{"where": fault.where, "what": fault.what} for fault in problem.faults]
    if isinstance(problem, NotReady):
        content["checks"] = problem.looked
    return Response(msgspec.json.encode(content), status, _headers(problem, status), MEDIA_TYPE)


def handle_problems(application: FastAPI) -> None:
    """Let an application answer to everything that is raised with problem details."""
    for kind in (Problem, RequestValidationError, HTTPException, Exception):
        application.add_exception_handler(kind, _answer)


def details(problem: Problem, status: HTTPStatus) -> dict[str, Any]:
    """Describe a problem as RFC 9457 does."""
    kind = _HUMP.sub("-", type(problem).__name__).lower()
    return {
        "type": _TYPE + kind,
        "title": problem.title,
        "status": status.value,
        "detail": " ".join(part for part in (problem.safe, problem.cure) if part),
        "safe": problem.safe,
        "cure": problem.cure,
    }


def _headers(problem: Problem, status: HTTPStatus) -> dict[str, str]:
    if isinstance(problem, GatewayProblem):
        headers = problem.headers
    else:
        headers = retry_after(_wait_of(problem)) if _wait_of(problem) else {}
    if status is HTTPStatus.UNAUTHORIZED:
        headers["WWW-Authenticate"] = "Bearer"
    return headers


def _wait_of(problem: Problem) -> float:
    """Say after how many seconds it is worth another try; 0 where nothing is known of that."""
    if isinstance(problem, TooManyTries):
        return problem.wait
    return _ANOTHER_HUB if isinstance(problem, MajorityMissing | HubDraining) else 0.0


async def _answer(_request: Request, error: Exception) -> Response:
    problem = _problem_of(error)
    if status_of(problem) is HTTPStatus.INTERNAL_SERVER_ERROR and not isinstance(problem, HubFault):
        _log.error("a problem that no status is known for", exc_info=problem)
    return respond(problem)


def _problem_of(error: Exception) -> Problem:
    match error:
        case Problem():
            return error
        case Refusal():
            return error.problem
        case RequestValidationError():
            return InvalidFields(_faults(error.errors()))
        case HTTPException():
            return HttpRefusal(HTTPStatus(error.status_code), error.headers)
        case _:
            return HubFault()


def _faults(errors: Sequence[Any]) -> list[FieldFault]:
    """Name the fields and what is wrong, never what was sent: it may be a secret."""
    return [FieldFault(".".join(str(part) for part in error["loc"]), str(error["msg"])) for error in errors]
