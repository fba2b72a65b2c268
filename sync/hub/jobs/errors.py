"""What can go wrong with jobs, beside what can go wrong with the bus that carries them.

TandemError
├── JobLost         another worker has the job, or somebody discarded it: what is done now does not count
└── Problem
    ├── JobsFull    the queue takes no more
    └── JobRefused  what was asked of a job does not fit how it stands
"""

from core.errors import BadInput, BusProblem, TandemError


class JobLost(TandemError):
    """The worker is not the one that has the job any more."""


class JobsFull(BusProblem):
    """So many jobs wait that no more are taken."""

    def __init__(self, most: int) -> None:
        super().__init__(
            f"{most:,} jobs wait for the hubs, and no more are taken.",
            safe="What waits is kept; this job was not asked for.",
            cure="`tandem jobs list` shows what waits; see why no hub does it, or discard what nobody needs.",
        )


class JobRefused(BadInput):
    """A job is not in a state in which that can be done to it."""
