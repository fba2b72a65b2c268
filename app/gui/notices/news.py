"""Watches for what the user wants to hear of: who joined a space, and who wrote his name in a note."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.gui.language import tr
from app.gui.notices.mentions import MentionFinder, Mentions
from app.gui.notices.told import Told, keep_told, read_told
from app.gui.shared_peer import SharedPeer
from app.gui.tasks import Refresher, Tasks
from core.errors import Problem
from core.events import NotesChanged
from core.ids import NoteId, SpaceId
from sync.peer import MembersChanged, Person

_PAUSE = 1.0
"""Seconds in which what comes is looked at together."""


@dataclass(frozen=True, slots=True)
class Notice:
    """What is told; `note` is what a click opens."""

    title: str
    text: str
    note: NoteId | None = None


class News:
    """Tells each thing once, also over restarts; what is counted while `tell` is not wanted is never told."""

    def __init__(
        self, peer: SharedPeer, tasks: Tasks, now: Callable[[], float], tell: Callable[[Notice], None]
    ) -> None:
        self._peer, self._now, self._tell = peer, now, tell
        self._finder = MentionFinder(peer)
        self._told: Told | None = None
        self._notes: set[NoteId] = set()
        self._spaces: set[SpaceId] = set()
        self._looking = Refresher(tasks, "look for news", self._look, _PAUSE)
        self._subscriptions = (
            peer.events.subscribe(NotesChanged, self._notes_changed),
            peer.events.subscribe(MembersChanged, self._members_changed),
        )

    def stop(self) -> None:
        """Watch no more."""
        for unsubscribe in self._subscriptions:
            unsubscribe()

    def _notes_changed(self, event: NotesChanged) -> None:
        self._notes |= event.notes
        self._looking.ask()

    def _members_changed(self, event: MembersChanged) -> None:
        self._spaces.add(event.space)
        self._looking.ask()

    async def _look(self) -> None:
        store = self._peer.library.store
        self._told = told = self._told or await read_told(store)
        notes, self._notes = self._notes, set()
        spaces, self._spaces = self._spaces, set()
        found = await self._finder.find(notes, self._now())
        notices = self._mentioned(told, found)
        for space in spaces:
            notices += await self._joined(told, space)
        # Before it is shown: a crash in between has it missed rather than told twice. Those that went count,
        # too, or one that is written after a restart would pass for one of them.
        if found or spaces:
            await keep_told(store, told)
        for notice in notices:
            self._tell(notice)

    def _mentioned(self, told: Told, found: Sequence[Mentions]) -> list[Notice]:
        new = [each for each in found if each.count > told.mentions.get(each.note.id, 0)]
        told.mentions.update({each.note.id: each.count for each in found})
        if len(new) > 1:
            words = tr("Others wrote your name in {count} notes", len(new))
            return [Notice(words, ", ".join(_title(each) for each in new), new[0].note.id)]
        return [
            Notice(tr("{name} mentioned you", name=each.who or tr("Somebody")), _title(each), each.note.id)
            for each in new
        ]

    async def _joined(self, told: Told, space: SpaceId) -> list[Notice]:
        try:
            people = await self._peer.people(space)
            name = (await self._peer.library.space(space)).name
        except Problem:
            return []  # it was left, or its hub is away; whoever comes is told of later
        known = told.people.get(space)
        told.people[space] = [person.user for person in people]
        return [] if known is None else [_welcome(each, name) for each in people if _is_new(each, known)]


def _is_new(person: Person, known: Sequence[str]) -> bool:
    return not person.is_self and person.user not in known


def _welcome(person: Person, space: str) -> Notice:
    role = tr("Can write") if person.role.may_write else tr("Can read")
    return Notice(tr("{name} joined “{space}”", name=person.name, space=space), role)


def _title(mentions: Mentions) -> str:
    return mentions.note.title or tr("Untitled")
