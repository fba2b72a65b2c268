"""A simulated nats-server: accounts, routing, streams on its disk, and what befalls them."""

import asyncio
import contextvars
from collections import deque
from collections.abc import Mapping
from dataclasses import replace

import msgspec

from core.ids import SpaceId
from sync.bus import Message
from tests.simulation.bus.jetstream import JetStream
from tests.simulation.bus.line import FakeLine
from tests.simulation.bus.stream import Stored, Stream, fits
from tests.simulation.bus.weather import Weather

_NO_RESPONDERS = b"NATS/1.0 503\r\n\r\n"
_Wish = tuple[FakeLine, int]


class _Account:
    """The subscriptions and streams of one space; the streams alone are on disk."""

    def __init__(self) -> None:
        self.exact: dict[str, dict[_Wish, None]] = {}
        self.patterns: dict[tuple[FakeLine, int, str], None] = {}
        self.inboxes: dict[str, _Wish] = {}
        self.jetstream = JetStream()
        self.unstored: deque[tuple[str, bytes, bytes, str]] = deque()
        self.is_storing = False

    def forget_wishes(self) -> None:
        self.exact.clear()
        self.patterns.clear()
        self.inboxes.clear()
        self.unstored.clear()
        self.is_storing = False

    def receivers(self, subject: str) -> list[_Wish]:
        """Who wants what is sent on a subject."""
        if subject.startswith("_INBOX."):
            one = self.inboxes.get(subject.rpartition(".")[0])
            return [one] if one else list(self.exact.get(subject, ()))
        wishes = list(self.exact.get(subject, ()))
        wishes += [(line, number) for line, number, pattern in self.patterns if fits(pattern, subject)]
        return wishes


