"""Where attachments belong: whose note it is, who may do what there, and the stream of its space."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from core.errors import NotFound
from core.facts import Role
from core.ids import NoteId, SpaceId
from core.world import World
from sync.hub.attachments.blobs import BlobStore
from sync.hub.attachments.errors import AttachmentsLost
from sync.hub.attachments.facts import Author, ConnectSpace, FindNote, RequireRole
from sync.hub.attachments.ledger import Ledger

_PATIENCE = 10.0


class Places:
    """Asks the other parts of the hub."""

    def __init__(
        self,
        connect_space: ConnectSpace,
        find_note: FindNote,
        require_role: RequireRole,
        ledger: Ledger,
        world: World,
    ) -> None:
        self._connect_space = connect_space
        self._find_note = find_note
        self._require_role = require_role
        self._ledger = ledger
        self._world = world

    async def space_of(self, note: NoteId) -> SpaceId:
        """Say in which space a note is; raises NotFound."""
        space = await self._find_note(note)
        if space is None:
            raise _no_such_note()
        return space

    async def require(self, identity: Author, note: NoteId, least: Role) -> SpaceId:
        """Return the space of a note in which the caller has at least this role.

        Raises NotFound, for strangers in the same words, or AccessRefused.
        """
        space = await self.space_of(note)
        try:
            await self._require_role(space, identity.user, least)
        except NotFound as error:
            raise _no_such_note() from error
        return space

    @asynccontextmanager
    async def blobs(self, space: SpaceId) -> AsyncIterator[BlobStore]:
        """Reach what is stored of a space; raises HubUnreachable or AccessRefused."""
        async with self._connect_space(space) as connection:
            await connection.wait_connected(_PATIENCE)
            yield BlobStore(connection, self._world)

    async def check(self, blobs: BlobStore) -> None:
        """Insist that the log of attachments is the one that the stored files belong to.

        Raises AttachmentsLost or BusProblem.
        """
        mark = await blobs.read_mark()
        if mark is not None:
            await self._ledger.check(mark)
        elif (await blobs.list()).subjects:
            raise AttachmentsLost("what tells how long it was is missing")


def _no_such_note() -> NotFound:
    return NotFound("There is no such note.", safe="Nothing was changed.", cure="Look for it anew.")
