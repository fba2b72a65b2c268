"""Finds the notes in which others wrote one's name: an index narrows them down, their history says who."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.gui.shared_peer import SharedPeer
from core.documents import AuthorRun, utf16_length
from core.errors import NotFound
from core.facts import NoteFilter, NoteSummary
from core.ids import DeviceId, NoteId
from core.mentions import mention_places
from sync.peer import Writer

_RECENT = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Mentions:
    """How often others wrote one's name in a note, and who did last; `who` is "" where that is not known."""

    note: NoteSummary
    count: int
    who: str


class MentionFinder:
    """Looks at shared notes that changed today or yesterday; as many mentions as before cost little."""

    def __init__(self, peer: SharedPeer) -> None:
        self._peer = peer
        self._totals: dict[NoteId, int] = {}

    async def find(self, notes: set[NoteId], now: float) -> list[Mentions]:
        """Look through those of these notes that the index knows to hold the name; `now` as `time.time()`."""
        name = self._peer.display_name.replace('"', " ")
        since = datetime.fromtimestamp(now).astimezone() - _RECENT
        query = f'"{name}" is:shared after:{since:%Y-%m-%d}'
        hits = [hit.note for hit in await self._peer.library.store.search(query, NoteFilter())]
        found = [await self._look(note, name) for note in hits if note.id in notes]
        return [mentions for mentions in found if mentions is not None]

    async def _look(self, note: NoteSummary, name: str) -> Mentions | None:
        body = (await self._peer.library.bodies([note.id])).get(note.id, "")
        total = len(mention_places(body, name))
        if total == self._totals.get(note.id, 0):
            return None
        self._totals[note.id] = total
        try:
            return await self._by_others(note, name)
        except NotFound:
            return None  # it was deleted for good meanwhile

    async def _by_others(self, note: NoteSummary, name: str) -> Mentions:
        history = await self._peer.library.history(note.id)
        writers = self._peer.writers_known(note.space)
        version = history.edits[-1].version
        body = (await history.content(version)).body
        places = [utf16_length(body[:place]) for place in mention_places(body, name)]
        runs = await history.authors(version)
        wrote = [_writer_at(place, runs, history.devices, writers) for place in places]
        others = [writer for writer in wrote if writer is None or not writer.is_self]
        return Mentions(note, len(others), others[-1].name if others and others[-1] else "")


def _writer_at(
    place: int,
    runs: Sequence[AuthorRun],
    devices: Mapping[int, DeviceId],
    writers: Mapping[DeviceId, Writer],
) -> Writer | None:
    sessions = (run.session for run in runs if run.position <= place < run.position + run.length)
    device = devices.get(next(sessions, 0))
    return writers.get(device) if device is not None else None
