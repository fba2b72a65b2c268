"""What a hostile member sends who has the token of a space, and no key but its own."""

from collections.abc import Callable
from dataclasses import replace

import msgspec

from core.documents import NoteDocument
from core.facts import Update
from core.ids import DeviceId, NoteId, SpaceId, is_of_other_space, space_document_id
from sync.bus import Message
from sync.log import pack, seal
from tests.simulation.actions.action import Action, chosen
from tests.simulation.bus.line import FakeLine
from tests.simulation.bus.server import FakeServer
from tests.simulation.bus.stream import Stored
from tests.simulation.desk import Desk
from tests.simulation.keys import FakeKey
from tests.simulation.script import Step
from tests.simulation.simulation import Simulation
from tests.simulation.tokens import forged_token

_Attack = Callable[[Simulation, FakeServer, FakeLine, Step], None]
_ID = "Nats-Msg-Id"


def _attacking(attack: _Attack) -> Callable[[Simulation, Desk, Step], None]:
    """Sign in with the token of the first space and do harm."""

    def perform(simulation: Simulation, _desk: Desk, step: Step) -> None:
        link = simulation.links[0]
        server = simulation.server_of(link.space)
        if server is not None and server.is_running:
            line = server.admit(f"{link.space} {server.tokens.get(link.space)}", "stranger")
            if line is not None:
                simulation.is_log_spoiled = True
                attack(simulation, server, line, step)

    return perform


def _forged(simulation: Simulation, victim: Desk, space: SpaceId, note: NoteId, step: Step) -> Update:
    """An update in the name of another device."""
    session = 1 + int(step.second * 1e9)
    document = NoteDocument(session)
    document.replace(0, 0, forged_token(int(step.first * 999)))
    update = Update(space, note, victim.key.id, session, 1, document.export_since(None))
    sealed = seal(FakeKey(b"a stranger's"), update, "none", simulation.now())
    # The header says whose it is, so that must be the victim's.
    header = msgspec.msgpack.decode(sealed.header or b"")
    header[4] = victim.key.id
    return replace(sealed, header=msgspec.msgpack.encode(header), device=DeviceId(victim.key.id))


def _forge(simulation: Simulation, _server: FakeServer, line: FakeLine, step: Step) -> None:
    victim, note = chosen(simulation.desks, step.second), chosen(simulation.notes, step.first)
    update = _forged(simulation, victim, simulation.links[0].space, note, step)
    line.publish(f"d.{note}.{victim.key.id}", pack(update), {_ID: f"{update.session}-1"}, "")


def _logged(server: FakeServer, line: FakeLine) -> list[Stored]:
    stream = server.streams(line.account).get("LOG")
    return list(stream.messages.values()) if stream is not None else []


def _babble(simulation: Simulation, _server: FakeServer, line: FakeLine, step: Step) -> None:
    """Send what is no envelope, short and long, on subjects that mean something and that do not."""
    noise = simulation.chance.randbytes(int(step.first**4 * 300_000))
    subject = chosen(["d.x.y", "p.x", "a.x", "live.d.x.y", f"d.{simulation.notes[0]}.z", "h.x"], step.second)
    line.publish(subject, noise, None, "")


def _replay(_simulation: Simulation, server: FakeServer, line: FakeLine, step: Step) -> None:
    """Send again what the log has, under other message ids and on other notes' subjects."""
    stored = _logged(server, line)
    if stored:
        old, other = chosen(stored, step.first), chosen(stored, step.second)
        line.publish(old.subject, old.payload, {_ID: f"again-{step.first}"}, "")
        line.publish(other.subject, old.payload, {_ID: f"moved-{step.first}"}, "")


def _spoil(_simulation: Simulation, server: FakeServer, line: FakeLine, step: Step) -> None:
    """Send a true envelope in which a bit is another."""
    stored = _logged(server, line)
    if stored:
        old = chosen(stored, step.first)
        spoiled = bytearray(old.payload)
        if spoiled:
            spoiled[min(int(step.second * len(spoiled)), len(spoiled) - 1)] ^= 4
        line.publish(old.subject, bytes(spoiled), {_ID: f"spoiled-{step.second}"}, "")


