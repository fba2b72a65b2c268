"""What a desktop without a hub does not load."""

import subprocess
import sys

_SHOWN = """
import sys
import app.desktop, app.bootstrap, app.gui.window.main_window, app.cli.entry, sync.peer, sync.hub.users
print(sorted({"fastapi", "starlette", "uvicorn", "websockets"} & set(sys.modules)))
"""


def test_the_window_and_the_commands_load_no_web_server() -> None:
    shown = subprocess.run(
        [sys.executable, "-c", _SHOWN], check=True, capture_output=True, text=True, timeout=100
    )
    assert shown.stdout.strip() == "[]"
