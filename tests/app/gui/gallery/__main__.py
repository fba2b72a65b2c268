"""`make screenshots`: takes a picture of every scene, or of those named, in both themes into docs/images."""

import argparse
import asyncio
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from app.gui.application import run_application
from tests.app.gui.gallery.lettering import missing_letters
from tests.app.gui.gallery.scenes import SCENES, Scene
from tests.app.gui.gallery.taking import IMAGES, take_pictures


def main() -> int:
    """Write the pictures and say where they are; QT_SCALE_FACTOR=2 makes them twice as fine."""
    options = _options()
    unknown = set(options.scenes) - {scene.name for scene in SCENES}
    if unknown:
        sys.stderr.write(
            f"There is no scene {min(unknown)}. There are: {', '.join(s.name for s in SCENES)}.\n"
        )
        return 2
    chosen = [scene for scene in SCENES if not options.scenes or scene.name in options.scenes]
    return run_application(lambda: _take(chosen, options.folder))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.app.gui.gallery")
    parser.add_argument("scenes", nargs="*", metavar="SCENE", help="all if none is named")
    parser.add_argument("--folder", type=Path, default=IMAGES)
    return parser.parse_args()


async def _take(scenes: Sequence[Scene], folder: Path) -> int:
    await asyncio.to_thread(folder.mkdir, parents=True, exist_ok=True)
    unlettered = [missing for scene in scenes if (missing := missing_letters(scene))]
    for scene in [scene for scene in scenes if not missing_letters(scene)]:
        with tempfile.TemporaryDirectory() as place:
            for picture in await take_pictures(scene, Path(place) / "profile"):
                picture.image.save(str(folder / picture.file_name))
                sys.stdout.write(f"{folder / picture.file_name}: {scene.shows}\n")
    for missing in unlettered:
        sys.stderr.write(f"Not taken: {missing}\n")
    return 1 if unlettered else 0


if __name__ == "__main__":
    sys.exit(main())
