"""What a hub's clock shows."""

from datetime import datetime

import msgspec

from core.unreadable import UNREADABLE
from sync.bus import Connection
from sync.log.errors import LogRefused
from sync.log.jetstream import ask


async def read_hub_time(connection: Connection) -> float | None:
    """Ask the hub for the time, in seconds since 1970; None from one that does not tell it.

    Raises LogGone, LogRefused, BusDown or BusSilent.
    """
    told = (await ask(connection, "STREAM.INFO.LOG", {})).ts
    if not told:
        return None
    try:
        return msgspec.convert(told, datetime).timestamp()
    except UNREADABLE as error:
        raise LogRefused("its answer is not understood") from error
