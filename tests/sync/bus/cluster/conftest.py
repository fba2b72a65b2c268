"""A running cluster of three servers with one space."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.sync.bus.cluster.cluster_bus import ClusterBus, running
from tests.sync.conftest import SPACE


@pytest.fixture
async def cluster(tmp_path: Path) -> AsyncIterator[ClusterBus]:
    """Three servers that run, and were told of `SPACE`."""
    async with running(ClusterBus(tmp_path), SPACE) as started:
        yield started
