"""What JetStream leaves unanswered is asked once more, and what it says no to is told apart."""

import asyncio
from collections.abc import Mapping

import pytest

from core.errors import BusProblem
from sync.bus import BusAddress, BusSilent, Connection, Message
from sync.log import LogLeaderless, LogMissing, LogRefused
from sync.log.jetstream import ask, checked, read_answer
from tests.sync.hub_bus import HubBus


class Deaf(Connection):
    """Hears the questions from the `heard`th on, and fails the first one when it is told to."""

    def __init__(self, address: BusAddress, heard: int) -> None:
        super().__init__(address, "deaf")
        self.asked: list[str] = []
        self.given_up = asyncio.Event()
        self._heard = heard

    async def request(
        self,
        subject: str,
        payload: bytes = b"",
        headers: Mapping[str, str] | None = None,
        *,
        timeout: float = 5.0,
    ) -> Message:
        self.asked.append(subject)
        if len(self.asked) >= self._heard:
            return Message("inbox", b'{"state":{"last_seq":7}}', b"", "")
        await self.given_up.wait()
        raise BusSilent


@pytest.fixture(autouse=True)
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sync.log.jetstream._AGAIN", 0.01)


@pytest.fixture
def address(hub_bus: HubBus) -> BusAddress:
    return hub_bus.at(1)


async def test_a_question_that_was_not_heard_is_asked_again(address: BusAddress) -> None:
    deaf = Deaf(address, heard=3)
    answer = await ask(deaf, "STREAM.INFO.LOG", {})
    assert (answer.state and answer.state.last_seq, len(deaf.asked)) == (7, 3)


async def test_nobody_asks_for_longer_than_the_first_question_lasts(address: BusAddress) -> None:
    deaf = Deaf(address, heard=10_000)
    asking = asyncio.create_task(ask(deaf, "STREAM.INFO.LOG", {}))
    while len(deaf.asked) < 3:
        await asyncio.sleep(0)
    deaf.given_up.set()
    with pytest.raises(BusSilent):
        await asking


async def test_what_changes_a_log_is_asked_once(address: BusAddress) -> None:
    deaf = Deaf(address, heard=2)
    asking = asyncio.create_task(ask(deaf, "STREAM.PURGE.LOG", {}))
    await asyncio.sleep(0.1)
    deaf.given_up.set()
    with pytest.raises(BusSilent):
        await asking
    assert len(deaf.asked) == 1


@pytest.mark.parametrize(
    ("code", "problem"),
    [(10008, LogLeaderless), (10039, LogLeaderless), (10059, LogMissing), (10047, LogRefused)],
    ids=["leaderless", "account being taken in", "missing", "no storage"],
)
def test_what_passes_by_itself_is_told_from_what_does_not(code: int, problem: type[BusProblem]) -> None:
    answer = read_answer(b'{"error":{"code":503,"err_code":%d,"description":"no"}}' % code)
    with pytest.raises(problem):
        checked(answer)
