"""The peer: one running Tandem with its store, sender, receiver, presence and status."""

from sync.peer.display_name import find_display_name
from sync.peer.entrance import Doors, Entrance, OwnHub
from sync.peer.going_online import SyncMode
from sync.peer.hub_account import Account, AuditEntry, HubAccount, OwnDevice, OwnSession
from sync.peer.hub_pages import NotePage
from sync.peer.members import MembersChanged
from sync.peer.note_status import LinkState, NoteStatus, Phrasing, Right, Stage, in_english
from sync.peer.opening import OpenHub, run_peer
from sync.peer.peer import Peer
from sync.peer.people import People, Person, Writer
from sync.peer.presence import Presence, PresenceChanged, RemoteCaret
from sync.peer.shared_attachments import SharedAttachments
from sync.peer.status import StatusBoard, StatusChanged

__all__ = [
    "Account",
    "AuditEntry",
    "Doors",
    "Entrance",
    "HubAccount",
    "LinkState",
    "MembersChanged",
    "NotePage",
    "NoteStatus",
    "OpenHub",
    "OwnDevice",
    "OwnHub",
    "OwnSession",
    "Peer",
    "People",
    "Person",
    "Phrasing",
    "Presence",
    "PresenceChanged",
    "RemoteCaret",
    "Right",
    "SharedAttachments",
    "Stage",
    "StatusBoard",
    "StatusChanged",
    "SyncMode",
    "Writer",
    "find_display_name",
    "in_english",
    "run_peer",
]
