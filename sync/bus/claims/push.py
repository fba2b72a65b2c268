"""Telling a running server what the hub says of accounts: it takes effect at once, without a reload."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress
from functools import partial
from typing import Any

import msgspec

from core.unreadable import UNREADABLE
from sync.bus.claims.authority import DELETE_CLAIMS, LIST_CLAIMS, LOOK_UP_CLAIMS, UPDATE_CLAIMS, Authority
from sync.bus.claims.errors import BadToken, ClaimsRefused
from sync.bus.claims.nkeys import KeyKind, Nkey
from sync.bus.claims.tokens import decode_token
from sync.bus.connection import Connection
from sync.bus.errors import BusSilent
from sync.bus.message import Message

_CHANCES = 5
"""Another hub of a cluster may tell of the same account between a word and the look at what came of it."""

_PAUSE = 0.05
"""Seconds until it is said again; another server of a cluster may have answered before this one acted."""
_ANSWER_SECONDS, _SILENCES = 2.0, 3
"""The answer to such a word is lost now and then; a server takes the same word twice as well as once."""


class _Error(msgspec.Struct):
    description: str = ""


class _Answer(msgspec.Struct):
    data: Any = None
    error: _Error | None = None


_answers = msgspec.json.Decoder(_Answer)
ReadAccount = Callable[[Nkey], Awaitable[str]]
"""Gives the token by which a server knows an account, "" for one that it does not know."""


async def push_accounts(
    connection: Connection, tokens: Iterable[str], read: ReadAccount | None = None
) -> None:
    """Tell a server what accounts are now, over a registrar's connection, and make sure that it believes it.

    Returns when the server acts by it: who was revoked is being hung up on. In a cluster the others hear the
    same, and any of them may answer first: there `read` is to say what this server knows. A request that is
    under way in an account at that moment may get no answer, or hear that nobody answers
    (`sync.bus.patience`), so only what changed is told. Raises ClaimsRefused, and BusDown, BusSilent or
    NobodyAnswers.
    """
    known = read or partial(read_account, connection)
    await asyncio.gather(*(_push(connection, token, known) for token in tokens))


async def list_accounts(connection: Connection) -> set[Nkey]:
    """List the accounts that a server knows; raises what `push_accounts` does."""
    answer = _checked(await connection.request(LIST_CLAIMS))
    if not isinstance(answer.data, list):
        raise ClaimsRefused("the list of accounts is not understood")
    return {Nkey(str(account)) for account in answer.data}


async def read_account(connection: Connection, account: Nkey) -> str:
    """Return the token by which a server knows an account, "" for one it does not; raises as the others.

    In a cluster that is the server whose answer comes first.
    """
    message = await connection.request(LOOK_UP_CLAIMS.format(account=account))
    return message.payload.decode(errors="replace")


async def remove_accounts(connection: Connection, authority: Authority, accounts: Iterable[Nkey]) -> None:
    """Have a server forget accounts and hang up on all who are in them; raises what `push_accounts` does."""
    token = authority.deletion_token(sorted(accounts))
    _checked(await connection.request(DELETE_CLAIMS, token.encode()))


def contents_of(token: str) -> dict[str, Any]:
    """Read what a token says of its account; nothing for one that is absent or damaged."""
    try:
        return decode_token(token).contents
    except BadToken:
        return {}


async def _push(connection: Connection, token: str, read: ReadAccount) -> None:
    account = decode_token(token)
    if account.kind is not KeyKind.ACCOUNT:
        raise ClaimsRefused("this is no account")
    for _ in range(_CHANCES):
        _checked(await _say(connection, token))
        kept = await read(account.subject)
        if kept == token or contents_of(kept) == account.contents:
            return
        await asyncio.sleep(_PAUSE)
    raise ClaimsRefused("the server says yes and keeps something else")


async def _say(connection: Connection, token: str) -> Message:
    """Tell of an account, and once more where nothing is answered; raises BusSilent after three times."""
    say = partial(connection.request, UPDATE_CLAIMS, token.encode(), timeout=_ANSWER_SECONDS)
    for _ in range(_SILENCES - 1):
        with suppress(BusSilent):
            return await say()
    return await say()


def _checked(message: Message) -> _Answer:
    try:
        answer = _answers.decode(message.payload)
    except UNREADABLE as error:
        raise ClaimsRefused("its answer is not understood") from error
    if answer.error is not None:
        raise ClaimsRefused(answer.error.description)
    return answer
