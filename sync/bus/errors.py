"""What can go wrong between a caller and the bus, beside the problems that core.errors names.

BusProblem
├── BusDown          not connected: nothing was sent
├── BusSilent        sent, but no answer came in time or the line broke: the outcome is unknown
├── NobodyAnswers    nobody on the bus serves the subject
└── MessageTooLarge  above the largest message the bus takes: nothing was sent
"""

from core.errors import BusProblem

_KEPT = "Your changes are saved here."
_RETRIED = "Tandem tries again by itself."


class BusDown(BusProblem):
    """There is no connection to the hub at the moment; nothing was sent."""

    def __init__(self) -> None:
        super().__init__("There is no connection to the hub at the moment.", safe=_KEPT, cure=_RETRIED)


class BusSilent(BusProblem):
    """No answer in time, so whether the message arrived is unknown."""

    def __init__(self) -> None:
        super().__init__("The hub did not answer in time.", safe=_KEPT, cure=_RETRIED)


class NobodyAnswers(BusProblem):
    """Nobody on the bus serves this subject."""

    def __init__(self, subject: str) -> None:
        super().__init__(f"Nobody at the hub answers to {subject}.", safe=_KEPT, cure=_RETRIED)


class MessageTooLarge(BusProblem):
    """The message is larger than the hub takes; sending it would end the connection for good."""

    def __init__(self, size: int, largest: int) -> None:
        super().__init__(
            f"A change of {size:,} bytes is larger than the {largest:,} bytes the hub takes at once.",
            safe=_KEPT,
            cure="Split the note into smaller ones.",
        )
