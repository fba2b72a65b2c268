"""Counting what the gateway does, and telling it as Prometheus reads it (text format 0.0.4)."""

import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, MutableMapping
from contextlib import contextmanager
from typing import Any, Protocol

MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8"
_BOUNDS = (0.005, 0.025, 0.1, 0.5, 2.5, 10.0)
"""Seconds."""
METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
_GAUGES = Callable[[], float]


class Answer(Protocol):
    """What is known of an answer when it is over."""

    @property
    def status(self) -> int | None: ...


class Metrics:
    """Counts requests by route, method and status: by routes, not paths, so that strangers add no lines."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._requests: Counter[tuple[str, str, str]] = Counter()
        self._seconds: defaultdict[str, list[int]] = defaultdict(lambda: [0] * (len(_BOUNDS) + 1))
        self._total_seconds: defaultdict[str, float] = defaultdict(float)
        self._gauges: dict[str, tuple[str, _GAUGES]] = {}
        self._running = 0
        self.gauge("tandem_requests_running", "Requests and sockets being served.", lambda: self._running)

    def gauge(self, name: str, meaning: str, value: _GAUGES) -> None:
        """Tell one more number, asked for whenever the metrics are read."""
        self._gauges[name] = (meaning, value)

    @contextmanager
    def watching(self, scope: MutableMapping[str, Any], answer: Answer) -> Iterator[None]:
        """Count what the block serves."""
        begun = self._clock()
        self._running += 1
        try:
            yield
        finally:
            self._running -= 1
            if scope["type"] == "http":
                self._count(scope, answer, self._clock() - begun)

    def text(self) -> str:
        """Tell everything."""
        return "\n".join([*self._told_requests(), *self._told_seconds(), *self._told_gauges(), ""])

    def _count(self, scope: MutableMapping[str, Any], answer: Answer, seconds: float) -> None:
        route = route_of(scope)
        method = scope["method"] if scope["method"] in METHODS else "other"
        self._requests[route, method, str(answer.status or "none")] += 1
        bucket = next((at for at, bound in enumerate(_BOUNDS) if seconds <= bound), len(_BOUNDS))
        self._seconds[route][bucket] += 1
        self._total_seconds[route] += seconds

    def _told_requests(self) -> Iterator[str]:
        yield "# HELP tandem_requests_total Requests that were answered."
        yield "# TYPE tandem_requests_total counter"
        for (route, method, status), count in sorted(self._requests.items()):
            labels = f'route="{route}",method="{method}",status="{status}"'
            yield f"tandem_requests_total{{{labels}}} {count}"

    def _told_seconds(self) -> Iterator[str]:
        yield "# HELP tandem_request_seconds How long requests took."
        yield "# TYPE tandem_request_seconds histogram"
        for route, counts in sorted(self._seconds.items()):
            below = 0
            for bound, count in zip((*map(str, _BOUNDS), "+Inf"), counts, strict=True):
                below += count
                yield f'tandem_request_seconds_bucket{{route="{route}",le="{bound}"}} {below}'
            yield f'tandem_request_seconds_sum{{route="{route}"}} {self._total_seconds[route]:.6f}'
            yield f'tandem_request_seconds_count{{route="{route}"}} {below}'

    def _told_gauges(self) -> Iterator[str]:
        for name, (meaning, value) in sorted(self._gauges.items()):
            yield f"# HELP {name} {meaning}"
            yield f"# TYPE {name} gauge"
            yield f"{name} {value():g}"


def route_of(scope: MutableMapping[str, Any]) -> str:
    """Name the route as it was declared, else the mounted part, else nothing that a stranger can choose."""
    route = getattr(scope.get("route"), "path_format", None) or scope.get("tandem.mount") or "none"
    return str(route)
