"""What is thought of all parts together: causes are named once, and only what keeps from serving blocks."""

import pytest

from core.errors import Problem
from core.health import Health
from core.vitals import Check, Trouble, Vital, Vitals


def check(name: str, trouble: Trouble | None, rests_on: str = "") -> Check:
    async def look() -> Trouble | None:
        return trouble

    return Check(name, look, "", blocks=True, rests_on=rests_on)


async def looked_at(*checks: Check) -> dict[str, Vital]:
    return {vital.name: vital for vital in await Vitals(checks, lambda: 0.0).look()}


@pytest.mark.parametrize(
    ("trouble", "blocks"),
    [
        (Trouble(Problem("It is away.")), True),
        (Trouble(Problem("It ends soon."), Health.NOTABLE), False),
        (Trouble(Problem("It is nearly full."), stops=False), False),
        (None, False),
    ],
)
async def test_only_what_keeps_everybody_from_being_served_blocks(
    trouble: Trouble | None, blocks: bool
) -> None:
    assert (await looked_at(check("part", trouble)))["part"].blocks is blocks


async def test_where_one_thing_rests_on_another_that_is_faulty_only_the_cause_is_told() -> None:
    away = Trouble(Problem("It is away."))
    found = await looked_at(check("bus", away), check("accounts", away, "bus"), check("notes", None, "bus"))
    assert {name: vital.health for name, vital in found.items()} == {
        "bus": Health.FAULTY,
        "accounts": Health.NOTABLE,
        "notes": Health.SOUND,
    }
    assert "bus" in found["accounts"].finding.seen
    alone = await looked_at(check("bus", None), check("accounts", away, "bus"))
    assert alone["accounts"].health is Health.FAULTY
