"""The translations are those of the texts in the source."""

import subprocess
import sys
from pathlib import Path

_TOOL = Path(__file__).parents[2] / "packaging" / "translations" / "catalogues.py"


def test_the_catalogues_are_up_to_date_with_the_source() -> None:
    done = subprocess.run([sys.executable, _TOOL, "--check"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
