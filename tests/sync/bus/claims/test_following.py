"""What members need of a space's log and of each other, through the doors of the rooms."""

import asyncio
import json
from typing import Any

import pytest
from nats.aio.msg import Msg
from nats.errors import NoRespondersError

from core.facts import Role
from core.ids import SpaceId
from sync.bus.claims.roles import API
from tests.sync.bus.claims.conftest import QUOTA, SPACE, Device, Hub
from tests.sync.waiting import until

ROLES = list(Role)


@pytest.fixture(params=ROLES, ids=lambda role: role.value)
async def member(hub: Hub, request: pytest.FixtureRequest) -> Device:
    return await hub.member(SPACE, request.param)


@pytest.fixture
async def other(hub: Hub) -> Device:
    return await hub.member(SPACE, Role.EDITOR)


async def write(device: Device, count: int = 1) -> None:
    for number in range(count):
        subject, name = f"d.note{number}.{device.id}", f"{device.id[:4]}-{number}"
        stored = json.loads((await device.ask(subject, b"update", **{"Nats-Msg-Id": name})).data)
        assert stored.get("seq"), stored


async def test_a_member_reads_how_the_log_stands(member: Device, other: Device) -> None:
    await write(other)
    answer = await member.ask_api("STREAM.INFO.LOG")
    assert answer["state"]["messages"] == 1


async def test_a_member_reads_one_update(member: Device, other: Device) -> None:
    await write(other)
    message = await member.ask(f"{API}.DIRECT.GET.LOG", {"seq": 1})
    assert message.data == b"update"
    assert message.headers
    assert message.headers["Nats-Sequence"] == "1"


async def test_a_member_reads_a_slice(member: Device, other: Device) -> None:
    await write(other, 300)
    answers: asyncio.Queue[Msg] = asyncio.Queue()
    inbox = member.client.new_inbox()
    await member.client.subscribe(inbox, cb=answers.put)
    body = json.dumps({"seq": 1, "batch": 1000, "next_by_subj": ">"}).encode()
    await member.client.publish(f"{API}.DIRECT.GET.LOG", body, reply=inbox)
    got = [await asyncio.wait_for(answers.get(), 5) for _ in range(301)]
    assert [(message.headers or {}).get("Nats-Sequence") for message in got[:300]] == [
        str(sequence) for sequence in range(1, 301)
    ]
    assert (got[300].headers or {})["Status"] == "204"


async def test_a_member_asks_the_leader_for_one_message(member: Device, other: Device) -> None:
    await write(other)
    answer = await member.ask_api("STREAM.MSG.GET.LOG", {"seq": 1})
    assert answer["message"]["seq"] == 1


async def test_a_member_hears_an_update_once_and_its_sequence(member: Device, other: Device) -> None:
    await member.hear("d.>", "live.>")
    await write(other)
    subject = f"d.note0.{other.id}"
    await until(lambda: sorted(member.heard_subjects) == [subject, f"live.{subject}"])


async def test_a_member_hears_what_the_hub_writes_once(member: Device, service: Device) -> None:
    await member.hear("d.>", "live.>")
    await write(service)
    subject = f"d.note0.{service.id}"
    await until(lambda: sorted(member.heard_subjects) == [subject, f"live.{subject}"])


async def test_the_hub_hears_what_an_editor_writes_once(service: Device, other: Device) -> None:
    await service.hear("d.>", "live.>")
    await write(other)
    subject = f"d.note0.{other.id}"
    await until(lambda: sorted(service.heard_subjects) == [subject, f"live.{subject}"])


async def test_a_member_hears_of_changes_of_members(member: Device, service: Device) -> None:
    await member.hear("c.>")
    await service.ask("c.members", b"somebody came")
    await until(lambda: member.heard_subjects == ["c.members"])


@pytest.mark.parametrize("hearer", ["owner", "editor", "viewer", "hub"])
@pytest.mark.parametrize("teller", ["owner", "editor", "viewer", "hub"])
async def test_everybody_hears_everybody_once(hub: Hub, teller: str, hearer: str) -> None:
    speaking, hearing = await enter(hub, teller), await enter(hub, hearer)
    await hearing.hear("a.>", "p.>", "h.all.>", f"h.{hearing.id}.>")
    for subject in (f"a.{speaking.id}", f"p.{speaking.id}", f"h.all.{speaking.id}"):
        await speaking.client.publish(subject, b"word")
    await speaking.client.publish(f"h.{hearing.id}.{speaking.id}", b"last")
    await until(lambda: [message for message in hearing.heard if message.data == b"last"] != [])
    told = [(subject.split(".")[0], subject.split(".")[-1]) for subject in hearing.heard_subjects]
    assert told == [(kind, speaking.id) for kind in ("a", "p", "h", "h")]
    assert not speaking.errors + hearing.errors


async def enter(hub: Hub, who: str) -> Device:
    return await (hub.service(SPACE) if who == "hub" else hub.member(SPACE, Role[who.upper()]))


async def test_an_editor_sends_again_what_another_device_wrote(editor: Device, other: Device) -> None:
    stored = await editor.ask(f"d.note.{other.id}", b"the original")
    assert json.loads(stored.data)["seq"] == 1


async def test_the_hub_folds(service: Device, editor: Device) -> None:
    await write(editor, 3)
    assert json.loads((await service.ask("s.note0", b"snapshot")).data)["seq"] == 1
    purged = await service.ask_api("STREAM.PURGE.LOG", {"filter": "d.note0.>", "seq": 2})
    assert purged["purged"] == 1


async def test_the_hub_gives_a_log_another_epoch(service: Device) -> None:
    found = await service.ask_api("STREAM.INFO.LOG")
    configuration: dict[str, Any] = found["config"]
    configuration["metadata"] = {**configuration.get("metadata", {}), "tandem.epoch": "next"}
    answer = await service.ask_api("STREAM.UPDATE.LOG", configuration)
    assert answer["config"]["metadata"]["tandem.epoch"] == "next"


async def test_a_log_that_is_not_there_is_told_at_once(hub: Hub) -> None:
    empty = SpaceId("c" * 28)
    await hub.push(empty)
    member = await hub.member(empty, Role.EDITOR)
    assert (await member.ask_api("STREAM.INFO.LOG"))["error"]["err_code"] == 10059
    for subject in (f"{API}.DIRECT.GET.LOG", f"d.note.{member.id}"):
        with pytest.raises(NoRespondersError):
            await member.ask(subject, {"seq": 1})


async def test_what_is_above_the_quota_is_not_stored(hub: Hub, editor: Device) -> None:
    for number in range(QUOTA.disk // 1_000_000 + 1):
        last = json.loads((await editor.ask(f"d.note.{editor.id}", bytes(1_000_000))).data)
        assert number or last["seq"] == 1
    assert last["error"]["description"] == "resource limits exceeded for account"
