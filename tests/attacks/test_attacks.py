"""A quick part of the attacks, on one hub; all of them are `make attacks`."""

from pathlib import Path

import pytest

from tests.attacks.attack import Attack, require
from tests.attacks.catalogue import find_attacks
from tests.attacks.ground import Ground, open_ground
from tests.attacks.trying import Result, try_attack

_FEWEST = 60
_CHOSEN = {
    "read another space by every request",
    "write another space by every request",
    "direct get with a reply in another space",
    "write as a viewer by a reply",
    "forge a signature",
    "use a stolen pass",
    "use an expired pass",
    "use a refresh token twice",
    "write with a reading token",
    "take a space over as an editor",
    "move a notebook into itself",
    "use an invitation again",
    "use a revoked invitation",
    "replay a proof",
    "find notes by rest",
    "climb out of the gateways paths",
    "send bodies too large",
    "run a script by a title",
    "listen to another space",
    "go back to an older tls",
    "invite to another authority",
    "stay on the bus when removed",
    "announce another place for a hub",
    "copy the tags of a member",
    "knock again by another key",
}


async def test_whoever_tries_what_he_may_not_is_refused(tmp_path: Path) -> None:
    chosen = [attack for attack in find_attacks() if attack.name in _CHOSEN]
    async with open_ground(tmp_path) as ground:
        verdicts = [await try_attack(ground, attack) for attack in chosen]
    assert [(each.attack.name, each.seen) for each in verdicts if each.result is not Result.REFUSED] == []


def test_every_attack_has_a_name_of_its_own_and_there_are_many() -> None:
    names = [attack.name for attack in find_attacks()]
    assert len(set(names)) == len(names) >= _FEWEST
    assert set(names) >= _CHOSEN


class NoGround:
    """What an attack that needs no hub is tried on."""

    async def hang_up(self) -> None:
        pass


async def get_through(_ground: Ground) -> str:
    require(holds=False, breach="it was open")
    return ""


async def stumble(_ground: Ground) -> str:
    raise ValueError("a mistake")


async def be_refused(_ground: Ground) -> str:
    require(holds=True, breach="it was open")
    return "locked"


@pytest.mark.parametrize(
    ("run", "result"),
    [(get_through, Result.GOT_THROUGH), (stumble, Result.BROKE), (be_refused, Result.REFUSED)],
)
async def test_an_attack_that_gets_through_or_breaks_is_told_from_one_that_is_refused(
    run: object, result: Result
) -> None:
    attack = Attack("x", "x", "x", "x", run)  # type: ignore[arg-type] # the three above
    verdict = await try_attack(NoGround(), attack)  # type: ignore[arg-type]
    assert verdict.result is result
