"""The ways into hubs, as a peer uses them: into spaces, the hubs of others, and its own."""

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from core.breaker import BreakerStanding
from core.errors import BusProblem
from core.facts import Space
from core.ids import DeviceId, SpaceId, UserId
from sync.bus import BusAddress
from sync.control import ClaimedDevice, HubPlace, InviteLink
from sync.peer.hub_account import HubAccount
from sync.peer.hub_files import HubFiles
from sync.peer.hub_pages import HubPages


class Entrance(Protocol):
    """The way into one space at its hub, and what the hub is asked about it."""

    @property
    def has_control(self) -> bool:
        """True where the space has a control log, which says who its members are."""

    @property
    def places(self) -> tuple[HubPlace, ...]:
        """Where others may reach the hub, best first."""

    @property
    def authority(self) -> bytes:
        """The certificate (DER) by which the hub is known."""

    @property
    def folder(self) -> DeviceId:
        """The device of the hub that folds the notes, as far as is known; "" where the host does."""

    async def find_address(self) -> BusAddress:
        """Say where the bus is now, with a fresh pass; raises the Problem in the way."""

    async def ask_places(self) -> None:
        """Learn where the hubs are now, for `places` and `folder` to tell; raises the Problem in the way."""

    async def append(self, wire: bytes) -> None:
        """Have an entry of the control log stored; raises what `ControlWriter.append` does."""

    async def names(self) -> Mapping[UserId, str]:
        """Say how those are called who are, or were, members; raises the Problem in the way."""

    async def offers(self) -> Sequence[ClaimedDevice]:
        """List the other devices of the user that wait to be let in; raises the Problem in the way."""


class Doors(Protocol):
    """The hubs of others, for this profile's device."""

    async def join(self, link: InviteLink, name: str) -> Space:
        """Become a member by an invitation; `name` is how others see a newcomer to the hub.

        Raises the Problem in the way.
        """

    async def sign_in(self, link: InviteLink, name: str, password: str) -> list[Space]:
        """Make this device one of the account's at the hub of an invitation, and list the account's spaces.

        Raises SignInRefused, DeviceTaken, TooManyTries, or another Problem in the way.
        """

    async def sign_in_again(self, space: Space, name: str, password: str) -> list[Space]:
        """Sign in as `sign_in` does, at the hub of a space that is here; what `stay_out` said is over."""

    def stay_out(self, space: Space) -> None:
        """Ask the hub of a space nothing any more: everything raises SignedOut, until one signs in again."""

    def is_out(self, space: Space) -> bool:
        """Say whether one stays out of the hub of a space."""

    def entrance(self, space: Space) -> Entrance:
        """Give the way into a joined space."""

    def account(self, space: Space) -> HubAccount:
        """Give this device's account at the hub of a shared space."""

    def pages(self, space: Space, places: Sequence[HubPlace]) -> HubPages:
        """Give the pages at the hub of a shared space, which others reach at these places."""

    def files(self, space: Space) -> HubFiles:
        """Give the way by which attachments reach the hub of a shared space."""

    def standings(self) -> Mapping[str, BreakerStanding]:
        """Say of each place (host:port) of the hubs that were asked whether it is asked now."""

    async def close(self) -> None:
        """End what is under way."""


class OwnHub(Protocol):
    """The hub that this profile runs for the spaces shared from here; it runs only when there is one."""

    @property
    def problem(self) -> BusProblem | None:
        """Why it does not run though it should."""

    @property
    def server_pid(self) -> int | None:
        """The process of the bus, None while it does not run."""

    @property
    def authority(self) -> bytes:
        """The certificate (DER) by which others know this hub."""

    def serves(self, space: SpaceId) -> bool:
        """Say whether it runs for this space."""

    def leads_into(self, space: Space) -> bool:
        """Say whether it has the way into a space: one that is shared from here, or of its cluster."""

    async def serve(self, spaces: Collection[SpaceId], *, port: int | None = None) -> str:
        """Serve these spaces too, on `port` if it names one; returns where (host:port). Raises BusProblem."""

    async def reopen(self, *, port: int | None = None) -> str:
        """Serve the same spaces as it is set now, on `port` or the one it has; returns where (host:port).

        Raises BusProblem, and then it does not run; a further call serves the same spaces.
        """

    async def found(self, space: Space, wires: Sequence[bytes]) -> None:
        """Make sure that a served space has its control log.

        Where there is none it is given back its `wires`, or founded with this device's user as the owner.
        """

    def entrance(self, space: Space) -> Entrance:
        """Give the way into a served space."""

    async def close(self) -> None:
        """Stop serving."""
