"""The generated code is what its description makes."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]


def files_below(place: Path) -> dict[str, str]:
    return {str(path.relative_to(place)): path.read_text() for path in place.rglob("*.py")}


def test_what_is_checked_in_is_what_the_command_makes(tmp_path: Path) -> None:
    subprocess.run([sys.executable, ROOT / "packaging" / "rpc_code.py", tmp_path], check=True)
    made = files_below(tmp_path / "tandem")
    assert "hub/v1/accounts_connect.py" in made
    assert made == files_below(ROOT / "sync" / "rpc" / "tandem")


def test_what_was_there_before_goes(tmp_path: Path) -> None:
    gone = tmp_path / "tandem" / "hub" / "v1" / "gone_pb.py"
    gone.parent.mkdir(parents=True)
    gone.touch()
    subprocess.run([sys.executable, ROOT / "packaging" / "rpc_code.py", tmp_path], check=True)
    assert not gone.exists()
