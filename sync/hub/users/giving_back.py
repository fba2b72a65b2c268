"""Giving the log back what it had acknowledged, and lost before its mirror saw it.

The projection has applied those messages, and keeps the wires of the last ones. So it is the projection that
completes a log which the mirror restored up to a few messages earlier, or which nobody else restores at all.
"""

import logging
import re

from sync.hub.hub_log import Conflict
from sync.hub.users.accounts_log import AccountsLog
from sync.hub.users.projection import Projection, Recent
from sync.hub.users.refusals import lost_accounts

_SUBJECT = re.compile(r"u(\.[^.\s*>]+)+")
_log = logging.getLogger(__name__)


async def give_back(log: AccountsLog, projection: Projection, last: int, end: int) -> None:
    """Write what a log that ends at `last` lacks up to `end`, each message at the sequence that it had.

    Raises AccountsLost, with nothing written, when that is not known any more, or when the log is another
    one up to its end; and BusProblem, after which it may be tried again.
    """
    known = {message.sequence: message for message in await projection.recent(max(last, 1))}
    lost = [known.get(sequence) for sequence in range(last + 1, end + 1)]
    if last and not await _is_same(log, known.get(last)):
        raise lost_accounts()
    whole = [message for message in lost if message and _SUBJECT.fullmatch(message.subject)]
    if len(whole) < len(lost):
        raise lost_accounts()
    try:
        for message in whole:
            await log.write_at(message.sequence, message.subject, message.wire)
    except Conflict:
        _log.debug("somebody else completes the log of accounts, too")
    else:
        _log.warning("the log of accounts had lost %d messages and was given them back", len(whole))


async def _is_same(log: AccountsLog, known: Recent | None) -> bool:
    found = await log.read_message(known.sequence) if known else None
    return found is not None and known is not None and found.wire == known.wire
