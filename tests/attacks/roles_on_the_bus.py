"""On the bus: members who write, delete or speak beyond their role."""

from dataclasses import replace

from core.accounts import DeviceKey
from core.documents import NoteDocument
from core.facts import Update
from sync.bus.claims import API, Pass, Quota, Room, inbox_of
from sync.bus.claims.roles import JETSTREAM
from sync.log import pack, seal
from tests.attacks.across_spaces import ask_everything
from tests.attacks.attack import Field, require
from tests.attacks.ground import Ground
from tests.sync.bus.claims.conftest import ANYTHING
from tests.sync.bus.claims.test_attacks import HEADERS, MAKING, TARGETS, send, settle

FIELD = Field("Roles, on the bus")
VIEWER, EDITOR = "a viewer's pass", "an editor's pass"
CHOSEN = b"bytes that the attacker chose"


def forged_update(ground: Ground, key: DeviceKey, device: str) -> bytes:
    """Seal a sound change of the kitchen's note with a key, in the name of a device."""
    document = NoteDocument.compose(77, title="", body="FORGED ", created_at=1.0)
    update = Update(ground.kitchen.id, ground.note, key.id, 77, 1, document.export_since(None))
    wire = pack(seal(key, update, "epoch", ground.world.now()))
    return wire.replace(key.id.encode(), device.encode())


@FIELD.attack(VIEWER, "publishes an update of his own", "not stored")
async def write_as_a_viewer(ground: Ground) -> str:
    before, vera = await ground.look(), await ground.enter(ground["vera"], ground.kitchen)
    await vera.client.publish(f"d.{ground.note}.{vera.id}", forged_update(ground, vera.key, vera.id))
    await settle(vera)
    require(await ground.look() == before, "it was stored")
    return vera.errors[0]


@FIELD.attack(VIEWER, "Direct Get with the reply subject of a note", "not stored")
async def write_as_a_viewer_by_a_reply(ground: Ground) -> str:
    before, vera = await ground.look(), await ground.enter(ground["vera"], ground.kitchen)
    for stream in ("LOG", "CTL", "SNAP", "BLOB"):
        for target in (f"d.{ground.note}.{vera.id}", "c.members", f"s.{ground.note}", "b.file"):
            await send(vera, f"{API}.DIRECT.GET.{stream}", {"seq": 1}, target)
    await settle(vera)
    require(await ground.look() == before, "an answer was stored")
    return "the answers end in the viewers' own account"


@FIELD.attack(VIEWER, "every request of JetStream's API, with replies aimed at streams", "no stream changes")
async def ask_everything_as_a_viewer(ground: Ground) -> str:
    before, vera = await ground.look(), await ground.enter(ground["vera"], ground.kitchen)
    sent = await ask_everything(vera, TARGETS)
    require(await ground.look() == before, "a stream has changed")
    return f"{sent} requests, no stream has changed"


@FIELD.attack(EDITOR, "every request of JetStream's API, with replies aimed at streams", "no stream changes")
async def ask_everything_as_an_editor(ground: Ground) -> str:
    before, bob = await ground.look(), await ground.enter(ground["bob"], ground.kitchen)
    sent = await ask_everything(bob, ("s.x", "c.members", "b.x", f"{API}.STREAM.PURGE.LOG"))
    require(await ground.look() == before, "a stream has changed")
    return f"{sent} requests, no stream has changed"


@FIELD.attack(VIEWER, "headers that make a server store, trace, schedule or roll up", "not stored")
async def write_as_a_viewer_by_headers(ground: Ground) -> str:
    before, vera = await ground.look(), await ground.enter(ground["vera"], ground.kitchen)
    for headers in HEADERS:
        for subject in (f"{API}.DIRECT.GET.LOG", f"p.{vera.id}", f"d.{ground.note}.{vera.id}"):
            await send(vera, subject, {"seq": 1}, f"d.{ground.note}.x", **headers)
    await settle(vera)
    require(await ground.look() == before, "a stream has changed")
    return f"{len(HEADERS)} headers, nothing stored"


