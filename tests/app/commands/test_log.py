"""What is said of a log: each fault with its cause and cure, and nothing that needs the user goes unseen."""

import time
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.bootstrap import open_desk
from app.commands.desk import Desk
from app.commands.health import diagnose
from app.commands.log import heal_logs, report_logs, verify_logs
from app.commands.log_health import judge
from app.commands.requests import HealLogs, ReportLogs, VerifyLogs
from app.control import Caller
from core.errors import BusProblem, NotFound
from core.facts import Space, SpaceRole
from core.health import Finding, Health
from core.ids import DeviceId, SpaceId
from core.profile import OwnerKind, Profile
from core.store import Changes, LogMark, ParkedKind
from sync.peer import SyncMode
from sync.peer.space_log import Healed, LogReport, Verification

SOUND = LogReport(
    epoch="first",
    first=1,
    last=1310,
    messages=1204,
    bytes=3_200_000,
    snapshots=12,
    snapshot_bytes=120_000,
    cursor_epoch="first",
    cursor=1310,
    waiting=0,
    parked={},
    is_healing=False,
    last_exchange=1_790_000_000.0,
    devices={DeviceId("laptop"): 1310},
    is_copied=False,
    held=0,
    in_reach=True,
)
EQUAL = Verification(
    documents=214,
    not_in_log=0,
    not_here=0,
    damaged_here=0,
    damaged_in_log=0,
    uncounted_in_log=0,
    equal_devices=2,
    differing_devices=0,
)


class FakeLog:
    """Tells what it is told to tell; `trouble` is raised by whatever needs the hub."""

    def __init__(self) -> None:
        self.told = SOUND
        self.found = EQUAL
        self.ahead = 0.0
        self.is_silent = False
        self.trouble: BusProblem | None = None

    async def report(self) -> LogReport:
        if self.is_silent:
            raise BusProblem("The log did not answer in time.")
        return self.told

    async def hub_time(self) -> float | None:
        return time.time() + self.ahead

    async def verify(self) -> Verification:
        if self.trouble:
            raise self.trouble
        return self.found

    async def heal(self) -> Healed:
        if self.trouble:
            raise self.trouble
        return Healed(sent=3, received=1, quarantined=0)


@pytest.fixture
def log() -> FakeLog:
    return FakeLog()


@pytest.fixture
async def desk(tmp_path: Path, log: FakeLog, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Desk]:
    """A desk with one shared space, whose log is a fake, and one that is not shared."""
    async with open_desk(Profile(tmp_path / "profile"), OwnerKind.COMMAND, SyncMode.OFFLINE) as desk:
        space = await desk.library.default_space()
        await desk.library.keep_space(Space(space.id, "Garden", SpaceRole.HOST, "127.0.0.1:4222", b"made up"))
        await desk.library.create_space("Alone")
        real = desk.peer.log

        def choose(wanted: SpaceId) -> Any:
            return log if wanted == space.id else real(wanted)

        monkeypatch.setattr(desk.peer, "log", choose)
        yield desk


async def findings(desk: Desk) -> dict[str, Finding]:
    (state,) = (await report_logs(desk, ReportLogs())).logs
    return {finding.subject: finding for finding in state.findings}


def faults(told: list[Finding]) -> list[str]:
    return [finding.subject for finding in told if finding.health is Health.FAULTY]


async def test_a_sound_log_is_described(desk: Desk) -> None:
    (state,) = (await report_logs(desk, ReportLogs("Garden"))).logs
    told = {finding.subject: finding for finding in state.findings}
    assert told["log"].seen == "1,204 messages (3.2 MB) and 12 snapshots (120.0 kB); all of it is here."
    assert [(row.device, row.stored) for row in state.devices] == [("laptop", 1310)]
    assert state.compared is not None
    assert not faults(list(state.findings))


async def test_a_log_that_is_not_read_to_its_end_says_how_much_is_left(desk: Desk, log: FakeLog) -> None:
    log.told = replace(SOUND, cursor=1300)
    assert "10 messages still to be read here" in (await findings(desk))["log"].seen


async def test_a_space_that_is_not_shared_has_no_log(desk: Desk) -> None:
    with pytest.raises(NotFound, match="not shared"):
        await report_logs(desk, ReportLogs("Alone"))


async def test_a_refill_is_told_and_needs_nobody(desk: Desk, log: FakeLog) -> None:
    log.told = replace(SOUND, is_healing=True)
    found = (await findings(desk))["log"]
    assert found.health is Health.NOTABLE
    assert "being filled again" in found.seen


async def test_a_log_with_fewer_messages_than_its_host_knows_is_a_fault(desk: Desk, log: FakeLog) -> None:
    space = (await desk.library.default_space()).id
    mark = LogMark(space, "first", last=1300, messages=1200, snapshots_last=12, snapshots=12)
    await desk.library.store.write(Changes(log_marks=[mark]))

    found = (await findings(desk))["log"]
    assert found.health is Health.FAULTY
    assert found.seen.startswith("The log lost 6 messages")


async def test_a_log_that_holds_what_its_host_knows_is_sound(desk: Desk) -> None:
    space = (await desk.library.default_space()).id
    mark = LogMark(space, "first", last=1300, messages=1194, snapshots_last=12, snapshots=12)
    await desk.library.store.write(Changes(log_marks=[mark]))
    assert (await findings(desk))["log"].health is Health.SOUND


