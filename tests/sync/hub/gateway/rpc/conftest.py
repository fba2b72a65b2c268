"""One whole hub for all tests of a file, and people at it."""

from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest
import pytest_asyncio

from core.accounts import DeviceKey
from sync.hub.users import Tokens
from sync.rpc.client import HubClient
from tests.sync.running_hub import RunningHub, new_key, run_hub


@dataclass
class Caller:
    """A user with a device, who asks by the generated client."""

    key: DeviceKey
    tokens: Tokens
    client: HubClient


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def hub(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[RunningHub]:
    async with run_hub(tmp_path_factory.mktemp("hub") / "ada") as running:
        yield running


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def anna(hub: RunningHub) -> AsyncIterator[Caller]:
    """Registered, with a password and a device, and no member of anything."""
    key = new_key()
    tokens = await hub.register("anna", key)
    client = hub.client(key)
    yield Caller(key, tokens, client)
    await client.close()