@FIELD.attack(
    "a viewer's pass that allows every subject", "publishes updates, snapshots, entries, files", "not stored"
)
async def lie_as_a_viewer(ground: Ground) -> str:
    before, claims, key = await ground.look(), ground.services._claims, ground["vera"].key
    token = claims._user(claims._room(ground.kitchen.id, Room.VIEWERS), key.id, ANYTHING, 60)
    known = await ground["vera"].find_bus(ground.kitchen)
    liar = await ground.enter_by(replace(known, credential=Pass.read(token, key)), key)
    for subject in (f"d.{ground.note}.{key.id}", "s.x", "c.members", "b.x", "live.d.x.y", "control.x"):
        await liar.client.publish(subject, CHOSEN)
    await settle(liar)
    require(await ground.look() == before, "a stream has changed")
    return "the viewers' account imports nothing that writes"


@FIELD.attack(EDITOR, "publishes entries of the control log, snapshots and files", "not stored")
async def write_control_entries_on_the_bus(ground: Ground) -> str:
    before, bob = await ground.look(), await ground.enter(ground["bob"], ground.kitchen)
    for subject in ("c.members", "c.x", f"s.{ground.note}", "b.file", "live.x", "control.x"):
        await bob.client.publish(subject, CHOSEN)
    await settle(bob)
    require(await ground.look() == before, "a stream has changed")
    return f"{len(bob.errors)} publications refused"


@FIELD.attack(EDITOR, "deletes, purges, shortens and changes the log", "the log stays as it is")
async def delete_the_log(ground: Ground) -> str:
    before, bob = await ground.look(), await ground.enter(ground["bob"], ground.kitchen)
    for prefix in (API, JETSTREAM):
        for verb in ("DELETE", "PURGE", "UPDATE", "MSG.DELETE", "SNAPSHOT", "LEADER.STEPDOWN"):
            body = {**MAKING, "seq": 1, "max_msgs": 1}
            await send(bob, f"{prefix}.STREAM.{verb}.LOG", body, f"{inbox_of(bob.id)}.x")
    await settle(bob)
    require(await ground.look() == before, "the log has changed")
    return f"{len(bob.errors)} requests refused"


@FIELD.attack(
    EDITOR, "publishes an update in the name of the owner's device, signed by his own", "no replica takes it"
)
async def forge_a_signature(ground: Ground) -> str:
    before, bob = await ground.body(), await ground.enter(ground["bob"], ground.kitchen)
    wire = forged_update(ground, bob.key, ground.host.device)
    await bob.ask(f"d.{ground.note}.{ground.host.device}", wire)
    await bob.ask(f"d.{ground.note}.{bob.id}", wire)
    require(await ground.body() == before, "the note has changed")
    await bob.ask(f"d.{ground.note}.{bob.id}", forged_update(ground, bob.key, bob.id))
    require("FORGED" in await ground.body(), "not even an honest update is taken: the attack proves nothing")
    return "the signature does not fit, the note is as before; signed in his own name it is taken"


