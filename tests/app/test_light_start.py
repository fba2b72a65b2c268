"""What a window does without until somebody shares: the modules of a hub, and those that ask one."""

import json
import os
import subprocess
import sys
from pathlib import Path

_HEAVY = ("fastapi", "starlette", "uvicorn", "websockets", "connectrpc", "pyqwest", "protobuf")
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


def test_a_window_opens_without_the_modules_of_a_hub(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", _START, str(tmp_path)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert (ended.stderr, json.loads(ended.stdout)) == ("", [])
