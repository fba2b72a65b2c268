"""The sender between outbox, queue and log, on a log that answers at once."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from types import SimpleNamespace
from typing import Any, cast

from core.facts import Update
from core.ids import DeviceId, NoteId, SpaceId
from core.notes import Library
from core.store import Changes, Waiting
from sync.log import LogWriter
from sync.peer.sender import Sender
from sync.peer.status import SpaceStatus

SPACE, NOTE = SpaceId("space"), NoteId("note")
UPDATE = Update(SPACE, NOTE, DeviceId("device"), session=1, number=1, body=b"body")


class PromptLog:
    """Acknowledges every update in the turn it is published."""

    def __init__(self) -> None:
        self.published: list[Update] = []

    def publish(self, update: Update) -> asyncio.Future[int]:
        self.published.append(update)
        answered = asyncio.get_running_loop().create_future()
        answered.set_result(len(self.published))
        return answered


class OneRow:
    """A store whose outbox holds one update, and which takes its time to answer."""

    async def outbox(self, _space: SpaceId, *, after: int, limit: int) -> list[Waiting]:
        assert limit > 0
        for _ in range(3):
            await asyncio.sleep(0)
        return [] if after else [Waiting(1, UPDATE)]


class Saver:
    async def saved(self) -> None:
        pass

    def queue(self) -> Changes:
        return Changes()


@asynccontextmanager
async def running_sender(log: PromptLog, status: SpaceStatus) -> AsyncIterator[Sender]:
    library: Any = SimpleNamespace(store=OneRow(), saver=Saver())
    writer = cast("LogWriter", log)
    sender = Sender(SPACE, cast("Library", library), writer, status, lambda _update: None)
    sender.hand(UPDATE)
    running = asyncio.create_task(sender.run())
    try:
        yield sender
    finally:
        running.cancel()
        await asyncio.wait({running})


async def test_an_update_that_is_in_the_outbox_and_in_the_queue_waits_no_more_once_the_log_has_it() -> None:
    log, status = PromptLog(), SpaceStatus(SPACE, lambda _changed: None)
    async with running_sender(log, status) as sender, asyncio.timeout(5):
        while not sender.is_drained:
            await asyncio.sleep(0)
    assert log.published == [UPDATE]
    assert status.waiting == 0
