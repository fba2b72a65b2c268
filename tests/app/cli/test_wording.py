"""What is said of a change is true."""

from app.cli.wording import count, standing
from app.commands.results import Standing


def test_counts_agree_with_their_words() -> None:
    assert [count(1, "note"), count(0, "note"), count(12_000, "note")] == [
        "1 note",
        "0 notes",
        "12,000 notes",
    ]


def test_a_change_that_waits_is_said_to_wait() -> None:
    assert standing(Standing.WAITS_FOR_HUB, 1) == "Saved here; 1 change waits until the hub is reachable."
    assert standing(Standing.WAITS_FOR_HUB, 12) == "Saved here; 12 changes wait until the hub is reachable."


def test_a_change_that_nobody_will_get_is_not_said_to_wait() -> None:
    assert standing(Standing.KEPT_HERE, 1) == (
        "Saved here; 1 change is only on this device, as you may not write in this space any more."
    )


def test_a_change_in_the_log_is_said_to_be_there() -> None:
    assert standing(Standing.IN_LOG, 0) == "Saved here and in the log."
