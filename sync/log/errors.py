"""What can go wrong with a log, beside what can go wrong with the bus that carries it.

BusProblem
├── LogMissing   the hub has no log for the space
├── LogGone      nobody takes updates at the moment: the log is down or was removed
├── LogLeaderless  the hubs that keep the log are choosing which of them leads it
├── LogSilent    whether the update is in the log is unknown: send the same one again
└── LogRefused   the log answered that it does not take the update, or that it cannot be read
"""

from core.errors import BusProblem

_SAFE = "Your changes are saved here."


class LogMissing(BusProblem):
    """The hub answers, and the log is not there."""

    def __init__(self) -> None:
        super().__init__(
            "The hub has no log for this space.",
            safe=_SAFE,
            cure="Open Tandem on the device that shares the space; it makes the log again.",
        )


class LogGone(BusProblem):
    """Nobody at the hub takes updates."""

    def __init__(self) -> None:
        super().__init__(
            "The hub takes no updates at the moment.", safe=_SAFE, cure="Tandem tries again by itself."
        )


class LogLeaderless(BusProblem):
    """The hubs that keep the log are choosing which of them leads it, are too few to, or only just have."""

    def __init__(self) -> None:
        super().__init__(
            "The log of this space is choosing a leader.", safe=_SAFE, cure="Tandem tries again by itself."
        )


class LogSilent(BusProblem):
    """No acknowledgement in time; the same update may be sent again, as the log drops what it has already."""

    def __init__(self) -> None:
        super().__init__(
            "The log did not answer in time.", safe=_SAFE, cure="Tandem sends the change again by itself."
        )


class LogRefused(BusProblem):
    """The log said no; `code` is the number of JetStream's error, 0 when there is none."""

    def __init__(self, reason: str, code: int = 0) -> None:
        super().__init__(
            f"The log of this space refused: {reason}.",
            safe=_SAFE,
            cure="Check the space on the disk of the device that shares it.",
        )
        self.code = code
