"""A cluster grows from three hubs to five and becomes smaller again, while somebody writes all the time."""

from pathlib import Path

import pytest

from tests.journeys.clusters import running_hubs, writing
from tests.sync.peer.conftest import Office


@pytest.mark.timeout(1500)
async def test_nothing_is_lost_from_three_hubs_to_five_and_back_to_one(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TANDEM_LISTEN", "127.0.0.1")
    monkeypatch.setenv("TANDEM_LOG_LEVEL", "warning")
    async with running_hubs(office, tmp_path, 3) as hubs, writing(hubs) as author:
        first = hubs.profiles[0]
        print("three", author.pause(), flush=True)
        for number in (4, 5):
            await hubs.join()
            await hubs.stands("together", number)
            await author.has_more()
            print(number, author.pause(), flush=True)
        await hubs.hold(author.acknowledged, *hubs.profiles)

        for number in (4, 3):
            gone = hubs.profiles.pop()
            await hubs.tandem("cluster", "remove-hub", await hubs.id_of(gone))
            await hubs.stands("together", number)
            await author.has_more()
            print(number, author.pause(), flush=True)
        await hubs.tandem("cluster", "remove-hub", await hubs.id_of(hubs.profiles[2]))
        await hubs.stands("with standby", 2)
        await author.has_more()
        print(2, author.pause(), flush=True)
        await hubs.hold(author.acknowledged, *hubs.profiles[:2])
        await hubs.tandem("cluster", "remove-hub", await hubs.id_of(hubs.profiles[1]))
        await hubs.stands("alone", 1)
        await author.has_more()
    await hubs.hold(author.acknowledged, first)
