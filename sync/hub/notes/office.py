"""What the parts of the note service share."""

from dataclasses import dataclass

from core.accounts import DeviceKey, Verifier
from core.world import World
from sync.hub.majority import Majority
from sync.hub.notes.checking import Checker
from sync.hub.notes.endings import Endings
from sync.hub.notes.facts import NoteSettings
from sync.hub.notes.ports import Bus, ConnectSpace
from sync.hub.notes.register import Register


@dataclass(frozen=True, slots=True)
class Office:
    """Made once, when the service is opened; `key` is that of the hub's own device."""

    connect: ConnectSpace
    bus: Bus
    key: DeviceKey
    verifier: Verifier
    world: World
    settings: NoteSettings
    register: Register
    endings: Endings
    checker: Checker
    majority: Majority
