"""What can go wrong with a space's control log, beside what can go wrong with any log.

Problem
├── BadInput
│   └── BadInviteLink    the text is no invitation
├── ChangeRefused        the change is against the rules; `refusal` says which
│   └── JoinRefused      so is coming in by this invitation
└── BusProblem
    ├── ControlMissing   the hub has no control log for the space
    ├── ControlRewound   the hub's control log lacks entries that this device has seen
    ├── ControlForked    the hub's control log has others in the place of entries that this device has seen
    └── ChainMoved       something else was written first: read on and sign again
Refused
└── EntryRefused         bytes that are no entry of this chain; `refusal` says why
"""

from core.errors import BadInput, BusProblem, Problem, Refused
from sync.control.refusal import Refusal

_SAFE = "Your notes are safe, and this device goes on with the members it knows."


class EntryRefused(Refused):
    """Bytes that are no entry of this space's chain."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.value)
        self.refusal = refusal


class ChangeRefused(Problem):
    """A change of the space that its rules do not allow, or do not allow any more."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(
            f"This change of the space was not made: {refusal.value}.",
            safe="Nothing was changed.",
            cure="Look at the members of the space, then try again or ask one of its owners.",
        )
        self.refusal = refusal


class JoinRefused(ChangeRefused):
    """An invitation that does not let this device in, or not any more."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal)
        self.title = f"You cannot join by this invitation: {refusal.value}."
        self.cure = "Ask whoever invited you for a new one."


class BadInviteLink(BadInput):
    """The text is no invitation."""

    def __init__(self) -> None:
        super().__init__(
            "This is not an invitation to a space.",
            safe="Nothing was changed.",
            cure="Ask for the link again and copy the whole line; it begins with tandem://join/.",
        )


class ControlMissing(BusProblem):
    """The hub answers, and the control log is not there."""

    def __init__(self) -> None:
        super().__init__(
            "The hub has no list of members for this space.",
            safe=_SAFE,
            cure="Ask whoever runs the hub to restore it; any device that knew it can give it back.",
        )


class ControlRewound(BusProblem):
    """The hub's list ends before what this device knows: it was restored from something older."""

    def __init__(self) -> None:
        super().__init__(
            "The hub forgot changes to the members of this space.",
            safe=_SAFE,
            cure="Ask whoever runs the hub to restore the list; any device that knew it can give it back.",
        )


class ControlForked(BusProblem):
    """The hub tells another history of the members than it told before."""

    def __init__(self) -> None:
        super().__init__(
            "The hub tells another history of this space's members than it did before.",
            safe=_SAFE,
            cure="Ask whoever runs the hub what happened, and do not trust new members until you know.",
        )


class ChainMoved(BusProblem):
    """Another entry, or an update of somebody who is to go, came first; nothing was written."""

    def __init__(self) -> None:
        super().__init__(
            "Somebody else changed this space at the same moment.",
            safe="Nothing was changed.",
            cure="Tandem tries again by itself.",
        )
