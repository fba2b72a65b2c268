"""The replicas that a peer holds for a cluster of hubs, of spaces of which its device is no member."""

import logging
from collections.abc import Collection
from dataclasses import replace

from core.errors import NotFound, Problem
from core.facts import Space, SpaceRole
from core.ids import SpaceId
from core.notes import Library
from core.store import LogMark
from sync.peer.going_online import GoingOnline
from sync.peer.shared_attachments import SharedAttachments
from sync.peer.space_links import SpaceLinks

_log = logging.getLogger(__name__)


class ReplicaKeeping:
    """Begins to follow spaces, tells how far that is, and fetches what their notes refer to."""

    def __init__(
        self, library: Library, links: SpaceLinks, going: GoingOnline, attachments: SharedAttachments
    ) -> None:
        self._library = library
        self._links = links
        self._going = going
        self._attachments = attachments

    async def follow(self, space: Space) -> None:
        """Hold a replica of a space from now on; raises StorageProblem."""
        self._going.want_online()
        async with self._going.moving:
            await self._library.keep_space(space)
            await self._links.unlink(space.id)
            (await self._links.link(space)).start()

    async def held(self, authority: bytes) -> tuple[frozenset[SpaceId], int]:
        """Say which spaces of the hub with this certificate are here, and how many of them whole.

        That is one with all that its log held a few seconds ago, as others write on.
        """
        spaces = frozenset(space.id for space in await self._library.spaces() if space.authority == authority)
        links = [self._links[space] for space in spaces if space in self._links]
        return spaces, sum(link.look_whether_it_keeps_up() for link in links)

    async def take_over(self, authority: bytes, place: str) -> None:
        """Share the spaces of a hub with this certificate from here; `place` (host:port) is this hub's own.

        Going online serves them then. Raises StorageProblem.
        """
        spaces = [
            space
            for space in await self._library.spaces()
            if space.authority == authority and space.role is SpaceRole.MEMBER and not space.account
        ]
        async with self._going.moving:
            for space in spaces:
                await self._relink(replace(space, role=SpaceRole.HOST, hub=place))

    async def stand_down(self, places: str) -> None:
        """Follow from now on, at these places (host:port, with commas between), what was shared from here.

        Its hub is one of the cluster that serves those spaces now. Raises StorageProblem.
        """
        async with self._going.moving:
            for space in await self._library.spaces():
                if space.role is SpaceRole.HOST:
                    # Who folds it from now on removes what a host would miss that remembers more.
                    forgotten = LogMark(space.id, "", 0, 0, 0, 0)
                    self._library.saver.queue().log_marks.append(forgotten)
                    await self._relink(replace(space, role=SpaceRole.MEMBER, hub=places))

    async def _relink(self, space: Space) -> None:
        await self._links.unlink(space.id)
        await self._library.keep_space(space)
        await self._links.link(space)

    async def fetch_files(self, spaces: Collection[SpaceId]) -> None:
        """Have every attachment that the notes of these spaces refer to, as far as the hub has it."""
        here = await self._attachments.local.held()
        for space in spaces:
            wanted = await self._library.store.attached_in(space)
            for file in wanted.keys() - here:
                try:
                    await self._attachments.fetch(wanted[file][0], file)
                except (NotFound, Problem) as problem:
                    _log.debug("an attachment is not here yet: %s", problem)
