"""How a space comes to be shared on this device: hosted from here, joined, or followed for an account."""

import asyncio
from dataclasses import replace

from core.errors import Problem, StorageProblem
from core.facts import Role, Space, SpaceRole
from core.ids import SpaceId
from core.notes import Library
from core.profile import Profile
from sync.control import InviteLink
from sync.control.chain import Chain
from sync.peer.departures import Departures
from sync.peer.display_name import is_name_chosen, set_display_name
from sync.peer.entrance import OwnHub
from sync.peer.going_online import GoingOnline
from sync.peer.hub import Identity, check_hub
from sync.peer.own_key import OwnKey
from sync.peer.presence import Presence
from sync.peer.space_link import SpaceLink
from sync.peer.space_links import SpaceLinks

_JOIN_SECONDS = 5.0


class Sharing:
    """Begins to host and to follow; everything raises the Problem in the way."""

    def __init__(
        self,
        profile: Profile,
        library: Library,
        identity: Identity,
        hub: OwnHub,
        links: SpaceLinks,
        going: GoingOnline,
        own_key: OwnKey,
        presence: Presence,
        departures: Departures,
    ) -> None:
        self._profile = profile
        self._library = library
        self._identity = identity
        self._hub = hub
        self._links = links
        self._going = going
        self._own_key = own_key
        self._presence = presence
        self._departures = departures

    async def host(self, space_id: SpaceId, *, port: int | None = None) -> Space:
        """Run the hub and offer every note, as `Peer.host` says."""
        space = await self._library.space(space_id)
        # A new device could not open what members know this computer's hub by.
        await self._own_key.open(may_renew=not self._profile.hub.exists())
        self._going.want_online()
        async with self._going.moving:
            hub = await self._hub.serve([space.id], port=port)
            shared = Space(space.id, space.name, SpaceRole.HOST, hub, self._hub.authority)
            await self._hub.found(shared, await self._founding_entries(space))
            await self._going.move_hosted(hub)
            link = await self._links.link(shared)
            link.start()
        refused = None
        try:
            await link.wait_online(_JOIN_SECONDS)
            if space.role is SpaceRole.LOCAL:
                refused = await self._offered(link)
        except StorageProblem as problem:
            refused = problem
        except Problem:
            if space.role is SpaceRole.LOCAL:
                await self._links.unlink(space.id)
            raise
        refused = await self._kept(shared) or refused
        if refused is not None:
            raise refused  # it is stored once there is room, and is shared already
        return shared

    async def _founding_entries(self, space: Space) -> list[bytes]:
        """Read who the members of a space are; of one that was left nothing: who shares it is its owner."""
        wires = await self._library.store.control_entries(space.id)
        if space.role is SpaceRole.LOCAL and wires:
            chain = await asyncio.to_thread(Chain, space.id, self._identity.verifier, wires)
            if chain.membership.role_of(self._identity.key.id) is not Role.OWNER:
                await self._forget_members(space)
                return []
        return wires

    async def _forget_members(self, space: Space) -> None:
        """Forget who belonged to a space at a hub of which it is no more: another one tells of others."""
        self._library.saver.queue().forgotten_members.append(space.id)
        await self._library.saver.saved()

    async def join(self, link: InviteLink, *, name: str = "") -> Space:
        """Become a member by an invitation and begin to follow, as `Peer.join` says."""
        known = {space.id: space for space in await self._library.spaces()}.get(link.space)
        if known is not None and known.role is SpaceRole.HOST:
            return known
        await self._own_key.open(may_renew=True)
        space = await self._identity.doors.join(link, name or self._presence.name)
        space = replace(space, name=known.name) if known else space
        await check_hub(self._links.entrance(space), self._identity, _JOIN_SECONDS)
        await self._begin_to_follow(space, known)
        await self._return(space)
        return space

    async def sign_in(self, link: InviteLink, name: str, password: str) -> list[Space]:
        """Follow the spaces of an account, as `Peer.sign_in` says."""
        await self._own_key.open(may_renew=True)
        spaces = await self._identity.doors.sign_in(link, name, password)
        return await self._take_in(spaces)

    async def sign_in_again(self, space: Space, name: str, password: str) -> list[Space]:
        """Follow them again, as `Peer.sign_in_again` says."""
        await self._own_key.open(may_renew=True)
        return await self._take_in(await self._identity.doors.sign_in_again(space, name, password))

    async def _take_in(self, spaces: list[Space]) -> list[Space]:
        """Follow the spaces of an account."""
        known = {space.id: space for space in await self._library.spaces()}
        new = [space for space in spaces if _may_become(known.get(space.id), space)]
        if new and not await is_name_chosen(self._library.store):
            account = await self._identity.doors.account(new[0]).read()
            await set_display_name(self._library.store, self._presence, account.display_name)
        for space in new:
            await self._begin_to_follow(space, known.get(space.id))
            await self._return(space)
        return new

    async def _return(self, space: Space) -> None:
        """Follow all spaces of a hub again at which one was signed out."""
        await self._departures.come_back(space)
        async with self._going.moving:
            for link in self._links.values():
                if link.space.authority == space.authority:
                    link.start()

    async def _begin_to_follow(self, space: Space, known: Space | None) -> None:
        self._going.want_online()
        async with self._going.moving:
            refused = await self._kept(space)
            await self._links.unlink(space.id)
            if known is not None and known.authority != space.authority:
                await self._forget_members(space)
            joined = await self._links.link(space)
            if known is not None and known.role is SpaceRole.LOCAL:
                # It was left, and who knows what was written here since.
                refused = await self._offered(joined) or refused
            joined.start()
        if refused is not None:
            raise refused

    async def _kept(self, space: Space) -> StorageProblem | None:
        """Store a space; what the disk refuses is stored once there is room, and is to be followed then."""
        try:
            await self._library.keep_space(space)
        except StorageProblem as problem:
            return problem
        return None

    async def _offered(self, link: SpaceLink) -> StorageProblem | None:
        """Queue all notes for a log; what the disk refuses is missed there, and sent, once there is room."""
        try:
            await self._library.resending.offer(link.space.id)
        except StorageProblem as problem:
            link.care.refill_soon()
            return problem
        return None


def _may_become(known: Space | None, space: Space) -> bool:
    """Say whether a space that is here may be followed at the hub that an account's space is at."""
    if known is None or known.role is SpaceRole.LOCAL:
        return True
    return known.role is SpaceRole.MEMBER and known.authority == space.authority
