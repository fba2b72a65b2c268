"""The links of all shared spaces: how each is made and found, and who gets what this device makes."""

from collections.abc import Iterator, Mapping

from core.accounts.secrets import SecretsProblem
from core.attachments import Attachments
from core.errors import NotFound
from core.facts import Space, Update
from core.ids import SpaceId
from core.notes import Library
from sync.peer.direct import DirectSpaces
from sync.peer.entrance import Entrance, OwnHub
from sync.peer.hub import Identity
from sync.peer.note_status import LinkState
from sync.peer.presence import Presence
from sync.peer.space_link import SpaceLink
from sync.peer.status import SpaceStatus, StatusBoard


class SpaceLinks(Mapping[SpaceId, SpaceLink]):
    """Has a link for each shared space, and hands it what this device makes in the space."""

    def __init__(
        self,
        library: Library,
        identity: Identity,
        hub: OwnHub,
        presence: Presence,
        board: StatusBoard,
        attachments: Attachments,
    ) -> None:
        self._attachments = attachments
        self._library = library
        self._identity = identity
        self._hub = hub
        self._presence = presence
        self._board = board
        self._links: dict[SpaceId, SpaceLink] = {}
        self.direct = DirectSpaces(self)

    def __getitem__(self, space: SpaceId) -> SpaceLink:
        return self._links[space]

    def __iter__(self) -> Iterator[SpaceId]:
        return iter(self._links)

    def __len__(self) -> int:
        return len(self._links)

    def of(self, space: SpaceId) -> SpaceLink:
        """Give the link of a shared space; raises NotFound for one not shared."""
        link = self._links.get(space)
        if link is None:
            raise NotFound(
                "This space is not shared, so it has neither a log nor members.",
                safe="Its notes are saved here.",
                cure="`tandem share` shares it; `tandem space list` shows which spaces are shared.",
            )
        return link

    def entrance(self, space: Space) -> Entrance:
        """Give the way into a shared space: at this profile's hub, or at that of others."""
        ways = self._hub if self._hub.leads_into(space) else self._identity.doors
        return ways.entrance(space)

    async def link(self, space: Space) -> SpaceLink:
        """Prepare a space's link: from now on its updates are sealed and wait for its log."""
        if space.id in self._links:
            return self._links[space.id]
        status = SpaceStatus(space.id, self._library.events.publish)
        entrance = self.entrance(space)
        link = SpaceLink(
            space, self._library, self._identity, entrance, self._presence, status, self._attachments
        )
        await link.prepare()
        self._links[space.id] = link
        self._board.add(space.id, status)
        self._library.resending.seal_from_now_on(space.id, link.seal)
        return link

    def show_closed(self, problem: SecretsProblem) -> None:
        """Let the status of every space say why this device stays off its bus."""
        for link in self._links.values():
            link.status.set_link(LinkState.OFFLINE, problem)

    async def unlink(self, space: SpaceId) -> None:
        """End a space's link, if there is one; what is not acknowledged waits in the outbox."""
        link = self._links.pop(space, None)
        if link is not None:
            await link.stop()

    def hand(self, update: Update) -> None:
        """Send an update that this device has just made, if its space is shared."""
        link = self._links.get(update.space)
        if link is not None:
            link.hand(update)
            self.direct.hand(update)

    def send_presence(self, space: SpaceId, payload: bytes) -> None:
        """Tell the others of a space where this device's caret is, if the space is shared."""
        link = self._links.get(space)
        if link is not None:
            link.send_presence(payload)
            self.direct.shown(space, payload)
