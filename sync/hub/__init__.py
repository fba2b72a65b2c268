"""The hub: a peer that also runs the bus, its services and a gateway."""

from sync.hub.hub import Hub, HubGround, HubSettings, open_hub
from sync.hub.peers import open_peer

__all__ = ["Hub", "HubGround", "HubSettings", "open_hub", "open_peer"]
