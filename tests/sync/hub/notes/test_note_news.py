"""Changes of a note that come one after the other are told one after the other."""

import asyncio
from collections.abc import Mapping

from core.ids import NoteId, SpaceId
from core.world import World
from sync.hub.notes import NoteChange
from sync.hub.notes.note_news import open_note_news
from tests.sync.waiting import until


class Bus:
    """Keeps the names of what is published."""

    def __init__(self) -> None:
        self.names: list[str] = []

    def publish(self, _subject: str, _payload: bytes, headers: Mapping[str, str]) -> None:
        self.names.append(headers["Nats-Msg-Id"])


async def test_the_second_of_two_changes_has_a_name_of_its_own_though_the_clock_is_slewed() -> None:
    loop, bus = asyncio.get_running_loop(), Bus()
    begun = loop.time()
    world = World(now=lambda: 1000.0 + 0.95 * (loop.time() - begun), random_bytes=bytes)
    async with open_note_news(bus, world) as news:  # type: ignore[arg-type] # it is only published on
        for _ in range(2):
            news.tell(SpaceId("kitchen"), NoteId("plan"), NoteChange.UPDATED)
        await until(lambda: len(bus.names) == 2)
    assert len(set(bus.names)) == 2
