"""Wires that any later Tandem reads, and others that end nothing."""

from typing import get_args

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.hub.users.events import (
    ApiTokenEnded,
    ApiTokenMade,
    Asked,
    DeviceAdded,
    DeviceRevoked,
    DisplayNameChanged,
    Event,
    InviteMade,
    Joined,
    NameChosen,
    PasswordChanged,
    PasswordRehashed,
    Registered,
    RegistrationSet,
    SessionEnded,
    SessionKept,
    UserDeleted,
    subject_of,
)
from sync.hub.users.wires import decode, encode

EVENTS: list[tuple[Event, str]] = [
    (Registered(user="u1", name="anna", key="k1", display_name="Anna", password="$h"), "u.name.k1"),
    (Joined(user="u1", display_name="Anna", device="d1", label="", invite="i1"), "u.device.d1"),
    (NameChosen(user="u1", name="anna", key="k1", password="$h", seen=7), "u.name.k1"),
    (DeviceAdded(user="u1", device="d1", label="", seen=7), "u.device.d1"),
    (DisplayNameChanged(user="u1", display_name="Anna"), "u.user.u1"),
    (PasswordChanged(user="u1", password="$h", kept="s1"), "u.user.u1"),
    (PasswordRehashed(user="u1", password="$h"), "u.user.u1"),
    (DeviceRevoked(user="u1", device="d1"), "u.user.u1"),
    (UserDeleted(user="u1"), "u.user.u1"),
    (
        SessionKept(
            session="s1",
            user="u1",
            device=None,
            label="",
            started_at=1.0,
            family=b"f",
            refresh=b"r",
            access=b"a",
            access_ends_at=2.0,
            ends_at=3.0,
            number=1,
            seen=7,
        ),
        "u.session.s1",
    ),
    (SessionEnded(session="s1", user="u1", reason="signed out"), "u.session.s1"),
    (
        ApiTokenMade(
            token="t1",
            user="u1",
            device="d1",
            label="",
            scopes=("notes:read",),
            secret=b"s",
            ends_at=3.0,
            seen=7,
        ),
        "u.token.t1",
    ),
    (ApiTokenEnded(token="t1", user="u1"), "u.token.t1"),
    (InviteMade(invite="i1", secret=b"s", by=None, ends_at=3.0), "u.invite.i1"),
    (RegistrationSet(registration="open"), "u.hub"),
    (Asked(), "u.asked"),
]
FROZEN = bytes.fromhex(
    "9501a9752e757365722e7531a3696431cb4000000000000000"
    "83a46b696e64b4646973706c61792d6e616d652d6368616e676564a475736572a27531ac646973706c61795f6e616d65a4416e6e61"
)


def test_every_kind_of_event_has_an_example_here() -> None:
    assert {type(event) for event, _ in EVENTS} == set(get_args(Event))


@pytest.mark.parametrize(("event", "subject"), EVENTS, ids=lambda value: type(value).__name__)
def test_an_event_is_read_as_it_was_written(event: Event, subject: str) -> None:
    read = decode(encode(event, id="id1", at=2.0))
    assert read is not None
    assert (read.event, read.subject, read.id, read.at) == (event, subject, "id1", 2.0)


def test_the_wire_of_the_first_version_is_read_for_ever() -> None:
    event = DisplayNameChanged(user="u1", display_name="Anna")
    assert encode(event, id="id1", at=2.0) == FROZEN
    read = decode(FROZEN)
    assert read is not None
    assert read.event == event


@pytest.mark.parametrize("version", [0, 2, 2**40])
def test_of_another_version_the_subject_is_read_and_no_event(version: int) -> None:
    read = decode(msgspec.msgpack.encode([version, "u.user.u1", "id1", "whatever", {}, "more"]))
    assert read is not None
    assert (read.subject, read.id, read.event) == ("u.user.u1", "id1", None)


def test_of_an_unknown_kind_the_subject_is_read_and_no_event() -> None:
    read = decode(msgspec.msgpack.encode([1, "u.user.u1", "id1", 2.0, {"kind": "later", "user": "u1"}]))
    assert read is not None
    assert (read.subject, read.event) == ("u.user.u1", None)


def test_fields_that_a_later_version_added_are_left_out() -> None:
    fields = {"kind": "user-deleted", "user": "u1", "reason": "moved"}
    read = decode(msgspec.msgpack.encode([1, "u.user.u1", "id1", 2.0, fields]))
    assert read is not None
    assert read.event == UserDeleted(user="u1")


def test_an_event_on_the_subject_of_another_counts_as_unread() -> None:
    read = decode(
        msgspec.msgpack.encode([1, "u.user.u2", "id1", 2.0, {"kind": "user-deleted", "user": "u1"}])
    )
    assert read is not None
    assert (read.subject, read.event) == ("u.user.u2", None)


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_left(wire: bytes) -> None:
    decode(wire)


@given(st.sampled_from(EVENTS), st.integers(0, 10_000), st.integers(1, 255))
def test_a_wire_with_a_flipped_byte_is_read_or_left(
    example: tuple[Event, str], place: int, flip: int
) -> None:
    wire = bytearray(encode(example[0], id="id1", at=2.0))
    wire[place % len(wire)] ^= flip
    read = decode(bytes(wire))
    if read is not None and read.event is not None:
        assert subject_of(read.event) == read.subject


def test_a_wire_that_is_nested_too_deeply_is_left() -> None:
    assert decode(b"\x91" * 100_000) is None
    assert decode(b"") is None
