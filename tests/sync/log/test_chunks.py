"""Chunks: what was cut comes together again, and nothing else does."""

from dataclasses import replace

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as some

from core.accounts import DeviceKey, Verifier
from core.errors import DamagedUpdate, UnknownUpdate
from core.facts import Update
from core.ids import NoteId, SpaceId
from sync.log import Chunk, join, open_messages, pack, seal, unpack
from sync.log.chunks import LONGEST_WIRE, MOST_CHUNKS, count_chunks, cut, digest_of
from tests.sync.log.envelopes import wire_of

KEY = DeviceKey(b"\x01" * 32)
OTHER_KEY = DeviceKey(b"\x02" * 32)
SPACE, NOTE = SpaceId("s" * 24), NoteId("n" * 24)
LONG = seal(KEY, Update(SPACE, NOTE, KEY.id, 7, 3, bytes(2_500_000)), "epoch", 1.0)
WIRE = pack(LONG)
CHUNKS = list(cut(KEY, LONG, WIRE))
SERVER_DEFAULT = 1_048_576


def opened(wires: list[bytes]) -> list[Chunk]:
    return [each for each in open_messages(wires, Verifier(), space=SPACE) if isinstance(each, Chunk)]


def test_what_was_cut_comes_together_again() -> None:
    chunks = opened(CHUNKS)
    assert [chunk.index for chunk in chunks] == [0, 1, 2]
    assert len({chunk.whole for chunk in chunks}) == 1
    assert unpack(join(chunks[0].whole, [chunk.piece for chunk in chunks]), Verifier()) == LONG


def test_a_chunk_fits_into_a_message_of_any_server() -> None:
    longest = max(map(len, CHUNKS))
    assert longest < SERVER_DEFAULT - 4096


@given(some.integers(0, 3 * LONGEST_WIRE))
def test_the_number_of_chunks_is_what_the_length_needs(length: int) -> None:
    count = count_chunks(bytes(length))
    assert (count == 0) == (length <= LONGEST_WIRE)
    assert count == 0 or (count - 1) * LONGEST_WIRE < length <= count * LONGEST_WIRE


def test_cutting_again_gives_the_same_bytes() -> None:
    assert list(cut(KEY, LONG, WIRE)) == CHUNKS


def test_chunks_name_the_update_and_whoever_sends_them() -> None:
    (first, *_) = opened(list(cut(OTHER_KEY, LONG, WIRE)))
    assert (first.whole.key, first.whole.note) == (LONG.key, NOTE)
    assert first.whole.device == OTHER_KEY.id
    assert first.whole.digest == digest_of(WIRE)


def test_pieces_in_a_wrong_order_do_not_make_the_whole() -> None:
    first, second, third = opened(CHUNKS)
    with pytest.raises(DamagedUpdate, match="do not fit together"):
        join(first.whole, [second.piece, first.piece, third.piece])


def test_a_chunk_by_itself_is_no_update() -> None:
    with pytest.raises(UnknownUpdate, match="a piece"):
        unpack(CHUNKS[0], Verifier())


def test_a_chunk_of_another_space_is_refused() -> None:
    (result,) = open_messages(CHUNKS[:1], Verifier(), space=SpaceId("other"))
    assert isinstance(result, DamagedUpdate)


GOOD_BODY = (0, 2, bytes(32), b"piece")


@pytest.mark.parametrize(
    "body",
    [
        (2, 2, bytes(32), b"piece"),
        (-1, 2, bytes(32), b"piece"),
        (0, 0, bytes(32), b"piece"),
        (0, MOST_CHUNKS + 1, bytes(32), b"piece"),
        (0, 2, bytes(31), b"piece"),
        (0, 2, bytes(32), b""),
        (0, 2, bytes(32), "text"),
        (0, 2, bytes(32)),
        (*GOOD_BODY, 1),
        "text",
        None,
    ],
)
def test_a_chunk_that_says_nonsense_is_refused_though_it_is_signed(body: object) -> None:
    header, _, _ = msgspec.msgpack.decode(CHUNKS[0])
    wire = wire_of(msgspec.msgpack.decode(header), msgspec.msgpack.encode(body), KEY)
    (result,) = open_messages([wire], Verifier(), space=SPACE)
    assert isinstance(result, DamagedUpdate)


def test_a_chunk_that_makes_sense_is_taken() -> None:
    header, _, _ = msgspec.msgpack.decode(CHUNKS[0])
    wire = wire_of(msgspec.msgpack.decode(header), msgspec.msgpack.encode(GOOD_BODY), KEY)
    (result,) = open_messages([wire], Verifier(), space=SPACE)
    assert isinstance(result, Chunk)


@pytest.mark.parametrize("size", [0, 5, LONGEST_WIRE - 1000])
def test_a_short_wire_makes_one_chunk_by_which_another_brings_it(size: int) -> None:
    short = seal(KEY, replace(LONG, body=bytes(size)), "epoch", 1.0)
    (chunk,) = opened(list(cut(OTHER_KEY, short, pack(short))))
    assert (chunk.index, chunk.whole.count, chunk.whole.device) == (0, 1, OTHER_KEY.id)
    assert unpack(join(chunk.whole, [chunk.piece]), Verifier(), space=SPACE) == short


def test_an_update_is_sealed_before_it_is_cut() -> None:
    with pytest.raises(ValueError, match="sealed before"):
        list(cut(KEY, replace(LONG, header=None), WIRE))
