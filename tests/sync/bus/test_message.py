"""What a message says of itself."""

import pytest

from core.tracing import NO_TRACE
from sync.bus import Message


@pytest.mark.parametrize(
    ("head", "status"),
    [
        (b"", ""),
        (b"NATS/1.0\r\nKey: value\r\n\r\n", ""),
        (b"NATS/1.0 503\r\n\r\n", "503"),
        (b"NATS/1.0 404 No Messages\r\n\r\n", "404"),
        (b"NATS/1.0 204 EOB\r\nNats-Num-Pending: 0\r\n\r\n", "204"),
        (b"NATS/1.0 odd\r\n\r\n", ""),
    ],
)
def test_the_status_is_the_number_after_the_version(head: bytes, status: str) -> None:
    assert Message("a", b"", head, "").status == status


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("Nats-Sequence", "12"),
        ("Tight", "x"),
        ("Odd", "umlaut \ufffd"),
        ("Absent", ""),
        ("Sequence", ""),
    ],
)
def test_a_header_is_found_by_its_whole_name(name: str, value: str) -> None:
    head = b"NATS/1.0 100\r\nNats-Sequence: 12\r\nTight:x\r\nOdd: umlaut \xff\r\n\r\n"
    assert Message("a", b"", head, "").header(name) == value


def test_a_message_brings_its_trace_if_that_is_sound() -> None:
    parent = b"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
    sound = b"NATS/1.0\r\nNats-Msg-Id: 1\r\ntraceparent: %b\r\nbaggage: tandem.caller=window,x=y\r\n\r\n"
    assert Message("a", b"", sound % parent, "").trace == f"{parent.decode()} tandem.caller=window"
    for hostile in (b"x" * 100_000, parent.upper(), parent + b"\x00", b"\xff" * 55, b""):
        assert Message("a", b"", sound % hostile, "").trace == NO_TRACE
    assert Message("a", b"", b"", "").trace == NO_TRACE


def test_a_message_without_headers_has_none() -> None:
    assert Message("a", b"payload", b"", "").header("Key") == ""
