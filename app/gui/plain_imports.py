"""Python's own way to import modules, also once Qt is there.

PySide6 puts another one in its place, which reads the source of each module that is imported later, in search
of a switch (`from __feature__ import …`) for which Tandem has no use. That takes a tenth of a window's start,
and all of that source stays in memory.
"""

import builtins

import PySide6.QtCore  # noqa: F401 (it is the one that does so)


def import_plainly() -> None:
    """Put Python's own way back, where PySide6 has put its own and says what was there before."""
    known = vars(builtins)
    if "__orig_import__" in known and builtins.__import__ is known.get("__feature_import__"):
        builtins.__import__ = known["__orig_import__"]
