"""The cluster service: letting one more hub in, and telling where hubs are, over Connect RPC."""

from collections.abc import Sequence
from typing import Any, Protocol

from connectrpc.request import RequestContext

from core.ids import DeviceId
from sync.hub.cluster.joining import SignedJoining
from sync.hub.gateway.rpc.calling import identify, telling_problems
from sync.hub.users import UserService
from sync.rpc.tandem.hub.v1 import cluster_pb as told
from sync.rpc.tandem.hub.v1.cluster_connect import ClusterService


class LetsHubsIn(Protocol):
    """What the gateway asks of `sync.hub.cluster`."""

    @property
    def places(self) -> Sequence[str]:
        """Where devices find the hubs of the cluster (host:port), best first; none without a cluster."""

    @property
    def folder(self) -> DeviceId:
        """The device of the hub that folds the notes of all spaces; "" without a cluster."""

    async def let_in(self, said: SignedJoining) -> tuple[bytes, bytes]:
        """Let a hub join; returns the signed roster, and the cluster's keys sealed for it."""

    def tell_roster(self, at: int, signature: bytes) -> bytes:
        """Tell another hub the signed roster."""


class ClusterCalls(ClusterService):
    """Answers `tandem.hub.v1.ClusterService`."""

    def __init__(self, users: UserService, cluster: LetsHubsIn) -> None:
        self._users = users
        self._cluster = cluster

    async def join_cluster(
        self, request: told.JoinClusterRequest, _context: RequestContext[Any, Any]
    ) -> told.JoinClusterResponse:
        """Let a computer in that has a link for it."""
        async with telling_problems():
            said = SignedJoining(bytes(request.joining), bytes(request.by_link), bytes(request.by_device))
            roster, keys = await self._cluster.let_in(said)
            return told.JoinClusterResponse(roster=roster, keys=keys)

    async def read_roster(
        self, request: told.ReadRosterRequest, _context: RequestContext[Any, Any]
    ) -> told.ReadRosterResponse:
        """Tell a hub of the same cluster who belongs to it."""
        async with telling_problems():
            roster = self._cluster.tell_roster(request.at, bytes(request.signature))
            return told.ReadRosterResponse(roster=roster)

    async def list_places(
        self, _request: told.ListPlacesRequest, context: RequestContext[Any, Any]
    ) -> told.ListPlacesResponse:
        """Tell a user where the hubs are."""
        async with telling_problems():
            await identify(self._users, context)
            places, folder = list(self._cluster.places), self._cluster.folder
            return told.ListPlacesResponse(places=places, folder=folder)
