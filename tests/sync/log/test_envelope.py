"""Envelopes: what was sealed comes back, and nothing else does."""

from dataclasses import replace

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as some

from core.accounts import DeviceKey, Verifier
from core.errors import DamagedUpdate, Refused, UnknownUpdate
from core.facts import Update
from core.ids import DeviceId, NoteId, SpaceId
from sync.log import open_messages, pack, seal, unpack
from tests.sync.log.envelopes import wire_of as sealed_wire

KEY = DeviceKey(b"\x01" * 32)
OTHER_KEY = DeviceKey(b"\x02" * 32)
SPACE = SpaceId("s" * 24)
NOTE = NoteId("n" * 24)
PLAIN = Update(SPACE, NOTE, KEY.id, session=2**62, number=3, body=b"body \x00\xff")
SEALED = seal(KEY, PLAIN, "epoch", 1_700_000_000.9)
WIRE = pack(SEALED)
HEADER = msgspec.msgpack.decode(SEALED.header or b"")


def wire_of(header: object, body: bytes = b"body", key: DeviceKey = KEY) -> bytes:
    return sealed_wire(header, body, key)


def changed(place: int, value: object) -> bytes:
    header = [*HEADER]
    header[place] = value
    return wire_of(header)


def test_what_was_sealed_comes_back() -> None:
    assert unpack(WIRE, Verifier()) == SEALED


@given(some.binary(max_size=2000), some.integers(0, 2**63 - 1), some.integers(0, 2**63 - 1))
def test_any_body_and_any_number_come_back(body: bytes, session: int, number: int) -> None:
    sealed = seal(KEY, replace(PLAIN, body=body, session=session, number=number), "e", 0)
    assert unpack(pack(sealed), Verifier(), space=SPACE) == sealed


def test_the_bytes_stay_as_they_were_sent() -> None:
    assert pack(unpack(WIRE, Verifier())) == WIRE


def test_the_layout_is_the_one_that_is_written_down() -> None:
    header, body, signature = msgspec.msgpack.decode(WIRE)
    assert msgspec.msgpack.decode(header) == [
        *(1, SPACE, "epoch", NOTE, KEY.id, 2**62, 3, 1, 0, 1_700_000_000),
    ]
    signed = b"tandem-update-1\x00" + len(header).to_bytes(4) + header + body
    assert Verifier().verify(KEY.id, signed, signature)


def test_an_update_that_is_not_sealed_cannot_be_packed() -> None:
    with pytest.raises(ValueError, match="sealed before"):
        pack(PLAIN)


def test_sealing_names_the_device_that_seals() -> None:
    assert seal(OTHER_KEY, PLAIN, "epoch", 0).device == OTHER_KEY.id


