"""A device that a hub does not know asks less and less often."""

import pytest

from core.errors import AccessRefused, ProofRefused, SignInRefused
from core.world import World
from sync.peer.refused_sign_ins import RefusedSignIns


class Clock:
    """Time that a test lets pass."""

    def __init__(self) -> None:
        self.now = 1000.0

    def world(self) -> World:
        return World(now=lambda: self.now, random_bytes=bytes)


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_the_pauses_grow_up_to_a_quarter_of_an_hour(clock: Clock) -> None:
    sign_ins, asked = RefusedSignIns(clock.world()), 0
    for _ in range(24 * 3600):
        try:
            sign_ins.insist()
        except AccessRefused:
            pass
        else:
            sign_ins.put_off(SignInRefused("nobody"))
            asked += 1
        clock.now += 1
    assert 90 <= asked <= 110


def test_what_the_hub_said_is_said_again_meanwhile(clock: Clock) -> None:
    sign_ins = RefusedSignIns(clock.world())
    sign_ins.put_off(SignInRefused("This device was removed.", safe="All is here.", cure="Use another."))
    with pytest.raises(AccessRefused) as refused:
        sign_ins.insist()
    told = refused.value
    assert (told.title, told.safe, told.cure) == ("This device was removed.", "All is here.", "Use another.")


def test_a_proof_that_was_late_is_made_anew_at_once(clock: Clock) -> None:
    sign_ins = RefusedSignIns(clock.world())
    sign_ins.put_off(ProofRefused("late"))
    sign_ins.insist()


def test_a_clock_that_was_put_back_keeps_nobody_waiting(clock: Clock) -> None:
    sign_ins = RefusedSignIns(clock.world())
    sign_ins.put_off(SignInRefused("nobody"))
    clock.now = 5.0
    sign_ins.insist()
