"""The servers of a cluster as one: what they are like, on how many a log is kept, and who belongs to them."""

from sync.bus.cluster.errors import ClusterRefused, LogsBehind, QuorumAtRisk, ServerUnknown
from sync.bus.cluster.keeping import Enter, is_complete, replicate, spread_leaders
from sync.bus.cluster.leaders import LeaderChange, LeaderHistory, hand_over, plan_leaders
from sync.bus.cluster.membership import check_removal, remove_server
from sync.bus.cluster.picture import BusPicture, LogFacts, Replica, ServerFacts
from sync.bus.cluster.quorum import LEAST, quorum_of, spare_of, would_lose_quorum
from sync.bus.cluster.reading import read_picture, wait_whole
from sync.bus.cluster.replicas import keep_on

__all__ = [
    "LEAST",
    "BusPicture",
    "ClusterRefused",
    "Enter",
    "LeaderChange",
    "LeaderHistory",
    "LogFacts",
    "LogsBehind",
    "QuorumAtRisk",
    "Replica",
    "ServerFacts",
    "ServerUnknown",
    "check_removal",
    "hand_over",
    "is_complete",
    "keep_on",
    "plan_leaders",
    "quorum_of",
    "read_picture",
    "remove_server",
    "replicate",
    "spare_of",
    "spread_leaders",
    "wait_whole",
    "would_lose_quorum",
]
