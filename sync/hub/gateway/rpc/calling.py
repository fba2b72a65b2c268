"""Who calls an RPC, and telling callers what goes wrong."""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from connectrpc.code import Code
from connectrpc.errors import ConnectError
from connectrpc.request import RequestContext

from core.accounts import DeviceProof
from core.errors import HubUnreachable, OutcomeUnknown, Problem, TandemError
from core.ids import DeviceId
from core.requests import left
from sync.bus import BusSilent
from sync.hub.users import Identity, Tokens, UserService
from sync.rpc import to_error
from sync.rpc.tandem.hub.v1 import accounts_pb as told

_BEARER = "bearer "
_NOWHERE = "0.0.0.0"  # noqa: S104 (stands for an address that is not known; nothing listens)
_SILENCES = (BusSilent, OutcomeUnknown, HubUnreachable)
"""What it comes to that there was no time to wait for the bus or another hub: they are not to blame."""
_log = logging.getLogger(__name__)


@asynccontextmanager
async def telling_problems() -> AsyncIterator[None]:
    """Turn what goes wrong in the block into what Connect tells; our own bugs are logged, not told."""
    try:
        yield
    except Problem as problem:
        if left() == 0 and isinstance(problem, _SILENCES):
            raise ConnectError(Code.DEADLINE_EXCEEDED, "the time of the caller is over") from problem
        raise to_error(problem) from problem
    except ConnectError:
        raise
    except (TandemError, Exception) as error:
        _log.exception("a call failed")
        raise ConnectError(Code.INTERNAL, "the hub made a mistake; its log tells more") from error


async def identify(users: UserService, context: RequestContext[Any, Any]) -> Identity:
    """Say who calls, by the access token in the header; raises SignedOut."""
    header = context.request_headers.get("authorization") or ""
    token = header[len(_BEARER) :].strip() if header.lower().startswith(_BEARER) else ""
    return await users.identify(token)


def address_of(context: RequestContext[Any, Any]) -> str:
    """Say from which address somebody calls, without the port."""
    address, _, _ = (context.client_address or _NOWHERE).rpartition(":")
    return address.strip("[]") or _NOWHERE


def read_proof(proof: told.DeviceProof | None) -> DeviceProof:
    """Read a device's proof; one that is missing fits nothing."""
    if proof is None:
        return DeviceProof(DeviceId(""), "", b"")
    return DeviceProof(DeviceId(proof.device), proof.challenge, bytes(proof.signature))


def tell_tokens(tokens: Tokens) -> told.Tokens:
    """Put tokens into their message."""
    return told.Tokens(
        user=tokens.user,
        session=tokens.session,
        access=tokens.access,
        access_ends_at=tokens.access_ends_at,
        refresh=tokens.refresh,
        ends_at=tokens.ends_at,
    )
