"""What somebody gives up: a membership, being signed in at a hub, an account there. The notes stay here."""

from collections.abc import Sequence
from typing import Protocol

from core.errors import AccessRefused, BadInput
from core.facts import Role, Space, SpaceRole
from core.ids import SpaceId
from core.notes import Library
from sync.bus.certificates import fingerprint_of
from sync.peer.entrance import Doors
from sync.peer.known_accounts import KnownAccounts
from sync.peer.people import People
from sync.peer.status import StatusBoard

_SIGNED_OUT = "signed out of "
"""The setting of a hub that one is signed out of: this, and the authority by which it is known."""


class Links(Protocol):
    """The links of a peer to its shared spaces, as far as they end here."""

    async def cut(self, space: Space) -> None:
        """Leave a space's hub; what is written from now on waits for it."""

    async def dissolve(self, space: SpaceId) -> None:
        """Keep a space as one that is not shared."""


class Departures:
    """Gives up; everything raises the Problem in the way, and then nothing was given up."""

    def __init__(
        self,
        library: Library,
        doors: Doors,
        people: People,
        status: StatusBoard,
        links: Links,
        accounts: KnownAccounts,
    ) -> None:
        self._library = library
        self._doors = doors
        self._people = people
        self._status = status
        self._links = links
        self._accounts = accounts

    async def leave(self, space_id: SpaceId) -> None:
        """Give up the membership in a space.

        The hub of a space leaves it last, which is to share it no more: it can be shared again. Raises
        `Problem` when the hub is away, or when nobody else would own or host the space.
        """
        space = await self._library.space(space_id)
        if space.role is SpaceRole.HOST:
            await self._let_nobody_in(space)
        elif not isinstance(self._status.of(None, space_id).problem, AccessRefused):
            await self._people.leave(space_id)
        await self._links.dissolve(space_id)

    async def _let_nobody_in(self, space: Space) -> None:
        """Take back every invitation to a space of one's own hub; raises BadInput while others are in it."""
        if any(not person.is_self for person in await self._people.members(space.id)):
            raise _hub_of_others(space, is_owner=self._people.role_in(space.id) is Role.OWNER)
        for invite in await self._people.invites(space.id):
            await self._people.revoke_invite(space.id, invite.id)

    async def sign_out(self, space: Space) -> None:
        """Be no user any more of a space's hub on this device, until `Peer.sign_in`.

        Raises BadInput where there is no password to come back by, or this computer is the hub.
        """
        _require_elsewhere(space)
        account = self._doors.account(space)
        if not (await account.read()).has_password:
            raise BadInput(
                "You have no password yet, so there would be no way back in.",
                safe="Nothing was changed.",
                cure="Choose a user name and a password first.",
            )
        await account.sign_out()
        await self._accounts.forget(space)
        await self._library.store.set_setting(_key_of(space), "yes")
        self._doors.stay_out(space)
        for each in await self._spaces_at(space):
            await self._links.cut(each)

    async def delete_account(self, space: Space, password: str) -> None:
        """End the account at a space's hub for good; `password` is "" where none was chosen.

        The spaces of that hub are not shared any more on this device, and stay as they are on others. Raises
        SignInRefused or TooManyTries for a wrong password.
        """
        _require_elsewhere(space)
        await self._doors.account(space).delete(password)
        await self._accounts.forget(space)
        for each in await self._spaces_at(space):
            await self._links.dissolve(each.id)

    async def remember(self, spaces: Sequence[Space]) -> None:
        """Stay out of the hubs that one was signed out of when this device was used last."""
        for space in spaces:
            if space.role is SpaceRole.MEMBER and await self._library.store.setting(_key_of(space)):
                self._doors.stay_out(space)

    async def come_back(self, space: Space) -> None:
        """Know that one is signed in at a space's hub."""
        if await self._library.store.setting(_key_of(space)):
            await self._library.store.set_setting(_key_of(space), "")

    async def _spaces_at(self, space: Space) -> list[Space]:
        return [
            each
            for each in await self._library.spaces()
            if each.role is SpaceRole.MEMBER and each.authority == space.authority
        ]


def _require_elsewhere(space: Space) -> None:
    if space.role is SpaceRole.HOST:
        raise BadInput(
            f"This computer is the hub of “{space.name}”, and its account there is the hub's own.",
            safe="Nothing was changed.",
            cure="Remove the members of the space if it is to be shared no more.",
        )
    if space.role is SpaceRole.LOCAL:
        raise BadInput(f"“{space.name}” is not shared, so there is no account.", safe="Nothing was changed.")


def _hub_of_others(space: Space, *, is_owner: bool) -> BadInput:
    first = "Remove its other members" if is_owner else "Have an owner make you one, remove the other members"
    return BadInput(
        f"This computer is the hub of “{space.name}”, and without it the others do not reach the space.",
        safe="Nothing was changed.",
        cure=f"{first}, and leave it then: any of them can share the notes from another computer. Until then "
        "let Tandem or `tandemd` run here for them.",
    )


def _key_of(space: Space) -> str:
    return _SIGNED_OUT + fingerprint_of(space.authority)
