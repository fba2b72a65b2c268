"""Gets the text of a note from an argument, standard input or the user's editor."""

import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from app.cli.terminal import notices
from core.errors import BadInput

_FROM_INPUT = "-"
_USUAL_EDITORS = ("editor", "nano", "vi")


def given_text(argument: str) -> str:
    """Return the argument, or all of standard input when it is "-"; raises BadInput."""
    return read_input() if argument == _FROM_INPUT else argument


def read_input() -> str:
    """Read standard input to its end as UTF-8; raises BadInput when it is something else."""
    if sys.stdin.isatty():
        notices().print("Type the text; Ctrl+D on an empty line ends it.")
    try:
        return sys.stdin.buffer.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadInput(
            "What came on standard input is not UTF-8 text.",
            safe="Nothing was changed.",
            cure="Convert it first, for example with `iconv -t UTF-8`.",
        ) from error


class Draft:
    """A text in a temporary file, for the user's editor; it is removed once it is no longer needed."""

    def __init__(self, text: str) -> None:
        self._before = text
        handle, name = tempfile.mkstemp(prefix="tandem-", suffix=".md")
        self.path = Path(name)
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)

    def edited(self) -> str:
        """Open the editor, wait for it and return the text; raises BadInput and keeps the file on failure."""
        command = _editor(os.environ)
        try:
            code = subprocess.run([*command, str(self.path)], check=False).returncode
            text = self.path.read_bytes().decode("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise self._failed(f"The editor `{shlex.join(command)}` gave no usable text.") from error
        if code != 0:
            raise self._failed(f"The editor `{shlex.join(command)}` ended with the code {code}.")
        return text

    def remove(self) -> None:
        """Remove the file, if it is still there."""
        self.path.unlink(missing_ok=True)

    def _failed(self, title: str) -> BadInput:
        return BadInput(
            title,
            safe=f"The note is unchanged. {self._kept()}".strip(),
            cure="Set VISUAL or EDITOR to a program that works here, or use `tandem note edit ID --text -`.",
        )

    def _kept(self) -> str:
        """Keep the file only when something was typed into it."""
        if self.path.exists() and self.path.read_bytes() == self._before.encode():
            self.remove()
            return ""
        return f"What you typed is kept in {self.path}"


def _editor(environment: Mapping[str, str]) -> list[str]:
    chosen = environment.get("VISUAL") or environment.get("EDITOR")
    if chosen:
        return shlex.split(chosen)
    for program in _USUAL_EDITORS:
        if found := shutil.which(program):
            return [found]
    return [_USUAL_EDITORS[0]]
