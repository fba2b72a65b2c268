"""The hubs at which this profile has accounts: one for each authority by which a hub is known."""

from dataclasses import dataclass

from app.commands.desk import Desk
from app.commands.hub_results import AccountRow
from app.commands.online import require_online, shown_hub
from core.errors import Ambiguous, NotFound
from core.facts import Space, SpaceRole
from sync.peer import Account, HubAccount


@dataclass(frozen=True, slots=True)
class KnownHub:
    """A hub where this profile has spaces."""

    spaces: tuple[Space, ...]

    @property
    def place(self) -> str:
        """Where it is, in short."""
        return "this computer" if self.is_own else shown_hub(self.spaces[0])

    @property
    def space_names(self) -> tuple[str, ...]:
        """How the spaces are called."""
        return tuple(space.name for space in self.spaces)

    @property
    def is_own(self) -> bool:
        """True for the hub of this profile."""
        return self.spaces[0].role is SpaceRole.HOST

    async def account(self, desk: Desk) -> HubAccount:
        """Give the account there; raises the Problem in the way of one's own hub.

        Who is in no space of a hub, as a device that waits to be let in, has an account there all the same.
        """
        if self.is_own or not self.spaces[0].authority:
            await require_online(desk, self.spaces[0])
        return desk.peer.account(self.spaces[0])


async def list_hubs(desk: Desk, wanted: str | None = None) -> list[KnownHub]:
    """List the hubs of the shared spaces, or the one of a space; raises NotFound when it is not shared."""
    spaces = [space for space in await desk.library.spaces() if space.role is not SpaceRole.LOCAL]
    if wanted is not None:
        chosen = await desk.library.find_space(wanted)
        spaces = [space for space in spaces if space.authority == chosen.authority]
        if chosen.role is SpaceRole.LOCAL:
            raise _not_shared(f"The space “{chosen.name}” is not shared, so it has no hub.")
    authorities = dict.fromkeys(space.authority for space in spaces)
    return [
        KnownHub(tuple(space for space in spaces if space.authority == authority))
        for authority in authorities
    ]


async def only_hub(desk: Desk, wanted: str | None) -> KnownHub:
    """Give the hub of a space, or the only one there is; raises NotFound or Ambiguous."""
    hubs = await list_hubs(desk, wanted)
    if not hubs:
        raise _not_shared("No space of this profile is shared, so there is no hub with an account of yours.")
    if len(hubs) > 1:
        spaces = ", ".join(f"“{hub.spaces[0].name}” ({hub.place})" for hub in hubs)
        raise Ambiguous(
            f"You have accounts at {len(hubs)} hubs.",
            safe="Nothing was changed.",
            cure=f"Choose one by a space of it, with --space: {spaces}.",
        )
    return hubs[0]


def account_row(hub: KnownHub, account: Account, *, problem: str = "") -> AccountRow:
    """Describe an account; with a problem as it was told before."""
    return AccountRow(
        hub.place,
        hub.space_names,
        account.user,
        account.user_name,
        account.display_name,
        account.has_password,
        problem,
    )


def _not_shared(title: str) -> NotFound:
    return NotFound(
        title, safe="Nothing was changed.", cure="`tandem share` shares one, `tandem join` joins one."
    )
