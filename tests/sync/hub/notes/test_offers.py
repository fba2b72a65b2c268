"""Devices that wait to be let in: whose they are, how many are kept, and for how long."""

from dataclasses import replace

import pytest

from core.accounts import Verifier
from core.errors import NotFound
from core.facts import Role
from core.ids import SpaceId
from core.world import World
from sync.control import (
    ChangeRefused,
    ClaimedDevice,
    DeviceAdded,
    DeviceRevoked,
    Membership,
    Refusal,
    claim_device,
)
from sync.hub.notes.offers import LASTS, MOST, MOST_OF_MEMBER, Offers
from tests.sync.control.people import ADA, BOB, CAT, NOON, Book, Person


class Clock:
    """A time that passes when the test says so."""

    def __init__(self) -> None:
        self.now = float(NOON)

    @property
    def world(self) -> World:
        return World(now=lambda: self.now, random_bytes=bytes)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def offers(clock: Clock) -> Offers:
    return Offers(Verifier(), clock.world)


@pytest.fixture
def book() -> Book:
    return Book().with_members(bob=Role.EDITOR)


def second(person: Person, number: int = 1) -> ClaimedDevice:
    """Another device of a person."""
    return claim_device(person.other_key(number), person.user)


def test_a_member_sees_the_device_that_waits(offers: Offers, book: Book) -> None:
    offers.make(book.membership, BOB.user, second(BOB))
    assert offers.of(book.membership, BOB.user) == [second(BOB)]


def test_the_statement_of_an_offer_is_taken_by_the_rules(offers: Offers, book: Book) -> None:
    offers.make(book.membership, BOB.user, second(BOB))
    (claimed,) = offers.of(book.membership, BOB.user)
    assert book.write(BOB, DeviceAdded(claimed)) is None


def test_nobody_sees_the_devices_of_others(offers: Offers, book: Book) -> None:
    offers.make(book.membership, BOB.user, second(BOB))
    assert offers.of(book.membership, ADA.user) == []


def test_what_is_offered_in_one_space_is_not_in_another(offers: Offers, book: Book) -> None:
    offers.make(book.membership, BOB.user, second(BOB))
    assert offers.of(elsewhere(book, 1), BOB.user) == []


def elsewhere(book: Book, number: int) -> Membership:
    """The same members, in another space."""
    return replace(book.membership, space=SpaceId(f"{number:028}"))


def test_strangers_neither_offer_nor_see(offers: Offers, book: Book) -> None:
    with pytest.raises(NotFound):
        offers.make(book.membership, CAT.user, second(CAT))
    with pytest.raises(NotFound):
        offers.of(book.membership, CAT.user)


def refusal_of(offers: Offers, book: Book, claimed: ClaimedDevice) -> Refusal:
    with pytest.raises(ChangeRefused) as refused:
        offers.make(book.membership, BOB.user, claimed)
    assert offers.of(book.membership, BOB.user) == []
    return refused.value.refusal


def test_a_device_that_did_not_sign_is_not_kept(offers: Offers, book: Book) -> None:
    device = second(BOB).device
    assert refusal_of(offers, book, ClaimedDevice(device, bytes(64))) is Refusal.DEVICE_UNWILLING


def test_a_device_that_signed_for_somebody_else_is_not_kept(offers: Offers, book: Book) -> None:
    claimed = claim_device(BOB.other_key(1), CAT.user)
    assert refusal_of(offers, book, claimed) is Refusal.DEVICE_UNWILLING


def test_a_device_of_another_member_is_not_kept(offers: Offers, book: Book) -> None:
    assert refusal_of(offers, book, claim_device(ADA.key, BOB.user)) is Refusal.DEVICE_TAKEN


def test_a_revoked_device_does_not_come_back(offers: Offers, book: Book) -> None:
    assert book.write(BOB, DeviceAdded(second(BOB))) is None
    assert book.write(BOB, DeviceRevoked(second(BOB).device)) is None
    assert refusal_of(offers, book, second(BOB)) is Refusal.DEVICE_REVOKED


def test_who_came_in_waits_no_more(offers: Offers, book: Book) -> None:
    offers.make(book.membership, BOB.user, second(BOB))
    assert book.write(BOB, DeviceAdded(second(BOB))) is None
    assert offers.of(book.membership, BOB.user) == []
    offers.make(book.membership, BOB.user, second(BOB))
    assert offers.of(book.membership, BOB.user) == []


def test_an_offer_that_is_not_repeated_ends(offers: Offers, book: Book, clock: Clock) -> None:
    offers.make(book.membership, BOB.user, second(BOB))
    clock.now += LASTS - 1
    offers.make(book.membership, BOB.user, second(BOB, 2))
    clock.now += 2
    assert offers.of(book.membership, BOB.user) == [second(BOB, 2)]


def test_of_fifty_offers_the_last_ones_are_kept(offers: Offers, book: Book) -> None:
    for number in range(1, 51):
        offers.make(book.membership, BOB.user, second(BOB, number))
    kept = [second(BOB, number) for number in range(51 - MOST_OF_MEMBER, 51)]
    assert offers.of(book.membership, BOB.user) == kept


def test_who_offers_again_is_not_the_oldest_any_more(offers: Offers, book: Book) -> None:
    for number in (*range(1, MOST_OF_MEMBER + 1), 1, MOST_OF_MEMBER + 1):
        offers.make(book.membership, BOB.user, second(BOB, number))
    kept = offers.of(book.membership, BOB.user)
    assert len(kept) == MOST_OF_MEMBER
    assert second(BOB, 1) in kept


def test_the_offers_of_all_spaces_together_are_bounded(offers: Offers, book: Book) -> None:
    spaces = [elsewhere(book, number) for number in range(MOST + 5)]
    for space in spaces:
        offers.make(space, BOB.user, second(BOB))
    assert sum(len(offers.of(space, BOB.user)) for space in spaces) == MOST
