"""The measures of a peer: what is timed and counted on the way of a keystroke, and of a log's upkeep."""

import time
from collections.abc import Callable

from core.measures.registry import Registry

_BOUNDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300)
"""Seconds: from what one disk takes to what an evening without a network does."""
_SCREEN_BOUNDS = (1, 2, 5, 10, 30, 60, 300)
"""Seconds: the time that an update was signed at is told in whole ones."""


class Measures(Registry):
    """A registry with the instruments that a peer uses; there is one for each process, in its `World`."""

    def __init__(self, seconds: Callable[[], float] = time.perf_counter) -> None:
        super().__init__(seconds)
        self.key_to_log = self.histogram(
            "tandem_key_to_log_seconds",
            "From an update's making on this device to the acknowledgement of its log.",
            _BOUNDS,
        )
        self.key_to_device = self.histogram(
            "tandem_key_to_device_seconds",
            "From an update's making on this device until this one heard that another has stored it.",
            _BOUNDS,
        )
        self.key_to_screen = self.histogram(
            "tandem_key_to_screen_seconds",
            "From the whole second in which another device signed an update until it was shown here.",
            _SCREEN_BOUNDS,
        )
        self.heal = self.histogram(
            "tandem_heal_seconds",
            "Refilling a log with what it lacked, by how it came out.",
            _BOUNDS,
            ("outcome",),
        )
        self.fold = self.histogram("tandem_fold_seconds", "Folding one note.", _BOUNDS)
        self.store_commit = self.histogram(
            "tandem_store_commit_seconds", "Committing what waited for the disk, all of it at once.", _BOUNDS
        )
        self.loop_lag = self.histogram(
            "tandem_event_loop_lag_seconds", "How late the event loop came to what was due.", _BOUNDS
        )
        self.reconnects = self.counter(
            "tandem_reconnects_total", "How often the bus of a space was reached again after it was lost."
        )
        self.refused = self.counter(
            "tandem_updates_refused_total", "Updates that were not taken, by why not.", ("reason",)
        )
        self.received = self.counter(
            "tandem_updates_received_total", "Updates of others that were shown live."
        )
        self.doubtful_clocks = self.counter(
            "tandem_clock_doubts_total", "Updates whose time of signing cannot be right by this clock."
        )
        self.store_failures = self.counter(
            "tandem_store_commit_failures_total", "Units of change that the disk did not take."
        )
        self.errors = self.counter(
            "tandem_logged_problems_total", "Records in the log of this process, by level.", ("level",)
        )
        self.hub_calls = self.counter(
            "tandem_hub_calls_total", "Calls to places of hubs, by what came of them.", ("outcome",)
        )
        self.hub_retries = self.counter(
            "tandem_hub_retries_total",
            "What was to be asked of a hub once more, by whether it was.",
            ("outcome",),
        )
        for outcome in ("answered", "failed", "spared", "left"):
            self.hub_calls.add(outcome, by=0)
        for outcome in ("asked", "over_budget"):
            self.hub_retries.add(outcome, by=0)
        for level in ("warning", "error"):
            self.errors.add(level, by=0)
        for reason in ("unreadable", "no_right", "put_aside"):
            self.refused.add(reason, by=0)
