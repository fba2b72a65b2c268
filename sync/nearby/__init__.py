"""Nearby: hubs and devices that find each other in one network, with no server and no internet."""

from sync.nearby.hubs import NearbyHub
from sync.nearby.nearby import Nearby, NearbyChanged

__all__ = ["Nearby", "NearbyChanged", "NearbyHub"]
