"""What can be set for jobs; everything has a value that does for a hub."""

from dataclasses import dataclass

_DAY = 86_400.0


@dataclass(frozen=True, slots=True)
class JobSettings:
    """Times in seconds."""

    lease: float = 30.0
    """For which a job is a worker's without a sign of life; after that another one gets it."""
    look_pause: float = 5.0
    """So often it is looked for jobs whose time has come; of a new one workers hear at once."""
    tend_pause: float = 30.0
    """So often it is looked whether what was asked for waits in the queue, and what is due."""
    first_pause: float = 10.0
    """Until a job that failed is tried again; after each further time about twice as long."""
    longest_pause: float = 1800.0
    unknown_pause: float = 15.0
    """Until a job of a kind that this hub does not know is offered to the others again."""
    most_waiting: int = 10_000
    """Jobs in the queue; one more is refused."""
    kept: float = 30 * _DAY
    """For which it is known what became of a job."""
    dead_kept: float = 90 * _DAY
    """For which a dead letter lies there."""
    lanes: int = 2
    """Workers of one hub; the last one does everything, those before only what is high or this hub's own."""
