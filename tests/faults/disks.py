"""Disks made for a fault: a small one in memory, and one in a file that can be copied at any moment."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_MEGABYTE = 1_000_000
_COPIES = 20


class NoDisk(Exception):
    """This machine lets us mount nothing; says why."""


@contextmanager
def small_disk(place: Path, megabytes: int) -> Iterator[Path]:
    """Mount a file system in memory at `place`; raises NoDisk."""
    place.mkdir(parents=True, exist_ok=True)
    _mount("-t", "tmpfs", "-o", f"size={megabytes}m,mode=700", "tandem", str(place))
    try:
        yield place
    finally:
        _unmount(place)


def fill(disk: Path, left: int = 0) -> Path:
    """Fill a disk with one file until `left` bytes are free; delete the file to free them."""
    filler = disk / "filler"
    with filler.open("wb") as file:
        while (free := shutil.disk_usage(disk).free - left) > 0:
            try:
                file.write(bytes(min(free, _MEGABYTE)))
                file.flush()
            except OSError:
                break
    return filler


@contextmanager
def image_disk(image: Path, place: Path, *, megabytes: int = 0) -> Iterator[Path]:
    """Mount an ext4 image at `place`, made new when `megabytes` is given; raises NoDisk."""
    place.mkdir(parents=True, exist_ok=True)
    if megabytes:
        _make_image(image, megabytes)
    _mount("-o", "loop", str(image), str(place))
    try:
        yield place
    finally:
        _unmount(place)


def cut_power(image: Path, disk: Path, copy: Path) -> bool:
    """Copy what has reached the device under a mounted disk; False when it never held still meanwhile.

    What programs have written but the file system has not sent down yet is not in the copy, as after a power
    cut. Nothing is synced for it. The programs must be stopped; the device's own counter of writes tells that
    the kernel wrote nothing while the copy was made.
    """
    for _ in range(_COPIES):
        before = _writes(disk)
        shutil.copyfile(image, copy)
        if _writes(disk) == before:
            return True
    return False


def _writes(disk: Path) -> str:
    """Read how many writes the loop device has finished and has in flight."""
    device = disk.stat().st_dev
    block = Path(f"/sys/dev/block/{os.major(device)}:{os.minor(device)}")
    figures = (block / "stat").read_text().split()
    return " ".join((figures[4], figures[6], figures[8]))


def _make_image(image: Path, megabytes: int) -> None:
    with image.open("wb") as file:
        file.truncate(megabytes * _MEGABYTE)
    program = shutil.which("mkfs.ext4", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")
    if program is None:
        raise NoDisk("there is no mkfs.ext4")
    subprocess.run([program, "-q", "-F", str(image)], check=True, capture_output=True)


def _mount(*arguments: str) -> None:
    if os.geteuid() != 0:
        raise NoDisk("mounting a disk needs root")
    done = subprocess.run(["mount", *arguments], check=False, capture_output=True, text=True)  # noqa: S607
    if done.returncode:
        raise NoDisk(f"mount says “{done.stderr.strip()}”")


def _unmount(place: Path) -> None:
    subprocess.run(["umount", "-l", str(place)], check=False, capture_output=True)  # noqa: S607
