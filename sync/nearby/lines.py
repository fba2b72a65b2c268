"""The direct lines of this device: taking them, and calling others while a hub is away."""

import asyncio
import logging
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial

from core.accounts import DeviceKey, Verifier
from core.errors import Problem, Refused
from core.facts import Update
from core.ids import DeviceId, NoteId, SpaceId
from core.world import World
from sync.bus.certificates import believing_nothing, fingerprint_of
from sync.nearby.announcement import Announcement, Found, space_secret
from sync.nearby.conversation import Conversation
from sync.nearby.frames import Frames, LineBroken
from sync.nearby.greeting import Greeter, Ground
from sync.nearby.line_certificate import LineCertificate, draw_certificate
from sync.peer.direct import DirectSpace, DirectSpaces

_MOST_LINES = 64
_MOST_GREETED = 16
_MOST_GREETED_OF_AN_ADDRESS = 4
"""Who says nothing on many lines leaves room for others to be greeted."""
_GREETING_SECONDS = 5.0
_FIRST_PAUSE, _LONGEST_PAUSE = 2.0, 60.0
"""Seconds until somebody is called again with whom a line did not last."""
_LAST_SECONDS = 5.0
"""How long lines last after the hub is back."""
_log = logging.getLogger(__name__)

_Ended = (LineBroken, Refused, Problem, OSError, TimeoutError)
"""What ends a line, and is for nobody to mend."""


@dataclass(slots=True)
class _Trial:
    """When somebody is to be called again, by the clock of the event loop."""

    pause: float = _FIRST_PAUSE
    due: float = 0.0


