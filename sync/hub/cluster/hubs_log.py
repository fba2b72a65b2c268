"""The log HUBS in the hubs' own account of the bus: the roster, and the links by which hubs may join.

    hubs.roster       the signed roster
    hubs.link.<id>    until when a link is good, and which device it let in

Only the last message of a subject is kept, and each is written on the condition that nobody else wrote first.
"""

import msgspec

from core.ids import DeviceId
from core.world import World
from sync.bus import Connection
from sync.control import InviteId
from sync.hub.hub_log import Conflict, HubLog, LogShape

SHAPE = LogShape(
    "HUBS",
    ("hubs.>",),
    {"max_msgs_per_subject": 1, "republish": {"src": ">", "dest": "live.>", "headers_only": True}},
)
SEQUENCED = "live.hubs.>"
_ROSTER, _LINK = "hubs.roster", "hubs.link.{id}"


class LinkRecord(msgspec.Struct, frozen=True):
    """A link that was given: good until `expires_at` (seconds since 1970) for one device, "" for none yet.

    Whoever joins by it goes into the place of the hub that it `replaces`, "" for none.
    """

    expires_at: float
    device: DeviceId = DeviceId("")
    replaces: DeviceId = DeviceId("")


_records = msgspec.msgpack.Decoder(LinkRecord)
_encoder = msgspec.msgpack.Encoder()


class HubsLog:
    """Reads and writes the log; everything raises BusProblem."""

    def __init__(self, connection: Connection, world: World) -> None:
        self._log = HubLog(connection, world, SHAPE)

    async def find(self) -> None:
        """Make the log where there is none."""
        await self._log.find()

    async def roster(self) -> tuple[bytes, int]:
        """Read the roster and its sequence; b"" and 0 where there is none."""
        found = await self._log.read_last(_ROSTER)
        return (found.data, found.seq) if found else (b"", 0)

    async def write_roster(self, wire: bytes, expected: int) -> int:
        """Write the roster if the one of this sequence still is the last; returns the new one's, else 0."""
        return await self._write(_ROSTER, wire, expected)

    async def link(self, link: InviteId) -> tuple[LinkRecord | None, int]:
        """Read what is known of a link."""
        found = await self._log.read_last(_LINK.format(id=link))
        return (_records.decode(found.data), found.seq) if found else (None, 0)

    async def write_link(self, link: InviteId, record: LinkRecord, expected: int) -> bool:
        """Write it if nobody else did; says whether."""
        return await self._write(_LINK.format(id=link), _encoder.encode(record), expected) > 0

    async def _write(self, subject: str, wire: bytes, expected: int) -> int:
        try:
            return await self._log.write(subject, wire, expected)
        except Conflict:
            return 0
