"""Challenges cost nothing until they are answered, and are answered once."""

import pytest

from core.accounts import ProofPurpose, prove
from core.errors import ProofRefused, ServiceBusy
from core.world import World, real_world
from sync.hub.users.challenges import Challenges
from tests.sync.hub.users.conftest import Clock, new_key


@pytest.fixture
def challenges(clock: Clock) -> Challenges:
    return Challenges("hub", World(lambda: clock.now, real_world().random_bytes), most_used=3)


def test_what_strangers_ask_for_takes_no_room(challenges: Challenges) -> None:
    for _ in range(1000):
        challenges.give(ProofPurpose.SIGN_IN)
    assert not challenges._used


def test_answers_that_do_not_fit_take_no_room(challenges: Challenges) -> None:
    for _ in range(10):
        proof = prove(new_key(), ProofPurpose.SIGN_IN, "other", challenges.give(ProofPurpose.SIGN_IN).text)
        with pytest.raises(ProofRefused):
            challenges.redeem(proof, ProofPurpose.SIGN_IN)
    assert not challenges._used


def test_more_answers_than_are_remembered_are_refused_and_room_comes_back(
    challenges: Challenges, clock: Clock
) -> None:
    for _ in range(3):
        _redeem(challenges)
    with pytest.raises(ServiceBusy, match="at once"):
        _redeem(challenges)
    clock.pass_by(120)
    _redeem(challenges)


def test_a_challenge_has_one_spelling(challenges: Challenges) -> None:
    key, given = new_key(), challenges.give(ProofPurpose.JOIN)
    challenges.redeem(prove(key, ProofPurpose.JOIN, "hub", given.text), ProofPurpose.JOIN)
    for other in (given.text + "=", given.text + "\n", " " + given.text, given.text.rstrip("=")):
        with pytest.raises(ProofRefused):
            challenges.redeem(prove(key, ProofPurpose.JOIN, "hub", other), ProofPurpose.JOIN)


def test_every_flipped_bit_of_a_challenge_is_noticed(challenges: Challenges) -> None:
    key, given = new_key(), challenges.give(ProofPurpose.JOIN)
    for place in range(len(given.text)):
        flipped = given.text[:place] + ("B" if given.text[place] == "A" else "A") + given.text[place + 1 :]
        with pytest.raises(ProofRefused):
            challenges.redeem(prove(key, ProofPurpose.JOIN, "hub", flipped), ProofPurpose.JOIN)


def _redeem(challenges: Challenges) -> None:
    proof = prove(new_key(), ProofPurpose.SIGN_IN, "hub", challenges.give(ProofPurpose.SIGN_IN).text)
    challenges.redeem(proof, ProofPurpose.SIGN_IN)
