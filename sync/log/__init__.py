"""The log of a space: envelopes, writing with acknowledgements, following by sequence."""

from sync.log.envelope import pack, seal, unpack, unpack_all
from sync.log.errors import LogGone, LogMissing, LogRefused, LogSilent
from sync.log.follower import Follower
from sync.log.reading import LoggedMessage
from sync.log.streams import LogInfo, open_log
from sync.log.writer import LogWriter

__all__ = [
    "Follower",
    "LogGone",
    "LogInfo",
    "LogMissing",
    "LogRefused",
    "LogSilent",
    "LogWriter",
    "LoggedMessage",
    "open_log",
    "pack",
    "seal",
    "unpack",
    "unpack_all",
]