class FakeServer:
    """One server process and its disk; only the streams survive a kill."""

    def __init__(self, name: str, port: int, weather: Weather, context: contextvars.Context) -> None:
        self.name = name
        self.context = context
        self.port = port
        self.weather = weather
        self.is_running = False
        self.is_paused = False
        self.is_frozen = False
        self.tokens: dict[SpaceId, str] = {}
        self.known_tokens: dict[SpaceId, str] = {}
        """What its host has drawn, served at the moment or not."""
        self.lines: dict[FakeLine, None] = {}
        self._accounts: dict[str, _Account] = {}
        self._runs = 0
        self.backup: dict[str, dict[str, Stream]] | None = None

    # Life

    def serve(self, tokens: Mapping[SpaceId, str]) -> None:
        """Run, and let the members of these spaces in."""
        self.is_running = True
        self.tokens = dict(tokens)

    def kill(self) -> None:
        """End the process at once: lines break, and what was not stored is lost."""
        self.is_running = self.is_paused = self.is_frozen = False
        self._runs += 1
        for line in list(self.lines):
            line.lose()
        for account in self._accounts.values():
            account.forget_wishes()

    def pause(self) -> None:
        """Stop the process without ending it."""
        self.is_paused = self.is_running

    def go_on(self) -> None:
        """Let a paused process go on with all that it was sent."""
        self.is_paused = False
        for line in list(self.lines):
            line.release()

    def freeze(self) -> None:
        """Let the streams neither store nor answer; what comes meanwhile is lost to them."""
        self.is_frozen = self.is_running

    def thaw(self) -> None:
        self.is_frozen = False

    # Disk

    def streams(self, account: str) -> dict[str, Stream]:
        """The streams of a space, to look at or to spoil."""
        return self._account(account).jetstream.streams

    def copy(self) -> dict[str, dict[str, Stream]]:
        """Copy all streams, as a backup of the disk would."""
        return {
            space: {name: stream.copied() for name, stream in account.jetstream.streams.items()}
            for space, account in self._accounts.items()
        }

    def restore(self, copy: Mapping[str, Mapping[str, Stream]]) -> None:
        """Put an older copy in the place of all streams; for a server that is down."""
        for space, account in self._accounts.items():
            older = copy.get(space, {})
            account.jetstream.streams = {name: stream.copied() for name, stream in older.items()}

    def flip_bit(self, account: str, stream: str, sequence: int, at: float) -> None:
        """Spoil a stored message at a place from 0 to 1 of its bytes."""
        messages = self.streams(account)[stream].messages
        spoiled = bytearray(messages[sequence].payload)
        if spoiled:
            place = int(at * len(spoiled) * 8) % (len(spoiled) * 8)
            spoiled[place // 8] ^= 1 << place % 8
            messages[sequence] = replace(messages[sequence], payload=bytes(spoiled))

    def stored(self, account: str) -> list[Stored]:
        """All that the streams of a space hold."""
        return [each for stream in self.streams(account).values() for each in stream.messages.values()]

    # Lines

    def lets_in(self, shown: str) -> bool:
        """Say whether a space is served to whoever shows this: its id and its token."""
        account, _, token = shown.partition(" ")
        return self.tokens.get(SpaceId(account)) == token

    def admit(self, shown: str, name: str) -> FakeLine | None:
        """Open a line for a member; None for whoever has not the token."""
        if not self.lets_in(shown):
            return None
        line = FakeLine(self, shown.partition(" ")[0], name)
        self.lines[line] = None
        return line

    def forget(self, line: FakeLine) -> None:
        self.lines.pop(line, None)
        account = self._account(line.account)
        for pattern in [each for each in account.patterns if each[0] is line]:
            del account.patterns[pattern]
        for inbox in [inbox for inbox, wish in account.inboxes.items() if wish[0] is line]:
            del account.inboxes[inbox]
        for wishes in account.exact.values():
            for wish in [wish for wish in wishes if wish[0] is line]:
                del wishes[wish]

    def subscribe(self, line: FakeLine, number: int, subject: str) -> None:
        account = self._account(line.account)
        if subject.startswith("_INBOX.") and subject.endswith(".*"):
            account.inboxes[subject[:-2]] = (line, number)
        elif "*" in subject or subject.endswith(">"):
            account.patterns[line, number, subject] = None
        else:
            account.exact.setdefault(subject, {})[line, number] = None

    def unsubscribe(self, line: FakeLine, number: int) -> None:
        account = self._account(line.account)
        for subject, wishes in list(account.exact.items()):
            if wishes.pop((line, number), 0) is None and not wishes:
                del account.exact[subject]
        for pattern in [each for each in account.patterns if each[:2] == (line, number)]:
            del account.patterns[pattern]

    # Messages

    def route(self, name: str, subject: str, payload: bytes, head: bytes, reply: str) -> None:
        """Take a message that came by a line."""
        account = self._account(name)
        receivers = account.receivers(subject)
        for line, number in receivers:
            line.deliver(number, Message(subject, payload, head, reply))
        if self.is_frozen and (subject.startswith("api.") or account.jetstream.stream_of(subject)):
            return
        if account.jetstream.serves(subject):
            account.jetstream.answer(
                subject, payload, lambda head, body: self._tell(account, reply, head, body)
            )
        elif account.jetstream.stream_of(subject) is not None:
            account.unstored.append((subject, payload, head, reply))
            self._store_soon(account)
        elif not receivers and reply:
            self._tell(account, reply, _NO_RESPONDERS, b"")

    def _store_soon(self, account: _Account) -> None:
        if not account.is_storing:
            account.is_storing = True
            loop = asyncio.get_running_loop()
            loop.call_later(self.weather.storing(), self._store, account, self._runs, context=self.context)

    def _store(self, account: _Account, run: int) -> None:
        if run != self._runs:
            return
        account.is_storing = False
        if self.name in self.weather.full_disks:
            account.unstored.clear()
        while account.unstored:
            self._store_one(account, *account.unstored.popleft())

    def _store_one(self, account: _Account, subject: str, payload: bytes, head: bytes, reply: str) -> None:
        stream = account.jetstream.stream_of(subject)
        if stream is None:
            return
        loop = asyncio.get_running_loop()
        before = stream.last_of(subject)
        message_id = Message(subject, b"", head, "").header("Nats-Msg-Id")
        sequence, is_duplicate = stream.add(subject, head, payload, message_id, loop.time())
        told = {"stream": stream.name, "seq": sequence} | ({"duplicate": True} if is_duplicate else {})
        if not self.weather.happens(self.weather.lost_acknowledgements):
            self._tell(account, reply, b"", msgspec.json.encode(told))
        if not is_duplicate and "republish" in stream.configuration:
            self._republish(account, stream, stream.messages[sequence], before)

    def _republish(self, account: _Account, stream: Stream, stored: Stored, before: int) -> None:
        extra = f"Nats-Last-Sequence: {before}\r\nNats-Msg-Size: {len(stored.payload)}\r\n"
        subject = stream.configuration["republish"]["dest"].removesuffix(">") + stored.subject
        message = Message(subject, b"", stored.told(stream.name, extra), "")
        for line, number in account.receivers(subject):
            line.deliver(number, message)

    def _tell(self, account: _Account, reply: str, head: bytes, payload: bytes) -> None:
        if reply:
            for line, number in account.receivers(reply):
                line.deliver(number, Message(reply, payload, head, ""))

    def _account(self, name: str) -> _Account:
        if name not in self._accounts:
            self._accounts[name] = _Account()
        return self._accounts[name]
