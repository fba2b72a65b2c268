"""Kept profiles, unpacked, and this version's commands to look into them."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec
import pytest

from app.cli.entry import main
from tests.upgrades.written import PROFILE

PROFILES = Path(__file__).parent / "profiles"
_ROOT = Path(__file__).parents[2]
_SECONDS = 100


@dataclass(frozen=True)
class Kept:
    """An unpacked profile, and its keys beside it."""

    home: Path
    printed: pytest.CaptureFixture[str] = field(repr=False)

    @property
    def folder(self) -> Path:
        return self.home / PROFILE

    @property
    def database(self) -> Path:
        return self.folder / "tandem.db"

    def start(self, module: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run a program of today on it; none of them ever shows a traceback."""
        command = [sys.executable, "-m", module, "--profile", str(self.folder), *arguments]
        environment = os.environ | {"PYTHONPATH": str(_ROOT), "QT_QPA_PLATFORM": "offscreen"}
        done = subprocess.run(
            command, env=environment, capture_output=True, text=True, check=False, timeout=_SECONDS
        )
        assert "Traceback" not in done.stdout + done.stderr
        return done

    def tandem(self, *arguments: str) -> str:
        """Give what a command prints that does what it is asked."""
        self.printed.readouterr()
        with pytest.raises(SystemExit) as ended:
            main(["--profile", str(self.folder), *arguments])
        printed = self.printed.readouterr()
        assert not ended.value.code, printed.err
        return printed.out

    def json(self, *arguments: str) -> Any:
        return msgspec.json.decode(self.tandem(*arguments, "--json"))

    def bodies(self) -> dict[str, str]:
        """Read every note that lists show, by its title."""
        listed = self.json("note", "list", "--limit", "100")
        return {each["title"]: self.json("note", "show", each["id"])["body"] for each in listed}


Unpack = Callable[[str], Kept]


@pytest.fixture
def unpack(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Unpack:
    def unpack(name: str) -> Kept:
        home = tmp_path / name
        monkeypatch.setenv("TANDEM_KEYS", str(home / "keys"))
        shutil.unpack_archive(PROFILES / f"{name}.tar.gz", home)
        return Kept(home, capsys)

    return unpack
