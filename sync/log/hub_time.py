"""What a hub's clock shows."""

from datetime import datetime

import msgspec

from sync.bus import Connection, NobodyAnswers
from sync.log.errors import LogGone, LogRefused


class _Answer(msgspec.Struct):
    ts: datetime | None = None


async def read_hub_time(connection: Connection) -> float | None:
    """Ask the hub for the time, in seconds since 1970; None from one that does not tell it.

    Raises LogGone, LogRefused, BusDown or BusSilent.
    """
    try:
        message = await connection.request("$JS.API.STREAM.INFO.LOG", b"{}")
        told = msgspec.json.decode(message.payload, type=_Answer).ts
    except NobodyAnswers as error:
        raise LogGone from error
    except (msgspec.MsgspecError, ValueError) as error:
        raise LogRefused("its answer is not understood") from error
    return None if told is None else told.timestamp()