class Lines:
    """Holds a line to every device nearby of a space whose hub is away, for this device or for the other."""

    def __init__(self, spaces: DirectSpaces, key: DeviceKey, verifier: Verifier, world: World) -> None:
        self.port = 0
        self._spaces = spaces
        self._greeter = Greeter(key, verifier, world)
        self._key = key
        self._world = world
        self._talks: dict[tuple[SpaceId, DeviceId], Conversation] = {}
        self._greeted: dict[asyncio.Task[None], str] = {}
        """The lines that are being greeted, each with the address it comes from."""
        self._calls: dict[tuple[SpaceId, str], asyncio.Task[None]] = {}
        self._trials: dict[tuple[SpaceId, str], _Trial] = {}
        self._named: dict[tuple[SpaceId, str], DeviceId] = {}
        """Which devices turned out to be who was found."""
        self._answers: set[asyncio.Task[None]] = set()
        self._reached_at: dict[SpaceId, float] = {}

    @property
    def others(self) -> list[tuple[SpaceId, DeviceId]]:
        """With which devices there is a line, and about which space."""
        return list(self._talks)

    def secrets(self) -> Iterator[tuple[DirectSpace, bytes]]:
        """Give the shared spaces that this device is in, each with its secret."""
        return ((space, space_secret(space.id, space.root)) for space in self._spaces if space.root)

    def shares_space(self, announcement: Announcement) -> bool:
        """Say whether somebody of a shared space tells this, or who knows its secret."""
        return any(announcement.names(secret) for _, secret in self.secrets())

    @asynccontextmanager
    async def taken(self, listen: str) -> AsyncIterator[None]:
        """Take lines on an address of this computer, and hand on what is made here, until the block ends."""
        certificate = await asyncio.to_thread(draw_certificate, self._world)
        accept = partial(self._accept, certificate)
        server = await asyncio.start_server(accept, listen, 0, backlog=_MOST_GREETED)
        self.port = server.sockets[0].getsockname()[1]
        before = self._spaces.made, self._spaces.shown
        self._spaces.made, self._spaces.shown = self._hand, self._show
        try:
            yield
        finally:
            self._spaces.made, self._spaces.shown = before
            self.port = 0
            server.close()
            await self._hang_up()

    def call(self, found: Iterable[Found]) -> None:
        """Call who was found and shares a space whose hub is away; hang up where it is back."""
        now, told = asyncio.get_running_loop().time(), tuple(found)
        self._close_outdated()
        for space, secret in self.secrets():
            if not space.is_away:
                self._end_calls(space.id, now)
                continue
            self._reached_at.pop(space.id, None)
            for each in told:
                if each.announcement.names(secret):
                    self._call_one(space, each, now)
        names = {each.announcement.name for each in told}
        self._trials = {key: trial for key, trial in self._trials.items() if key[1] in names}
        self._named = {key: device for key, device in self._named.items() if key[1] in names}

    def _close_outdated(self) -> None:
        """Hang up on who is no member any more, and where this device left the space or its hub."""
        present = {space.id: space for space in self._spaces if space.root}
        for (about, other), talk in self._talks.items():
            if present.get(about) is not talk.space or not talk.space.lets_in(other):
                talk.close()

    def _call_one(self, space: DirectSpace, found: Found, now: float) -> None:
        key = (space.id, found.announcement.name)
        trial = self._trials.setdefault(key, _Trial())
        is_known = (space.id, self._named.get(key)) in self._talks
        if key in self._calls or is_known or now < trial.due or len(self._calls) >= _MOST_LINES:
            return
        calling = asyncio.create_task(self._call(space, found), name="calling nearby")
        self._calls[key] = calling

        def over(_: object) -> None:
            self._calls.pop(key, None)
            tried = self._trials.get(key, trial)
            tried.due = asyncio.get_running_loop().time() + tried.pause
            tried.pause = min(2 * tried.pause, _LONGEST_PAUSE)

        calling.add_done_callback(over)

    def _end_calls(self, space: SpaceId, now: float) -> None:
        if now - self._reached_at.setdefault(space, now) >= _LAST_SECONDS:
            for (about, _), calling in self._calls.items():
                if about == space:
                    calling.cancel()

    async def _call(self, space: DirectSpace, found: Found) -> None:
        """Call at one address after the other until somebody answers, and talk."""
        for address in found.addresses:
            frames = None
            try:
                async with asyncio.timeout(_GREETING_SECONDS):
                    reader, writer = await asyncio.open_connection(
                        address, found.announcement.port, ssl=believing_nothing()
                    )
                    frames = Frames(reader, writer)
                    fingerprint = fingerprint_of(_shown(writer))
                    other = await self._greeter.call(frames, fingerprint, _ground(space))
            except _Ended as error:
                _log.debug("nobody to talk to nearby: %s", error)
                if frames is not None:
                    frames.close()
                continue
            key = (space.id, found.announcement.name)
            self._named[key], self._trials[key] = other, _Trial()
            await self._talk(Conversation(frames, space, other, self._key.id, space.status.changed))
            return

    def _accept(
        self, certificate: LineCertificate, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        address = str((writer.get_extra_info("peername") or ("",))[0])
        greeted = [*self._greeted.values()]
        is_full = len(greeted) >= _MOST_GREETED or len(self._answers) >= _MOST_LINES
        if is_full or greeted.count(address) >= _MOST_GREETED_OF_AN_ADDRESS:
            writer.transport.abort()
            return
        answering = asyncio.create_task(self._answer(certificate, reader, writer), name="answering nearby")
        self._answers.add(answering)
        self._greeted[answering] = address
        answering.add_done_callback(self._answers.discard)
        answering.add_done_callback(lambda over: self._greeted.pop(over, None))

    async def _answer(
        self, certificate: LineCertificate, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        frames, own = Frames(reader, writer), asyncio.current_task()
        try:
            conversation = await self._greet(certificate, frames, writer)
            self._greeted = {task: address for task, address in self._greeted.items() if task is not own}
            await self._talk(conversation)
        except _Ended as error:
            _log.debug("a line from nearby is refused: %s", error)
        except Exception:  # noqa: BLE001 (the task's outer edge)
            _log.exception("a line from nearby ended by an error")
        finally:
            frames.close()

    async def _greet(
        self, certificate: LineCertificate, frames: Frames, writer: asyncio.StreamWriter
    ) -> Conversation:
        async with asyncio.timeout(_GREETING_SECONDS):
            await writer.start_tls(certificate.context, ssl_handshake_timeout=_GREETING_SECONDS)
            spaces = {space.id: space for space, _ in self.secrets()}
            grounds = [_ground(space) for space in spaces.values()]
            other, about = await self._greeter.answer(frames, certificate.fingerprint, grounds)
        return Conversation(frames, spaces[about], other, other, spaces[about].status.changed)

    async def _talk(self, conversation: Conversation) -> None:
        """Talk until the line ends; of two lines to a device one is enough."""
        key = (conversation.space.id, conversation.other)
        before = self._talks.get(key)
        if before is not None and before.caller < conversation.caller:
            conversation.close()
            return
        self._talks[key] = conversation
        conversation.space.status.nearby = lambda note: self._holders(conversation.space.id, note)
        if before is not None:
            before.close()
        conversation.space.greet()
        try:
            await conversation.run()
        except _Ended as error:
            _log.debug("a line nearby ended: %s", error)
        finally:
            if self._talks.get(key) is conversation:
                del self._talks[key]
            conversation.space.status.changed()

    def _holders(self, space: SpaceId, note: NoteId) -> int:
        return sum(talk.holds(note) for (about, _), talk in self._talks.items() if about == space)

    def _hand(self, update: Update, wire: bytes) -> None:
        for (space, _), talk in self._talks.items():
            if space == update.space:
                talk.hand(update, wire)

    def _show(self, space: SpaceId, payload: bytes) -> None:
        for (about, _), talk in self._talks.items():
            if about == space:
                talk.show(payload)

    async def _hang_up(self) -> None:
        ending = {*self._calls.values(), *self._answers}
        for task in ending:
            task.cancel()
        if ending:
            await asyncio.wait(ending)


def _ground(space: DirectSpace) -> Ground:
    return Ground(space.id, space_secret(space.id, space.root), space.lets_in)


def _shown(writer: asyncio.StreamWriter) -> bytes:
    shown: bytes | None = writer.get_extra_info("ssl_object").getpeercert(binary_form=True)
    if shown is None:
        raise LineBroken("no certificate is shown")
    return shown
