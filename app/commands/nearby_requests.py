"""The requests about what is nearby: hubs in the same network, and who asks to be let in here."""

from app.commands.request import Request


class SwitchNearby(Request, frozen=True, tag=True):
    """Switch Nearby on or off; `name` is what the hub is called to whoever finds it, None as before."""

    is_on: bool
    name: str | None = None


class ListNearby(Request, frozen=True, tag=True):
    """Look around, for so many seconds if nobody looks already, and tell what there is."""

    seconds: float = 2.0


class JoinNearby(Request, frozen=True, tag=True):
    """Ask the hub with this code to be let in, wait for the answer, and join the space that comes."""

    code: str
    name: str | None = None


class LetIn(Request, frozen=True, tag=True):
    """Let the device with this code, which waits at the hub of this profile, into a space."""

    code: str
    space: str | None = None
    role: str = "editor"


class TurnAway(Request, frozen=True, tag=True):
    """Tell the device with this code that it is not let in."""

    code: str


NearbyRequest = SwitchNearby | ListNearby | JoinNearby | LetIn | TurnAway
