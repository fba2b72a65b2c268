"""Who writes in this run: numbers every update of the session, and seals those of shared spaces."""

from collections.abc import Callable
from dataclasses import dataclass, field

from core.facts import Update, UpdateKind
from core.ids import DeviceId, NoteId, SpaceId, is_recovered_note, new_session
from core.tracing import NO_TRACE, Trace
from core.world import World

Seal = Callable[[Update], Update]


@dataclass(slots=True)
class Author:
    """This device in this run. `session` is also the Loro peer id of the documents opened in it, but for few.

    `peers` are the others that were drawn for documents which could hold edits of this session already.
    """

    device: DeviceId
    session: int
    number: int = 0
    seals: dict[SpaceId, Seal] = field(default_factory=dict)
    peers: dict[NoteId, list[int]] = field(default_factory=dict)

    def peer_for(self, note: NoteId, world: World) -> int:
        """Choose the Loro peer under which a document is edited.

        A recovered note begins with the edits of another note. If that is still open somewhere, the session
        would number different edits of both alike, and Loro takes only one edit for each number.
        """
        return self.draw_peer(note, world) if is_recovered_note(note) else self.session

    def draw_peer(self, note: NoteId, world: World) -> int:
        """Draw a Loro peer for one document; every update of the note then says that it is this device's."""
        peer = new_session(world)
        self.peers.setdefault(note, []).append(peer)
        return peer

    def is_mine(self, peer: int, note: NoteId) -> bool:
        """Tell whether this run edits a note under this Loro peer."""
        return peer == self.session or peer in self.peers.get(note, ())

    def is_for_log(self, space: SpaceId) -> bool:
        """Say whether the updates of a space wait for a log, sealed or to be sealed."""
        return space in self.seals

    def write(
        self,
        space: SpaceId,
        note: NoteId,
        body: bytes,
        kind: UpdateKind = UpdateKind.CHANGE,
        authors: tuple[tuple[int, DeviceId], ...] = (),
        trace: Trace = NO_TRACE,
    ) -> Update:
        """Make the next update; it is sealed (has a signature) when its space is shared."""
        self.number += 1
        if note in self.peers:
            authors = (*authors, *((peer, self.device) for peer in self.peers[note]))
        return self.seal(
            Update(
                space,
                note,
                self.device,
                self.session,
                self.number,
                body,
                kind=kind,
                authors=authors,
                trace=trace,
            )
        )

    def seal(self, update: Update) -> Update:
        """Sign an update if its space is shared and the device's key is open, else leave it as it is."""
        seal = self.seals.get(update.space)
        return seal(update) if seal else update
