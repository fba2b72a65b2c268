"""On the bus: a member of one space reaches for another one."""

import json
from dataclasses import replace

from core.errors import AccessRefused
from sync.bus import is_accepted
from sync.bus.claims import API, Pass, Quota, Room, inbox_of
from sync.bus.claims.roles import JETSTREAM
from tests.attacks.attack import Field, refusal_of, require
from tests.attacks.ground import SECRET, Ground
from tests.sync.bus.claims.conftest import ANYTHING, Device
from tests.sync.bus.claims.test_attacks import HEADERS, REQUESTS, TARGETS, send, settle

FIELD = Field("Across spaces, on the bus")
EDITOR = "an editor's pass to another space"
SYSTEM = (
    *("$SYS.REQ.CLAIMS.LIST", "$SYS.REQ.ACCOUNT.PING", "$SYS.REQ.ACCOUNT.PING.CONNZ", "$SYS.REQ.SERVER.PING"),
    *("$SYS.REQ.SERVER.PING.VARZ", "$SYS.REQ.ACCOUNT.PING.SUBSZ", "$SYS.REQ.SERVER.PING.JSZ"),
)


def tells_of_the_kitchen(ground: Ground, device: Device) -> list[str]:
    """List what somebody heard in which the kitchen, its note or what it says occurs."""
    marks = [mark.encode() for mark in (ground.kitchen.id, ground.note, SECRET, ground.kitchen.name)]
    heard = [(message.subject, message.data + repr(message.headers).encode()) for message in device.heard]
    return [subject for subject, told in heard if any(mark in told for mark in marks)]


async def ask_everything(device: Device, targets: tuple[str, ...]) -> int:
    """Send every request that JetStream knows, under both its names, with answers aimed at the targets."""
    sent = 0
    for request, body in REQUESTS.items():
        for prefix in (API, JETSTREAM):
            for target in targets:
                await send(device, f"{prefix}.{request.strip()}", body, target)
                sent += 1
    await settle(device)
    return sent


@FIELD.attack(
    EDITOR, "every request of JetStream's API, answered to himself", "nothing of the kitchen in any answer"
)
async def read_another_space_by_every_request(ground: Ground) -> str:
    gus = await ground.enter(ground["gus"], ground.garden)
    inbox = inbox_of(gus.id)
    await gus.hear(f"{inbox}.>")
    sent = await ask_everything(gus, (f"{inbox}.all",))
    require(gus.heard, "no answer at all: the attack tried nothing")
    require(not tells_of_the_kitchen(ground, gus), "an answer tells of the kitchen")
    return f"{sent} requests, {len(gus.heard)} answers, all about his own space"


@FIELD.attack(EDITOR, "every request, with replies aimed at streams", "no stream of either space changes")
async def write_another_space_by_every_request(ground: Ground) -> str:
    before = await ground.look()
    gus = await ground.enter(ground["gus"], ground.garden)
    sent = await ask_everything(gus, TARGETS)
    require(await ground.look() == before, "a stream has changed")
    return f"{sent} requests, both spaces as before"


@FIELD.attack(EDITOR, "Direct Get with the reply subject of a note in the kitchen", "nothing is stored")
async def direct_get_with_a_reply_in_another_space(ground: Ground) -> str:
    before = await ground.look()
    gus = await ground.enter(ground["gus"], ground.garden)
    for reply in (f"d.{ground.note}.{gus.id}", f"s.{ground.note}", "c.members", "b.file"):
        for body in ({"seq": 1}, {"last_by_subj": "d.>"}, {"multi_last": [">"], "batch": 9}):
            await send(gus, f"{API}.DIRECT.GET.LOG", body, reply)
    await settle(gus)
    require(await ground.look() == before, "a stream has changed")
    return "the streams are as before"


@FIELD.attack(EDITOR, "subscribes to everything while the kitchen writes", "hears nothing of it")
async def overhear_another_space(ground: Ground) -> str:
    gus = await ground.enter(ground["gus"], ground.garden)
    await gus.hear("d.>", "live.>", "c.>", "control.>", "a.>", "p.>", "h.all.>", ">", "*.>", "$JS.>", "_R_.>")
    bob = await ground.enter(ground["bob"], ground.kitchen)
    await bob.client.publish(f"p.{bob.id}", ground.kitchen.id.encode())
    await bob.flush()
    await ground.host.library.append(ground.note, "more")
    await ground.host.drained(10)
    await gus.ask_api("STREAM.INFO.LOG")
    require(not tells_of_the_kitchen(ground, gus), "something was heard")
    return f"nothing; {len(gus.errors)} subscriptions refused"


@FIELD.attack(EDITOR, "asks the hub for a pass to the kitchen", "refused as for a space that there is not")
async def ask_for_a_pass_to_another_space(ground: Ground) -> str:
    refused = await refusal_of(ground["gus"].find_bus(ground.kitchen))
    require(isinstance(refused, AccessRefused), f"refused as {type(refused).__name__}")
    unknown = await refusal_of(ground["gus"].find_bus(replace(ground.kitchen, id="q" * 28)))  # type: ignore[arg-type]
    require(str(refused) == str(unknown), "an unknown space is refused in other words")
    return refused.title


