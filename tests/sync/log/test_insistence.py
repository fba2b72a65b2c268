"""What a log leaves unanswered is sent again: the oldest by itself, and all of it once the log is back."""

import asyncio
from collections.abc import Mapping

import pytest

from sync.bus import BusAddress, BusSilent, Connection, Message, NobodyAnswers
from sync.log.insistence import Insistence
from tests.sync.hub_bus import HubBus
from tests.sync.waiting import until

ANSWER = Message("inbox", b"{}", b"", "")


class Line(Connection):
    """Keeps what is asked, for the test to answer."""

    def __init__(self, address: BusAddress) -> None:
        super().__init__(address, "line")
        self.asked: list[tuple[bytes, asyncio.Future[Message]]] = []

    def ask(
        self,
        subject: str,
        payload: bytes = b"",
        headers: Mapping[str, str] | None = None,
        *,
        timeout: float = 5.0,
    ) -> asyncio.Future[Message]:
        answer: asyncio.Future[Message] = asyncio.get_running_loop().create_future()
        self.asked.append((payload, answer))
        return answer

    @property
    def wires(self) -> list[bytes]:
        return [wire for wire, _ in self.asked]


@pytest.fixture(autouse=True)
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sync.log.insistence._AGAIN", 0.02)
    monkeypatch.setattr("sync.log.insistence._STILL_AGAIN", 0.02)


@pytest.fixture
async def line(hub_bus: HubBus) -> Line:
    return Line(hub_bus.at(1))


async def test_only_the_oldest_is_sent_again_until_the_log_is_back_and_then_all_of_them(line: Line) -> None:
    insistence = Insistence(line, 5.0)
    answers = [insistence.send("d", wire, {}) for wire in (b"1", b"2", b"3")]
    await until(lambda: len(line.asked) > 4)
    assert set(line.wires[3:]) == {b"1"}
    line.asked[-1][1].set_result(ANSWER)
    assert await answers[0] == ANSWER
    await until(lambda: line.wires[-2:] == [b"2", b"3"])
    for _, answer in line.asked[-2:]:
        answer.set_result(ANSWER)
    assert [await answer for answer in answers[1:]] == [ANSWER, ANSWER]


async def test_a_late_answer_to_the_first_sending_sends_nothing_more(line: Line) -> None:
    insistence = Insistence(line, 5.0)
    first, second = [insistence.send("d", wire, {}) for wire in (b"1", b"2")]
    await until(lambda: len(line.asked) > 2)
    line.asked[0][1].set_result(ANSWER)
    line.asked[1][1].set_result(ANSWER)
    assert [await first, await second] == [ANSWER, ANSWER]
    assert set(line.wires[2:]) == {b"1"}


async def test_the_deadline_is_that_of_the_first_sending(line: Line) -> None:
    answer = Insistence(line, 5.0).send("d", b"1", {})
    await until(lambda: len(line.asked) > 2)
    line.asked[0][1].set_exception(BusSilent())
    with pytest.raises(BusSilent):
        await answer


async def test_that_nobody_hears_the_second_sending_says_nothing_of_the_first(line: Line) -> None:
    answer = Insistence(line, 5.0).send("d", b"1", {})
    await until(lambda: len(line.asked) > 1)
    line.asked[1][1].set_exception(NobodyAnswers("d"))
    with pytest.raises(BusSilent):
        await answer


async def test_what_is_long_is_sent_once(line: Line) -> None:
    insistence = Insistence(line, 5.0)
    insistence.send("d", bytes(20_000), {})
    insistence.send("d", b"2", {})
    await until(lambda: len(line.asked) > 3)
    assert {len(wire) for wire in line.wires[1:]} == {1}


async def test_what_is_long_is_sent_again_more_seldom(
    line: Line, hub_bus: HubBus, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sync.log.insistence._BYTES_PER_SECOND", 100)
    other = Line(hub_bus.at(1))
    Insistence(other, 5.0).send("d", bytes(8000), {})
    Insistence(line, 5.0).send("d", b"1", {})
    await until(lambda: len(line.asked) > 5)
    assert len(other.asked) == 2


async def test_a_log_that_is_silent_for_long_is_asked_more_seldom(
    line: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sync.log.insistence._LONG_SILENCE", -1.0)
    Insistence(line, 5.0).send("d", b"1", {})
    await until(lambda: len(line.asked) > 2)
    monkeypatch.setattr("sync.log.insistence._AGAIN", 3600.0)
    before = len(line.asked)
    await asyncio.sleep(0.2)
    assert len(line.asked) <= before + 1
