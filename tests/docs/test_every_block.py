"""No command of a document is left to trust: tests play each block, and what a sentence names exists."""

import json
import re
import shlex
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.main import get_command

from app.cli.entry import build
from app.daemon.entry import join, serve
from tests.docs.examples import ROOT, Block, Section, assert_target, blocks, documents

PRINTED = "text"
"""The kind of what a program printed; every other kind is for the reader to use, and so for a test."""
EVERY_BLOCK = [block for document in documents() for block in blocks(document)]
FENCED = re.compile(r"^(`{3,}).*?^\1$", re.MULTILINE | re.DOTALL)
SPOKEN = re.compile(r"(?<!`)`((?:tandemd?|make) [^`]+)`(?!`)")
OPENED = re.compile(r"[A-Z]+|tandem://.*|.*\.md|file://.*")
"""What is opened in the window, so that no command stands in its place."""


def sections() -> list[Section]:
    """Find what the tests beside this one play: the sections that stand in them under a name."""
    modules = [import_module(f"tests.docs.{path.stem}") for path in Path(__file__).parent.glob("test_*.py")]
    return [value for module in modules for value in vars(module).values() if isinstance(value, Section)]


SECTIONS = sections()


@pytest.mark.parametrize("block", EVERY_BLOCK, ids=str)
def test_each_block_is_played_or_shows_what_was_printed(block: Block) -> None:
    if block.kind == "json":
        json.loads(block.text)  # an answer, and so printed; but it has to be one
    elif block.kind != PRINTED:
        played = any(section.has(block) for section in SECTIONS)
        assert played, f"No test in tests/docs plays {block}; what a program prints is of the kind `text`"


@pytest.mark.parametrize("section", SECTIONS, ids=str)
def test_each_section_that_is_played_is_there(section: Section) -> None:
    assert any(section.has(block) for block in blocks(section.document))


def spoken() -> list[tuple[str, str]]:
    """Give every command that is named in a sentence or a table, and where."""
    found = []
    for document in documents():
        outside = re.sub(
            r"^```.*?^```$", "", (ROOT / document).read_text("utf-8"), flags=re.MULTILINE | re.DOTALL
        )
        found += [(document, words.replace("\n", " ")) for words in SPOKEN.findall(outside)]
    return sorted(set(found))


@pytest.mark.parametrize(("document", "words"), spoken(), ids=str)
def test_a_command_that_is_named_in_a_sentence_exists(document: str, words: str) -> None:
    program, *arguments = shlex.split(words)
    if program == "make":
        assert_target(arguments)
    else:
        assert_command(tandemd() if program == "tandemd" else get_command(build()), arguments)


def tandemd() -> Any:
    app = typer.Typer()
    app.callback(invoke_without_command=True)(serve)
    app.command("join")(join)
    return get_command(app)


def assert_command(command: Any, arguments: list[str]) -> None:
    """Follow the words of a command line; raises where one of them is no command and no option."""
    for word in arguments:
        if word.startswith("-"):
            options = [option for each in command.params for option in (*each.opts, *each.secondary_opts)]
            options.append("--help")
            assert word.partition("=")[0] in options, f"{command.name} has no {word}"
        elif hasattr(command, "commands") and not OPENED.fullmatch(word):
            assert word in command.commands, f"{command.name} has no {word}"
            command = command.commands[word]
