"""What streams promise to those who write, read, list and purge them, simulated and real."""

import asyncio
from typing import Any

import msgspec
import pytest

from sync.bus import Connection, Message, NobodyAnswers
from tests.sync.waiting import until

_LOG = {
    "name": "LOG",
    "subjects": ["d.>"],
    "storage": "file",
    "retention": "limits",
    "discard": "new",
    "num_replicas": 1,
    "duplicate_window": 600_000_000_000,
    "allow_direct": True,
    "deny_delete": True,
    "republish": {"src": ">", "dest": "live.>", "headers_only": True},
    "metadata": {"tandem.epoch": "one"},
}
_SNAP = _LOG | {"name": "SNAP", "subjects": ["s.>"], "discard": "old", "max_msgs_per_subject": 2}
_SNAP.pop("republish")


async def api(connection: Connection, call: str, /, **body: Any) -> dict[str, Any]:
    answer = await connection.request(f"api.{call}", msgspec.json.encode(body))
    decoded: dict[str, Any] = msgspec.json.decode(answer.payload)
    return decoded


async def put(connection: Connection, subject: str, payload: bytes, message_id: str = "") -> dict[str, Any]:
    headers = {"Nats-Msg-Id": message_id} if message_id else None
    decoded: dict[str, Any] = msgspec.json.decode(
        (await connection.request(subject, payload, headers)).payload
    )
    return decoded


async def direct(connection: Connection, stream: str, **body: Any) -> Message:
    return await connection.request(f"api.DIRECT.GET.{stream}", msgspec.json.encode(body))


async def batch(connection: Connection, stream: str, **body: Any) -> list[Message]:
    """All answers to a batch request, the one that ends it included."""
    got: list[Message] = []
    inbox = connection.new_inbox()
    stop = connection.subscribe(inbox, got.append)
    connection.publish(f"api.DIRECT.GET.{stream}", msgspec.json.encode(body), reply=inbox)
    await until(lambda: bool(got) and bool(got[-1].status))
    stop()
    return got


async def fill(connection: Connection) -> None:
    """Three messages, of two notes."""
    await api(connection, "STREAM.CREATE.LOG", **_LOG)
    for number, note in enumerate(("one", "two", "one"), start=1):
        await put(connection, f"d.{note}.dev", b"body %d" % number, f"id-{number}")


async def test_an_absent_stream_is_named_so(connection: Connection) -> None:
    for verb in ("INFO", "UPDATE", "PURGE", "DELETE"):
        body = _LOG if verb == "UPDATE" else {}
        assert (await api(connection, f"STREAM.{verb}.LOG", **body))["error"]["err_code"] == 10059
    assert (await api(connection, "STREAM.MSG.GET.LOG", seq=1))["error"]["err_code"] == 10059
    for subject in ("api.DIRECT.GET.LOG", "d.one.dev"):
        with pytest.raises(NobodyAnswers):
            await connection.request(subject, b'{"seq": 1}')


async def test_a_stream_keeps_its_metadata_and_is_made_once(connection: Connection) -> None:
    made = await api(connection, "STREAM.CREATE.LOG", **_LOG)
    assert made["config"]["metadata"]["tandem.epoch"] == "one"
    other = _LOG | {"metadata": {"tandem.epoch": "two"}}
    assert (await api(connection, "STREAM.CREATE.LOG", **other))["error"]["err_code"] == 10058
    assert "error" not in await api(connection, "STREAM.UPDATE.LOG", **other)
    told = await api(connection, "STREAM.INFO.LOG")
    assert told["config"]["metadata"]["tandem.epoch"] == "two"
    assert (told["state"]["first_seq"], told["state"]["last_seq"], told["state"]["messages"]) == (0, 0, 0)


async def test_messages_are_numbered_and_one_id_is_stored_once(connection: Connection) -> None:
    await fill(connection)
    assert (await put(connection, "d.two.dev", b"again", "id-2")) == {
        "stream": "LOG",
        "seq": 2,
        "duplicate": True,
    }
    assert (await put(connection, "d.two.dev", b"new"))["seq"] == 4


async def test_subscribers_get_the_body_at_once_and_its_sequence_after(connection: Connection) -> None:
    await api(connection, "STREAM.CREATE.LOG", **_LOG)
    got: list[Message] = []
    connection.subscribe("d.>", got.append)
    connection.subscribe("live.>", got.append)
    await put(connection, "d.one.dev", b"body", "id-1")
    await until(lambda: len(got) == 2)
    body, told = sorted(got, key=lambda message: message.subject)
    assert (body.subject, body.payload, body.header("Nats-Msg-Id")) == ("d.one.dev", b"body", "id-1")
    assert (told.subject, told.payload) == ("live.d.one.dev", b"")
    names = (
        "Nats-Sequence",
        "Nats-Msg-Id",
        "Nats-Stream",
        "Nats-Subject",
        "Nats-Msg-Size",
        "Nats-Last-Sequence",
    )
    assert [told.header(name) for name in names] == ["1", "id-1", "LOG", "d.one.dev", "4", "0"]


async def test_what_is_stored_twice_is_told_once_and_routed_twice(connection: Connection) -> None:
    await api(connection, "STREAM.CREATE.LOG", **_LOG)
    got: list[Message] = []
    connection.subscribe(">", lambda message: got.append(message) if "one" in message.subject else None)
    for _ in range(2):
        await put(connection, "d.one.dev", b"body", "id-1")
    await put(connection, "d.one.dev", b"end", "id-2")
    await until(lambda: sum(message.subject.startswith("live.") for message in got) == 2)
    assert [message.payload for message in got if message.subject == "d.one.dev"] == [
        b"body",
        b"body",
        b"end",
    ]


