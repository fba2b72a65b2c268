"""The reader of envelopes under atheris, which looks for bytes that take new ways through the code."""

import asyncio
import os
import re
import site
import sys
from pathlib import Path

from core.accounts import DeviceKey
from core.facts import Update
from core.ids import NoteId, SpaceId
from core.world import real_world
from sync.log import pack, seal
from tests.faults.outcome import Fault, Outcome, Scale, skipped

_ROOT = Path(__file__).parents[2]
_INSTALL_SECONDS = 180.0
_SPARE_SECONDS = 60.0
_RUNS = re.compile(r"Done (\d+) (?:runs|in)")


async def fuzz_envelopes(place: Path, scale: Scale) -> Outcome:
    """Install atheris into a throw-away environment and let it run."""
    python = await _install(place / "environment")
    if python is None:
        return skipped("atheris could not be installed from PyPI")
    corpus = _write_corpus(place)
    code, said = await _call(
        scale.fuzz_seconds + _SPARE_SECONDS,
        *(str(python), "-m", "tests.faults.programs.fuzz_unpack", str(corpus)),
        *(f"-max_total_time={scale.fuzz_seconds}", "-max_len=4096", "-verbosity=1"),
        f"-artifact_prefix={place}/",
    )
    runs = _RUNS.search(said)
    happened = f"{int(runs.group(1)):,} inputs in {scale.fuzz_seconds} s" if runs else "ended early"
    return Outcome(happened, crashes=int(code != 0), details=said.splitlines()[-6:] if code else [])


async def _install(environment: Path) -> Path | None:
    python = environment / "bin" / "python"
    for command in (
        (sys.executable, "-m", "venv", str(environment)),
        (str(python), "-m", "pip", "install", "-q", "atheris"),
    ):
        code, _ = await _call(_INSTALL_SECONDS, *command)
        if code:
            return None
    return python


def _write_corpus(place: Path) -> Path:
    """Begin with sound envelopes, so that the search starts behind the first checks."""
    corpus = place / "corpus"
    corpus.mkdir()
    key = DeviceKey(real_world().random_bytes(32))
    space, note = SpaceId("abcdefghijklmnopqrstuvwx"), NoteId("abcdefghijklmnopqrstuvwx")
    for number in range(4):
        update = Update(space, note, key.id, 7, number, bytes(number * 20))
        (corpus / f"sound-{number}").write_bytes(pack(seal(key, update, "epoch", 1.0)))
    return corpus


async def _call(seconds: float, *command: str) -> tuple[int, str]:
    """Run a command to its end; an end by the deadline counts as a failure."""
    packages = os.pathsep.join([str(_ROOT), *site.getsitepackages()])
    process = await asyncio.create_subprocess_exec(
        *command,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
        cwd=_ROOT,
        env=os.environ | ({"PYTHONPATH": packages} if "pip" not in command else {}),
    )
    try:
        async with asyncio.timeout(seconds):
            said, _ = await process.communicate()
    except TimeoutError:
        process.kill()
        await process.wait()
        return 1, "it did not end in time"
    return process.returncode or 0, said.decode(errors="replace")


FAULTS = (Fault("fuzz", "Bytes chosen by atheris for `sync.log.envelope.unpack`", fuzz_envelopes),)
