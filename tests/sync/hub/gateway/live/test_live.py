"""What happens in a hub reaches whoever may know of it, and nobody else."""

import asyncio
import json
import socket
from dataclasses import replace

import pytest
from websockets.exceptions import InvalidStatus

from sync.hub.gateway.live import LiveLimits
from sync.hub.gateway.live.ending import Ending
from sync.hub.users import UserService
from tests.sync.hub.gateway.conftest import Caller
from tests.sync.hub.gateway.fakes import FakeNotes
from tests.sync.hub.gateway.live.conftest import GARDEN, KITCHEN, Ear, Live
from tests.sync.waiting import until


async def test_a_member_hears_of_a_note(live: Live, ada: Caller) -> None:
    ear = await live.listen(ada, KITCHEN)
    live.publish("note.created", space=KITCHEN, note="n1")
    event = await ear.hear("event")
    assert event["event"] == "note.created"
    assert event["data"] == {"space": KITCHEN, "note": "n1"}
    assert event["at"] == 1.5


async def test_a_token_may_come_in_the_first_message(live: Live, ada: Caller) -> None:
    ear = Ear(await live.dial())
    await ear.say("authenticate", token=ada.token)
    assert (await ear.hear("ready"))["user"] == ada.user


async def test_without_a_name_of_a_space_all_of_a_users_spaces_are_told_of(live: Live, ada: Caller) -> None:
    ear = await live.listen(ada)
    live.publish("note.updated", space=KITCHEN, note="n1")
    live.publish("note.updated", space=GARDEN, note="n2")
    assert [(await ear.hear("event"))["data"]["note"] for _ in range(2)] == ["n1", "n2"]


async def test_nobody_hears_of_a_space_that_they_are_not_in(live: Live, ada: Caller, bela: Caller) -> None:
    ear = await live.listen(bela)
    live.publish("note.updated", space=GARDEN, note="n1")
    live.publish("note.updated", space=KITCHEN, note="n2")
    assert (await ear.hear("event"))["data"]["note"] == "n2"


async def test_nobody_listens_to_a_space_by_knowing_its_id(live: Live, bela: Caller) -> None:
    ear = await live.listen(bela, KITCHEN)
    await ear.say("subscribe", spaces=[KITCHEN, GARDEN])
    refused = await ear.hear("refused")
    await ear.say("subscribe", spaces=["z" * 28])
    assert (await ear.hear("refused"))["title"] == refused["title"]
    live.publish("note.updated", space=GARDEN, note="n1")
    live.publish("note.updated", space=KITCHEN, note="n2")
    assert (await ear.hear("event"))["data"]["note"] == "n2"


async def test_a_space_that_was_left_alone_is_not_told_of_any_more(live: Live, ada: Caller) -> None:
    ear = await live.listen(ada)
    await ear.say("unsubscribe", spaces=[GARDEN])
    await ear.hear("unsubscribed")
    live.publish("note.updated", space=GARDEN, note="n1")
    live.publish("note.updated", space=KITCHEN, note="n2")
    assert (await ear.hear("event"))["data"]["note"] == "n2"


async def test_what_only_the_hub_is_to_know_is_not_told(live: Live, ada: Caller) -> None:
    ear = await live.listen(ada)
    live.publish("user.updated", user=ada.user, name="anna", display_name="Anna", devices=["d"], invite="i")
    live.publish("device.revoked", user=ada.user, device="d")
    live.publish("member.added", space=KITCHEN, user="u", role="viewer", by=ada.user, invite="i")
    user, member = [(await ear.hear("event"))["data"] for _ in range(2)]
    assert user == {"user": ada.user, "display_name": "Anna"}
    assert member == {"space": KITCHEN, "user": "u", "role": "viewer", "by": ada.user}