def _forge_cursor(simulation: Simulation, _server: FakeServer, line: FakeLine, step: Step) -> None:
    """Say in another device's name that it has everything."""
    server = simulation.server_of(simulation.links[0].space)
    stream = server.streams(line.account).get("LOG") if server else None
    if stream is not None:
        victim = chosen(simulation.desks, step.first)
        epoch = stream.configuration["metadata"]["tandem.epoch"]
        told = msgspec.msgpack.encode([victim.key.id, epoch, stream.last + 1000, True])
        line.publish(f"a.{victim.key.id}", told, None, "")


def _occupy_ids(simulation: Simulation, server: FakeServer, line: FakeLine, step: Step) -> None:
    """Send noise under the message ids that a session will use next."""
    stored = _logged(server, line)
    if stored:
        seen = chosen(stored, step.first)
        session, _, number = Message("", b"", seen.head, "").header(_ID).partition("-")
        for ahead in range(1, 4):
            following = int(number) + ahead if number.isdigit() else ahead
            line.publish(seen.subject, b"noise", {_ID: f"{session}-{following}"}, "")


def _crowd_snapshots(simulation: Simulation, server: FakeServer, line: FakeLine, step: Step) -> None:
    """Send noise where snapshots lie, of which there is room for two."""
    stream = server.streams(line.account).get("SNAP")
    if stream is not None and stream.messages:
        stored = list(stream.messages.values())
        simulation.unnoticed.add(
            simulation.tokens_of(each.payload for each in stored), simulation.loop.time()
        )
        subject = chosen(stored, step.first).subject
        for number in range(3):
            line.publish(subject, b"noise %d" % number, None, "")


def _send_newer(simulation: Simulation, _server: FakeServer, line: FakeLine, step: Step) -> None:
    """A member with a newer program writes: its messages are to be put aside until others are newer, too."""
    key = simulation.keys.draw(b"newer")
    simulation.keys.newer.add(key.id)
    note, session = chosen(simulation.notes, step.first), simulation.chance.getrandbits(60) + 1
    document = NoteDocument(session)
    typed = simulation.new_token()
    document.replace(0, 0, typed)
    update = Update(simulation.links[0].space, note, key.id, session, 1, document.export_since(None))
    sealed = seal(key, update, "none", simulation.now())
    simulation.trace(f"somebody newer types {typed} into {note[:6]}")
    line.publish(f"d.{note}.{key.id}", pack(sealed), {_ID: f"{session}-1"}, "")


def _intrude(simulation: Simulation, _server: FakeServer, line: FakeLine, step: Step) -> None:
    """A member writes in this space, with a key of its own, into notes and documents of other spaces."""
    space = simulation.links[0].space
    others = [note for note in simulation.notes if is_of_other_space(note, space)]
    others += [space_document_id(link.space) for link in simulation.links[1:]]
    if not others:
        return
    key, session = simulation.keys.draw(b"intruder"), simulation.chance.getrandbits(60) + 1
    note = chosen(others, step.first)
    document = NoteDocument(session)
    document.replace(0, 0, forged_token(int(step.second * 999)))
    update = Update(space, note, key.id, session, 1, document.export_since(None))
    line.publish(
        f"d.{note}.{key.id}", pack(seal(key, update, "none", simulation.now())), {_ID: f"{session}-1"}, ""
    )


ACTIONS = (
    Action("forge", 2, _attacking(_forge)),
    Action("babble", 1, _attacking(_babble)),
    Action("replay", 1, _attacking(_replay)),
    Action("spoil", 1, _attacking(_spoil)),
    Action("forge cursor", 1, _attacking(_forge_cursor)),
    Action("occupy ids", 1, _attacking(_occupy_ids)),
    Action("crowd snapshots", 0.5, _attacking(_crowd_snapshots), may_lose_log=True),
    Action("intrude", 0.5, _attacking(_intrude)),
    Action("newer message", 0.5, _attacking(_send_newer)),
)
