"""What can be set for `/v1/live`."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LiveLimits:
    """How much is held, and for how long is waited; sizes in bytes, times in seconds."""

    listeners: int = 1000
    of_one_user: int = 20
    spaces: int = 1000
    """That one listener may name in one message."""
    message: int = 64 * 1024
    first_message: float = 10.0
    """Until somebody who has no Authorization header must have said who they are."""
    recheck: float = 30.0
    """Between two looks, news or not, whether a listener's token and memberships still are good."""
    queue_messages: int = 512
    queue_bytes: int = 512 * 1024
    """What waits for one listener; whoever is slower is cut off."""
    write: float = 20.0
    """In which a listener must have taken one message."""
    backlog_events: int = 256
    """That are kept of one space."""
    backlog_bytes: int = 16 * 1024 * 1024
    """That are kept of all spaces together."""
    waiting_events: int = 10_000
    """That came from the bus and were not told yet."""
