"""What happened, told to whoever subscribed, in the same turn of the event loop."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from core.errors import Problem
from core.ids import NoteId, SpaceId

Event = TypeVar("Event")
Unsubscribe = Callable[[], None]


@dataclass(frozen=True, slots=True)
class NotesChanged:
    """The listed facts (title, preview, tags, place, trash) of these notes are new in the store."""

    space: SpaceId
    notes: frozenset[NoteId]


@dataclass(frozen=True, slots=True)
class NewsChanged:
    """Others wrote in a note that was seen here before, or what they wrote is seen now."""

    note: NoteId


@dataclass(frozen=True, slots=True)
class NotebooksChanged:
    """The tree of notebooks of a space is new in the store."""

    space: SpaceId


@dataclass(frozen=True, slots=True)
class SpacesChanged:
    """A space was created, renamed, shared or joined."""


@dataclass(frozen=True, slots=True)
class SaveStateChanged:
    """A note's edits began to be saved (`saving`), are saved here, or could not be (`problem`)."""

    note: NoteId
    saving: bool
    problem: Problem | None


@dataclass(frozen=True, slots=True)
class GapFound:
    """A document lacks edits that it needs, or is damaged on this disk; others may have what is missing."""

    space: SpaceId
    note: NoteId


@dataclass(frozen=True, slots=True)
class NoteRecovered:
    """Edits of a note that was deleted for good came too late for it; they are in the note `recovered`."""

    space: SpaceId
    note: NoteId
    recovered: NoteId


@dataclass(frozen=True, slots=True)
class PurgesHeld:
    """Other devices deleted so much for good that the user is asked; `count` notes wait, 0 once decided."""

    space: SpaceId
    count: int


class Events:
    """Subscriptions by type of event; callbacks run in the order they subscribed."""

    def __init__(self) -> None:
        self._callbacks: defaultdict[type, list[Callable[[Any], None]]] = defaultdict(list)

    def subscribe(self, kind: type[Event], callback: Callable[[Event], None]) -> Unsubscribe:
        """Call `callback` with every event of this kind until the returned function is called."""
        self._callbacks[kind].append(callback)
        return lambda: self._callbacks[kind].remove(callback)

    def publish(self, event: object) -> None:
        """Tell every subscriber of the event's type."""
        for callback in tuple(self._callbacks[type(event)]):
            callback(event)
