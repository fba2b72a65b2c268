"""A device that a hub does not let in asks less and less often."""

import pytest

from core.errors import AccessRefused, ProofRefused, SignInRefused
from core.world import World
from sync.peer.refused_entries import RefusedEntries


class Clock:
    """Time that a test lets pass."""

    def __init__(self) -> None:
        self.now = 1000.0

    def world(self) -> World:
        return World(now=lambda: self.now, random_bytes=bytes)


@pytest.fixture
def clock() -> Clock:
    return Clock()


def asked_in_a_day(clock: Clock, answer: AccessRefused | SignInRefused) -> int:
    entries, asked = RefusedEntries(clock.world()), 0
    for _ in range(24 * 3600):
        try:
            entries.insist()
        except AccessRefused:
            pass
        else:
            entries.put_off(answer)
            asked += 1
        clock.now += 1
    return asked


def test_the_pauses_of_an_unknown_device_grow_up_to_a_quarter_of_an_hour(clock: Clock) -> None:
    assert 90 <= asked_in_a_day(clock, SignInRefused("nobody")) <= 110


def test_the_pauses_of_who_is_no_member_grow_up_to_five_minutes(clock: Clock) -> None:
    assert 285 <= asked_in_a_day(clock, AccessRefused("removed")) <= 300


def test_who_was_let_in_begins_anew(clock: Clock) -> None:
    entries = RefusedEntries(clock.world())
    for _ in range(5):
        entries.put_off(AccessRefused("removed"))
    entries.forget()
    entries.insist()
    entries.put_off(AccessRefused("removed"))
    clock.now += 5
    entries.insist()


def test_what_the_hub_said_is_said_again_meanwhile(clock: Clock) -> None:
    entries = RefusedEntries(clock.world())
    entries.put_off(SignInRefused("This device was removed.", safe="All is here.", cure="Use another."))
    with pytest.raises(AccessRefused) as refused:
        entries.insist()
    told = refused.value
    assert (told.title, told.safe, told.cure) == ("This device was removed.", "All is here.", "Use another.")


def test_a_proof_that_was_late_is_made_anew_at_once(clock: Clock) -> None:
    entries = RefusedEntries(clock.world())
    entries.put_off(ProofRefused("late"))
    entries.insist()


def test_a_clock_that_was_put_back_keeps_nobody_waiting(clock: Clock) -> None:
    entries = RefusedEntries(clock.world())
    entries.put_off(SignInRefused("nobody"))
    clock.now = 5.0
    entries.insist()
