"""What is asked over the bus is asked for as long as somebody waits."""

import pytest

from core.requests import within
from sync.bus import BusSilent, Connection
from sync.bus.silences import Silences


async def test_a_request_ends_with_its_caller_and_the_hub_is_not_called_silent(
    connection: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    missed: list[str] = []
    monkeypatch.setattr(Silences, "miss", lambda _self, subject: missed.append(subject))
    connection.subscribe("deaf", lambda message: None)
    with within(0.05), pytest.raises(BusSilent):
        await connection.request("deaf", timeout=0.4)
    with pytest.raises(BusSilent):
        await connection.request("deaf", timeout=0.6)  # longer than what was left of the first
    assert missed == ["deaf"]
