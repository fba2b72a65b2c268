"""A member who was invited and means harm: nothing it sends may change, hide or crash anything."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import msgspec
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from core.accounts import DeviceKey, Verifier
from core.facts import Role
from core.ids import NoteId
from core.world import real_world
from sync.bus import Connection, Message, MessageTooLarge, open_connection
from sync.control import InviteLink
from sync.peer import Peer, Stage
from sync.peer.remote_hubs import RemoteHubs
from tests.faults.evidence import alarms, notes_in_log, notes_of, shared_space
from tests.faults.forgeries import Forgery, Known, forgeries
from tests.faults.outcome import Fault, Outcome, Run, Scale
from tests.faults.pair import HOST, MEMBER, State, both, build_pair, until
from tests.faults.tokens import make_token, tokens_in

_SECONDS = 15.0
_BATCH = 6
_FAR = 2**40


class Scene:
    """Two peers at work, and a third member with its own `key`, which has listened for a while."""

    def __init__(
        self, host: Peer, member: Peer, connection: Connection, key: DeviceKey, note: NoteId
    ) -> None:
        self.host = host
        self.member = member
        self.connection = connection
        self.key = key
        self.note = note
        self.wires: list[bytes] = []
        self.cursors: list[tuple[str, bytes]] = []
        self.ids: list[str] = []
        self._edits = 0
        connection.subscribe("d.>", self._overhear)
        connection.subscribe("a.>", lambda message: self.cursors.append((message.subject, message.payload)))

    def _overhear(self, message: Message) -> None:
        self.wires.append(message.payload)
        self.ids.append(message.header("Nats-Msg-Id"))

    async def write(self, peer: Peer, name: str) -> str:
        """Add one token to the note; it is saved here when this returns."""
        self._edits += 1
        token = make_token(name, 5, self._edits)
        await peer.library.append(self.note, token)
        return token

    async def known(self) -> Known:
        """Tell what the third member knows after both have written."""
        tokens = {await self.write(self.host, HOST), await self.write(self.member, MEMBER)}
        await until(self._has_overheard, _SECONDS)
        assert await until(lambda: self._are_shown(tokens), _SECONDS), "what both wrote is not shown"
        space = await shared_space(self.host)
        return Known(space.id, self.note, self.host.device, tuple(self.wires[:20]))

    async def _has_overheard(self) -> bool:
        return len(self.wires) >= 2 and len(self.cursors) >= 2

    async def _are_shown(self, tokens: set[str]) -> bool:
        bodies = [(await notes_of(peer))[self.note][1] for peer in (self.host, self.member)]
        return all(tokens <= tokens_in([body]) for body in bodies)

    async def suffer(self, batch: list[Forgery]) -> None:
        """Send a batch; afterwards the notes must be what they were, and writing must go on."""
        before = await notes_of(self.host)
        for forgery in batch:
            headers = {"Nats-Msg-Id": forgery.message_id} if forgery.message_id else None
            try:
                self.connection.publish(forgery.subject, forgery.payload, headers)
            except MessageTooLarge:
                continue
        # What is behind the batch in the log arrives when the batch has been dealt with.
        token = await self.write(self.member, MEMBER)
        assert await until(lambda: self._is_only_new(before, token), _SECONDS), (
            "the notes are not as expected"
        )

    async def _is_only_new(self, before: dict[NoteId, tuple[str, str]], token: str) -> bool:
        title, body = before[self.note]
        expected = before | {self.note: (title, f"{body.rstrip()}\n{token}")}
        shown = [_trimmed(await notes_of(peer)) for peer in (self.host, self.member)]
        return all(notes == _trimmed(expected) for notes in shown)


def _trimmed(notes: dict[NoteId, tuple[str, str]]) -> dict[NoteId, tuple[str, str]]:
    return {note: (title, body.rstrip()) for note, (title, body) in notes.items()}


@asynccontextmanager
async def _scene(place: Path, role: Role = Role.EDITOR) -> AsyncIterator[Scene]:
    pair = await build_pair(place)
    pair.copy(State.STOPPED, place / "work")
    async with both(place / "work") as (host, member):
        space = await shared_space(host)
        await host.caught_up(_SECONDS)
        key = DeviceKey(real_world().random_bytes(32))
        async with _third_member(await host.people.invite(space.id, role), key) as connection:
            yield Scene(host, member, connection, key, pair.notes[0])


@asynccontextmanager
async def _third_member(link: InviteLink, key: DeviceKey) -> AsyncIterator[Connection]:
    """Join as anybody does, and stay on the bus by the passes that the hub gives a member of this role."""
    hubs = RemoteHubs(key, Verifier(), real_world())
    try:
        entrance = hubs.entrance(await hubs.join(link, "Third"))
        async with open_connection(entrance.find_address, name="third") as connection:
            await connection.wait_connected(_SECONDS)
            yield connection
    finally:
        await hubs.close()


def _send_forgeries(role: Role) -> Run:
    async def run(place: Path, scale: Scale) -> Outcome:
        # Hypothesis draws the messages in a thread, as it calls the event loop and not the loop it.
        return await asyncio.to_thread(_draw_and_send, place, role, scale.examples)

    return run


def _draw_and_send(place: Path, role: Role, examples: int) -> Outcome:
    sent = 0
    with asyncio.Runner() as runner, alarms() as heard:
        context = _scene(place, role)
        scene = runner.run(context.__aenter__())
        batches = st.lists(forgeries(runner.run(scene.known()), scene.key), min_size=1, max_size=_BATCH)

        @settings(
            max_examples=examples,
            deadline=None,
            database=None,
            derandomize=True,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(batches)
        def attack(batch: list[Forgery]) -> None:
            nonlocal sent
            sent += len(batch)
            runner.run(scene.suffer(batch))
            assert not heard.sentences, heard.sentences

        changed = ""
        try:
            attack()
        except AssertionError as error:
            changed = str(error)
        runner.run(context.__aexit__(None, None, None))
    details = [changed[:300], *heard.sentences[:3]] if changed else []
    happened = f"{sent} messages in {examples} batches, drawn by Hypothesis"
    return Outcome(happened, diverged=bool(changed), crashes=len(heard.sentences), details=details)


async def occupy_ids(place: Path, _scale: Scale) -> Outcome:
    """Use up the message ids that the host's next updates would have, as far as they can be guessed."""
    async with _scene(place) as scene:
        await scene.known()
        for message_id in list(scene.ids):
            for guess in _next_ids(message_id):
                scene.connection.publish(f"d.{scene.note}.x", b"rubbish", {"Nats-Msg-Id": guess})
        tokens = {await scene.write(scene.host, HOST) for _ in range(5)}
        tokens |= {await scene.write(scene.member, MEMBER) for _ in range(5)}
        shown = await scene.host.drained(_SECONDS) and await scene.member.drained(_SECONDS)
    in_log = await notes_in_log(place / "work" / HOST, place / "newcomer")
    missing = tokens - tokens_in(body for _, body in in_log.values())
    said = "shown as in the log" if shown else "never shown as in the log"
    return Outcome(
        f"10 updates {said}, {len(missing)} of them missing there",
        false_statuses=len(missing) if shown else 0,
    )


