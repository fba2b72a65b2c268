"""Records of spaces, and reading what this Tandem does not know."""

import msgspec
import pytest

from sync.bus.claims import Quota
from sync.hub.notes.records import SpaceRecord, SpaceState, ToldRecord, decode, encode, subject_of
from tests.sync.hub.notes.conftest import SPACE

RECORD = SpaceRecord(space=SPACE, state=SpaceState.FOUNDED, disk=7, streams=4, at=1.5)


@pytest.mark.parametrize("record", [RECORD, ToldRecord(space=SPACE, number=3, is_closing_told=True)])
def test_a_record_is_read_as_it_was_written(record: SpaceRecord | ToldRecord) -> None:
    assert decode(encode(record)) == record


def test_each_kind_of_record_has_a_subject_of_its_own() -> None:
    assert subject_of(RECORD) == f"spaces.space.{SPACE}"
    assert subject_of(ToldRecord(space=SPACE)) == f"spaces.told.{SPACE}"


def test_a_record_says_the_quota() -> None:
    assert RECORD.quota == Quota(7, 4)


@pytest.mark.parametrize(
    "wire",
    [
        b"",
        b"\xff",
        b"\x91" * 10_000,
        encode(msgspec.structs.replace(RECORD, version=2)),
        msgspec.msgpack.encode({"kind": "other", "space": SPACE}),
        msgspec.msgpack.encode(
            {"kind": "space", "space": SPACE, "state": 99, "disk": 1, "streams": 1, "at": 0}
        ),
    ],
)
def test_what_this_tandem_does_not_know_is_left_out(wire: bytes) -> None:
    assert decode(wire) is None
