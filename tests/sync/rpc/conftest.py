"""One whole hub for all tests of a file."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from tests.sync.running_hub import RunningHub, run_hub


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def hub(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[RunningHub]:
    async with run_hub(tmp_path_factory.mktemp("hub") / "ada") as running:
        yield running
