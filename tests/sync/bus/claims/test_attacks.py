"""Members who lie: whatever they send, nothing is stored, forged or overheard beyond their role."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from core.facts import Role
from sync.bus.claims.roles import API, JETSTREAM, inbox_of, member_grants
from sync.bus.claims.rooms import Room
from tests.sync.bus.claims.conftest import OTHER_SPACE, SPACE, STREAMS, Device, Hub
from tests.sync.waiting import until

CHOSEN = b"bytes that a viewer chose"
MAKING = {"name": "LOG", "subjects": ["d.>", "x.>"], "storage": "file"}
BATCH = {"seq": 1, "batch": 100, "next_by_subj": ">"}
CONSUMER = {"stream_name": "LOG", "config": {"deliver_subject": "d.pushed.x", "ack_policy": "none"}}
REQUESTS: dict[str, Any] = {
    "INFO": {},
    "ACCOUNT.PURGE": {},
    "DIRECT.GET.LOG": {"seq": 1},
    "DIRECT.GET.LOG ": BATCH,
    "DIRECT.GET.LOG  ": {"multi_last": ["d.>"], "batch": 100},
    "DIRECT.GET.LOG   ": {"last_by_subj": "d.first.x"},
    "DIRECT.GET.LOG    ": b"no json",
    "DIRECT.GET.LOG.d.first.x": {},
    "DIRECT.GET.SNAP": BATCH,
    "DIRECT.GET.CTL": BATCH,
    "DIRECT.GET.BLOB": BATCH,
    "STREAM.INFO.LOG": {},
    "STREAM.INFO.LOG ": {"subjects_filter": ">", "deleted_details": True},
    "STREAM.INFO.SNAP": {},
    "STREAM.INFO.CTL": {},
    "STREAM.INFO.BLOB": {},
    "STREAM.MSG.GET.LOG": {"seq": 1},
    "STREAM.MSG.GET.LOG ": b"no json",
    "STREAM.MSG.GET.SNAP": {"seq": 1},
    "STREAM.MSG.DELETE.LOG": {"seq": 1},
    "STREAM.CREATE.LOG": MAKING,
    "STREAM.CREATE.NEW": {"name": "NEW", "subjects": ["new.>"], "sources": [{"name": "LOG"}]},
    "STREAM.UPDATE.LOG": MAKING,
    "STREAM.PURGE.LOG": {},
    "STREAM.DELETE.LOG": {},
    "STREAM.NAMES": {},
    "STREAM.LIST": {},
    "STREAM.SNAPSHOT.LOG": {"deliver_subject": "d.snapshot.x"},
    "STREAM.RESTORE.NEW": {"config": {"name": "NEW", "subjects": ["new.>"]}},
    "STREAM.LEADER.STEPDOWN.LOG": {},
    "STREAM.PEER.REMOVE.LOG": {"peer": "x"},
    "CONSUMER.CREATE.LOG": CONSUMER,
    "CONSUMER.CREATE.LOG.c": {**CONSUMER, "config": {**CONSUMER["config"], "name": "c"}},  # type: ignore[dict-item]
    "CONSUMER.CREATE.LOG.c.d.>": CONSUMER,
    "CONSUMER.DURABLE.CREATE.LOG.c": CONSUMER,
    "CONSUMER.MSG.NEXT.LOG.c": {"batch": 10},
    "CONSUMER.INFO.LOG.c": {},
    "CONSUMER.NAMES.LOG": {},
    "CONSUMER.LIST.LOG": {},
    "CONSUMER.PAUSE.LOG.c": {},
    "CONSUMER.UNPIN.LOG.c": {},
    "CONSUMER.LEADER.STEPDOWN.LOG.c": {},
    "CONSUMER.DELETE.LOG.c": {},
    "META.LEADER.STEPDOWN": {},
    "SERVER.REMOVE": {"peer": "x"},
}
"""Every request of JetStream's API, with what makes it answer; spaces only tell the keys apart."""
TARGETS = (
    *("d.first.x", "d.forged.x", "s.first", "c.members", "b.first"),
    *("live.d.first.x", "x.y", "api.STREAM.PURGE.LOG"),
)
HEADERS: list[dict[str, str]] = [
    {"Nats-Trace-Dest": "d.traced.x"},
    {"traceparent": "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", "Nats-Trace-Dest": "c.traced"},
    {"Nats-Rollup": "all"},
    {"Nats-Msg-Id": "mine"},
    {"Nats-Schedule": "@at 2020-01-01T00:00:00Z", "Nats-Schedule-Target": "d.scheduled.x"},
    {"Nats-Batch-Id": "b", "Nats-Batch-Sequence": "1", "Nats-Batch-Commit": "1"},
    {"Nats-TTL": "1s"},
    {"Nats-Incr": "1"},
    {"Nats-Reply-To": "d.replied.x"},
]


