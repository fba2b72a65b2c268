"""What direct lines between the devices of a space need of a peer: lines lead past the hub, rights do not.

What came by such a line was signed as for the log, and is judged and stored as what comes live. It counts as
in the log when the log has shown it, not before.
"""

from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from core.documents import Version
from core.facts import Update
from core.ids import DeviceId, NoteId, SpaceId
from core.notes import Library
from sync.log import header_of, pack
from sync.peer.comparing import Entries, read_entries
from sync.peer.handing import wires_to_hand
from sync.peer.link_sending import LinkSending
from sync.peer.members import SpaceMembers
from sync.peer.note_status import LinkState
from sync.peer.presence import Presence
from sync.peer.receiver import Receiver
from sync.peer.rights import Rights
from sync.peer.status import SpaceStatus

if TYPE_CHECKING:
    from sync.peer.space_links import SpaceLinks

_MOST_OF_A_NOTE = 20_000


class DirectSpace:
    """One shared space as direct lines see it."""

    def __init__(
        self,
        space: SpaceId,
        library: Library,
        members: SpaceMembers,
        rights: Rights,
        status: SpaceStatus,
        receiver: Receiver,
        sending: LinkSending,
        presence: Presence,
    ) -> None:
        self.id = space
        self.status = status
        self._library = library
        self._members = members
        self._rights = rights
        self._receiver = receiver
        self._sending = sending
        self._presence = presence

    @property
    def root(self) -> str:
        """The hash of the first entry of the control log; "" while this device is not known to be in."""
        is_in = self._members.has_control and self.lets_in(self._members.device)
        return self._members.root if is_in else ""

    @property
    def is_away(self) -> bool:
        """Whether the hub cannot be reached."""
        return self.status.link is not LinkState.ONLINE

    def lets_in(self, device: DeviceId) -> bool:
        """Say whether a device belongs to a member, as far as is known here."""
        return self._members.is_known and self._rights.is_in(device)

    async def entries(self) -> Entries:
        """Read what is held here; raises StorageProblem."""
        return await read_entries(self._library, self.id)

    async def wires_beyond(self, theirs: dict[NoteId, Version]) -> AsyncIterator[list[bytes]]:
        """Give the signed edits of these notes that go beyond `theirs`, in letters' fills."""
        async for wires in wires_to_hand(self._library, self._rights, theirs, theirs, _MOST_OF_A_NOTE):
            headers = [header_of(wire) for wire in wires]
            own = [header for header in headers if header.device == self._members.device]
            self._sending.note_handed((header.session, header.number) for header in own)
            yield wires

    @property
    def may_write(self) -> bool:
        """Whether this device may."""
        return self._rights.may_write

    async def take(self, wires: Sequence[bytes]) -> bool:
        """Take in what another device handed over; True once all of it is on disk. Raises StorageProblem."""
        return await self._receiver.take_handed(wires)

    def note_handed(self, updates: Iterable[Update]) -> None:
        """Another device gets these as they are."""
        self._sending.note_handed(update.key for update in updates)

    def greet(self) -> None:
        """Tell the others where this device is, and ask where they are."""
        self._presence.greet(self.id)

    def hear(self, device: DeviceId, payload: bytes) -> None:
        """Take in where another device says it is."""
        self._presence.hear_of(self.id, device, payload)


class DirectSpaces:
    """The shared spaces, and what is made here for them, from when it is made."""

    def __init__(self, links: "SpaceLinks") -> None:
        self.made: Callable[[Update, bytes], None] = lambda _update, _wire: None
        """Told of every signed edit that this device has just made in a shared space."""
        self.shown: Callable[[SpaceId, bytes], None] = lambda _space, _payload: None
        """Told where this device's caret is."""
        self._links = links

    def __iter__(self) -> Iterator[DirectSpace]:
        return iter([link.direct for link in self._links.values() if link.is_running])

    def hand(self, update: Update) -> None:
        """Tell of an edit."""
        if update.signature is not None:
            self.made(update, pack(update))
