"""One running Tandem: its notes, and its part in every space it shares."""

import asyncio
from collections.abc import Mapping

from core.attachments import AttachmentFiles, Attachments, SpareFiles
from core.breaker import BreakerStanding
from core.errors import BusProblem
from core.events import Events
from core.facts import Space, SpaceRole
from core.ids import DeviceId, SpaceId
from core.notes import Library
from core.profile import Profile
from sync.control import InviteLink
from sync.peer.departures import Departures
from sync.peer.display_name import set_display_name
from sync.peer.entrance import OwnHub
from sync.peer.going_online import GoingOnline, SyncMode, show_signed_out
from sync.peer.hub import Identity
from sync.peer.hub_account import HubAccount
from sync.peer.hub_pages import HubPages
from sync.peer.known_accounts import KnownAccounts
from sync.peer.own_key import OwnKey
from sync.peer.peer_measures import tell_hubs, tell_links
from sync.peer.people import People
from sync.peer.presence import Presence
from sync.peer.replica_keeping import ReplicaKeeping
from sync.peer.shared_attachments import SharedAttachments
from sync.peer.sharing import Sharing
from sync.peer.space_link import SpaceLink
from sync.peer.space_links import SpaceLinks
from sync.peer.space_log import SpaceLog
from sync.peer.status import StatusBoard