@dataclass(frozen=True, slots=True)
class Watch:
    """All that the streams of both spaces are and hold."""

    services: tuple[Device, Device]

    async def look(self) -> list[Any]:
        return [await self._look(service, stream) for service in self.services for stream in STREAMS]

    async def _look(self, service: Device, stream: str) -> Any:
        found = await service.ask_api(f"STREAM.INFO.{stream}", {"subjects_filter": ">"})
        return {key: found[key] for key in ("config", "state")}

    async def names(self, hub: Hub) -> list[Any]:
        seers = [await hub.liar(space, Room.LOG) for space in (SPACE, OTHER_SPACE)]
        return [(await seer.ask_api("STREAM.NAMES"))["streams"] for seer in seers]


@pytest.fixture
async def watch(hub: Hub) -> Watch:
    """Both spaces, with something in each stream."""
    services = (await hub.service(SPACE), await hub.service(OTHER_SPACE))
    for service in services:
        for subject in ("d.first.x", "s.first", "c.members", "b.first"):
            await service.ask(subject, CHOSEN)
    return Watch(services)


@pytest.fixture(params=["viewer", "editor", "lying viewer", "lying editor", "stranger"])
async def attacker(hub: Hub, request: pytest.FixtureRequest) -> Device:
    """A member as the authority lets it in, one whose token allows everything, or one of another space."""
    match request.param:
        case "stranger":
            return await hub.member(OTHER_SPACE, Role.VIEWER)
        case "lying viewer":
            return await hub.liar(SPACE, Room.VIEWERS)
        case "lying editor":
            return await hub.liar(SPACE, Room.EDITORS)
    return await hub.member(SPACE, Role[request.param.upper()])


async def ask_all(attacker: Device, targets: tuple[str, ...]) -> None:
    """Send every request under both names of the API, with answers aimed at each of the targets."""
    for request, body in REQUESTS.items():
        for prefix in (API, JETSTREAM):
            for target in targets:
                await send(attacker, f"{prefix}.{request.strip()}", body, target)
    await settle(attacker)


async def send(attacker: Device, subject: str, body: Any, reply: str, **headers: str) -> None:
    payload = body if isinstance(body, bytes) else json.dumps(body).encode()
    await attacker.client.publish(subject, payload, reply=reply, headers=headers or None)


async def settle(attacker: Device) -> None:
    """Return when the server has answered all that was asked before."""
    await attacker.flush()
    for request in ("STREAM.INFO.LOG", "STREAM.MSG.GET.LOG", "DIRECT.GET.LOG"):
        await attacker.ask(f"{API}.{request}", {"seq": 1})


async def test_no_answer_can_be_aimed_at_a_stream(attacker: Device, watch: Watch, hub: Hub) -> None:
    before, names = await watch.look(), await watch.names(hub)
    await ask_all(attacker, TARGETS)
    assert await watch.look() == before
    assert await watch.names(hub) == names


async def test_in_the_room_of_the_log_the_same_would_store_what_a_viewer_chose(
    hub: Hub, watch: Watch
) -> None:
    """Permissions alone do not hold: this is why members do not enter the log's account."""
    device = await hub.liar(SPACE, Room.LOG)
    assert f"{API}.DIRECT.GET.LOG" in member_grants(device.id, Role.VIEWER).publish
    await send(device, f"{API}.DIRECT.GET.LOG", {"seq": 1}, "c.members")
    await settle(device)
    control = (await watch.services[0].ask_api("STREAM.INFO.CTL"))["state"]
    assert control["messages"] == 2


