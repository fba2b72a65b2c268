"""Connections that may say and hear anything."""

import pytest

from sync.bus import BusAddress, BusServer
from tests.sync.hub_bus import HubBus


@pytest.fixture
def address(bus: BusServer, hub_bus: HubBus) -> BusAddress:
    """Where and as whom a service of the hub speaks to `bus`."""
    return hub_bus.service()