async def test_single_messages_are_read_by_sequence_and_by_subject(connection: Connection) -> None:
    await fill(connection)
    second = await direct(connection, "LOG", seq=2)
    assert (second.payload, second.header("Nats-Sequence"), second.status) == (b"body 2", "2", "")
    newest = await direct(connection, "LOG", last_by_subj="d.one.dev")
    assert (newest.payload, newest.header("Nats-Subject")) == (b"body 3", "d.one.dev")
    assert (await direct(connection, "LOG", seq=9)).status == "404"
    assert (await direct(connection, "LOG", last_by_subj="d.none.dev")).status == "404"


async def test_a_batch_is_read_in_order_and_ends_with_a_message_of_its_own(connection: Connection) -> None:
    await fill(connection)
    *messages, end = await batch(connection, "LOG", seq=1, batch=10, next_by_subj=">")
    assert [message.payload for message in messages] == [b"body 1", b"body 2", b"body 3"]
    assert [message.header("Nats-Num-Pending") for message in messages] == ["2", "1", "0"]
    assert (end.status, end.header("Nats-Last-Sequence"), end.header("Nats-Num-Pending")) == ("204", "3", "0")


async def test_a_batch_stops_at_its_count_and_at_its_bytes(connection: Connection) -> None:
    await fill(connection)
    for limit in ({"batch": 2}, {"batch": 10, "max_bytes": 1}):
        *messages, end = await batch(connection, "LOG", seq=1, next_by_subj=">", **limit)
        assert 1 <= len(messages) <= 2
        assert end.header("Nats-Last-Sequence") == str(len(messages))


async def test_a_batch_of_one_subject_leaves_the_others_out(connection: Connection) -> None:
    await fill(connection)
    *messages, _ = await batch(connection, "LOG", seq=1, batch=10, next_by_subj="d.one.>")
    assert [message.header("Nats-Sequence") for message in messages] == ["1", "3"]


async def test_a_batch_of_nothing_is_not_found(connection: Connection) -> None:
    await fill(connection)
    (end,) = await batch(connection, "LOG", seq=4, batch=10, next_by_subj=">")
    assert end.status == "404"


async def test_the_leader_says_what_comes_next_or_that_nothing_does(connection: Connection) -> None:
    await fill(connection)
    found = await api(connection, "STREAM.MSG.GET.LOG", seq=1, next_by_subj="d.two.>")
    assert (found["message"]["seq"], found["message"]["subject"]) == (2, "d.two.dev")
    assert found["message"]["data"] == "Ym9keSAy"
    nothing = await api(connection, "STREAM.MSG.GET.LOG", seq=4, next_by_subj=">")
    assert nothing["error"]["err_code"] == 10037


async def test_purging_forgets_older_messages_of_a_subject(connection: Connection) -> None:
    await fill(connection)
    assert (await api(connection, "STREAM.PURGE.LOG", filter="d.one.>", seq=3))["purged"] == 1
    state = (await api(connection, "STREAM.INFO.LOG"))["state"]
    assert (state["messages"], state["first_seq"], state["last_seq"]) == (2, 2, 3)
    assert (await direct(connection, "LOG", seq=1)).status == "404"


async def test_a_hole_in_the_middle_is_counted(connection: Connection) -> None:
    await fill(connection)
    await api(connection, "STREAM.PURGE.LOG", filter="d.two.>")
    state = (await api(connection, "STREAM.INFO.LOG"))["state"]
    assert (state["messages"], state["first_seq"], state["num_deleted"]) == (2, 1, 1)


async def test_an_emptied_stream_keeps_counting(connection: Connection) -> None:
    await fill(connection)
    await api(connection, "STREAM.PURGE.LOG")
    state = (await api(connection, "STREAM.INFO.LOG"))["state"]
    assert (state["messages"], state["first_seq"], state["last_seq"]) == (0, 4, 3)
    assert (await put(connection, "d.one.dev", b"new"))["seq"] == 4


async def test_subjects_are_counted_when_asked_for(connection: Connection) -> None:
    await fill(connection)
    told = await api(connection, "STREAM.INFO.LOG", subjects_filter="d.>")
    assert told["state"]["subjects"] == {"d.one.dev": 2, "d.two.dev": 1}


async def test_a_single_message_cannot_be_deleted(connection: Connection) -> None:
    await fill(connection)
    assert (await api(connection, "STREAM.MSG.DELETE.LOG", seq=1))["error"]["err_code"] == 10057


async def test_only_the_newest_two_of_a_subject_are_kept(connection: Connection) -> None:
    await api(connection, "STREAM.CREATE.SNAP", **_SNAP)
    for number in range(3):
        await put(connection, "s.one", b"%d" % number)
    await put(connection, "s.two", b"x")
    told = await api(connection, "STREAM.INFO.SNAP", subjects_filter="s.>")
    assert told["state"]["subjects"] == {"s.one": 2, "s.two": 1}
    assert (told["state"]["first_seq"], told["state"]["last_seq"]) == (2, 4)


async def test_a_deleted_stream_is_gone_and_a_new_one_counts_from_one(connection: Connection) -> None:
    await fill(connection)
    assert (await api(connection, "STREAM.DELETE.LOG"))["success"]
    await asyncio.sleep(0)
    await api(connection, "STREAM.CREATE.LOG", **_LOG)
    assert (await put(connection, "d.one.dev", b"new"))["seq"] == 1