@pytest.mark.parametrize("headers", HEADERS, ids=lambda headers: next(iter(headers)))
async def test_no_header_makes_the_server_store_for_a_viewer(
    hub: Hub, watch: Watch, headers: dict[str, str]
) -> None:
    before = await watch.look()
    for attacker in (await hub.member(SPACE, Role.VIEWER), await hub.liar(SPACE, Room.VIEWERS)):
        for subject in (f"{API}.DIRECT.GET.LOG", f"{API}.STREAM.INFO.LOG", f"p.{attacker.id}", "d.x.y"):
            await send(attacker, subject, {"seq": 1}, "d.forged.x", **headers)
        await settle(attacker)
    assert await watch.look() == before


@pytest.mark.parametrize("headers", HEADERS, ids=lambda headers: next(iter(headers)))
async def test_no_header_lets_an_editor_reach_more_than_the_log(
    hub: Hub, watch: Watch, headers: dict[str, str]
) -> None:
    before = await watch.look()
    for attacker in (await hub.member(SPACE, Role.EDITOR), await hub.liar(SPACE, Room.EDITORS)):
        await send(attacker, f"d.first.{attacker.id}", CHOSEN, "c.members", **headers)
        await send(attacker, f"{API}.DIRECT.GET.LOG", {"seq": 1}, "s.first", **headers)
        await settle(attacker)
    log, *others = await watch.look()
    assert others == before[1:]
    assert log["config"] == before[0]["config"]
    assert log["state"]["first_seq"] == 1
    # A trace may be sent to where its sender may publish, so it is as good as an update of the editor's.
    assert all(subject.startswith("d.") for subject in log["state"]["subjects"])


@pytest.mark.parametrize("room", [Room.EDITORS, Room.VIEWERS])
async def test_a_forged_origin_opens_no_other_space(hub: Hub, watch: Watch, room: Room) -> None:
    attacker = await hub.liar(SPACE, room)
    await watch.services[1].ask("d.second.x", CHOSEN)
    victim = hub.authority.rooms(OTHER_SPACE)[Room.LOG]
    forged = json.dumps({"acc": victim, "svc": victim, "account": victim, "service": victim})
    answer = await attacker.ask(f"{API}.STREAM.INFO.LOG", {}, **{"Nats-Request-Info": forged})
    assert json.loads(answer.data)["state"]["messages"] == 1


def forged(device: str) -> Iterator[str]:
    yield from (f"a.{device}", f"p.{device}", f"h.all.{device}", f"h.{device}.{device}")
    yield from (f"p.log.{device}", f"p.editors.{device}", f"h.all.log.{device}", "live.d.x.y", "s.x", "c.x")


@pytest.mark.parametrize("role", [Role.EDITOR, Role.VIEWER])
async def test_nobody_speaks_in_anothers_name(
    hub: Hub, watch: Watch, role: Role, editor: Device, viewer: Device
) -> None:
    before, attacker = await watch.look(), await hub.member(SPACE, role)
    for hearer in (editor, viewer, watch.services[0]):
        await hearer.hear("d.>", "live.>", "c.>", "a.>", "p.>", "h.all.>", f"h.{hearer.id}.>")
    for victim in (editor.id, viewer.id, hub.key.id):
        for subject in forged(victim):
            await attacker.client.publish(subject, CHOSEN)
    await attacker.client.publish(f"p.{attacker.id}", b"own")
    for hearer in (editor, viewer, watch.services[0]):
        await until(lambda hearer=hearer: bool(hearer.heard))  # type: ignore[misc]
        assert [message.data for message in hearer.heard] == [b"own"]
    assert await watch.look() == before
    assert len(attacker.errors) == 3 * len(list(forged("x")))


async def test_a_viewer_cannot_publish_updates(viewer: Device, watch: Watch) -> None:
    before = await watch.look()
    await viewer.client.publish(f"d.note.{viewer.id}", CHOSEN)
    await settle(viewer)
    assert await watch.look() == before
    assert "permissions violation" in viewer.errors[0]


