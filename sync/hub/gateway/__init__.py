"""The gateway: what scripts, browsers and other programs reach of a hub, over HTTP."""

from sync.hub.gateway.application import Mounted, PassedOn, make_application
from sync.hub.gateway.services import NoteService, Services, SpaceInfo
from sync.hub.gateway.serving import Gateway, open_gateway
from sync.hub.gateway.settings import GatewaySettings

__all__ = [
    "Gateway",
    "GatewaySettings",
    "Mounted",
    "NoteService",
    "PassedOn",
    "Services",
    "SpaceInfo",
    "make_application",
    "open_gateway",
]
