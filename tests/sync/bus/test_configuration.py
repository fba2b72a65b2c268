"""The settings that durability, memory and secrecy hang on."""

from pathlib import Path

import pytest

from sync.bus.configuration import ServerFiles, write_configuration


@pytest.fixture
def settings(tmp_path: Path) -> list[str]:
    files = ServerFiles(tmp_path)
    write_configuration(files, "127.0.0.1:4222", tmp_path / "hub.pem", 'operator: "token"\n')
    return [line.strip() for line in files.configuration.read_text().splitlines()]


@pytest.mark.parametrize(
    "setting",
    [
        "sync_interval: always",  # without it a power cut takes what was acknowledged
        "max_payload: 8MB",
        "max_pending: 32MB",
        'write_deadline: "120s"',  # with less a slow member asks for the same slice for ever
        "handshake_first: true",  # without it whoever stands between is told the tokens
        'min_version: "1.3"',
        'operator: "token"',
    ],
)
def test_the_settings_hold(settings: list[str], setting: str) -> None:
    assert setting in settings


def test_certificate_and_key_are_one_file(settings: list[str], tmp_path: Path) -> None:
    assert f'cert_file: "{tmp_path / "hub.pem"}"' in settings
    assert f'key_file: "{tmp_path / "hub.pem"}"' in settings