class Peer:
    """Holds the library, and for each shared space a link; faces use nothing else."""

    def __init__(
        self,
        profile: Profile,
        library: Library,
        identity: Identity,
        hub: OwnHub,
        name: str,
        mode: SyncMode,
    ) -> None:
        self.profile = profile
        self.library = library
        self.presence = Presence(identity.key, name, identity.world, self.events.publish)
        self.status = StatusBoard(
            space_of=library.space_of_open,
            has_unsaved=library.saver.has_unsaved,
            save_problem=lambda: library.saver.problem,
            bus_problem=self._bus_problem,
            is_purged=library.is_purged,
        )
        self.hub = hub
        files, spares = AttachmentFiles(profile.attachments), SpareFiles(profile.backups)
        local = Attachments(files, library.store, identity.world, spares)
        self._links = SpaceLinks(library, identity, hub, self.presence, self.status, local)
        self.attachments = SharedAttachments(local, library, self._links)
        self.presence.send = self._links.send_presence
        self.direct = self._links.direct
        self.people = People(self._links.of, identity.key, identity.world)
        self.presence.color_in = self.people.color_in
        self.known_accounts = KnownAccounts(library.store)
        self.departures = Departures(
            library, identity.doors, self.people, self.status, self, self.known_accounts
        )
        self._identity = identity
        self.own_key = OwnKey(identity, self._links.show_closed, self._take_device)
        self._going = GoingOnline(library, self._links, hub, identity, self.own_key, mode)
        self._sharing = Sharing(
            profile,
            library,
            identity,
            hub,
            self._links,
            self._going,
            self.own_key,
            self.presence,
            self.departures,
        )
        self.replicas = ReplicaKeeping(library, self._links, self._going, self.attachments)
        library.saver.outgoing = self._links.hand
        tell_links(library.measures, self._links)
        tell_hubs(library.measures, self.hub_places)
        library.seen.is_own = self.people.is_own

    @property
    def device(self) -> DeviceId:
        """The device that this is, until it has to be another one."""
        return self._identity.key.id

    @property
    def events(self) -> Events:
        """Where everything that happens is told."""
        return self.library.events

    @property
    def display_name(self) -> str:
        """How others see this person."""
        return self.presence.name

    async def set_display_name(self, name: str) -> None:
        """Choose how others see this person, from now on; raises BadInput for what is no name."""
        await set_display_name(self.library.store, self.presence, name)

    # Sharing

    async def share(self, space_id: SpaceId, *, port: int | None = None, is_new: bool = False) -> InviteLink:
        """Show an invitation for editors, as `People.share` does, and host the space if nobody does yet.

        Raises `Problem` when the hub cannot run or this device may not invite.
        """
        if (await self.library.space(space_id)).role is not SpaceRole.MEMBER:
            await self.host(space_id, port=port)
        return await self.people.share(space_id, is_new=is_new)

    def account(self, space: Space) -> HubAccount:
        """Give this device's account at the hub of a shared space."""
        return self._identity.doors.account(space)

    def hub_places(self) -> Mapping[str, BreakerStanding]:
        """Say of each place (host:port) of the hubs that were asked in this run whether it is asked now."""
        return self._identity.doors.standings()

    def pages(self, space: Space) -> HubPages:
        """Give the notes of a shared space's hub that are pages on the web; raises NotFound."""
        return self._identity.doors.pages(space, self.people.places(space.id))

    async def host(self, space_id: SpaceId, *, port: int | None = None) -> Space:
        """Share a space from this computer: run the hub on `port` or on any, and offer every note.

        One that is hosted already stays so, or moves to the port. Raises `Problem` when the hub cannot run.
        """
        return await self._sharing.host(space_id, port=port)

    async def reopen_hub(self, *, port: int | None = None) -> None:
        """Run this profile's hub anew, as it is set now, on `port` or the one it has.

        Members come back by themselves. Raises the Problem in the way.
        """
        await self._going.reopen_hub(port=port)

    async def join(self, link: InviteLink, *, name: str = "") -> Space:
        """Join a space by an invitation and begin to follow it; `name` is how others see this person.

        Raises `Problem` when its hub does not let us.
        """
        return await self._sharing.join(link, name=name)

    async def sign_in(self, link: InviteLink, name: str, password: str) -> list[Space]:
        """Make this device one of an account's, at the hub of an invitation, and follow the account's spaces.

        The invitation may be used up, as it only tells where the hub is and how it is known. A space begins
        when another device of the account, that is in it and online, has let this one in; until then its
        status says so. A space that is here from another hub, or hosted here, stays as it is. Raises
        SignInRefused, DeviceTaken, TooManyTries, or another `Problem` in the way.
        """
        return await self._sharing.sign_in(link, name, password)

    async def sign_in_again(self, space: Space, name: str, password: str) -> list[Space]:
        """Sign in as `sign_in` does, at the hub of a shared space, after one signed out of it."""
        return await self._sharing.sign_in_again(space, name, password)

    async def dissolve(self, space_id: SpaceId) -> None:
        """Keep a space whose hub is of no concern any more as one that is not shared; for `departures`."""
        space = await self.library.space(space_id)
        async with self._going.moving:
            await self._links.unlink(space_id)
            self.library.resending.seal_no_more(space_id)
            await self.library.keep_space(Space(space.id, space.name, SpaceRole.LOCAL))

    async def cut(self, space: Space) -> None:
        """Leave the hub of a space that one is signed out of; what is written waits. For `departures`."""
        async with self._going.moving:
            link = self._links[space.id]
            await link.stop()
            show_signed_out(link)

    # Being on the bus

    async def start(self) -> None:
        """Prepare every shared space, and follow those that the mode asks for."""
        self.attachments.start()
        await self.departures.remember(await self.library.spaces())
        await self._going.start()

    async def go_online(self) -> None:
        """Host and follow the shared spaces; of several calls to go on- and offline the last one counts."""
        await self._going.go_online()

    async def go_offline(self) -> None:
        """Leave the bus; changes wait in the outbox until `go_online`."""
        await self._going.go_offline()

    async def caught_up(self, timeout: float, *, space: SpaceId | None = None) -> bool:
        """Wait until all is stored here that the logs (or one of them) hold now.

        False when a hub is away, or after `timeout` seconds.
        """
        links = await self._links_of(space, timeout)
        running = [link.caught_up(timeout) for link in links if link.is_running]
        return all(await asyncio.gather(*running)) and len(running) == len(links)

    async def drained(self, timeout: float, *, space: SpaceId | None = None) -> bool:
        """Wait until every change of this device is in the logs (or in one); else False, as `caught_up`."""
        links = await self._links_of(space, timeout)
        running = [link.drained(timeout) for link in links if link.is_running]
        are_drained = all(await asyncio.gather(*running)) and len(running) == len(links)
        if are_drained:
            # The acknowledgements themselves are on disk, too.
            await self.library.saver.saved()
        return are_drained

    def log(self, space: SpaceId) -> SpaceLog:
        """Give the log of a shared space, to be looked at and healed; raises NotFound for one not shared."""
        return self._links.of(space).log

    def heal_soon(self, space: SpaceId) -> None:
        """Compare a shared space with its log and the other devices now, not only within the hour."""
        self._links[space].care.heal_soon()

    async def close(self) -> None:
        """Leave the bus."""
        self.presence.leave()
        await self.attachments.close()
        await self.go_offline()

    async def _links_of(self, space: SpaceId | None, timeout: float) -> list[SpaceLink]:
        await self._going.until_begun(timeout)
        return [link for id_, link in self._links.items() if space in (None, id_)]

    async def _take_device(self) -> None:
        """Be another device from now on."""
        self.presence.leave()
        self.library.author.device = self.device
        await self._going.begin_anew()

    def _bus_problem(self, space: SpaceId) -> BusProblem | None:
        """Tell why the bus that this peer runs for a space is not well."""
        return self.hub.problem if self.hub.serves(space) else None
