"""What a window does without: a hub's modules until somebody shares, a keyring's until it is seen, those of
tracing until somebody wants it, and the source of any.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.core.accounts.secrets.secret_service import running_secret_service

_HEAVY = (
    "fastapi",
    "starlette",
    "uvicorn",
    "websockets",
    "connectrpc",
    "pyqwest",
    "protobuf",
    "opentelemetry",
)
_LISTING = """
import json, sys
from app.cli.entry import main

try:
    main(["--profile", sys.argv[1], "note", "list", "--json"])
except SystemExit:
    print([name for name in ("pydantic_settings", "tomllib") if name in sys.modules])
"""
_START = f"""
import asyncio, json, sys
from pathlib import Path
import app.desktop, app.gui.application, app.gui.window
from app.bootstrap import open_desk
from core.profile import OwnerKind, Profile
from sync.peer import SyncMode

async def main():
    async with open_desk(Profile(Path(sys.argv[1])), OwnerKind.WINDOW, SyncMode.FOLLOW) as desk:
        await desk.peer.go_online()
        print(json.dumps([name for name in {_HEAVY} if name in sys.modules]))

asyncio.run(main())
"""
_SOURCES = """
import json, linecache
import app.gui.window

print(json.dumps([name for name in linecache.cache if "/app/gui/" in name]))
"""
_PICTURE = """
import asyncio, json, sys
from pathlib import Path
import app.desktop
from app.gui.window import first_picture as pictures
from core.profile import Profile

first_picture = pictures.first_picture

async def look(window):
    before = "keyring" in sys.modules
    await first_picture(window)
    print(json.dumps([before, "keyring" in sys.modules]), flush=True)
    asyncio.create_task(close(window))

async def close(window):
    while "keyring.core" not in sys.modules:
        await asyncio.sleep(0.01)
    window.close()

pictures.first_picture = look
app.desktop.open_window(Profile(Path(sys.argv[1])))
"""


def said(script: str, *arguments: Path) -> str:
    """Run a script in a Python of its own, and return what it printed: nothing may go wrong there."""
    ended = subprocess.run(
        [sys.executable, "-c", script, *map(str, arguments)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert ended.stderr == ""
    return ended.stdout


def test_a_window_opens_without_the_modules_of_a_hub(tmp_path: Path) -> None:
    assert json.loads(said(_START, tmp_path)) == []


def test_a_window_is_painted_before_its_keyring_is_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TANDEM_KEYS")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    with running_secret_service(tmp_path / "desktop", monkeypatch):
        assert json.loads(said(_PICTURE, tmp_path / "profile")) == [False, False]


def test_a_short_command_does_without_the_settings_of_a_daemon(tmp_path: Path) -> None:
    assert said(_LISTING, tmp_path).splitlines()[-1] == "[]"


def test_the_source_of_what_is_imported_is_not_read() -> None:
    assert json.loads(said(_SOURCES)) == []
