"""Brings resources/languages up to date with the texts in the source: one catalogue (.ts) for each language.

Translations are kept, texts that are gone go, new ones stand there unfinished. Qt Linguist opens the
catalogues, and `lrelease` makes of each the .qm file that the window reads.
"""

import ast
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

from problem_texts import read_problem_texts

_HOME = Path(__file__).parents[2]
LANGUAGES = _HOME / "resources" / "languages"
_CODES = {"en": 2, "de": 2, "es": 2, "zh_CN": 1}
"""The languages there are, with the number of forms that a counted noun has in each; Qt knows which is when.

English is what the source says; its catalogue holds the counted texts only.
"""
_CONTEXT = "Tandem"
_READERS = ("tr", "marked", "phrase")
_SPEAKERS = (_HOME / "app", _HOME / "sync" / "peer" / "note_status.py")
"""Where texts are that somebody reads in the window."""
_TELLERS = tuple(
    _HOME / place for place in ("core", "sync", "app/control", "app/openables.py", "app/commands/desk.py")
)
"""Where problems come from that the window may have to tell."""
_UNTOLD = (
    *(
        _HOME / "sync" / "hub" / "gateway" / place
        for place in (
            *("rest", "pages", "callers.py", "connections.py", "cursors.py", "envelope.py", "idempotency.py"),
            *("json_bodies.py", "problems.py", "routes.py", "serving.py"),
        )
    ),
    *(
        _HOME / "sync" / "hub" / "cluster" / place
        for place in (
            *("cluster.py", "enrolling.py", "errors.py", "hub_link.py", "joining.py"),
            *("roster_changes.py", "sealed_roster.py"),
        )
    ),
    _HOME / "core" / "backup",
    _HOME / "sync" / "hub" / "jobs",
    _HOME / "sync" / "hub" / "mirror" / "reading_back.py",
)
"""Where they come from that no window is told: of REST, of running a cluster, of backups and of jobs."""
_PROBLEMS = LANGUAGES / "problems.json"
"""The texts of problems, for the window to know them by."""
_LRELEASE = Path(sys.executable).parent / "pyside6-lrelease"


class NotLiteral(Exception):
    """A text that no catalogue can hold."""


def main() -> int:
    """Write all catalogues and tell what is missing; with `--check` only look, and fail on a difference."""
    told = sorted(_read_told())
    texts = dict(sorted([*read_texts(_SPEAKERS), *((text, False) for text in told)]))
    is_checking, stale = "--check" in sys.argv[1:], []
    known = f"{json.dumps(told, ensure_ascii=False, indent=0)}\n"
    if not _PROBLEMS.exists() or known != _PROBLEMS.read_text(encoding="utf-8"):
        stale.append(_PROBLEMS.name)
    if not is_checking:
        _PROBLEMS.write_text(known, encoding="utf-8")
    for code in _CODES:
        file = LANGUAGES / f"tandem_{code}.ts"
        before = file.read_text(encoding="utf-8") if file.exists() else ""
        after = updated(before, texts, code)
        compiled = compile_catalogue(after)
        missing = after.count('type="unfinished"')
        if missing or (after, compiled) != (before, _bytes_of(file.with_suffix(".qm"))):
            stale.append(file.name)
        if not is_checking:
            file.write_text(after, encoding="utf-8")
            file.with_suffix(".qm").write_bytes(compiled)
        sys.stdout.write(f"{file.name}: {after.count('<source>')} texts, {missing} of them not translated\n")
    if is_checking and stale:
        names = ", ".join(stale)
        sys.stdout.write(f"Not up to date: {names}. Run `make catalogues`, and translate what is missing.\n")
    return int(is_checking and bool(stale))


