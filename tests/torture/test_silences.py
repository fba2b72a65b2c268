"""The time without a log is that between two acknowledgements, and no other."""

import math

from tests.torture.silences import Silences, Span, longest_silence, percentile


def test_the_longest_pause_is_found_wherever_it_is() -> None:
    assert longest_silence([1.0, 2.0, 5.0, 6.0], Span(0.0, 7.0)) == 3.0
    assert longest_silence([5.0, 6.0], Span(0.0, 7.0)) == 5.0
    assert longest_silence([1.0], Span(0.0, 7.0)) == 6.0


def test_what_was_acknowledged_before_a_fault_says_nothing_of_it() -> None:
    assert longest_silence([0.0, 9.0, 12.0], Span(10.0, 13.0)) == 2.0


def test_a_log_that_others_can_write_is_none_to_the_device_that_cannot() -> None:
    silences = Silences()
    silences.add([(1.0, "ada"), (2.0, "bea"), (3.0, "ada"), (4.0, "ada")], Span(0.0, 4.0), ["ada", "bea"])
    assert (silences.of_log, silences.of_device, silences.slowest) == ([1.0], [2.0], "bea")


def test_a_percentile_is_one_of_the_values() -> None:
    values = [float(value) for value in range(1, 21)]
    assert (percentile(values, 0.5), percentile(values, 0.95), percentile(values, 1.0)) == (10.0, 19.0, 20.0)
    assert math.isnan(percentile([], 0.5))
