"""`make operate-demo`: three hubs, two desks, a key's way to the other screen, and fault after fault."""

import asyncio
import logging
import sys
import tempfile
from pathlib import Path

from app.cli.terminal import notices, output
from tests.operating.acts import ACTS
from tests.operating.scene import Halted, opened_scene


def say(sentence: str) -> None:
    """Tell what is being done."""
    output().print(output().dim(f"… {sentence}"))


async def _play(place: Path) -> None:
    async with opened_scene(place, say) as scene:
        for number, (title, act) in enumerate(ACTS.items(), start=1):
            output().print(output().bold(f"\n{number}. {title}"))
            await act(scene, say)
    output().print(output().good("\nWhatever was broken was named with its cure, and nothing was lost."))


def main() -> int:
    """Play the demo; returns 0 when every act ended as it should."""
    logging.getLogger().addHandler(logging.NullHandler())
    with tempfile.TemporaryDirectory(prefix="tandem-operate-") as place:
        try:
            asyncio.run(_play(Path(place)))
        except Halted as halt:
            notices().print(notices().bad(f"The demo came to a halt: {halt}"))
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
