"""Writes the package `tandem` into a folder, from `resources/proto`: how hubs and desktops speak."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

PROTOS = Path(__file__).parent.parent / "resources" / "proto"
PLUGINS = Path(sys.executable).parent


def main() -> None:
    """Write it into the folder that is named first, in the place of what is there."""
    place = Path(sys.argv[1]) / "tandem"
    # The generators would write an `__init__.py` beside `tandem`, too.
    with tempfile.TemporaryDirectory() as made:
        generate(Path(made))
        shutil.rmtree(place, ignore_errors=True)
        shutil.move(Path(made) / "tandem", place)


def generate(place: Path) -> None:
    """Let protoc and its two plugins write everything below a folder."""
    files = sorted(str(path.relative_to(PROTOS)) for path in PROTOS.rglob("*.proto"))
    options = [f"--proto_path={PROTOS}", f"--py_out={place}", f"--connectrpc_out={place}"]
    path = f"{PLUGINS}{os.pathsep}{os.environ.get('PATH', '')}"
    subprocess.run([PLUGINS / "protoc", *options, *files], check=True, env=os.environ | {"PATH": path})


main()
