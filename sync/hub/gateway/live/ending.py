"""Why a socket is closed: the codes are part of what `/v1/live` promises."""

from enum import Enum


class Ending(Enum):
    """A close code of RFC 6455 (4000 and above are ours) and its reason."""

    BAD_MESSAGE = (4400, "a message that cannot be read")
    SIGNED_OUT = (4401, "the token is missing or has ended")
    REFUSED = (4403, "you may not read this space, or not any more")
    LATE = (4408, "no token came in time")
    SLOW = (4413, "events are not read fast enough")
    TOO_MANY = (4429, "too many connections or messages")
    TOO_LARGE = (1009, "the message is too large")
    BUSY = (1013, "the hub cannot check who you are now; try again later")

    @property
    def code(self) -> int:
        """The number that goes over the line."""
        return self.value[0]

    @property
    def reason(self) -> str:
        """What a person reads."""
        return self.value[1]