async def test_a_log_with_another_epoch_is_not_compared_with_the_old_one(desk: Desk) -> None:
    space = (await desk.library.default_space()).id
    mark = LogMark(space, "older", last=9000, messages=9000, snapshots_last=12, snapshots=12)
    await desk.library.store.write(Changes(log_marks=[mark]))
    assert (await findings(desk))["log"].health is Health.SOUND


async def test_deletions_that_wait_for_a_decision_need_the_user(desk: Desk, log: FakeLog) -> None:
    log.told = replace(SOUND, held=40)
    found = (await findings(desk))["deletions"]
    assert found.health is Health.FAULTY
    assert "40 notes" in found.seen


async def test_a_clock_that_is_far_off_is_told(desk: Desk, log: FakeLog) -> None:
    assert "clock" not in await findings(desk)
    log.ahead = 7200.0
    found = (await findings(desk))["clock"]
    assert found.health is Health.NOTABLE
    assert "120 minutes behind the hub's" in found.seen


async def test_a_copied_profile_needs_the_user(desk: Desk, log: FakeLog) -> None:
    log.told = replace(SOUND, is_copied=True)
    assert (await findings(desk))["profile"].health is Health.FAULTY


@pytest.mark.parametrize(
    ("kind", "cure"),
    [
        (ParkedKind.UNKNOWN, "Install the newest Tandem"),
        (ParkedKind.DAMAGED, "comes again from other devices"),
        (ParkedKind.LOCAL, "Check this disk"),
    ],
)
async def test_what_was_put_aside_has_the_cure_of_its_kind(
    desk: Desk, log: FakeLog, kind: ParkedKind, cure: str
) -> None:
    log.told = replace(SOUND, parked={kind: 2})
    found = (await findings(desk))["set aside"]
    assert found.health is Health.NOTABLE
    assert cure in found.cure


async def test_pieces_of_long_messages_are_no_finding(desk: Desk, log: FakeLog) -> None:
    log.told = replace(SOUND, parked={ParkedKind.CHUNK: 2})
    assert "set aside" not in await findings(desk)


async def test_a_hub_that_is_away_leaves_everything_saved(desk: Desk, log: FakeLog) -> None:
    log.told = replace(SOUND, in_reach=False, waiting=2)
    told = await findings(desk)
    assert "log" not in told
    assert told["outbox"].seen == "2 changes wait; all of it is saved here."
    assert not faults(list(told.values()))


async def test_doctor_tells_the_log_of_each_shared_space(desk: Desk, log: FakeLog) -> None:
    log.told = replace(SOUND, held=40)
    subjects = {finding.subject: finding.health for finding in (await diagnose(desk)).findings}
    assert subjects["deletions of “Garden”"] is Health.FAULTY
    assert not any("Alone" in subject for subject in subjects)


async def test_doctor_goes_on_when_a_log_does_not_answer(desk: Desk, log: FakeLog) -> None:
    log.is_silent = True
    told = {finding.subject: finding for finding in (await diagnose(desk)).findings}
    assert told["hub of “Garden”"].seen == "The log did not answer in time."
    assert "database" in told


def test_an_equal_comparison_has_no_faults() -> None:
    told = judge(EQUAL)
    assert [finding.health for finding in told] == [Health.SOUND, Health.SOUND]
    assert told[0].seen == "214 documents compared with the whole log: all equal."


@pytest.mark.parametrize(
    ("found", "subject", "words"),
    [
        (replace(EQUAL, not_in_log=3), "log", "the log lacks something of 3, which is safe here"),
        (replace(EQUAL, not_here=1), "log", "this device lacks something of 1, which is safe in the log"),
        (replace(EQUAL, damaged_here=1), "this disk", "1 document damaged on this disk"),
        (replace(EQUAL, differing_devices=1), "devices", "1 of 3 devices in reach holds something else"),
    ],
)
def test_every_difference_is_a_fault_that_healing_cures(
    found: Verification, subject: str, words: str
) -> None:
    told = judge(found)
    assert faults(told) == [subject]
    [fault] = [finding for finding in told if finding.subject == subject]
    assert words in fault.seen
    assert "tandem log heal" in fault.cure


def test_a_message_that_cannot_be_read_is_told() -> None:
    assert judge(replace(EQUAL, damaged_in_log=2))[1].seen == "2 messages in the log cannot be read."


async def test_verifying_gives_the_figures_and_what_they_mean(desk: Desk, log: FakeLog) -> None:
    log.found = replace(EQUAL, not_in_log=3)
    (told,) = (await verify_logs(desk, VerifyLogs(), Caller())).logs
    assert (told.documents, told.not_in_log) == (214, 3)
    assert faults(list(told.findings)) == ["log"]


async def test_healing_tells_what_it_did_and_what_is_left(desk: Desk, log: FakeLog) -> None:
    log.found = replace(EQUAL, differing_devices=1)
    (told,) = (await heal_logs(desk, HealLogs(), Caller())).logs
    assert (told.sent, told.received, told.quarantined) == (3, 1, 0)
    assert faults(list(told.findings)) == ["devices"]


async def test_a_log_out_of_reach_is_a_fault_of_verifying_and_healing(desk: Desk, log: FakeLog) -> None:
    log.trouble = BusProblem("The log of this space is out of reach.", safe="Saved here.", cure="Start it.")
    (verified,) = (await verify_logs(desk, VerifyLogs(), Caller())).logs
    (healed,) = (await heal_logs(desk, HealLogs(), Caller())).logs
    for told in (verified.findings, healed.findings):
        assert faults(list(told)) == ["hub"]
        assert told[0].cure == "Start it."
