"""Writing a file that only its owner reads and that no crash leaves half written."""

import os
from collections.abc import Callable
from pathlib import Path

from core.platform import create_private, sync, sync_directory


def write_private(
    path: Path, content: bytes, *, check: Callable[[bytes], None] = lambda _written: None
) -> None:
    """Write so that a crash leaves what was there before or the whole; raises OSError, and what `check` does.

    `check` is given what the disk says it holds before that takes the place of what was there.
    """
    fresh = path.with_name(path.name + ".new")
    fresh.unlink(missing_ok=True)
    descriptor = create_private(fresh)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        sync(descriptor)
    check(fresh.read_bytes())
    fresh.replace(path)
    sync_directory(path.parent)


def make_private_directory(directory: Path) -> None:
    """Make a folder that only its owner enters, and what is missing above it; raises OSError.

    They are on the disk when this returns: what is written into them then is not lost with them.
    """
    missing = [each for each in (directory, *directory.parents) if not each.exists()]
    directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    for each in missing:
        sync_directory(each.parent)
