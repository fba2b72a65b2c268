"""Where the server program is looked for."""

import sys
from pathlib import Path

import pytest

from core.errors import BusMissing
from core.ids import SpaceId
from sync.bus import BusState, find_server_program
from tests.sync.hub_bus import QUOTA, HubBus


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """A Python without the program beside it, without the wheel, and with an empty PATH."""
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    monkeypatch.setattr("sync.bus.program.files", lambda name: [])
    monkeypatch.setenv("PATH", str(tmp_path / "path"))
    return monkeypatch


def make_program(path: Path) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.touch(0o755)
    return path


def test_the_installed_program_is_found() -> None:
    assert find_server_program().name == "nats-server"


def test_the_files_of_the_wheel_are_searched(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    monkeypatch.setenv("PATH", "")
    assert find_server_program().resolve().parent == (Path(sys.prefix) / "bin").resolve()


def test_the_path_is_searched_last(bare: pytest.MonkeyPatch, tmp_path: Path) -> None:
    on_path = make_program(tmp_path / "path" / "nats-server")
    assert find_server_program() == on_path
    beside = make_program(tmp_path / "nats-server")
    assert find_server_program() == beside


async def test_a_missing_program_is_a_problem_with_a_cure(bare: pytest.MonkeyPatch, hub_bus: HubBus) -> None:
    async with hub_bus.server as server:
        with pytest.raises(BusMissing, match="nats-server") as caught:
            await server.serve({SpaceId("a" * 28): QUOTA})
        assert "pip install" in caught.value.cure
        assert server.state is BusState.STOPPED
