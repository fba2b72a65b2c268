"""A disk that is really full: a small file system in memory, where the machine lets us mount one."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

_FILL_AND_FREE = """
import asyncio, os, sys
from pathlib import Path
from core.errors import StorageFull
from core.store import Changes, open_store
from tests.core.store.samples import NOTE, update

folder = Path(sys.argv[1])

async def fill(store):
    for number in range(1000):
        await store.write(Changes(updates=[update(number, body=bytes(20_000))]))

async def main():
    filler = folder / "filler"
    filler.write_bytes(bytes(1_000_000))
    async with open_store(folder / "tandem.db") as store:
        try:
            await fill(store)
        except StorageFull:
            kept = len((await store.load_document(NOTE)).updates)
            filler.unlink()
            await store.write(Changes(updates=[update(5000)]))
            document = await store.load_document(NOTE)
            print(len(document.updates) - kept, document.updates[-1].decode(), await store.check())

asyncio.run(main())
"""


def test_a_full_disk_is_told_and_writing_goes_on_when_there_is_space(tmp_path: Path) -> None:
    mounted = f'mount -t tmpfs -o size=4m tandem "{tmp_path}" && exec "$0" "$@"'
    command = ["unshare", "--map-root-user", "--mount", "sh", "-c", mounted]
    if shutil.which("unshare") is None or subprocess.run([*command, "true"], check=False).returncode:
        pytest.skip("this machine lets nobody mount a small file system")
    script = [sys.executable, "-c", _FILL_AND_FREE, str(tmp_path)]
    done = subprocess.run([*command, *script], capture_output=True, check=False, text=True, timeout=60)

    assert done.stdout.strip() == "1 edit 5000 []", done.stderr
