"""What is built: what was committed last, laid out by itself, and the moment that all of its files carry."""

import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]
BUILD = TOP / "build"
DIST = TOP / "dist"


@dataclass(frozen=True, slots=True)
class Release:
    """A commit's files in a folder of their own, their version, and its moment in seconds since 1970."""

    source: Path
    version: str
    made: int

    @property
    def environment(self) -> Mapping[str, str]:
        """What makes builds alike, for every program that takes part."""
        fixed = {"SOURCE_DATE_EPOCH": str(self.made), "PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8", "TZ": "UTC"}
        return {**os.environ, **fixed}


def check_out() -> Release:
    """Lay out what was committed last; what is not committed is not built, and that is said."""
    source = BUILD / "source"
    shutil.rmtree(source, ignore_errors=True)
    source.mkdir(parents=True)
    if _git("status", "--porcelain").strip():
        print("note: what is not committed is not built", file=sys.stderr)
    packed = BUILD / "source.tar"
    packed.write_bytes(_git("archive", "HEAD"))
    shutil.unpack_archive(packed, source)
    packed.unlink()
    version = tomllib.loads((source / "pyproject.toml").read_text())["project"]["version"]
    return Release(source, version, int(_git("log", "-1", "--format=%ct")))


def _git(*arguments: str) -> bytes:
    return subprocess.run(["git", *arguments], cwd=TOP, check=True, capture_output=True).stdout
