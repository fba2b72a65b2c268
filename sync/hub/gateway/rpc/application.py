"""The RPC services as ASGI applications, by the paths under which they are served."""

from collections.abc import Callable, Mapping, Sequence
from http import HTTPStatus
from typing import TypedDict

from connectrpc.codec import Codec, proto_binary_codec
from protobuf import Message
from starlette.datastructures import Headers

from sync.hub.door import Door
from sync.hub.gateway.envelope import Application, Receive, Scope, Send
from sync.hub.gateway.errors import GatewayProblem
from sync.hub.gateway.problems import respond
from sync.hub.gateway.rpc.accounts import AccountCalls
from sync.hub.gateway.rpc.cluster import ClusterCalls, LetsHubsIn
from sync.hub.gateway.rpc.codec import BoundedJsonCodec
from sync.hub.gateway.rpc.nearby import NearbyCalls
from sync.hub.gateway.rpc.pages import PageCalls
from sync.hub.gateway.rpc.spaces import SpaceCalls
from sync.hub.gateway.services import Services
from sync.hub.gateway.turning_away import TurningCallsAway
from sync.hub.notes import NoteService
from sync.hub.pages.publishing import Publishing
from sync.rpc.tandem.hub.v1.accounts_connect import AccountServiceASGIApplication
from sync.rpc.tandem.hub.v1.cluster_connect import ClusterServiceASGIApplication
from sync.rpc.tandem.hub.v1.nearby_connect import NearbyServiceASGIApplication
from sync.rpc.tandem.hub.v1.pages_connect import PageServiceASGIApplication
from sync.rpc.tandem.hub.v1.spaces_connect import SpaceServiceASGIApplication

_LARGEST_REQUEST = 200_000
"""Bytes; an entry of a control log is the longest that anybody sends."""
_GRPC, _GRPC_WEB = "application/grpc", "application/grpc-web"


class _Answering(TypedDict):
    read_max_bytes: int
    codecs: Sequence[Codec[Message, Message]]
    interceptors: Sequence[TurningCallsAway]


class GrpcRefused(GatewayProblem):
    """The caller speaks gRPC, which needs HTTP/2."""

    status = HTTPStatus.UNSUPPORTED_MEDIA_TYPE

    def __init__(self) -> None:
        super().__init__("gRPC is not spoken here.", cure="Use Connect or gRPC-Web, over HTTP/1.1.")


def rpc_applications(
    services: Services,
    notes: NoteService,
    publishing: Publishing,
    cluster: LetsHubsIn,
    door: Door,
    bus_port: Callable[[], int],
) -> Mapping[str, Application]:
    """Give the applications of all services, each by its path; `notes` is that of `services`, whole."""
    answering: _Answering = {
        "read_max_bytes": _LARGEST_REQUEST,
        "codecs": (proto_binary_codec(), BoundedJsonCodec()),
        "interceptors": (TurningCallsAway(services.draining),),
    }
    accounts = AccountServiceASGIApplication(AccountCalls(services), **answering)
    spaces = SpaceServiceASGIApplication(SpaceCalls(services, notes, bus_port, cluster), **answering)
    pages = PageServiceASGIApplication(PageCalls(services.users, publishing), **answering)
    hubs = ClusterServiceASGIApplication(ClusterCalls(services.users, cluster), **answering)
    nearby = NearbyServiceASGIApplication(NearbyCalls(services.users, door), **answering)
    return {each.path: _only_calls(each) for each in (accounts, spaces, pages, hubs, nearby)}


def _only_calls(application: Application) -> Application:
    """Turn away what the library takes for a mistake in this program, and would have logged as one."""

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1000})
        elif _is_grpc(Headers(scope=scope).get("content-type", "")):
            await respond(GrpcRefused())(scope, receive, send)
        else:
            await application(scope, receive, send)

    return answer


def _is_grpc(content_type: str) -> bool:
    return content_type.startswith(_GRPC) and not content_type.startswith(_GRPC_WEB)