def test_every_flipped_bit_is_noticed() -> None:
    verifier = Verifier()
    for position in range(len(WIRE) * 8):
        flipped = bytearray(WIRE)
        flipped[position // 8] ^= 1 << position % 8
        with pytest.raises(Refused):
            unpack(bytes(flipped), verifier)


def test_every_truncation_and_every_addition_is_noticed() -> None:
    for length in range(len(WIRE)):
        with pytest.raises(DamagedUpdate):
            unpack(WIRE[:length], Verifier())
    with pytest.raises(DamagedUpdate):
        unpack(WIRE + b"\x00", Verifier())


@given(some.binary(max_size=300))
def test_noise_is_refused(noise: bytes) -> None:
    with pytest.raises(Refused):
        unpack(noise, Verifier())


@given(
    some.recursive(
        some.none() | some.booleans() | some.integers(-(2**63), 2**64 - 1) | some.binary() | some.text(),
        lambda inner: some.lists(inner) | some.dictionaries(some.text(), inner),
    )
)
def test_any_other_header_is_refused_even_when_signed(header: object) -> None:
    with pytest.raises(Refused):
        unpack(wire_of(header), Verifier())


@given(some.integers(0, 9), some.none() | some.booleans() | some.integers() | some.text() | some.floats())
def test_a_header_with_one_strange_field_is_refused_or_equal(place: int, value: object) -> None:
    try:
        wire = changed(place, value)
    except OverflowError:
        return
    try:
        unpack(wire, Verifier(), space=SPACE, subject=f"d.{NOTE}.{KEY.id}")
    except Refused:
        return
    assert place in {2, 5, 6, 7, 9} or value == HEADER[place]


@pytest.mark.parametrize("depth", [1, 1000, 100_000])
def test_deeply_nested_bytes_are_refused(depth: int) -> None:
    for wire in (b"\x91" * depth, wire_of(1)[:2] + b"\x91" * depth):
        with pytest.raises(DamagedUpdate):
            unpack(wire, Verifier())
    nested = b"\x9a" + b"\x01" + b"\x91" * depth
    with pytest.raises(DamagedUpdate):
        unpack(msgspec.msgpack.encode((nested[:1000], b"", bytes(64))), Verifier())


def test_the_signature_of_another_device_is_refused() -> None:
    with pytest.raises(DamagedUpdate, match="not that of the device"):
        unpack(wire_of(HEADER, key=OTHER_KEY), Verifier())


def test_another_body_under_the_same_header_is_refused() -> None:
    forged = msgspec.msgpack.encode((SEALED.header, b"other", SEALED.signature))
    with pytest.raises(DamagedUpdate):
        unpack(forged, Verifier())


def test_bytes_cannot_move_between_header_and_body() -> None:
    assert SEALED.header is not None
    moved = msgspec.msgpack.encode((SEALED.header + SEALED.body[:1], SEALED.body[1:], SEALED.signature))
    with pytest.raises(DamagedUpdate):
        unpack(moved, Verifier())


def test_an_update_of_another_space_is_refused() -> None:
    with pytest.raises(DamagedUpdate, match="another space"):
        unpack(WIRE, Verifier(), space=SpaceId("other"))


@pytest.mark.parametrize("subject", [f"d.other.{KEY.id}", f"d.{NOTE}.{OTHER_KEY.id}", f"s.{NOTE}", ""])
def test_an_update_on_another_subject_is_refused(subject: str) -> None:
    with pytest.raises(DamagedUpdate, match="another subject"):
        unpack(WIRE, Verifier(), subject=subject)


def test_an_update_on_its_own_subject_is_taken() -> None:
    assert unpack(WIRE, Verifier(), subject=f"d.{NOTE}.{KEY.id}") == SEALED


@pytest.mark.parametrize("place", [0, 7, 8])
def test_a_newer_version_kind_or_key_is_unknown_not_damaged(place: int) -> None:
    with pytest.raises(UnknownUpdate):
        unpack(changed(place, 9), Verifier())


def test_a_newer_version_of_any_shape_is_unknown() -> None:
    with pytest.raises(UnknownUpdate, match="version 9"):
        unpack(wire_of([9, {"new": "shape"}]), Verifier())


def test_a_forged_newer_kind_is_damaged() -> None:
    header = [*HEADER]
    header[7] = 9
    with pytest.raises(DamagedUpdate):
        unpack(wire_of(header, key=OTHER_KEY), Verifier())


@pytest.mark.parametrize("note", ["", "a.b", "a b", ">", "*", "a\n", "x" * 65, "é"])
def test_an_id_that_would_not_be_one_word_of_a_subject_is_refused(note: str) -> None:
    with pytest.raises(DamagedUpdate):
        unpack(changed(3, note), Verifier())


def test_many_are_unpacked_in_order_with_the_refused_in_their_places() -> None:
    good, damaged, unknown = WIRE, WIRE[:-1], changed(7, 9)
    results = open_messages([good, damaged, unknown, good], Verifier(), space=SPACE)
    assert (results[0], results[3]) == (SEALED, SEALED)
    assert isinstance(results[1], DamagedUpdate)
    assert isinstance(results[2], UnknownUpdate)


def test_a_device_id_is_no_free_text() -> None:
    with pytest.raises(DamagedUpdate):
        unpack(changed(4, DeviceId("somebody")), Verifier())
