"""A place in the log, by which entries of the control log and updates are put in one order."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LogPosition:
    """The message at a sequence (from 1) in an epoch of the log; 0 is before the first one."""

    epoch: str
    sequence: int
