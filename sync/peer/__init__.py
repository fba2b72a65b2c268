"""The peer: one running Tandem with its store, sender, receiver, presence and status."""

from sync.peer.entrance import Doors, Entrance, OwnHub
from sync.peer.hub_account import Account, AuditEntry, HubAccount, OwnDevice, OwnSession
from sync.peer.members import MembersChanged
from sync.peer.peer import OpenHub, Peer, SyncMode, find_display_name, run_peer
from sync.peer.people import People, Person
from sync.peer.presence import Presence, PresenceChanged, RemoteCaret
from sync.peer.status import LinkState, NoteStatus, Right, Stage, StatusBoard, StatusChanged

__all__ = [
    "Account",
    "AuditEntry",
    "Doors",
    "Entrance",
    "HubAccount",
    "LinkState",
    "MembersChanged",
    "NoteStatus",
    "OpenHub",
    "OwnDevice",
    "OwnHub",
    "OwnSession",
    "Peer",
    "People",
    "Person",
    "Presence",
    "PresenceChanged",
    "RemoteCaret",
    "Right",
    "Stage",
    "StatusBoard",
    "StatusChanged",
    "SyncMode",
    "find_display_name",
    "run_peer",
]