def _next_ids(message_id: str) -> list[str]:
    session, _, rest = message_id.partition("-")
    number, _, after = rest.partition("-")
    if not number.isdigit():
        return []
    return [f"{session}-{int(number) + step}{after and '-' + after}" for step in range(1, 8)]


async def forge_cursors(place: Path, _scale: Scale) -> Outcome:
    """Say in the name of an absent member that it has stored everything there will ever be."""
    async with _scene(place) as scene:
        await scene.known()
        overheard = [each for each in scene.cursors if each[0].endswith(scene.member.device)]
        await scene.member.go_offline()
        async with scene.host.library.open_note(scene.note) as opened:
            for subject, payload in overheard:
                scene.connection.publish(subject, payload)
                scene.connection.publish(subject, msgspec.msgpack.encode(_far_ahead(payload)))
            await scene.write(scene.host, HOST)
            await scene.host.drained(_SECONDS)
            for subject, payload in overheard:
                scene.connection.publish(subject, msgspec.msgpack.encode(_far_ahead(payload)))
            lied = await until(lambda: _shows_devices(scene.host, opened.id), 2.0)
    return Outcome(
        f"{len(overheard)} cursor messages of an absent member sent again, larger; the host "
        + ("counted it as having the newest change" if lied else "believed none"),
        false_statuses=int(lied),
    )


def _far_ahead(payload: bytes) -> Any:
    def grow(value: Any) -> Any:
        if isinstance(value, list):
            return [grow(each) for each in value]
        return _FAR if isinstance(value, int) and not isinstance(value, bool) else value

    return grow(msgspec.msgpack.decode(payload))


async def _shows_devices(host: Peer, note: NoteId) -> bool:
    return host.status.of(note).stage is Stage.ON_DEVICES


FAULTS = (
    Fault(
        "forgeries",
        "A hostile editor: forged, replayed, oversized, cut and malformed messages",
        _send_forgeries(Role.EDITOR),
    ),
    Fault("forgeries-viewer", "The same from a hostile viewer", _send_forgeries(Role.VIEWER)),
    Fault("occupied-ids", "A hostile member uses up message ids of others", occupy_ids),
    Fault("forged-cursors", "A hostile member speaks for an absent device", forge_cursors),
)
