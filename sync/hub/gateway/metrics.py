"""Counting what the gateway does, beside what the peer of the same process measures."""

from collections.abc import Iterator, MutableMapping
from contextlib import contextmanager
from typing import Any, Protocol

from core.measures import Measures
from sync.hub.served import NO_STATUS, counted, timed

MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8"
METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})


class Answer(Protocol):
    """What is known of an answer when it is over."""

    @property
    def status(self) -> int | None: ...


class Metrics:
    """Counts requests by route, method and status: by routes, not paths, so that strangers add no lines."""

    def __init__(self, measures: Measures) -> None:
        self.measures = measures
        self._requests, self._seconds = counted(measures), timed(measures)
        self._running = 0
        measures.gauge("tandem_requests_running", "Requests and sockets being served.", lambda: self._running)

    @contextmanager
    def watching(self, scope: MutableMapping[str, Any], answer: Answer) -> Iterator[None]:
        """Count what the block serves."""
        begun = self.measures.seconds()
        self._running += 1
        try:
            yield
        finally:
            self._running -= 1
            if scope["type"] == "http":
                self._count(scope, answer, self.measures.seconds() - begun)

    def text(self) -> str:
        """Tell everything that is measured in this process."""
        return self.measures.text()

    def _count(self, scope: MutableMapping[str, Any], answer: Answer, seconds: float) -> None:
        route = route_of(scope)
        method = scope["method"] if scope["method"] in METHODS else "other"
        self._requests.add(route, method, str(answer.status or NO_STATUS))
        self._seconds.observe(seconds, route)


def route_of(scope: MutableMapping[str, Any]) -> str:
    """Name the route as it was declared, else the mounted part, else nothing that a stranger can choose."""
    route = getattr(scope.get("route"), "path_format", None) or scope.get("tandem.mount") or "none"
    return str(route)