def read_texts(places: Iterable[Path]) -> Iterator[tuple[str, bool]]:
    """Read each text that goes through `tr` or is marked, and whether it is counted. Raises NotLiteral.

    A text stands in the call, or is a constant of a module, alone or as a value of a dictionary.
    """
    files = _files(places)
    modules = {file: ast.parse(file.read_text(encoding="utf-8")) for file in files}
    constants = {file: _constants(module) for file, module in modules.items()}
    everywhere = {name: value for own in constants.values() for name, value in own.items()}
    for file, module in modules.items():
        for node in ast.walk(module):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _READERS:
                is_counted = len(node.args) > 1 or any(word.arg == "count" for word in node.keywords)
                texts = _texts(node.args[0], everywhere | constants[file])
                if not texts:
                    raise NotLiteral(f"{file}:{node.lineno}: the text given to tr is no constant")
                yield from ((text, is_counted) for text in texts)


def _read_told() -> set[str]:
    """Read what the problems say that may come before the user."""
    told = [file for file in _files(_TELLERS) if not {file, *file.parents} & {*_UNTOLD}]
    return read_problem_texts(told, _files([_HOME / "core", _HOME / "sync", _HOME / "app"]))


def _files(places: Iterable[Path]) -> list[Path]:
    return sorted(file for place in places for file in ([place] if place.is_file() else place.rglob("*.py")))


def _constants(module: ast.Module) -> dict[str, ast.expr]:
    """Find what the names of a module stand for."""
    found = {}
    for node in module.body:
        target = node.targets[0] if isinstance(node, ast.Assign) else getattr(node, "target", None)
        if isinstance(target, ast.Name) and isinstance(node, ast.Assign | ast.AnnAssign) and node.value:
            found[target.id] = node.value
    return found


def _texts(node: ast.expr, constants: dict[str, ast.expr]) -> list[str]:
    match node:
        case ast.Constant(value=str(text)):
            return [text]
        case ast.Name(id=name) if name in constants:
            return _texts(constants[name], constants)
        case ast.Subscript(value=ast.Name(id=name)):
            table = constants.get(name)
            values = table.values if isinstance(table, ast.Dict) else []
            return [text for value in values for text in _texts(value, constants)]
        case _:
            return []


def updated(catalogue: str, texts: dict[str, bool], code: str) -> str:
    """Return the catalogue of a language with just these texts; what was translated stays so."""
    known = _translations(catalogue)
    root = ET.Element("TS", version="2.1", language=code, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = _CONTEXT
    for text, is_counted in texts.items():
        if code == "en" and not is_counted:
            continue
        message = ET.SubElement(context, "message", {"numerus": "yes"} if is_counted else {})
        ET.SubElement(message, "source").text = text
        forms = known.get(text, [])
        translation = ET.SubElement(message, "translation")
        if not forms or not all(forms) or len(forms) != (_CODES[code] if is_counted else 1):
            translation.set("type", "unfinished")
            forms = []
        if is_counted:
            for form in forms or [""] * _CODES[code]:
                ET.SubElement(translation, "numerusform").text = form
        elif forms:
            translation.text = forms[0]
    ET.indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{ET.tostring(root, "unicode")}\n'


def _translations(catalogue: str) -> dict[str, list[str]]:
    if not catalogue:
        return {}
    found = {}
    for message in ET.fromstring(catalogue).iter("message"):  # noqa: S314 (it is the repository's own)
        forms = [form.text or "" for form in message.iter("numerusform")]
        found[message.findtext("source", "")] = forms or [message.findtext("translation", "")]
    return found


def compile_catalogue(catalogue: str) -> bytes:
    """Let lrelease make of a catalogue what Qt reads."""
    with tempfile.TemporaryDirectory() as place:
        source = Path(place) / "catalogue.ts"
        source.write_text(catalogue, encoding="utf-8")
        subprocess.run([_LRELEASE, "-silent", source, "-qm", source.with_suffix(".qm")], check=True)
        return source.with_suffix(".qm").read_bytes()


def _bytes_of(file: Path) -> bytes:
    return file.read_bytes() if file.exists() else b""


if __name__ == "__main__":
    sys.exit(main())
