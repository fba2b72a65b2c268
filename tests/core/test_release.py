"""Which commit runs is known in a checkout, and in what is built of an archive of it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from core.release import commit

ROOT = Path(__file__).parents[2]
GIT = shutil.which("git") or ""


def git(*arguments: str) -> bytes:
    return subprocess.run([GIT, "-C", str(ROOT), *arguments], capture_output=True, check=True).stdout


@pytest.fixture
def head() -> str:
    if not GIT or not (ROOT / ".git").exists():
        pytest.skip("this is no checkout, or there is no git")
    return git("rev-parse", "HEAD").decode().strip()


def test_a_checkout_knows_its_commit(head: str) -> None:
    assert commit() == head


def test_what_is_laid_out_to_be_built_knows_it_too(head: str, tmp_path: Path) -> None:
    archive = tmp_path / "archive.tar"
    archive.write_bytes(git("archive", "HEAD", "core/__init__.py", "core/release.py", "resources"))
    shutil.unpack_archive(archive, tmp_path)
    asked = [sys.executable, "-c", "from core import release; print(release.__file__, release.commit())"]
    environment = os.environ | {"PYTHONPATH": str(tmp_path)}
    done = subprocess.run(asked, capture_output=True, text=True, check=True, cwd=tmp_path, env=environment)
    assert done.stdout.split() == [str(tmp_path / "core" / "release.py"), head]
