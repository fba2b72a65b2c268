"""What a hub counts and times of the requests to its gateway, and the sums of it for some of them."""

from collections.abc import Callable
from dataclasses import dataclass

from core.measures import Counter, Histogram, Measures

NO_STATUS, _FIRST_FAILURE = "none", "500"
_BOUNDS = (0.005, 0.025, 0.1, 0.5, 2.5, 10.0)
"""Seconds."""


@dataclass(slots=True)
class Served:
    """What became of requests: how many were answered, how many by a failure here, and all their seconds."""

    requests: int = 0
    errors: int = 0
    seconds: float = 0.0


def served(measures: Measures, is_wanted: Callable[[str], bool]) -> Served:
    """Sum up what became of the requests to some routes."""
    sum_ = Served()
    for (route, _, status), count in counted(measures).values.items():
        if is_wanted(route):
            sum_.requests += int(count)
            sum_.errors += int(count) if status == NO_STATUS or status >= _FIRST_FAILURE else 0
    sum_.seconds = sum(seconds for (route,), seconds in timed(measures).sums.items() if is_wanted(route))
    return sum_


def counted(measures: Measures) -> Counter:
    """Give what counts requests by route, method and status."""
    return measures.counter(
        "tandem_requests_total", "Requests that were answered.", ("route", "method", "status")
    )


def timed(measures: Measures) -> Histogram:
    """Give what times requests by route."""
    return measures.histogram("tandem_request_seconds", "How long requests took.", _BOUNDS, ("route",))
