"""Entries of the control log: what was signed comes back, everything else is refused with a reason."""

import hashlib
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from core.accounts import DeviceKey, Verifier
from core.facts import Role, Update
from core.ids import NoteId, SpaceId
from sync.control import (
    NO_ENTRY,
    Chain,
    Head,
    LogPosition,
    MemberRemoved,
    Refusal,
    Saying,
    SpaceFounded,
    judge,
    sign_entry,
)
from sync.control.entry import LONGEST_ENTRY, _sign
from sync.log import pack, seal
from tests.sync.control.people import ADA, BOB, EPOCH, NOON, SPACE, Book

POSITION = LogPosition(EPOCH, 0)
FOUNDING = Saying(NOON, POSITION, SpaceFounded(ADA.user, "Garden"))
WIRE = sign_entry(ADA.key, SPACE, NO_ENTRY, FOUNDING)
LINK, SAYING, SIGNATURE = msgspec.msgpack.decode(WIRE)


def refusal_of(wire: bytes, book: Book | None = None) -> Refusal | None:
    """Judge a wire; one outside of the chain must leave all as it was."""
    before = (book or Book(founded=False)).membership
    verdict = judge(before, wire, Verifier())
    if verdict.refusal is not None and verdict.refusal.is_outside:
        assert verdict.after is before
    else:
        assert verdict.after.head.number == before.head.number + 1
    return verdict.refusal


def entry(book: Book, key: DeviceKey = ADA.key, **said: Any) -> bytes:
    """Sign an entry at the end of a chain with other fields in its saying: version, kind, statement…"""
    fields = {"version": 1, "kind": 3, "at": NOON, "epoch": EPOCH, "sequence": 0, "statement": [BOB.user]}
    link = [SPACE, book.chain.head.number + 1, book.chain.head.digest, key.id]
    return _sign(key, msgspec.msgpack.encode(link), msgspec.msgpack.encode([*(fields | said).values()]))


def linked(key: DeviceKey = ADA.key, **places: object) -> bytes:
    """Sign the founding entry with other fields in its link (`_1=5`: a 5 in the place of the number)."""
    link = msgspec.msgpack.decode(LINK)
    for place, value in places.items():
        link[int(place.strip("_"))] = value
    return _sign(key, msgspec.msgpack.encode(link), SAYING)


def test_the_layout_is_the_one_that_is_written_down() -> None:
    assert msgspec.msgpack.decode(LINK) == [SPACE, 1, bytes(32), ADA.device]
    assert msgspec.msgpack.decode(SAYING) == [1, 1, NOON, EPOCH, 0, [ADA.user, "Garden"]]
    signed = b"tandem-control-1\x00" + len(LINK).to_bytes(4) + LINK + SAYING
    assert ADA.key.sign(signed) == SIGNATURE


def test_an_entry_names_the_hash_of_the_one_before() -> None:
    book = Book().with_members(bob=Role.EDITOR)
    link = msgspec.msgpack.decode(msgspec.msgpack.decode(book.chain.wires[1])[0])
    assert link[1:3] == [2, hashlib.sha256(book.chain.wires[0]).digest()]
    assert book.chain.head == Head(2, hashlib.sha256(book.chain.wires[1]).digest())


