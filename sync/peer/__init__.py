"""The peer: one running Tandem with its store, sender, receiver, presence and status."""

from sync.peer.join_link import JoinLink
from sync.peer.peer import Peer, SyncMode, open_peer
from sync.peer.presence import Presence, PresenceChanged, RemoteCaret
from sync.peer.status import LinkState, NoteStatus, Stage, StatusBoard, StatusChanged

__all__ = [
    "JoinLink",
    "LinkState",
    "NoteStatus",
    "Peer",
    "Presence",
    "PresenceChanged",
    "RemoteCaret",
    "Stage",
    "StatusBoard",
    "StatusChanged",
    "SyncMode",
    "open_peer",
]
