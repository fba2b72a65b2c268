"""The door of a bundled Tandem: one program that is `tandem` or `tandemd`, by the name it was started under.

    tandem -m MODULE ...

is how it starts parts of itself that want a process of their own, as Python does from a checkout.
"""

import multiprocessing
import runpy
import sys
from pathlib import Path

import pysqlite3

# Debian's and Python's own SQLite may be older than the one that never loses a change of two connections.
# Whoever imports sqlite3 from here on has the one that was bundled.
sys.modules["sqlite3"] = pysqlite3
sys.modules["sqlite3.dbapi2"] = pysqlite3.dbapi2

_PARTS = frozenset({"app.demo.desk", "core.spelling.worker"})


def main() -> None:
    """Run the part that was asked for, else the program of this name."""
    if sys.argv[1:2] == ["-m"] and len(sys.argv) > 2 and sys.argv[2] in _PARTS:
        del sys.argv[:2]
        runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
        return
    if Path(sys.argv[0]).stem == "tandemd":
        from app.daemon.entry import main as program
    else:
        from app.cli.entry import main as program
    program()


if __name__ == "__main__":
    multiprocessing.freeze_support()
    main()
