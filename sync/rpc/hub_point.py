"""One place of a hub: the clients of its services there, and how something is asked at it."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

from pyqwest import Client

from core.ids import DeviceId
from core.requests import headers_of, present
from core.tracing import Tracing
from sync.rpc.carrying import Callers, Deadlines, TracedCalls
from sync.rpc.tandem.hub.v1.accounts_connect import AccountServiceClient
from sync.rpc.tandem.hub.v1.cluster_connect import ClusterServiceClient
from sync.rpc.tandem.hub.v1.nearby_connect import NearbyServiceClient
from sync.rpc.tandem.hub.v1.pages_connect import PageServiceClient
from sync.rpc.tandem.hub.v1.spaces_connect import SpaceServiceClient

_DEADLINE_MS = 10_000
_LARGEST_ANSWER = 16_000_000
Answer = TypeVar("Answer")
_Service = TypeVar("_Service")


class HubPoint:
    """One place of a hub, with the clients of its services there."""

    def __init__(self, place: str, http: Client, tracing: Tracing, own: DeviceId) -> None:
        callers = Callers(own)
        carrying = (TracedCalls(tracing), callers, Deadlines()) if tracing.is_on else (callers, Deadlines())

        def client(kind: Callable[..., _Service]) -> _Service:
            return kind(
                f"https://{place}",
                http_client=http,
                timeout_ms=_DEADLINE_MS,
                read_max_bytes=_LARGEST_ANSWER,
                interceptors=carrying,
            )

        self.place = place
        self.http = http
        self._tracing = tracing
        self._own = own
        self.accounts = client(AccountServiceClient)
        self.spaces = client(SpaceServiceClient)
        self.pages = client(PageServiceClient)
        self.cluster = client(ClusterServiceClient)
        self.nearby = client(NearbyServiceClient)

    def carried(self) -> "Headers":
        """Give the headers of a request to REST: on whose behalf it is made, and for how long."""
        return headers_of(present(self._tracing, self._own))


Headers = dict[str, str]
Ask = Callable[[HubPoint, Headers], Awaitable[Answer]]
"""Asks something at a place, with these headers."""
