"""Connect RPC: how desktops talk to their hub."""

from sync.hub.gateway.rpc.application import rpc_applications

__all__ = ["rpc_applications"]
