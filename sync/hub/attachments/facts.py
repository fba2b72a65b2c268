"""What attachments are to those who ask for them, and what is asked of other parts: without behaviour."""

from collections.abc import Awaitable, Callable, Collection
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import NewType, Protocol

from core.facts import Role
from core.ids import FileHash, NoteId, SpaceId, UserId
from sync.bus import Connection

AttachmentId = NewType("AttachmentId", str)


class Author(Protocol):
    """Whoever calls, by a session (an `Identity`) or by an API token."""

    @property
    def user(self) -> UserId: ...


FindNote = Callable[[NoteId], Awaitable[SpaceId | None]]
"""Says in which space a note is, None for one that this hub does not have."""
GoneSince = Callable[[NoteId], Awaitable[float | None]]
"""Says when a note was deleted for good (seconds since 1970), None for one that was not, or is unknown."""
FilesNamed = Callable[[SpaceId], Awaitable[Collection[FileHash]]]
"""Names the files that notes which are not gone refer to, or did."""
RequireRole = Callable[[SpaceId, UserId, Role], Awaitable[Role]]
"""Raises NotFound for strangers, AccessRefused for members who may less."""
ConnectSpace = Callable[[SpaceId], AbstractAsyncContextManager[Connection]]
"""Connects the hub to the room of a space's log; it may be a connection that others use, too."""
ListSpaces = Callable[[], Awaitable[Collection[SpaceId]]]
"""Names the spaces that this hub keeps."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file of a note; `size` in bytes, `sha256` in hexadecimal digits, `added_at` in seconds since 1970."""

    id: AttachmentId
    space: SpaceId
    note: NoteId
    name: str
    media_type: str
    size: int
    sha256: str
    by: UserId
    added_at: float


@dataclass(frozen=True, slots=True)
class Announced:
    """What an upload that can go on after a break will be; of its bytes those from `start` on are sent."""

    file: FileHash
    start: int = 0


@dataclass(frozen=True, slots=True)
class Usage:
    """How much of its quota a space uses, in bytes; `waiting` was removed and is not purged yet."""

    stored: int
    reserved: int
    waiting: int
    quota: int
    files: int

    @property
    def free(self) -> int:
        """How much can still be reserved."""
        return max(0, self.quota - self.stored - self.reserved - self.waiting)
