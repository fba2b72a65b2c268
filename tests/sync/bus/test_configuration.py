"""The settings that durability and memory hang on."""

from pathlib import Path

import pytest

from core.ids import SpaceId
from sync.bus.configuration import ServerFiles, write_configuration


@pytest.fixture
def settings(tmp_path: Path) -> list[str]:
    files = ServerFiles(tmp_path)
    write_configuration(files, 4222, {SpaceId("a" * 24): "token"}, "secret")
    return [line.strip() for line in files.configuration.read_text().splitlines()]


@pytest.mark.parametrize(
    "setting",
    [
        "sync_interval: always",  # without it a power cut takes what was acknowledged
        "max_payload: 8MB",
        "max_pending: 32MB",
        "write_timeout: retry",
    ],
)
def test_the_settings_hold(settings: list[str], setting: str) -> None:
    assert setting in settings


def test_the_watcher_may_publish_one_subject(settings: list[str]) -> None:
    assert 'permissions: { publish: "$SYS.REQ.SERVER.PING.HEALTHZ", subscribe: "_INBOX.>" }' in settings
