"""How far each device has stored a space's log: telling it, and hearing it from the others."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from core.accounts import DeviceKey, Verifier
from core.facts import Cursor
from core.ids import DeviceId, SpaceId
from core.notes import Library
from core.store import DeviceCursor
from sync.bus import BusDown, Connection, Message
from sync.peer.cursor_letters import VERSION, CursorLetter, Freshness, read_letter, write_letter
from sync.peer.senders import is_told_by
from sync.peer.status import SpaceStatus

_SUBJECT = "a"
_PAUSE_SECONDS = 0.05
_HEARTBEAT_SECONDS = 5.0
_MOST_ANSWERS = 64
_log = logging.getLogger(__name__)


class DeviceCursors:
    """Tells this device's cursor when it moved, now and then, and when asked."""

    def __init__(
        self, space: SpaceId, key: DeviceKey, verifier: Verifier, library: Library, status: SpaceStatus
    ) -> None:
        self._space = space
        self._key = key
        self._verifier = verifier
        self._library = library
        self._status = status
        self._session = library.author.session
        self._freshness = Freshness(self._session)
        self._count = 0
        self._own: Cursor | None = None
        self._heard: dict[DeviceId, DeviceCursor] = {}
        self._askers: dict[int, None] = {}
        self._asks = False
        self._connection: Connection | None = None
        self._timer: asyncio.TimerHandle | None = None

    async def recall(self, own: Cursor | None) -> None:
        """Start from what the store remembers; `own` is this device's cursor."""
        self._own = own
        for known in await self._library.store.device_cursors(self._space):
            self._status.know_device(known.device, known.epoch, known.sequence)

    def advance(self, cursor: Cursor) -> None:
        """This device has stored the log up to `cursor`; the others hear of it very soon."""
        self._own = cursor
        self._tell_soon()

    def keep(self) -> None:
        """Store what the others told, so that it is known after a restart."""
        if self._heard:
            heard, self._heard = self._heard, {}
            self._library.saver.queue().device_cursors.extend(heard.values())

    @asynccontextmanager
    async def told(self, connection: Connection) -> AsyncIterator[None]:
        """Tell and hear over this connection until the block ends."""
        self._connection = connection
        connection.subscribe(f"{_SUBJECT}.>", self._hear)
        connection.observe(lambda _state: self._ask())
        heart = asyncio.create_task(self._beat(), name="cursor heartbeat")
        try:
            yield
        finally:
            self._connection = None
            heart.cancel()
            await asyncio.wait({heart})
            if self._timer is not None:
                self._timer.cancel()
                self._timer = None

    async def _beat(self) -> None:
        while True:
            self._ask()
            self.keep()
            await asyncio.sleep(_HEARTBEAT_SECONDS)

    def _ask(self) -> None:
        self._asks = True
        self._tell()

    def _tell_soon(self) -> None:
        if self._timer is None and self._connection is not None:
            self._timer = asyncio.get_running_loop().call_later(_PAUSE_SECONDS, self._tell)

    def _tell(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._connection is None:
            return
        with suppress(BusDown):
            subject = f"{_SUBJECT}.{self._key.id}"
            self._connection.publish(subject, write_letter(self._key, self._letter()))

    def _letter(self) -> CursorLetter:
        own, asks, answers = self._own, self._asks, tuple(self._askers)
        self._asks, self._askers = False, {}
        self._count += 1
        return CursorLetter(
            VERSION,
            self._space,
            self._key.id,
            self._session,
            self._count,
            own.epoch if own else "",
            own.sequence if own else 0,
            asks,
            answers,
        )

    def _hear(self, message: Message) -> None:
        letter = read_letter(message.payload, self._verifier, self._space)
        if letter is None or letter.session == self._session or not is_told_by(message, letter.device):
            return
        if letter.asks and len(self._askers) < _MOST_ANSWERS:
            self._askers[letter.session] = None
            self._tell_soon()
        if letter.device == self._key.id:
            self._hear_copy(letter)
            return
        if self._freshness.is_news(letter):
            self._believe(letter)
        elif not self._freshness.knows(letter):
            self._asks = True
            self._tell_soon()

    def _believe(self, letter: CursorLetter) -> None:
        device = DeviceId(letter.device)
        self._heard[device] = DeviceCursor(self._space, device, letter.epoch, letter.sequence)
        self._status.know_device(device, letter.epoch, letter.sequence)

    def _hear_copy(self, letter: CursorLetter) -> None:
        """Somebody signs with this device's key: a copy of this profile, if it is not an old letter."""
        if self._session in letter.answers and not self._status.is_copied:
            _log.warning("a copy of this profile is in use")
            self._status.is_copied = True
            self._status.changed()
        elif not self._status.is_copied:
            self._asks = True
            self._tell_soon()
