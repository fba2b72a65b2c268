"""A bundle as it was frozen: which distributions are in it, and whose each library is."""

from collections.abc import Iterable, Mapping
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

_MARK = "core/release.pyc"
"""A module of Tandem: beside its package lie those of all others."""
_MODULE, _COMPILED = ".py", ".pyc"
_LIBRARIES = ("*.so", "*.so.*", "*.dylib", "*.dll")
_PYTHONS = ("libpython*", "python3*.dll", "vcruntime*.dll", "ucrtbase.dll", "api-ms-win-*.dll")
_PYTHONS_FOLDER = "lib-dynload"


class Frozen:
    """The files of a bundle."""

    def __init__(self, folder: Path) -> None:
        """Look into a folder; raises LookupError for one that is no bundle of Tandem."""
        mark = next(folder.rglob(_MARK), None)
        if mark is None:
            raise LookupError(f"{folder} is no bundle of Tandem.")
        modules = mark.parents[1]
        self._files = sorted(file for file in folder.rglob("*") if file.is_file())
        self._inside = {file.relative_to(modules).as_posix() for file in modules.rglob("*")}

    def holds(self, files: Iterable[str]) -> bool:
        """Tell whether any module or library of a distribution is in the bundle."""
        return any(self._place(file) in self._inside for file in files)

    def matching(self, patterns: Iterable[str]) -> list[Path]:
        """Find the files of these names, or with a slash the ends of their paths; without links."""
        wanted = [f"*{pattern}" if "/" in pattern else f"*/{pattern}" for pattern in patterns]
        found = (file for file in self._files if any(fnmatch(file.as_posix(), each) for each in wanted))
        return [file for file in found if not file.is_symlink()]

    def unclaimed(self, distributions: Iterable[Mapping[str, Any]], patterns: Iterable[str]) -> list[str]:
        """Name the libraries that no distribution brought and no pattern knows."""
        brought = {Path(file).name for each in distributions for file in each["files"]}
        known = (*patterns, *_PYTHONS)
        return sorted(
            {
                file.name
                for file in self.matching(_LIBRARIES)
                if file.name not in brought
                and _PYTHONS_FOLDER not in file.parts
                and not any(fnmatch(file.name, pattern) for pattern in known)
            }
        )

    @staticmethod
    def _place(file: str) -> str:
        """Say where a file of a distribution lies in a bundle: programs beside the modules."""
        if file.startswith(".."):
            return Path(file).name
        return file.removesuffix(_MODULE) + _COMPILED if file.endswith(_MODULE) else file
