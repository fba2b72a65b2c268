"""What journeys are made with: peers on real profiles, a real bus, a real gateway, real TLS."""

from tests.sync.peer.conftest import office

__all__ = ["office"]
