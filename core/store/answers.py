"""What the store hands back that only the store knows: stored documents and the outbox."""

from dataclasses import dataclass

from core.facts import Update


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """The newest snapshot (None without one) and the bodies of the updates after it, oldest first.

    `newest` is the highest stored update included, 0 without any: what a snapshot of all this `covers`.
    """

    snapshot: bytes | None
    updates: list[bytes]
    newest: int


@dataclass(frozen=True, slots=True)
class Waiting:
    """An update at its position in the order of this device: positions grow, with gaps."""

    position: int
    update: Update
