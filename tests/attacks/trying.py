"""Trying attacks on one running hub, one after the other, and judging what came of each."""

import asyncio
import os
import tempfile
import time
import traceback
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from tests.attacks.attack import Attack, Breach
from tests.attacks.ground import Ground, open_ground

_LONGEST = 90.0


class Result(Enum):
    """How an attack ended; one that broke proves nothing, and counts as a success of the attacker."""

    REFUSED = "refused"
    GOT_THROUGH = "GOT THROUGH"
    BROKE = "BROKE"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of an attack, in a sentence, and in how many seconds."""

    attack: Attack
    result: Result
    seen: str
    seconds: float


async def try_attack(ground: Ground, attack: Attack) -> Verdict:
    """Try one attack. Never raises."""
    started = time.monotonic()
    result, seen = Result.REFUSED, ""
    try:
        async with asyncio.timeout(_LONGEST):
            seen = await attack.run(ground)
    except Breach as breach:
        result, seen = Result.GOT_THROUGH, str(breach)
    except Exception as error:  # noqa: BLE001 (one attack must not hide the others)
        result, seen = Result.BROKE, "".join(traceback.format_exception(error))[-900:]
    await ground.hang_up()
    return Verdict(attack, result, seen, time.monotonic() - started)


def try_all(attacks: Sequence[Attack]) -> Iterator[Verdict]:
    """Try attacks on a hub in a folder that is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="tandem-attacks-") as place, asyncio.Runner() as runner:
        os.environ |= {"TANDEM_KEYS": f"{place}/keys", "TANDEM_LISTEN": "127.0.0.1"}
        opened = open_ground(Path(place))
        ground = runner.run(opened.__aenter__())
        try:
            for attack in attacks:
                yield runner.run(try_attack(ground, attack))
        finally:
            runner.run(opened.__aexit__(None, None, None))
