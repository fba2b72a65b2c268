"""Who writes in this run: numbers every update of the session, and seals those of shared spaces."""

from collections.abc import Callable
from dataclasses import dataclass, field

from core.facts import Update, UpdateKind
from core.ids import DeviceId, NoteId, SpaceId

Seal = Callable[[Update], Update]


@dataclass(slots=True)
class Author:
    """This device in this run. `session` is also the Loro peer id of every document opened in it."""

    device: DeviceId
    session: int
    number: int = 0
    seals: dict[SpaceId, Seal] = field(default_factory=dict)

    def write(
        self,
        space: SpaceId,
        note: NoteId,
        body: bytes,
        kind: UpdateKind = UpdateKind.CHANGE,
        authors: tuple[tuple[int, DeviceId], ...] = (),
    ) -> Update:
        """Make the next update; it is sealed (has a signature) when its space is shared."""
        self.number += 1
        update = Update(space, note, self.device, self.session, self.number, body, kind=kind, authors=authors)
        seal = self.seals.get(space)
        return seal(update) if seal else update
