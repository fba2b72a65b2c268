"""Writes manual pages, in the language of man(7)."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from command_lines import Command, Taken

from app.cli.problems import INTERRUPTED, OUR_BUG, USERS_PROBLEM
from app.configuration.key import Key

_ENDINGS = (
    ("0", "It was done."),
    (str(USERS_PROBLEM), "It could not be done; standard error says why, what is safe and what to do."),
    ("2", "The command line was not understood."),
    (str(OUR_BUG), "A fault in Tandem; standard error names the file with the details."),
    (str(INTERRUPTED), "It was interrupted. What was saved is kept."),
)


@dataclass(frozen=True, slots=True)
class Page:
    """What a page is called, and what its first and last line tell."""

    name: str
    section: int
    about: str
    version: str
    day: date | None

    @property
    def head(self) -> list[str]:
        """Begin the page."""
        title = f'"{_escaped(self.name.upper())}" "{self.section}" "{self.day or ""}" "Tandem {self.version}"'
        return [f'.TH {title} "Tandem"', ".SH NAME", f"{_escaped(self.name)} \\- {_escaped(self.about)}"]


def program_page(page: Page, program: Command, sections: Iterable[tuple[str, list[str]]]) -> str:
    """Write the page of a program: its options, every command below it, and some sections more."""
    lines = [*page.head, ".SH SYNOPSIS", _usage(program), ".SH DESCRIPTION", *_paragraphs(program.help)]
    lines += [".SH OPTIONS", *_entries(program.options), ".SH COMMANDS"]
    for command in list(program.walk())[1:]:
        lines += [f".SS {_quoted(' '.join(command.words))}", *_paragraphs(command.help)]
        if not command.commands:
            lines += [".PP", _usage(command)]
            lines += [*_entries(command.arguments), *_entries(command.options)]
    lines += [".SH EXIT STATUS", *_terms(_ENDINGS)]
    for title, text in sections:
        lines += [f".SH {_quoted(title)}", *text]
    return "\n".join(lines) + "\n"


def configuration_page(page: Page, keys: Iterable[Key], sections: Iterable[tuple[str, list[str]]]) -> str:
    """Write the page of a configuration: every key with what it means, and what else gives it."""
    lines = [*page.head, ".SH DESCRIPTION"]
    lines += paragraphs(
        "What tandemd is told. The file is TOML: a key with a dot stands in the table of its first word.",
        "Each key can be given by a variable of the environment, which overrules the file, and by a flag,"
        " which overrules both. A key that does not exist is refused.",
        "`tandem config show --origins` tells what holds, and where each value is from.",
    )
    lines += [".SH KEYS"]
    for key in keys:
        told = key.told
        lines += [".TP", f".B {_escaped(key.name)}", _escaped(f"{told.meaning} It is {told.wanted}.")]
        lines += [".IP", f"Without: {_escaped(told.default)}.", ".IP"]
        lines += [f"Variable \\fB{_escaped(told.variable)}\\fR; flag \\fB{_escaped(told.flag)}\\fR"]
    for title, text in sections:
        lines += [f".SH {_quoted(title)}", *text]
    return "\n".join(lines) + "\n"


def paragraphs(*texts: str) -> list[str]:
    """Write texts one below the other; what stands in backticks is to be typed like that."""
    return _paragraphs(texts)


def terms(pairs: Iterable[tuple[str, str]]) -> list[str]:
    """Write words with what each of them means."""
    return _terms(pairs)


def _usage(command: Command) -> str:
    return f"\\fB{_escaped(' '.join(command.words))}\\fR {_escaped(command.usage)}"


def _entries(taken: Iterable[Taken]) -> list[str]:
    return _terms((each.shown, each.help) for each in taken)


def _terms(pairs: Iterable[tuple[str, str]]) -> list[str]:
    lines = []
    for term, meaning in pairs:
        lines += [".TP", f".B {_quoted(term)}", _escaped(meaning) or "\\&"]
    return lines


def _paragraphs(texts: Iterable[str]) -> list[str]:
    return list(_parted(map(_escaped, texts)))


def _parted(texts: Iterable[str]) -> Iterator[str]:
    for number, text in enumerate(texts):
        if number:
            yield ".PP"
        yield text


def _quoted(text: str) -> str:
    return '"{}"'.format(_escaped(text).replace('"', "\\(dq"))


def _escaped(text: str) -> str:
    """Write a text so that none of its signs is taken for a request; what is in backticks becomes bold."""
    plain = text.replace("\\", "\\e").replace("-", "\\-")
    marked = re.sub(r"`([^`]+)`", r"\\fB\1\\fR", plain)
    return f"\\&{marked}" if marked.startswith((".", "'")) else marked
