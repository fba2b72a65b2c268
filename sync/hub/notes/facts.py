"""What the note service tells and takes: frozen facts, without behaviour."""

from dataclasses import dataclass
from enum import Enum

from core.facts import Role
from core.ids import SpaceId
from sync.bus.claims import Quota

_NEW_SPACE = Quota(disk=2**30, streams=8)


@dataclass(frozen=True, slots=True)
class SpaceInfo:
    """A space as one of its members sees it; `members` counts them, `founded_at` is seconds since 1970."""

    id: SpaceId
    name: str
    role: Role
    members: int
    founded_at: float


class NoteChange(Enum):
    """What became of a note; the value ends the subject on which it is told."""

    CREATED = "created"
    UPDATED = "updated"
    SHARED = "shared"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class NoteSettings:
    """What can be set for a note service; everything has a value that does for a hub."""

    quota: Quota = _NEW_SPACE
    """Of a new space."""
    most_prepared: int = 100
    """So many spaces may be prepared and not founded yet."""
    most_waiting: int = 200
    """So many entries of one space may wait for their turn."""