async def test_a_user_is_told_of_to_those_who_share_a_space(live: Live, ada: Caller, bela: Caller) -> None:
    kitchen, garden = await live.listen(bela, KITCHEN), await live.listen(ada, GARDEN)
    live.publish("user.updated", user=bela.user, display_name="Béla")
    live.publish("note.updated", space=GARDEN, note="n1")
    assert (await kitchen.hear("event"))["data"]["display_name"] == "Béla"
    assert (await garden.hear("event"))["event"] == "note.updated"


async def test_what_the_bus_tells_twice_is_told_once(live: Live, ada: Caller) -> None:
    ear = await live.listen(ada, KITCHEN)
    for id_ in ("same", "same", "other"):
        live.publish("note.updated", id=id_, space=KITCHEN, note=id_)
    assert [(await ear.hear("event"))["data"]["note"] for _ in range(2)] == ["same", "other"]


async def test_what_is_no_event_is_passed_over(live: Live, ada: Caller) -> None:
    ear = await live.listen(ada, KITCHEN)
    for payload in (
        b"",
        b"\xff",
        b"[]",
        b'{"space": 1}',
        b"[" * 10_000,
        b'{"note": "' + b"x" * 20_000 + b'"}',
    ):
        live.bus.publish("note.updated", payload)
    live.publish("note.exploded", space=KITCHEN)
    live.publish("note.updated", space=KITCHEN, note="n1")
    assert (await ear.hear("event"))["data"]["note"] == "n1"


# Coming back


async def test_whoever_comes_back_is_told_what_they_missed(live: Live, ada: Caller) -> None:
    ear = await live.listen(ada, KITCHEN)
    live.publish("note.updated", space=KITCHEN, note="n1")
    last = (await ear.hear("event"))["id"]
    await ear.line.close()
    witness = await live.listen(ada, KITCHEN)
    for number in range(2, 12):
        live.publish("note.updated", space=KITCHEN, note=f"n{number}")
    for _ in range(10):
        await witness.hear("event")
    back = await live.listen(ada, KITCHEN, since=last)
    live.publish("note.updated", space=KITCHEN, note="n12")
    heard = [await back.hear("event") for _ in range(11)]
    assert [event["data"]["note"] for event in heard] == [f"n{number}" for number in range(2, 13)]
    assert len({event["id"] for event in heard}) == 11


async def test_an_event_that_is_told_again_has_the_same_id(live: Live, ada: Caller) -> None:
    ear = await live.listen(ada, KITCHEN)
    before = live.feed.last_id
    live.publish("note.updated", space=KITCHEN, note="n1")
    first = await ear.hear("event")
    await ear.subscribe(KITCHEN, since=before)
    assert await ear.hear("event") == first


async def test_whoever_missed_too_much_is_told_to_read_anew(live: Live, ada: Caller) -> None:
    ear = await live.listen(ada, KITCHEN)
    before = live.feed.last_id
    for number in range(300):
        live.publish("note.updated", space=KITCHEN, note=f"n{number}")
        await ear.hear("event")
    back = await live.listen(ada, KITCHEN, since=before)
    assert (await back.hear("resync"))["spaces"] == [KITCHEN]


@pytest.mark.parametrize("id_", ["", "x", "000000000000-5", "-", "0-99999999999999999999999", "é-²"])
async def test_an_id_of_another_hub_or_none_leads_to_reading_anew(live: Live, ada: Caller, id_: str) -> None:
    ear = await live.listen(ada, KITCHEN, since=id_)
    assert (await ear.hear("resync"))["id"] == live.feed.last_id


async def test_events_that_the_bus_may_have_lost_lead_to_reading_anew(live: Live, ada: Caller) -> None:
    ear = await live.listen(ada, KITCHEN)
    before = live.feed.last_id
    live.feed.note_state(type(live.bus.state).CONNECTING)
    live.feed.note_state(type(live.bus.state).CONNECTED)
    resync = await ear.hear("resync")
    assert resync["id"].partition("-")[0] != before.partition("-")[0]


# Who may listen, and for how long


