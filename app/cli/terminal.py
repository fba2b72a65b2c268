"""The terminal: colours where they are wanted, widths, and text made safe to print."""

import os
import shutil
import sys
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

_WIDEST = 10_000


@dataclass(frozen=True, slots=True)
class Terminal:
    """One stream: whether a person reads it, whether it takes colours, how many columns it has."""

    stream: TextIO
    is_interactive: bool
    has_color: bool
    width: int

    def dim(self, text: str) -> str:
        return self._style("2", text)

    def bold(self, text: str) -> str:
        return self._style("1", text)

    def good(self, text: str) -> str:
        return self._style("32", text)

    def notable(self, text: str) -> str:
        return self._style("33", text)

    def bad(self, text: str) -> str:
        return self._style("31", text)

    def print(self, text: str = "") -> None:
        """Write a line at once."""
        print(text, file=self.stream, flush=True)

    def _style(self, code: str, text: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.has_color and text else text


def terminal(stream: TextIO, environment: Mapping[str, str] = os.environ) -> Terminal:
    """Describe a stream; one that is no terminal is never cut or coloured."""
    interactive = stream.isatty()
    color = interactive and not environment.get("NO_COLOR") and environment.get("TERM") != "dumb"
    width = shutil.get_terminal_size().columns if interactive else _WIDEST
    return Terminal(stream, interactive, color, width)


def complete_streams() -> None:
    """Where standard streams are missing, give some that say nothing and that nobody reads.

    So it is for a program without a console on Windows, and wherever who started it had closed them: there
    the next file that is opened, a database for example, would take the number of one, and hear its words.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 (to the end)


def output() -> Terminal:
    """Standard output: results."""
    return terminal(sys.stdout)


def notices() -> Terminal:
    """Standard error: words about what happens."""
    return terminal(sys.stderr)


def one_line(text: str) -> str:
    """Make foreign text printable in one line: no line breaks, no escape sequences."""
    return "".join(" " if character in "\n\r\t\u2028\u2029" else _harmless(character) for character in text)


def lines(text: str) -> str:
    """Make foreign text printable as it is, but without escape sequences."""
    return "".join(character if character in "\n\t" else _harmless(character) for character in text)


def _harmless(character: str) -> str:
    return "\N{REPLACEMENT CHARACTER}" if unicodedata.category(character) == "Cc" else character
