"""A hub of a cluster notices by the signs of life of another one that their clocks are apart."""

from pathlib import Path
from typing import cast

import msgspec
import pytest

from core.health import Health
from core.ids import DeviceId
from core.vitals import Trouble
from core.world import World
from sync.bus import Connection, Message
from sync.hub.cluster.signs import HubSign, Signs
from sync.hub.vitals import standing_checks

NOW = 1_790_000_000.0
WORLD = World(lambda: NOW, bytes)
THERE = DeviceId("there")


async def nothing() -> None:
    return None


async def told(mirrored_at: float, place: Path) -> Trouble | None:
    """Look at the clock after the other hub gave a sign."""
    signs = Signs(cast("Connection", None), DeviceId("here"), WORLD, nothing)
    signs.hear(Message("alive.there", msgspec.msgpack.encode(HubSign(mirrored_at=mirrored_at)), b"", ""))
    checks = standing_checks([place], {}, lambda: None, lambda: signs.clocks({THERE: "two"}), WORLD)
    [clock] = [check for check in checks if check.name == "clock"]
    return await clock.look()


@pytest.mark.parametrize("ahead", [900.0, -900.0])
async def test_a_clock_that_is_apart_is_told(tmp_path: Path, ahead: float) -> None:
    trouble = await told(NOW + ahead, tmp_path)
    assert trouble is not None
    assert trouble.health is Health.NOTABLE
    assert trouble.problem.title == "The clock of the hub two and that of this one are 15 minutes apart."


@pytest.mark.parametrize("mirrored_at", [NOW + 2, 0.0])
async def test_one_that_is_right_or_not_told_is_no_matter(tmp_path: Path, mirrored_at: float) -> None:
    assert await told(mirrored_at, tmp_path) is None
