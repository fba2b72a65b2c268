"""`tandem doctor` asks the `tandemd` that has the profile open, through its socket."""

import os
import re
import shutil
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.commands.health import diagnose
from app.commands.hubs import own_hub
from core.health import Health
from core.profile import Profile
from sync.hub.users import Registration
from tests.app.cli.conftest import Run, start, tandem
from tests.app.daemon.running_hub import running_hub
from tests.app.doctor.sample import surroundings

__all__ = ["start", "tandem"]


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    return tmp_path / "profile"


def test_what_hangs_in_a_daemon_is_told_by_the_daemon(
    tandem: Run, start: Callable[..., Any], profile: Path, tmp_path: Path
) -> None:
    with surroundings(tmp_path):
        running = start("app.daemon.entry", "--profile", str(profile))
        while not (line := running.process.stdout.readline()).startswith("Its hub is at"):
            assert line, "it ended before its hub ran"
        bus = tandem("hub", "status", "--json").json["process"]
        os.kill(bus, signal.SIGSTOP)
        try:
            told = tandem("doctor", "--json")
            shown = tandem("status")
        finally:
            os.kill(bus, signal.SIGCONT)
    [found] = [found for found in told.json if found["subject"] == "bus"]
    assert (told.code, found["health"]) == (1, "faulty")
    assert "does not answer" in found["seen"]
    assert f"process {running.pid}" in next(each["seen"] for each in told.json if each["subject"] == "owner")
    assert "✗ bus" in shown.out


async def test_logs_of_a_hub_that_had_been_set_back_and_written_to_are_told(tmp_path: Path) -> None:
    profile = Profile(tmp_path / "hub")
    store, mirror, users = profile.bus / "store", profile.hub / "mirror.db", profile.hub / "users.db"
    async with running_hub(profile.directory):
        pass
    shutil.copytree(store, tmp_path / "older")
    async with running_hub(profile.directory) as hub:
        await own_hub(hub.desk).services.users.invite(None)
    mirror.rename(tmp_path / "known")
    users.unlink()
    shutil.rmtree(store)
    (tmp_path / "older").rename(store)
    async with running_hub(profile.directory) as hub:
        await own_hub(hub.desk).services.users.set_registration(Registration.OPEN)
    (tmp_path / "known").rename(mirror)
    users.unlink()
    async with running_hub(profile.directory) as hub:
        [found] = [each for each in (await diagnose(hub.desk)).findings if each.subject == "mirror"]
    assert found.health is Health.FAULTY
    assert re.search(r"in ACCOUNTS.* had been set back and then written to", found.seen)
    assert "repeat it" in found.cure