@FIELD.attack(
    EDITOR, "publishes genuine updates with flipped bits, under other names, and twice", "no replica changes"
)
async def replay_and_damage_updates(ground: Ground) -> str:
    wire, before = await ground.wire(), await ground.body()
    bob = await ground.enter(ground["bob"], ground.kitchen)
    for place in range(0, len(wire), max(1, len(wire) // 24)):
        damaged = wire[:place] + bytes([wire[place] ^ 1]) + wire[place + 1 :]
        await bob.ask(f"d.{ground.note}.{ground.host.device}", damaged)
    for subject in (f"d.other.{ground.host.device}", f"d.{ground.note}.{bob.id}"):
        await bob.ask(subject, wire)
    require(await ground.body() == before, "the note has changed")
    return "all put aside, the note is as before"


@FIELD.attack(EDITOR, "publishes garbage and messages of megabytes", "the hub goes on, nothing changes")
async def flood_with_garbage(ground: Ground) -> str:
    before, bob = await ground.body(), await ground.enter(ground["bob"], ground.kitchen)
    for size in (0, 1, 17, 4000, 2_000_000):
        await bob.ask(f"d.{ground.note}.{bob.id}", b"\x93\xc4" + b"\xff" * size)
    require(await ground.body() == before, "the note has changed")
    return "put aside"


@FIELD.attack(EDITOR, "sends a message larger than the bus takes", "hung up on, the others go on")
async def send_a_message_too_large(ground: Ground) -> str:
    bob, vera = (
        await ground.enter(ground["bob"], ground.kitchen),
        await ground.enter(ground["vera"], ground.kitchen),
    )
    sent = f"PUB d.{ground.note}.{bob.id} 99999999\r\n".encode()
    await bob.client._send_command(sent + b"x" * 1000)
    await bob.client._flush_pending()
    await ground.until(lambda: bob.client.is_closed)
    require("state" in await vera.ask_api("STREAM.INFO.LOG"), "the server is gone")
    return "hung up on; the other member goes on"


@FIELD.attack(
    "passes of viewer and editor", "speak in the name of others: carets, cursors, exchange", "nobody hears it"
)
async def speak_in_anothers_name(ground: Ground) -> str:
    bob, vera = (
        await ground.enter(ground["bob"], ground.kitchen),
        await ground.enter(ground["vera"], ground.kitchen),
    )
    await bob.hear("a.>", "p.>", "h.all.>", f"h.{bob.id}.>")
    victim = ground.host.device
    for subject in (
        f"a.{victim}",
        f"p.{victim}",
        f"h.all.{victim}",
        f"h.{bob.id}.{victim}",
        f"p.log.{victim}",
    ):
        await vera.client.publish(subject, CHOSEN)
    await vera.client.publish(f"p.{vera.id}", b"own")
    await ground.until(lambda: any(message.data == b"own" for message in bob.heard))
    require(not any(message.data == CHOSEN for message in bob.heard), "it was heard")
    return f"{len(vera.errors)} publications refused"


@FIELD.attack(
    "passes of viewer and editor",
    "tell each other in the hub's place that a device waits at the door, and listen to what it tells others",
    "nothing is heard, by either",
)
async def speak_for_the_hub_at_the_door(ground: Ground) -> str:
    vera = await ground.enter(ground["vera"], ground.kitchen)
    bob = await ground.enter(ground["bob"], ground.kitchen)
    for one, other in ((vera, bob), (bob, vera)):
        await one.hear(f"o.{one.id}", f"o.{other.id}", "o.>", "o.*")
        await one.client.publish(f"o.{other.id}", CHOSEN)
        await send(one, f"{API}.STREAM.INFO.LOG", {}, f"o.{other.id}")
    await settle(vera)
    await settle(bob)
    require(not vera.heard and not bob.heard, "something was heard")
    refused = len(vera.errors) + len(bob.errors)
    require(refused >= 8, "not all was refused")
    return f"{refused} subscriptions and publications refused; answers stay with who asked"


@FIELD.attack("passes of viewer and editor", "listen to the answers that others get", "refused")
async def overhear_answers(ground: Ground) -> str:
    bob, vera = (
        await ground.enter(ground["bob"], ground.kitchen),
        await ground.enter(ground["vera"], ground.kitchen),
    )
    wanted = ("_INBOX.>", f"{inbox_of(bob.id)}.>", "_R_.>", "$JS.>", "$SYS.>", "api.>", f"h.{bob.id}.>")
    await vera.hear(*wanted)
    await bob.ask_api("STREAM.INFO.LOG")
    await vera.ask_api("STREAM.INFO.LOG")
    require(len(vera.errors) == len(wanted), "not every subscription was refused")
    require(not vera.heard, "an answer was heard")
    return f"{len(wanted)} subscriptions refused"


@FIELD.attack(
    EDITOR, "fills the disk of the hub with updates", "the space's quota ends it, other spaces go on"
)
async def fill_the_disk(ground: Ground) -> str:
    notes = ground.services.notes
    usual = await notes.quota(ground.garden.id)
    gus = await ground.enter(ground["gus"], ground.garden)
    stored = (await gus.ask_api("STREAM.INFO.LOG"))["state"]["bytes"]
    await notes.set_quota(ground.garden.id, Quota(stored + 1_000_000, usual.streams))
    try:
        answers = [await gus.ask(f"d.filling.{gus.id}", b"x" * 200_000) for _ in range(12)]
    finally:
        await notes.set_quota(ground.garden.id, usual)
    refused = [answer for answer in answers if b"error" in answer.data]
    require(len(refused) >= 6, "more was stored than the quota allows")
    await ground.host.library.append(ground.note, "the kitchen goes on")
    require(await ground.host.drained(10), "another space cannot write any more")
    return f"{len(answers) - len(refused)} of {len(answers)} stored, then: {refused[-1].data[:90].decode()}"