async def test_whoever_is_removed_is_hung_up_on_before_anything_else_is_told(
    live: Live, ada: Caller, bela: Caller, notes: FakeNotes
) -> None:
    ear = await live.listen(bela, KITCHEN)
    del notes.roles[KITCHEN][bela.user]
    live.publish("member.removed", space=KITCHEN, user=bela.user, by=ada.user)
    live.publish("note.updated", space=KITCHEN, note="secret")
    assert (await ear.end())[0] == Ending.REFUSED.code == 4403
    assert not [told for told in ear.told if told["type"] == "event"]


async def test_the_others_go_on_when_one_is_removed(
    live: Live, ada: Caller, bela: Caller, notes: FakeNotes
) -> None:
    ear = await live.listen(ada, KITCHEN)
    del notes.roles[KITCHEN][bela.user]
    live.publish("member.removed", space=KITCHEN, user=bela.user, by=ada.user)
    assert (await ear.hear("event"))["data"]["user"] == bela.user


async def test_a_space_that_one_comes_into_is_told_of_from_then_on(
    live: Live, ada: Caller, bela: Caller, notes: FakeNotes
) -> None:
    ear = await live.listen(bela)
    notes.set_role(GARDEN, bela.user, notes.roles[KITCHEN][bela.user])
    live.publish("member.added", space=GARDEN, user=bela.user, role="viewer", by=ada.user)
    live.publish("note.updated", space=GARDEN, note="n1")
    assert [(await ear.hear("event"))["event"] for _ in range(2)] == ["member.added", "note.updated"]


async def test_a_session_that_ends_ends_the_socket(live: Live, users: UserService, ada: Caller) -> None:
    ear = await live.listen(ada, KITCHEN)
    await users.sign_out(await users.identify(ada.token))
    live.publish("device.revoked", user=ada.user, device="d")
    assert (await ear.end())[0] == Ending.SIGNED_OUT.code


async def test_a_new_token_takes_the_place_of_the_old_one(
    live: Live, users: UserService, ada: Caller
) -> None:
    ear = await live.listen(ada, KITCHEN)
    await ear.say("authenticate", token=(await users.refresh(ada.refresh)).access)
    assert (await ear.hear("authenticated"))["user"] == ada.user


async def test_the_token_of_somebody_else_ends_the_socket(live: Live, ada: Caller, bela: Caller) -> None:
    ear = await live.listen(ada, KITCHEN)
    await ear.say("authenticate", token=bela.token)
    assert (await ear.end())[0] == Ending.SIGNED_OUT.code


@pytest.mark.parametrize("token", ["", "x", "Bearer", "x" * 1000, "tandem_api_x"])
async def test_a_token_that_is_none_is_refused(live: Live, ada: Caller, token: str) -> None:
    ear = Ear(await live.dial())
    await ear.say("authenticate", token=token)
    assert (await ear.end())[0] == Ending.SIGNED_OUT.code


async def test_nothing_is_answered_before_a_token(live: Live, ada: Caller) -> None:
    ear = Ear(await live.dial())
    await ear.say("subscribe", spaces=[KITCHEN])
    assert (await ear.end())[0] == Ending.SIGNED_OUT.code
    assert ear.told == []


async def test_a_token_in_the_address_is_refused(live: Live, ada: Caller) -> None:
    live.url += f"?token={ada.token}"
    with pytest.raises(InvalidStatus):
        await live.dial()


@pytest.mark.parametrize(
    "origin", ["https://evil.example", "null", "http://127.0.0.1.evil.example", "file://"]
)
async def test_a_foreign_web_page_is_refused(live: Live, ada: Caller, origin: str) -> None:
    with pytest.raises(InvalidStatus):
        await live.dial(origin=origin)


async def test_the_hubs_own_pages_may_come_in(live: Live, ada: Caller) -> None:
    ear = Ear(await live.dial(origin=live.url.replace("ws", "http", 1).removesuffix("/v1/live")))
    await ear.say("authenticate", token=ada.token)
    assert (await ear.hear("ready"))["user"] == ada.user


# Bad input


