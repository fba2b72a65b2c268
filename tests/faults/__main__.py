"""Brings faults about and writes docs/reliability.md: `python -m tests.faults [NAME …]`."""

import asyncio
import sys
import tempfile
import time
from pathlib import Path

from rich.console import Console

from tests.faults.catalogue import FAULTS
from tests.faults.outcome import Fault, Outcome, Scale

async def _run(fault: Fault) -> Outcome:
    with tempfile.TemporaryDirectory(prefix="tandem-fault-") as place:
        return await fault.run(Path(place), Scale(offsets=int(__import__('os').environ.get('OFF','100'))))

def main(names):
    for f in FAULTS:
        if not names or f.name in names:
            t=time.time()
            try: print(f.name, asyncio.run(_run(f)), f"{time.time()-t:.1f}", flush=True)
            except Exception: import traceback; traceback.print_exc()

if __name__ == "__main__":
    main(sys.argv[1:])
