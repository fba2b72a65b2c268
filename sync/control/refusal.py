"""Why an entry of the control log changes nothing."""

from enum import Enum


class Refusal(Enum):
    """A reason, in words that finish a sentence."""

    TOO_LONG = "it is too long"
    DAMAGED = "it is damaged"
    FORGED = "the signature is not that of the device"
    OTHER_SPACE = "it belongs to another space"
    OUT_OF_PLACE = "it does not follow the entry before it"

    UNKNOWN = "only a newer Tandem understands it"
    MALFORMED = "what it says makes no sense"
    NOT_FOUNDED = "the space does not exist yet"
    ALREADY_FOUNDED = "the space exists already"
    BACK_IN_THE_LOG = "it names a place in the log before one that was named already"
    NO_MEMBER = "the device belongs to no member"
    NO_OWNER = "only an owner may do that"
    NOT_OWN_DEVICE = "the device belongs to somebody else"
    ALREADY_A_MEMBER = "this user is a member already"
    NO_SUCH_MEMBER = "there is no such member"
    ALREADY_SO = "it is so already"
    LAST_OWNER = "the space would be left without an owner"
    DEVICE_TAKEN = "the device belongs to a member already"
    DEVICE_REVOKED = "the device was revoked for good"
    DEVICE_UNWILLING = "the device did not sign that it belongs to this user"
    TOO_MANY_DEVICES = "a member has no more than 32 devices"
    NO_SUCH_INVITE = "there is no such invitation"
    INVITE_EXPIRED = "the invitation has expired"
    INVITE_USED_UP = "the invitation is used up"
    INVITE_REVOKED = "the invitation was taken back"
    INVITE_LAPSED = "the invitation ended with the membership of who made it or came by it"
    INVITE_FORGED = "the secret of the invitation is not the right one"
    INVITE_REPLAYED = "this device has used the invitation before"
    NOT_AN_INVITE = "an invitation makes editors and viewers, no owners"

    @property
    def is_outside(self) -> bool:
        """True when the chain does not lead through the entry: it is as if it had never been stored."""
        return self in _OUTSIDE


_OUTSIDE = frozenset(
    {Refusal.TOO_LONG, Refusal.DAMAGED, Refusal.FORGED, Refusal.OTHER_SPACE, Refusal.OUT_OF_PLACE}
)
