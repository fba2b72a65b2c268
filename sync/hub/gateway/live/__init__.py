"""`/v1/live`: what happens in a hub, told to programs over a WebSocket as it happens."""

from sync.hub.gateway.live.feed import Feed, open_feed
from sync.hub.gateway.live.limits import LiveLimits
from sync.hub.gateway.live.router import live_router

__all__ = ["Feed", "LiveLimits", "live_router", "open_feed"]
