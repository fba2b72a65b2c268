"""The log of a space: envelopes, writing with acknowledgements, following by sequence."""

from sync.log.chunks import Chunk, Opened, WholeId, join, open_message, open_messages
from sync.log.envelope import header_of, pack, seal, unpack
from sync.log.errors import LogGone, LogLeaderless, LogMissing, LogRefused, LogSilent
from sync.log.follower import Follower, LogEnd
from sync.log.reading import LoggedMessage, read_message, read_slice, sequence_of
from sync.log.settling import Settling
from sync.log.snapshots import open_snapshots, read_snapshots
from sync.log.streams import LogInfo, open_log, read_log_info, renew_epoch
from sync.log.writer import LogWriter

__all__ = [
    "Chunk",
    "Follower",
    "LogEnd",
    "LogGone",
    "LogInfo",
    "LogLeaderless",
    "LogMissing",
    "LogRefused",
    "LogSilent",
    "LogWriter",
    "LoggedMessage",
    "Opened",
    "Settling",
    "WholeId",
    "header_of",
    "join",
    "open_log",
    "open_message",
    "open_messages",
    "open_snapshots",
    "pack",
    "read_log_info",
    "read_message",
    "read_slice",
    "read_snapshots",
    "renew_epoch",
    "seal",
    "sequence_of",
    "unpack",
]
