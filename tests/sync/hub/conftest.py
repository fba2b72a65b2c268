"""What the services of a hub stand on: a connection to the hubs' own account of the bus."""

import pytest

from sync.bus import BusAddress, BusServer
from tests.sync.hub_bus import HubBus


@pytest.fixture
def address(bus: BusServer, hub_bus: HubBus) -> BusAddress:
    """The hubs' own account of `bus`, as a service enters it."""
    return hub_bus.service()
