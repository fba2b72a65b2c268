"""The RPC services as ASGI applications, by the paths under which they are served."""

from collections.abc import Callable, Mapping
from typing import Any

from sync.hub.gateway.rpc.accounts import AccountCalls
from sync.hub.gateway.rpc.spaces import SpaceCalls
from sync.hub.notes import NoteService
from sync.hub.users import UserService
from sync.rpc.tandem.hub.v1.accounts_connect import AccountServiceASGIApplication
from sync.rpc.tandem.hub.v1.spaces_connect import SpaceServiceASGIApplication

_LARGEST_REQUEST = 200_000
"""Bytes; an entry of a control log is the longest that anybody sends."""


def rpc_applications(
    users: UserService, notes: NoteService, bus_port: Callable[[], int]
) -> Mapping[str, Any]:
    """Give the applications of all services, each by its path."""
    applications = (
        AccountServiceASGIApplication(AccountCalls(users), read_max_bytes=_LARGEST_REQUEST),
        SpaceServiceASGIApplication(SpaceCalls(users, notes, bus_port), read_max_bytes=_LARGEST_REQUEST),
    )
    return {application.path: application for application in applications}