@pytest.mark.parametrize(
    "message",
    [
        "",
        "x",
        "[]",
        "{}",
        '{"type": 1}',
        '{"type": "nothing"}',
        '{"type": "subscribe", "spaces": "x"}',
        '{"type": "ping", "more": 1}',
        "[" * 10_000,
        json.dumps({"type": "subscribe", "spaces": ["x"] * 1001}),
    ],
)
async def test_a_message_that_cannot_be_read_ends_the_socket(live: Live, ada: Caller, message: str) -> None:
    ear = await live.listen(ada, KITCHEN)
    await ear.line.send(message)
    assert (await ear.end())[0] == Ending.BAD_MESSAGE.code


async def test_bytes_end_the_socket(live: Live, ada: Caller) -> None:
    ear = await live.listen(ada, KITCHEN)
    await ear.line.send(b"{}")
    assert (await ear.end())[0] == Ending.BAD_MESSAGE.code


@pytest.mark.parametrize("size", [65_537, 300_000])
async def test_a_message_that_is_too_large_ends_the_socket(live: Live, ada: Caller, size: int) -> None:
    ear = await live.listen(ada, KITCHEN)
    await ear.line.send("x" * size)
    assert (await ear.end())[0] == Ending.TOO_LARGE.code


async def test_a_ping_is_answered(live: Live, ada: Caller) -> None:
    ear = await live.listen(ada, KITCHEN)
    await ear.say("ping")
    await ear.hear("pong")
    await asyncio.wait_for(await ear.line.ping(), 10)


# Bounds


class TestWithNarrowLimits:
    @pytest.fixture
    def limits(self) -> LiveLimits:
        return replace(LiveLimits(), of_one_user=2, first_message=0.05, recheck=0.05, queue_messages=50)

    async def test_a_user_has_so_many_sockets_and_no_more(self, live: Live, ada: Caller) -> None:
        for _ in range(2):
            await live.listen(ada, KITCHEN)
        ear = Ear(await live.dial(additional_headers={"Authorization": f"Bearer {ada.token}"}))
        assert (await ear.end())[0] == Ending.TOO_MANY.code

    async def test_a_socket_that_closed_makes_room(self, live: Live, ada: Caller) -> None:
        ears = [await live.listen(ada, KITCHEN) for _ in range(2)]
        await ears[0].line.close()
        await until(lambda: live.feed.listeners == 1)
        await live.listen(ada, KITCHEN)

    async def test_whoever_says_nothing_is_hung_up_on(self, live: Live) -> None:
        assert (await Ear(await live.dial()).end())[0] == Ending.LATE.code

    async def test_whoever_does_not_read_is_cut_off_and_costs_no_more(self, live: Live, ada: Caller) -> None:
        await live.listen(ada, KITCHEN)
        (listener,) = live.feed._listeners
        for number in range(51):
            listener.say("event", number=number)
        assert listener.ending is Ending.SLOW
        assert listener.take() is None

    async def test_an_end_of_membership_that_nobody_told_of_is_noticed(
        self, live: Live, ada: Caller, bela: Caller, notes: FakeNotes
    ) -> None:
        ear = await live.listen(bela, KITCHEN)
        del notes.roles[KITCHEN][bela.user]
        assert (await ear.end())[0] == Ending.REFUSED.code


class TestWithRoomyQueues:
    @pytest.fixture
    def limits(self) -> LiveLimits:
        return replace(LiveLimits(), queue_messages=100_000, queue_bytes=100_000_000, write=0.5)

    async def test_a_client_that_stops_reading_is_let_go(self, live: Live, ada: Caller) -> None:
        with socket.socket() as narrow:
            narrow.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 8192)
            narrow.connect(("127.0.0.1", live.gateway.port))
            ear = await live.listen(ada, KITCHEN, sock=narrow.dup())
        ear.line.transport.pause_reading()
        for number in range(600):  # more than the system keeps for a connection
            live.publish("space.renamed", space=KITCHEN, name=f"{number:015000}", by=ada.user)
        await until(lambda: not live.feed.listeners and not live.gateway.connections)