@FIELD.attack(EDITOR, "forges the header that names the account of a request", "his own account answers")
async def forge_the_account_of_a_request(ground: Ground) -> str:
    gus = await ground.enter(ground["gus"], ground.garden)
    victim = ground.services._claims.rooms(ground.kitchen.id)[Room.LOG]
    forged = json.dumps({"acc": victim, "svc": victim, "account": victim, "service": victim})
    answer = await gus.ask(
        f"{API}.STREAM.INFO.LOG", {"subjects_filter": ">"}, **{"Nats-Request-Info": forged}
    )
    require(ground.note.encode() not in answer.data, "the kitchen answers")
    return "the answer is about the garden"


@FIELD.attack(EDITOR, "asks the server's own account which accounts and clients there are", "no answer")
async def list_accounts_of_the_server(ground: Ground) -> str:
    gus = await ground.enter(ground["gus"], ground.garden)
    await gus.hear(f"{inbox_of(gus.id)}.>")
    for subject in SYSTEM:
        await send(gus, subject, {}, f"{inbox_of(gus.id)}.x")
    await gus.flush()
    require(not gus.heard, "the server answers")
    return f"{len(gus.errors)} of {len(SYSTEM)} refused, no answer"


@FIELD.attack(
    EDITOR, "sends the server claims of his own for the kitchen's accounts", "the accounts stay as they are"
)
async def push_claims_of_accounts(ground: Ground) -> str:
    claims = ground.services._claims
    account = claims.rooms(ground.kitchen.id)[Room.LOG]
    gus = await ground.enter(ground["gus"], ground.garden)
    token = claims.space_tokens(ground.kitchen.id, Quota(1, 8), [gus.id])[Room.LOG]
    for subject in ("$SYS.REQ.CLAIMS.UPDATE", f"$SYS.REQ.ACCOUNT.{account}.CLAIMS.UPDATE"):
        await gus.client.publish(subject, token.encode())
    await gus.client.publish("$SYS.REQ.CLAIMS.DELETE", claims.deletion_token([account]).encode())
    await gus.flush()
    require(len(gus.errors) >= 3, "not all was refused")
    require(await is_accepted(await ground["bob"].find_bus(ground.kitchen)), "the kitchen is gone")
    return f"{len(gus.errors)} publications refused"


@FIELD.attack(
    EDITOR, "makes a stream that is filled from the kitchen's log, and consumers that push it", "none is made"
)
async def make_a_stream_that_copies_another(ground: Ground) -> str:
    before = await ground.look()
    gus = await ground.enter(ground["gus"], ground.garden)
    copies = {
        "name": "COPY",
        "subjects": ["copy.>"],
        "sources": [{"name": "LOG", "external": {"api": "$JS.API"}}],
    }
    for prefix in (API, JETSTREAM):
        for request in (
            "STREAM.CREATE.COPY",
            "STREAM.UPDATE.LOG",
            "STREAM.RESTORE.COPY",
            "CONSUMER.CREATE.LOG",
        ):
            await send(gus, f"{prefix}.{request}", copies, f"{inbox_of(gus.id)}.x")
    await settle(gus)
    require(len(gus.errors) >= 8, "not all was refused")
    require(await ground.look() == before, "a stream has changed")
    return f"{len(gus.errors)} requests refused"


@FIELD.attack(
    "a pass that allows every subject, in the room of another space's editors",
    "all of the above at once",
    "nothing of the kitchen is heard or changed",
)
async def lie_with_a_pass_that_allows_everything(ground: Ground) -> str:
    before, claims = await ground.look(), ground.services._claims
    key = ground["gus"].key
    token = claims._user(claims._room(ground.garden.id, Room.EDITORS), key.id, ANYTHING, 60)
    known = await ground["gus"].find_bus(ground.garden)
    liar = await ground.enter_by(replace(known, credential=Pass.read(token, key)), key)
    await liar.hear(">")
    await ask_everything(liar, ("s.x", "c.members", "b.x", f"{inbox_of(key.id)}.x"))
    for headers in HEADERS:
        await send(liar, f"{API}.STREAM.INFO.LOG", {}, "c.members", **headers)
    await settle(liar)
    require(not tells_of_the_kitchen(ground, liar), "something of the kitchen was heard")
    kitchen, garden = await ground.look()
    require(kitchen == before[0], "the kitchen has changed")
    require(
        all(garden[name] == before[1][name] for name in ("SNAP", "CTL", "BLOB")), "the garden has changed"
    )
    return "its account imports nothing that would"


@FIELD.attack(
    EDITOR, "writes an update of a kitchen's note into his own log", "the kitchen's note does not change"
)
async def write_another_spaces_note_into_ones_own_log(ground: Ground) -> str:
    before, gus = await ground.body(), await ground.enter(ground["gus"], ground.garden)
    wire = await ground.wire()
    for subject in (f"d.{ground.note}.{gus.id}", f"d.{ground.note}.{ground.host.device}"):
        await gus.ask(subject, wire)
        await gus.ask(subject, wire[:-3] + b"abc")
    await ground.host.caught_up(10, space=ground.garden.id)
    require(await ground.body() == before, "the note has changed")
    return "the hub's replica puts it aside"
