"""Envelopes: what was sealed comes back, and nothing else does."""

from dataclasses import replace

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as some

from core.accounts import DeviceKey, Verifier
from core.errors import DamagedUpdate, Refused, UnknownUpdate
from core.facts import Update, UpdateKind
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


authors = some.lists(some.tuples(some.integers(0, 2**63 - 1), some.sampled_from([KEY.id, OTHER_KEY.id])))


@given(
    body=some.binary(max_size=400),
    kind=some.sampled_from(UpdateKind),
    covers=some.integers(0, 2**63 - 1),
    authors=authors.map(tuple),
)
def test_what_is_stored_of_an_update_makes_the_same_bytes_again(
    body: bytes, kind: UpdateKind, covers: int, authors: tuple[tuple[int, DeviceId], ...]
) -> None:
    plain = replace(PLAIN, body=body, kind=kind, covers=covers, authors=authors)
    sealed = seal(KEY, plain, "epoch", 1.0)
    wire = pack(sealed)
    received = unpack(wire, Verifier(), space=SPACE)
    assert received == sealed
    # A database keeps header, body and signature, and neither `covers` nor `authors`.
    stored = replace(PLAIN, body=received.body, header=received.header, signature=received.signature)
    assert pack(stored) == wire


def test_an_envelope_has_one_spelling() -> None:
    header, body, signature = msgspec.msgpack.decode(WIRE)
    assert len(body) < 32
    longer = b"\x93" + b"".join(b"\xc6" + len(part).to_bytes(4) + part for part in (header, body, signature))
    assert msgspec.msgpack.decode(longer) == [header, body, signature]
    with pytest.raises(DamagedUpdate, match="one spelling"):
        unpack(longer, Verifier())


def test_the_fields_at_the_end_are_left_out_where_they_say_nothing() -> None:
    lengths = [
        len(msgspec.msgpack.decode(seal(KEY, update, "epoch", 0).header or b""))
        for update in (PLAIN, replace(PLAIN, covers=5), replace(PLAIN, authors=((1, KEY.id),)))
    ]
    assert lengths == [10, 11, 12]


def test_more_authors_than_a_header_holds_are_left_out() -> None:
    many = tuple((2**62 + number, OTHER_KEY.id) for number in range(2000))
    names = replace(PLAIN, space=SpaceId("s" * 64), note=NoteId("n" * 64), covers=2**62, authors=many)
    sealed = seal(KEY, names, "e" * 64, 2**40)
    received = unpack(pack(sealed), Verifier())
    assert received == sealed
    assert 900 < len(received.authors) < 1000
    assert received.authors == many[: len(received.authors)]


def test_a_header_that_is_too_long_is_refused() -> None:
    header = [*HEADER, 0, [[1, KEY.id]] * 1200]
    with pytest.raises(DamagedUpdate, match="too long"):
        unpack(wire_of(header), Verifier())


def test_an_author_that_is_no_device_is_refused() -> None:
    with pytest.raises(DamagedUpdate):
        unpack(wire_of([*HEADER, 0, [[1, "somebody"]]]), Verifier())


def test_a_snapshot_belongs_to_the_subject_of_its_note() -> None:
    wire = pack(seal(KEY, replace(PLAIN, kind=UpdateKind.SNAPSHOT), "epoch", 0))
    assert unpack(wire, Verifier(), subject=f"s.{NOTE}").kind is UpdateKind.SNAPSHOT
    with pytest.raises(DamagedUpdate, match="another subject"):
        unpack(wire, Verifier(), subject=f"d.{NOTE}.{KEY.id}")


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


def test_a_damaged_author_costs_the_claim_and_not_the_update(key: DeviceKey) -> None:
    plain = Update(SPACE, NOTE, key.id, 7, 1, b"body", authors=((1, DeviceId("damaged")), (2, key.id)))
    sealed = seal(key, plain, "epoch", 0)
    assert unpack(pack(sealed), Verifier(), space=SPACE).authors == ((2, key.id),)
