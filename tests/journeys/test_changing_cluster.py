"""A cluster grows from three hubs to five and becomes smaller again, while somebody writes all the time."""

from pathlib import Path

import pytest

from tests.journeys.clusters import Hubs, running_hubs, writing
from tests.journeys.daemons import PATIENCE
from tests.journeys.test_standby import read_until
from tests.sync.peer.conftest import Office, until


@pytest.fixture(autouse=True)
def _quiet_hubs_on_loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TANDEM_LISTEN", "127.0.0.1")
    monkeypatch.setenv("TANDEM_LOG_LEVEL", "warning")


@pytest.mark.long
@pytest.mark.timeout(1500)
async def test_nothing_is_lost_from_three_hubs_to_five_and_back_to_one(
    office: Office, tmp_path: Path
) -> None:
    async with running_hubs(office, tmp_path, 3) as hubs, writing(hubs) as author:
        for number in (4, 5):
            await hubs.join()
            await hubs.stands("together", number)
            await author.has_more()
        await hubs.hold(author.acknowledged, *hubs.profiles)
        for number in (4, 3):
            await hubs.remove(hubs.profiles[number])
            await hubs.stands("together", number)
            await author.has_more()
        await removed_by_one_that_dies_of_it(hubs, hubs.profiles[2])
        await author.has_more()
        await hubs.hold(author.acknowledged, *hubs.profiles[:2])
        await hubs.remove(hubs.profiles[1])
        await hubs.stands("alone", 1)
        await author.has_more()
        await hubs.hold(author.acknowledged, hubs.profiles[0])


async def removed_by_one_that_dies_of_it(hubs: Hubs, last: Path) -> None:
    """Remove the third hub by the first one, which is killed before it keeps the logs alone."""
    first, gone = hubs.profiles[0], await hubs.id_of(last)
    await hubs.remove(last)
    hubs.daemons.pop(first).kill()
    hubs.start(first)
    await hubs.stands("with standby", 2)
    code, _, err = await hubs.try_tandem("cluster", "remove-hub", gone)
    assert (code, "has no hub" in err) == (1, True), err


@pytest.mark.long
@pytest.mark.timeout(900)
async def test_a_move_to_three_hubs_that_die_on_the_way_is_given_up_and_made_later(
    office: Office, tmp_path: Path
) -> None:
    async with running_hubs(office, tmp_path, 2) as hubs, writing(hubs) as author:
        first = hubs.profiles[0]
        await hubs.join()
        await until(lambda: any((first / "bus").glob("store-*-1")), PATIENCE)
        for profile in hubs.profiles[1:]:
            hubs.daemons.pop(profile).kill()
        await hubs.stands("standby behind", 3)
        await author.has_more()
        await hubs.hold(author.acknowledged, first)
        for profile in hubs.profiles[1:]:
            hubs.start(profile)
        await hubs.stands("together", 3)
        await author.has_more()
        await hubs.hold(author.acknowledged, *hubs.profiles)


@pytest.mark.long
@pytest.mark.timeout(900)
async def test_hubs_are_restarted_in_turn_and_a_dead_one_is_replaced_while_somebody_writes(
    office: Office, tmp_path: Path
) -> None:
    async with running_hubs(office, tmp_path, 3) as hubs, writing(hubs) as author:
        for profile in hubs.profiles:
            await hubs.stop(profile)
            await author.has_more()
            hubs.start(profile)
            await hubs.stands("together", 3, at=hubs.profiles[0])
        told = await hubs.tandem("cluster", "rebalance")
        assert "→" in told or "nothing was moved" in told
        await author.has_more()

        old, lost = await hubs.id_of(hubs.profiles[0]), hubs.profiles.pop(0)
        hubs.daemons.pop(lost).kill()
        await hubs.stands("hub away", 3)
        code, _, err = await hubs.try_tandem("cluster", "remove-hub", await hubs.id_of(hubs.profiles[1]))
        assert (code, "would answer" in err) == (1, True), err
        await hubs.join(link=(await hubs.tandem("cluster", "replace-hub", old)).strip())
        await hubs.stands("together", 3)
        state = await hubs.state()
        assert old not in {hub["id"] for hub in state["hubs"]}
        assert len(state["unfolded"]) == 1  # the device of its owner is the one that was lost
        await author.has_more()
        await hubs.hold(author.acknowledged, *hubs.profiles)
        assert "was removed from its cluster" in read_until(hubs.start(lost), "The hub does not run")
