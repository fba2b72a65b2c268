"""What the store hands back that only the store knows: stored documents and the outbox."""

from dataclasses import dataclass, field

from core.facts import Update


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """The newest snapshot (None without one) and the bodies of the updates after it, oldest first.

    `newest` is the highest stored update included, 0 without any: what a snapshot of all this `covers`.
    `serials` are those of the updates.
    """

    snapshot: bytes | None
    updates: list[bytes]
    newest: int
    serials: list[int] = field(default_factory=list, compare=False)


@dataclass(frozen=True, slots=True)
class Waiting:
    """An update at its position in the order of this device: positions grow, with gaps."""

    position: int
    update: Update
