"""Secrets that open after the start of a daemon, which nobody starts again once a keyring is unlocked."""

import asyncio
import logging

from core.accounts.secrets import Secrets, SecretsClosed, SecretsProblem
from core.pauses import growing_pauses

_FIRST_PAUSE, _LONGEST_PAUSE = 1.0, 30.0
"""Seconds between two questions. Whoever is slow is asked only once."""
_log = logging.getLogger(__name__)


async def open_late(secrets: Secrets) -> bool:
    """Return when the key of the device is open, however long that takes; False when nobody has it any more.

    A keyring may be locked, silent or not there yet: at the start of a computer, before anybody signs in.
    """
    pauses = growing_pauses(_FIRST_PAUSE, _LONGEST_PAUSE)
    while True:
        try:
            await secrets.open_device()
        except SecretsClosed as problem:
            _log.info("the secrets are asked for again: %s", problem.title)
        except SecretsProblem:
            return False
        else:
            return True
        if not await secrets.wait_late():
            await asyncio.sleep(next(pauses))
