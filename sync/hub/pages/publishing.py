"""Making a note a page, giving the page another address, and taking it back."""

from collections.abc import Callable
from typing import Protocol

from core.errors import NotFound, OutcomeUnknown, ServiceBusy
from core.facts import Role
from core.ids import NoteId, SpaceId, UserId
from core.notes import Library
from core.world import World
from sync.bus import BusSilent
from sync.hub.hub_log import Conflict
from sync.hub.pages.publication import PageToken, Publication, new_token
from sync.hub.pages.register import Register

_MOST_TRIES = 20
_NO_TOKEN = PageToken("")


class Spaces(Protocol):
    """What is asked of the note service."""

    async def membership(self, space: SpaceId) -> object:
        """Raise NotFound for a space that this hub does not keep, or keeps closed."""

    async def require_role(self, space: SpaceId, user: UserId, least: Role) -> Role:
        """Raise NotFound for strangers and AccessRefused for whoever may do less."""


Told = Callable[[Publication], None]
"""Hears of every page that was made, moved or taken back at this hub, and by whom."""
_Decide = Callable[[Publication | None], Publication | None]


class Publishing:
    """What members do with pages. Everything raises NotFound for strangers, and BusProblem."""

    def __init__(
        self, register: Register, library: Library, spaces: Spaces, world: World, told: Told
    ) -> None:
        self._register = register
        self._library = library
        self._spaces = spaces
        self._world = world
        self._told = told

    async def of_note(self, user: UserId, note: NoteId) -> Publication | None:
        """Return a note's page, for every member of its space; None while it is none."""
        await self._require(note, user, Role.VIEWER)
        return self._page_of(note)

    async def publish(self, user: UserId, note: NoteId) -> Publication:
        """Make a note a page; one that is a page already keeps its address. Raises AccessRefused."""
        space = await self._require(note, user, Role.EDITOR)
        await self._require_untrashed(note)
        made = Publication(space, note, new_token(self._world), user, self._world.now())
        return _required(await self._change(note, lambda known: known or made))

    async def move(self, user: UserId, note: NoteId) -> Publication:
        """Give a page another address; nobody finds it at the old one. Raises AccessRefused.

        NotFound when the note is no page.
        """
        space = await self._require(note, user, Role.EDITOR)
        moved = Publication(space, note, new_token(self._world), user, self._world.now())
        return _required(await self._change(note, lambda known: moved if known else None))

    async def take_back(self, user: UserId, note: NoteId) -> None:
        """Make a note a page no longer, which it may not have been. Raises AccessRefused."""
        space = await self._require(note, user, Role.EDITOR)
        gone = Publication(space, note, _NO_TOKEN, user, self._world.now())
        await self._change(note, lambda known: gone if known else None)

    async def _change(self, note: NoteId, decide: _Decide) -> Publication | None:
        """Write what is decided on what is known, and decide anew when somebody else was quicker."""
        for _ in range(_MOST_TRIES):
            known = self._page_of(note)
            wanted = decide(known)
            if wanted is None or wanted == known:
                return known
            if await self._is_written(wanted):
                return wanted
        raise ServiceBusy("Others changed the same page all the time.", cure="Try again.")

    async def _is_written(self, wanted: Publication) -> bool:
        """Write; False when somebody else did. Raises OutcomeUnknown."""
        try:
            await self._register.write(wanted)
        except Conflict:
            await self._register.catch_up()
            return False
        except BusSilent as silence:
            raise OutcomeUnknown(
                "The log of pages did not answer in time.",
                safe="Whether the page was changed will show as soon as it answers.",
                cure="Look whether it was, and try again if not.",
            ) from silence
        self._told(wanted)
        return True

    def _page_of(self, note: NoteId) -> Publication | None:
        entry = self._register.entry_of(note)
        return entry.publication if entry and entry.publication.is_page else None

    async def _require(self, note: NoteId, user: UserId, least: Role) -> SpaceId:
        """Return a note's space. No stranger learns whether there is such a note."""
        found = await self._library.store.summaries([note])
        if not found:
            raise _no_note()
        try:
            await self._spaces.require_role(found[0].space, user, least)
        except NotFound:
            raise _no_note() from None
        return found[0].space

    async def _require_untrashed(self, note: NoteId) -> None:
        for found in await self._library.store.summaries([note]):
            if not found.is_trashed:
                return
        raise _no_note()


def _required(page: Publication | None) -> Publication:
    if page is None:
        raise NotFound("This note is no page.", safe="Nothing was changed.", cure="Publish it first.")
    return page


def _no_note() -> NotFound:
    return NotFound("There is no such note.", safe="Nothing was changed.", cure="Check its id.")
