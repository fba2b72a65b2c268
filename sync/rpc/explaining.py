"""What it means when a hub could not be asked, or answered with what no hub of Tandem says."""

from connectrpc.code import Code
from connectrpc.errors import ConnectError

from core.errors import HubUnreachable, Problem, ServiceBusy
from sync.bus.certificates import Distrust, HubUntrusted

_SAFE = "Your notes are safe on this device, and you can keep writing."
_DISTRUSTS = {
    "invalid peer certificate: certificate not valid for name": Distrust.OTHER_HOST,
    "invalid peer certificate: certificate expired": Distrust.OUT_OF_DATE,
    "invalid peer certificate: certificate not valid yet": Distrust.OUT_OF_DATE,
    "invalid peer certificate": Distrust.OTHER_AUTHORITY,
    "received corrupt message of type invalidcontenttype": Distrust.NOT_ENCRYPTED,
}
"""By the words of rustls, which makes the lines and tells no more than words; the first that fits counts."""


def explain(place: str, error: ConnectError) -> Problem:
    """Make a problem of an error that tells none itself."""
    distrust = _distrust_in(error)
    if distrust is not None:
        return HubUntrusted(place, distrust)
    match error.code:
        case Code.UNAVAILABLE | Code.DEADLINE_EXCEEDED | Code.CANCELED:
            cure = "Check that the sharing device is running and reachable."
            return HubUnreachable(f"No hub answers at {place}.", safe=_SAFE, cure=cure)
        case Code.UNKNOWN:
            cure = "Check the address and the port; something else than the hub may answer there."
            return HubUnreachable(
                f"What answers at {place} does not speak as a hub does.", safe=_SAFE, cure=cure
            )
        case _:
            title = f"The hub at {place} does not do what was asked: {error.message}."
            cure = "Make sure that this device and the hub run the same version of Tandem."
            return Problem(title, safe="Your notes are safe on this device.", cure=cure)


def never_began(problem: Problem) -> bool:
    """Say whether no hub has done anything of what was asked: it was too busy, or takes no line just now."""
    if isinstance(problem, ServiceBusy):
        return True
    error = problem.__cause__
    reason = error.__cause__ if isinstance(error, ConnectError) else None
    # Who waited for a line in vain is not to wait twice.
    return isinstance(reason, ConnectionError) and not isinstance(reason, TimeoutError)


def _distrust_in(error: ConnectError) -> Distrust | None:
    if not isinstance(error.__cause__, ConnectionError):
        return None  # what whoever answered said over a line that was made
    said = str(error.__cause__).lower()
    return next((distrust for words, distrust in _DISTRUSTS.items() if words in said), None)
