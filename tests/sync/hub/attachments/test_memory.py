"""However long a file is, a hub has but some chunks of it in memory."""

import tracemalloc
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace

import pytest

from sync.hub.attachments import Attachments
from tests.sync.bus.claims.conftest import SPACE
from tests.sync.hub.attachments.conftest import CHUNK, NOTE, Rig, identity

CHUNKS = 40
MOST = 12 * CHUNK


@pytest.fixture
async def roomy(rig: Rig) -> Attachments:
    rig.settings = replace(rig.settings, quota=100 * CHUNK, longest_file=100 * CHUNK)
    return await rig.open()


@pytest.fixture
def traced() -> Iterator[None]:
    tracemalloc.start()
    yield
    tracemalloc.stop()


async def long_file() -> AsyncIterator[bytes]:
    for number in range(CHUNKS):
        yield number.to_bytes(8) * (CHUNK // 8)


@pytest.mark.usefixtures("traced")
async def test_a_long_upload_is_never_held(roomy: Attachments) -> None:
    made = await roomy.upload(identity(), NOTE, "long", "", long_file())
    assert made.size == CHUNKS * CHUNK
    assert tracemalloc.get_traced_memory()[1] < MOST


async def test_a_long_file_is_never_held_while_it_is_read(roomy: Attachments) -> None:
    made = await roomy.upload(identity(), NOTE, "long", "", long_file())
    tracemalloc.start()
    size = 0
    async for piece in roomy.read(SPACE, made.id):
        size += len(piece)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert size == CHUNKS * CHUNK
    assert peak < MOST
