"""Off means off: what nobody asked for is not even loaded, and there is nothing to see on the disk."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

_COMMAND = """
import sys
from app.cli.entry import main
try:
    main(["note", "list"])
finally:
    print(*sorted(name for name in sys.modules if name.startswith("opentelemetry.sdk")), sep="\\n")
"""


@pytest.mark.parametrize(("word", "is_loaded"), [("", False), ("off", False), ("1", True)])
def test_a_command_loads_what_records_only_when_it_records(
    tmp_path: Path, word: str, is_loaded: bool
) -> None:
    profile = tmp_path / "profile"
    ended = subprocess.run(
        [sys.executable, "-c", _COMMAND],
        env={**os.environ, "TANDEM_HOME": str(profile), "TANDEM_TRACE": word},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert ended.stderr == ""
    assert ("opentelemetry.sdk" in ended.stdout) is is_loaded
    if not is_loaded:
        assert not (profile / "traces").exists()
