"""Where jobs lie on the bus: the book that says how each stands, the queue, and the dead letters."""

from dataclasses import dataclass

from core.ids import DeviceId
from core.world import World
from sync.bus import Connection
from sync.hub.jobs.book import JobBook
from sync.hub.jobs.dead_letters import DeadLetters
from sync.hub.jobs.queue import JobQueue
from sync.hub.jobs.settings import JobSettings


@dataclass(frozen=True, slots=True)
class JobStore:
    """The three of them, as the hub with this device reads and writes them; all raise BusProblem."""

    connection: Connection
    hub: DeviceId
    world: World
    settings: JobSettings
    book: JobBook
    letters: DeadLetters
    queue: JobQueue

    @classmethod
    def on(cls, connection: Connection, hub: DeviceId, world: World, settings: JobSettings) -> "JobStore":
        """Use those in the account that a connection enters."""
        book, letters = JobBook(connection, world, settings), DeadLetters(connection, world, settings)
        queue = JobQueue(connection, hub, world, settings)
        return cls(connection, hub, world, settings, book, letters, queue)

    async def find(self) -> None:
        """Make what is missing."""
        await self.book.find()
        await self.letters.find()
        await self.queue.find()
