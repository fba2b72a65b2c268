"""What the requests about the logs of spaces answer; as JSON these are what `--json` prints."""

from datetime import datetime

import msgspec

from app.commands.results import SpaceRow
from core.health import Finding


class DeviceRow(msgspec.Struct, frozen=True):
    """Another device of a space, and up to which sequence it has told that it stored the log."""

    device: str
    stored: int


class LogState(msgspec.Struct, frozen=True):
    """What is known of a space's log; while its hub is away (`in_reach` False) the counts and bytes are 0.

    `read` is the sequence up to which the log is stored here, `compared` when another device was last
    compared with; `parked` counts what was put aside by its kind, `held` the deletions that wait for a
    decision.
    """

    space: SpaceRow
    in_reach: bool
    epoch: str
    first: int
    last: int
    messages: int
    bytes: int
    snapshots: int
    snapshot_bytes: int
    read: int
    parked: dict[str, int]
    held: int
    is_healing: bool
    is_copied: bool
    compared: datetime | None
    devices: tuple[DeviceRow, ...]
    findings: tuple[Finding, ...]


class LogStates(msgspec.Struct, frozen=True):
    """The logs that were asked for, or of every shared space."""

    logs: tuple[LogState, ...]


class LogComparison(msgspec.Struct, frozen=True):
    """How many documents of a space differ where, and how many of the devices in reach differ."""

    space: SpaceRow
    documents: int
    not_in_log: int
    not_here: int
    damaged_here: int
    damaged_in_log: int
    uncounted_in_log: int
    equal_devices: int
    differing_devices: int
    findings: tuple[Finding, ...]


class LogComparisons(msgspec.Struct, frozen=True):
    """The logs that were verified."""

    logs: tuple[LogComparison, ...]


class LogRepair(msgspec.Struct, frozen=True):
    """What healing did: updates sent, notes completed here, damaged updates of this disk put aside."""

    space: SpaceRow
    sent: int
    received: int
    quarantined: int
    findings: tuple[Finding, ...]


class LogRepairs(msgspec.Struct, frozen=True):
    """The logs that were healed."""

    logs: tuple[LogRepair, ...]
