"""Where this device's last change to a note lies in the log: looked up when a status is asked for."""

import asyncio

from core.ids import DeviceId, NoteId
from core.store import Store
from sync.peer.status import SpaceStatus


class LookUps:
    """Recalls from the store, in the background, what the status of a note needs and nobody has told it."""

    def __init__(self, device: DeviceId, store: Store, status: SpaceStatus) -> None:
        self._device = device
        self._store = store
        self._status = status
        self._tasks: set[asyncio.Task[None]] = set()
        status.look_up = self._begin

    def cancel(self) -> None:
        """End those that are under way."""
        for task in tuple(self._tasks):
            task.cancel()

    def _begin(self, note: NoteId) -> None:
        task = asyncio.create_task(self._recall(note), name="recall a note's sequence")
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _recall(self, note: NoteId) -> None:
        sequence = await self._store.last_own_sequence(note, self._device)
        if sequence is not None:
            self._status.know_last_own(note, sequence)
            self._status.changed()
