"""The Hunspell dictionaries of this computer: of the user, the system, LibreOffice, and the one we bring."""

import importlib.util
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from core.platform import Places

_CODE = re.compile(r"[a-z]{2,3}(?:[_-][A-Za-z0-9]+)*")
_SYSTEM_FOLDERS = (
    "/usr/share/hunspell",
    "/usr/local/share/hunspell",
    "/usr/share/myspell",
    "/usr/share/myspell/dicts",
    "/Library/Spelling",
)
_OFFICE_FOLDERS = (
    "/usr/lib/libreoffice/share/extensions",
    "/usr/lib64/libreoffice/share/extensions",
    "/opt/libreoffice/share/extensions",
    "/Applications/LibreOffice.app/Contents/Resources/extensions",
    "C:/Program Files/LibreOffice/share/extensions",
)


@dataclass(frozen=True, slots=True)
class Dictionary:
    """Two files, `.aff` and `.dic`, of one name in a folder; `code` is such as "en_US"."""

    code: str
    folder: Path
    name: str

    @property
    def language(self) -> str:
        """The code of the language alone, such as "en"."""
        return self.code.partition("_")[0]


def usual_folders(environment: Mapping[str, str] = os.environ) -> list[Path]:
    """List where dictionaries lie, those of the user first and the one that comes with Tandem last."""
    home = Path(environment.get("HOME", "~")).expanduser()
    own = [Path(folder) for folder in environment.get("DICPATH", "").split(os.pathsep) if folder]
    own += [Places(environment, home).data / "hunspell", home / "Library/Spelling"]
    office = [folder for parent in _OFFICE_FOLDERS for folder in sorted(Path(parent).glob("dict-*"))]
    return [*own, *map(Path, _SYSTEM_FOLDERS), *office, *_brought_along()]


def find_dictionaries(folders: Iterable[Path]) -> dict[str, Dictionary]:
    """Find the dictionaries of these folders by their codes; of two the first one counts."""
    found: dict[str, Dictionary] = {}
    for folder in folders:
        for dictionary in _in(folder):
            found.setdefault(dictionary.code, dictionary)
    return found


def _in(folder: Path) -> Iterator[Dictionary]:
    for affixes in sorted(folder.glob("*.aff")):
        name = affixes.stem
        if _CODE.fullmatch(name) and affixes.with_suffix(".dic").is_file():
            yield Dictionary(name.replace("-", "_"), folder, name)


def _brought_along() -> list[Path]:
    package = importlib.util.find_spec("hunspell")
    places = package.submodule_search_locations if package else None
    return [Path(place) / "dictionaries" for place in places or ()]