@pytest.mark.parametrize("room", [Room.EDITORS, Room.VIEWERS])
async def test_a_room_writes_what_it_may_even_if_a_token_allows_more(
    hub: Hub, watch: Watch, room: Room
) -> None:
    before, liar = await watch.look(), await hub.liar(SPACE, room)
    for subject in (
        "s.first",
        "c.members",
        "b.first",
        "live.d.first.x",
        "d.first",
        "d.first.x.y",
        "d.first.x",
    ):
        await liar.client.publish(subject, CHOSEN)
    await settle(liar)
    log, *others = await watch.look()
    assert others == before[1:]
    assert log["state"]["messages"] == (2 if room is Room.EDITORS else 1)


@pytest.mark.parametrize("room", [Room.EDITORS, Room.VIEWERS])
async def test_an_answer_that_is_aimed_at_others_stays_in_the_room_of_the_one_who_asked(
    hub: Hub, watch: Watch, room: Room
) -> None:
    attacker = await hub.liar(SPACE, room)
    others = [
        await hub.liar(space, other)
        for space, other in [(SPACE, each) for each in Room if each is not room]
        + [(OTHER_SPACE, each) for each in Room]
    ]
    for other in others:
        await other.hear("a.>", "p.>", "h.>", "d.>", "s.>", "c.>", "live.>")
    victims = tuple(forged(hub.key.id))
    await ask_all(attacker, victims)
    await watch.services[0].client.publish(f"p.{hub.key.id}", b"last")
    for other in others[:2]:
        await until(lambda other=other: bool(other.heard))  # type: ignore[misc]
        assert [message.data for message in other.heard] == [b"last"]
    assert [other.heard for other in others[2:]] == [[], [], []]


@pytest.mark.parametrize("role", [Role.EDITOR, Role.VIEWER])
async def test_nobody_overhears_answers_to_others(hub: Hub, editor: Device, role: Role) -> None:
    spy = await hub.member(SPACE, role)
    theirs = inbox_of(editor.id)
    wanted = (f"{theirs}.>", f"{theirs}.*.*", "_INBOX.>", "_INBOX.*.>", ">", "*.>", "h.>", f"h.{editor.id}.>")
    await spy.hear(*wanted, "$SYS.>", "$JS.>", "_R_.>", "s.>", "api.>")
    await until(lambda: len(spy.errors) == len(wanted) + 5)
    await editor.ask_api("STREAM.INFO.LOG")
    await spy.ask_api("STREAM.INFO.LOG")
    assert not spy.heard


async def test_a_member_may_not_make_or_remove_streams(attacker: Device, hub: Hub, watch: Watch) -> None:
    names = await watch.names(hub)
    for prefix in (API, JETSTREAM):
        for verb in ("CREATE", "UPDATE", "DELETE", "PURGE"):
            await send(attacker, f"{prefix}.STREAM.{verb}.LOG", MAKING, f"{inbox_of(attacker.id)}.x")
    await settle(attacker)
    assert await watch.names(hub) == names


@pytest.mark.parametrize("role", [Role.EDITOR, Role.VIEWER])
async def test_members_read_attachments_and_store_none(hub: Hub, watch: Watch, role: Role) -> None:
    before, member = await watch.look(), await hub.member(SPACE, role)
    assert (await member.ask(f"{API}.DIRECT.GET.BLOB", {"last_by_subj": "b.first"})).data == CHOSEN
    await member.client.publish("b.first", b"another")
    await settle(member)
    assert await watch.look() == before
    assert "permissions violation" in member.errors[0]


async def test_the_hubs_peer_deletes_no_stream(hub: Hub, watch: Watch) -> None:
    service = watch.services[0]
    await service.client.publish(f"{API}.STREAM.DELETE.LOG", b"{}")
    assert (await service.ask_api("STREAM.INFO.LOG"))["state"]["messages"] == 1
    await until(lambda: bool(service.errors))


async def test_a_member_of_one_space_sees_nothing_of_another(hub: Hub, watch: Watch) -> None:
    liars = [await hub.liar(OTHER_SPACE, room) for room in Room]
    for liar in liars:
        await liar.hear("d.>", "live.>", "a.>", "p.>", "h.>", "c.>", "s.>")
    member = await hub.member(SPACE, Role.EDITOR)
    await member.ask(f"d.secret.{member.id}", b"secret")
    await member.client.publish(f"p.{member.id}", b"secret")
    await member.flush()
    for liar in liars:
        assert (await liar.ask_api("STREAM.INFO.LOG"))["state"]["messages"] == 1
        assert not liar.heard