def test_every_flipped_bit_is_noticed() -> None:
    for position in range(len(WIRE) * 8):
        flipped = bytearray(WIRE)
        flipped[position // 8] ^= 1 << position % 8
        assert refusal_of(bytes(flipped)) in {Refusal.DAMAGED, Refusal.FORGED}


def test_every_truncation_and_every_addition_is_noticed() -> None:
    for length in range(len(WIRE)):
        assert refusal_of(WIRE[:length]) is Refusal.DAMAGED
    assert refusal_of(WIRE + b"\x00") is Refusal.DAMAGED


def test_an_entry_has_one_spelling() -> None:
    longer = b"\x93" + b"".join(b"\xc6" + len(part).to_bytes(4) + part for part in (LINK, SAYING, SIGNATURE))
    assert msgspec.msgpack.decode(longer) == [LINK, SAYING, SIGNATURE]
    assert refusal_of(longer) is Refusal.DAMAGED


def test_bytes_cannot_move_between_link_and_saying() -> None:
    moved = msgspec.msgpack.encode((LINK + SAYING[:1], SAYING[1:], SIGNATURE))
    assert refusal_of(moved) in {Refusal.DAMAGED, Refusal.FORGED}


def test_an_entry_under_anothers_name_is_refused() -> None:
    assert refusal_of(_sign(BOB.key, LINK, SAYING)) is Refusal.FORGED


def test_the_signature_of_an_update_is_no_signature_of_an_entry() -> None:
    update = seal(ADA.key, Update(SPACE, NoteId("n" * 24), ADA.device, 1, 1, b"x"), EPOCH, 0)
    header, body, signature = msgspec.msgpack.decode(pack(update))
    assert refusal_of(pack(update)) is Refusal.DAMAGED
    assert refusal_of(msgspec.msgpack.encode((LINK, header + body, signature))) is Refusal.FORGED


def test_an_entry_that_is_too_long_is_refused_before_it_is_read() -> None:
    assert refusal_of(bytes(LONGEST_ENTRY + 1)) is Refusal.TOO_LONG


def test_an_entry_of_another_space_is_refused() -> None:
    assert refusal_of(linked(_0="t" * 28)) is Refusal.OTHER_SPACE


@pytest.mark.parametrize("number", [2, 3, 2**63 - 1])
def test_an_entry_at_another_number_is_refused(number: int) -> None:
    assert refusal_of(linked(_1=number)) is Refusal.OUT_OF_PLACE


def test_an_entry_after_another_one_is_refused() -> None:
    assert refusal_of(linked(_2=b"\x01" * 32)) is Refusal.OUT_OF_PLACE


def test_an_entry_that_is_played_again_is_refused() -> None:
    book = Book()
    removal = book.with_members(bob=Role.EDITOR).wire(ADA, MemberRemoved(BOB.user))
    addition = book.chain.wires[1]
    assert book.chain.extend(removal).refusal is None
    for replayed in (addition, removal, book.chain.wires[0]):
        assert refusal_of(replayed, book) is Refusal.OUT_OF_PLACE


def test_an_entry_of_a_fork_is_refused() -> None:
    one, other = Book(), Book()
    fork = other.wire(ADA, BOB.added(Role.OWNER))
    one.with_members(cat=Role.EDITOR)
    assert refusal_of(fork, one) is Refusal.OUT_OF_PLACE
    assert one.role(BOB) is None


@pytest.mark.parametrize(
    "said", [{"version": 2}, {"version": 2**40}, {"kind": 99}, {"kind": 0}, {"kind": -1}]
)
def test_what_only_a_newer_tandem_says_is_parked_and_the_chain_followed(said: dict[str, Any]) -> None:
    book = Book().with_members(bob=Role.EDITOR)
    parked = entry(book, **said)
    assert book.chain.extend(parked).refusal is Refusal.UNKNOWN
    assert book.membership.is_behind
    assert parked in book.chain.wires
    assert book.write(ADA, MemberRemoved(BOB.user)) is None


def test_a_newer_version_may_have_any_shape() -> None:
    book = Book()
    link = msgspec.msgpack.encode([SPACE, 2, book.chain.head.digest, ADA.device])
    assert (
        refusal_of(_sign(ADA.key, link, msgspec.msgpack.encode([7, {"new": b"shape"}])), book)
        is Refusal.UNKNOWN
    )


@pytest.mark.parametrize(
    "said",
    [
        {"statement": []},
        {"statement": [BOB.user, 1]},
        {"statement": ["a.b"]},
        {"statement": [""]},
        {"statement": {"user": BOB.user}},
        {"statement": None},
        {"at": -1},
        {"at": 2**63},
        {"at": 1.5},
        {"epoch": "a.b"},
        {"epoch": ""},
        {"sequence": -1},
        {"kind": "3"},
        {"kind": 4, "statement": [BOB.user, 9]},
        {"kind": 2, "statement": [BOB.user, 1, []]},
        {"kind": 2, "statement": [BOB.user, 1, [["x", b""]]]},
        {"kind": 10, "statement": ["a" * 52, 2, NOON, 0]},
        {"kind": 10, "statement": ["a" * 52, 2, NOON, 1001]},
        {"version": "1"},
    ],
)
def test_what_makes_no_sense_has_no_effect_and_the_chain_is_followed(said: dict[str, Any]) -> None:
    book = Book().with_members(bob=Role.EDITOR)
    assert book.chain.extend(entry(book, **said)).refusal is Refusal.MALFORMED
    assert not book.membership.is_behind
    assert book.write(ADA, MemberRemoved(BOB.user)) is None


@pytest.mark.parametrize("depth", [1, 1000, 16_000])
def test_deeply_nested_bytes_do_no_harm(depth: int) -> None:
    book = Book()
    assert refusal_of(b"\x91" * depth, book) is Refusal.DAMAGED
    link = msgspec.msgpack.encode([SPACE, 2, book.chain.head.digest, ADA.device])
    assert refusal_of(_sign(ADA.key, link, b"\x91" * (depth - 1) + b"\x01"), book) is Refusal.MALFORMED
    assert refusal_of(_sign(ADA.key, b"\x91" * (depth - 1) + b"\x01", SAYING), book) is Refusal.DAMAGED


anything = some.recursive(
    some.none() | some.booleans() | some.integers(-(2**63), 2**64 - 1) | some.binary() | some.text(),
    lambda inner: some.lists(inner) | some.dictionaries(some.text(), inner),
)


@given(some.binary(max_size=300))
def test_noise_is_refused(noise: bytes) -> None:
    assert refusal_of(noise) in {Refusal.DAMAGED, Refusal.FORGED}


@settings(deadline=None)
@given(anything)
def test_any_other_link_is_refused_even_when_signed(link: object) -> None:
    refusal = refusal_of(_sign(ADA.key, msgspec.msgpack.encode(link), SAYING))
    assert refusal is not None
    assert refusal.is_outside


@settings(deadline=None)
@given(anything)
def test_any_other_saying_has_no_effect_even_when_signed_by_an_owner(said: object) -> None:
    book = Book()
    link = msgspec.msgpack.encode([SPACE, 2, book.chain.head.digest, ADA.device])
    refusal = refusal_of(_sign(ADA.key, link, msgspec.msgpack.encode(said)), book)
    assert refusal in {Refusal.MALFORMED, Refusal.UNKNOWN}


@settings(deadline=None)
@given(some.integers(1, 12), anything)
def test_any_statement_of_any_kind_does_no_harm(kind: int, statement: object) -> None:
    book = Book().with_members(bob=Role.EDITOR)
    book.chain.extend(entry(book, BOB.key, kind=kind, statement=statement))
    assert book.role(ADA) is Role.OWNER
    assert book.role(BOB) in {Role.EDITOR, None}


def test_a_chain_tells_whether_it_leads_through_an_entry() -> None:
    book = Book()
    first = book.chain.head
    book.with_members(bob=Role.EDITOR)
    assert book.chain.leads_through(NO_ENTRY) is True
    assert book.chain.leads_through(first) is True
    assert book.chain.leads_through(Head(1, bytes(32))) is False
    assert book.chain.leads_through(Head(3, bytes(32))) is None


def test_what_is_kept_of_a_chain_makes_it_again() -> None:
    book = Book().with_members(bob=Role.EDITOR)
    book.chain.extend(b"noise")
    assert Chain(SPACE, Verifier(), book.chain.wires).membership == book.membership
    assert not Chain(SpaceId("t" * 28), Verifier(), book.chain.wires).wires
