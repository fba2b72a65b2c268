"""Problems on their way over Connect RPC: a code for any client, words and kind for those of Tandem."""

import math

from connectrpc.code import Code
from connectrpc.errors import ConnectError, ErrorDetail

from core.errors import (
    AccessRefused,
    AccountsLost,
    BadInput,
    BusProblem,
    DeviceTaken,
    HubDraining,
    LastWayIn,
    MajorityMissing,
    NameTaken,
    NotFound,
    OutcomeUnknown,
    Problem,
    ProofRefused,
    RegistrationRefused,
    ServiceBusy,
    SignedOut,
    SignInCopied,
    SignInRefused,
    StorageProblem,
    TooManyTries,
)
from sync.control import ChainMoved, ChangeRefused, ControlMissing, Refusal
from sync.rpc.tandem.hub.v1.problem_pb import Problem as Told

_CODES: dict[type[Problem], Code] = {
    BadInput: Code.INVALID_ARGUMENT,
    NotFound: Code.NOT_FOUND,
    SignInCopied: Code.UNAUTHENTICATED,
    SignedOut: Code.UNAUTHENTICATED,
    ProofRefused: Code.UNAUTHENTICATED,
    SignInRefused: Code.UNAUTHENTICATED,
    AccessRefused: Code.PERMISSION_DENIED,
    RegistrationRefused: Code.PERMISSION_DENIED,
    NameTaken: Code.ALREADY_EXISTS,
    DeviceTaken: Code.ALREADY_EXISTS,
    LastWayIn: Code.FAILED_PRECONDITION,
    ChangeRefused: Code.FAILED_PRECONDITION,
    ChainMoved: Code.ABORTED,
    TooManyTries: Code.RESOURCE_EXHAUSTED,
    ServiceBusy: Code.UNAVAILABLE,
    OutcomeUnknown: Code.UNAVAILABLE,
    AccountsLost: Code.UNAVAILABLE,
    ControlMissing: Code.UNAVAILABLE,
    StorageProblem: Code.UNAVAILABLE,
    MajorityMissing: Code.UNAVAILABLE,
    HubDraining: Code.UNAVAILABLE,
    BusProblem: Code.UNAVAILABLE,
}
"""Kinds that a caller can tell apart; a kind that is none of them travels as the first it is one of."""
_A_WHILE = 60.0
_KINDS = {kind.__name__: kind for kind in _CODES}


def to_error(problem: Problem) -> ConnectError:
    """Make of a problem what Connect tells a caller."""
    kind = _kind_of(problem)
    told = Told(
        kind=kind.__name__ if kind else "",
        title=problem.title,
        safe=problem.safe,
        cure=problem.cure,
        reason=_reason_of(problem),
    )
    return ConnectError(_CODES[kind] if kind else Code.UNAVAILABLE, problem.title, details=[told])


def problem_in(error: ConnectError) -> Problem | None:
    """Read the problem that a hub told, as the kind it was; None when the error tells none."""
    for detail in error.details:
        told = _told_in(detail)
        if told is not None:
            return _made(told)
    return None


def _told_in(detail: ErrorDetail) -> Told | None:
    try:
        return detail.value(Told)
    except (ValueError, RecursionError):  # whoever answers may be no hub
        return None


def _kind_of(problem: Problem) -> type[Problem] | None:
    return next((kind for kind in type(problem).__mro__ if kind in _CODES), None)


def _reason_of(problem: Problem) -> str:
    match problem:
        case ChangeRefused():
            return problem.refusal.value
        case TooManyTries():
            return str(problem.wait)
        case _:
            return ""


def _made(told: Told) -> Problem:
    kind = _KINDS.get(told.kind, Problem)
    if kind in {ChainMoved, ControlMissing, HubDraining}:
        return kind()
    if kind is ChangeRefused:
        return ChangeRefused(_refusal(told.reason))
    words = {"safe": told.safe, "cure": told.cure}
    if kind is TooManyTries:
        return TooManyTries(told.title, wait=_seconds(told.reason), **words)
    return kind(told.title, **words)


def _refusal(reason: str) -> Refusal:
    try:
        return Refusal(reason)
    except ValueError:  # a newer hub has reasons of its own
        return Refusal.UNKNOWN


def _seconds(reason: str) -> float:
    try:
        seconds = float(reason)
    except ValueError:
        return _A_WHILE
    return max(seconds, 0.0) if math.isfinite(seconds) else _A_WHILE
