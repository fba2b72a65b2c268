"""Manual pages and completions know every command and every option, and the shells understand them."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.main import get_command

from app.cli import entry as tandem
from app.configuration.sources import KEYS
from app.daemon import entry as tandemd

ROOT = Path(__file__).parents[2]
PROGRAMS = {"tandem": tandem.build, "tandemd": tandemd.build}
SECTIONS = {"tandem": 1, "tandemd": 8}
PLACES = {
    "bash": "bash-completion/completions/{}",
    "zsh": "zsh/site-functions/_{}",
    "fish": "fish/vendor_completions.d/{}.fish",
}
MANUAL_PAGES = ("man1/tandem.1", "man8/tandemd.8", "man5/tandemd.toml.5")


@dataclass(frozen=True)
class Node:
    """What a command takes, as the program itself has it."""

    path: str
    options: frozenset[str]
    commands: frozenset[str]


def nodes(program: str) -> list[Node]:
    build: Any = PROGRAMS[program]
    app: typer.Typer = build()
    return list(below(get_command(app), program))


def below(command: Any, path: str) -> Iterator[Node]:
    commands = getattr(command, "commands", {})
    parameters = [each for each in command.params if each.param_type_name == "option"]
    options = {name for each in parameters for name in (*each.opts, *each.secondary_opts)} | {"--help"}
    yield Node(path, frozenset(options), frozenset(commands))
    for name, each in commands.items():
        yield from below(each, f"{path} {name}")


def make(share: Path, environment: Mapping[str, str] = {}) -> Path:
    own = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    command = [sys.executable, str(ROOT / "packaging" / "manuals"), str(share)]
    subprocess.run(command, check=True, env=own | {"PYTHONPATH": str(ROOT)} | dict(environment), timeout=60)
    return share


@pytest.fixture(scope="module")
def share(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("share"))


def installed(command: str) -> str:
    found = shutil.which(command)
    if found is None:
        pytest.skip(f"{command} is not installed")
    return found


def page(share: Path, name: str) -> str:
    return (share / "man" / name).read_text("utf-8").replace("\\-", "-")


def told_commands(text: str) -> dict[str, str]:
    """Part a page into what it says of each command."""
    text = text.partition("\n.SH EXIT STATUS")[0]
    head, *parts = text.split("\n.SS ")
    told = {part.partition("\n")[0].strip('"'): part for part in parts}
    return {"": head.partition("\n.SH OPTIONS")[2].partition("\n.SH ")[0], **told}


def has(text: str, option: str) -> bool:
    """Tell whether a text has the option as a word of its own."""
    return option in re.split(r'[\s,/"]+', text)


@pytest.mark.parametrize("program", PROGRAMS)
def test_the_page_of_a_program_tells_every_command_with_every_option(share: Path, program: str) -> None:
    known = nodes(program)
    told = told_commands(page(share, f"man{SECTIONS[program]}/{program}.{SECTIONS[program]}"))
    assert set(told) == {"" if node.path == program else node.path for node in known}
    missing = {
        (node.path, option)
        for node in known
        if not node.commands or node.path == program
        for option in node.options
        if not has(told["" if node.path == program else node.path], option)
    }
    assert missing == set()


def test_there_is_much_to_tell() -> None:
    assert len(nodes("tandem")) > 90
    assert sum(len(node.options) for node in nodes("tandem")) > 200


def test_the_page_of_the_configuration_tells_every_key_with_its_variable_and_its_flag(share: Path) -> None:
    text = re.sub(r"\\f[BR]", "", page(share, "man5/tandemd.toml.5"))
    for key in KEYS:
        assert f"\n.B {key.name}\n" in text
        assert f"Variable {key.told.variable}; flag {key.told.flag}\n" in text
        assert key.told.meaning.partition(". ")[0].replace("`", "") in text


@pytest.mark.parametrize("name", MANUAL_PAGES)
def test_man_shows_the_pages_without_a_warning(share: Path, name: str) -> None:
    found = installed("man")
    command = [found, "--warnings", "-l", "-Tutf8", str(share / "man" / name)]
    environment = {**os.environ, "MANWIDTH": "100", "LC_ALL": "C.UTF-8"}
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment, timeout=60)
    assert done.stderr == ""
    assert re.sub(".\b", "", done.stdout).count("\nNAME\n") == 1  # bold is a letter struck twice


@pytest.mark.parametrize("name", MANUAL_PAGES)
def test_the_index_of_manuals_finds_what_the_pages_are_about(share: Path, name: str) -> None:
    command = installed("lexgrog")
    done = subprocess.run(
        [command, str(share / "man" / name)], capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_same_source_makes_the_same_bytes_on_any_day(share: Path, tmp_path: Path) -> None:
    again = make(tmp_path)
    files = [file.relative_to(share) for file in share.rglob("*") if file.is_file()]
    assert len(files) == 9
    assert all((share / file).read_bytes() == (again / file).read_bytes() for file in files)


def test_the_pages_bear_the_day_of_the_source(tmp_path: Path) -> None:
    dated = make(tmp_path, {"SOURCE_DATE_EPOCH": "1790000000"})
    assert page(dated, "man1/tandem.1").startswith('.TH "TANDEM" "1" "2026-09-21" "Tandem ')


class Bash:
    """A bash that has loaded a completion."""

    def __init__(self, script: Path, program: str) -> None:
        self._script, self._program = script, program

    def offers(self, lines: list[str]) -> list[set[str]]:
        """Return what Tab offers at the end of each line; a line that ends with a blank begins a new word."""
        asked = "\n".join(f"ask {line} ''" if line.endswith(" ") else f"ask {line}" for line in lines)
        text = (
            f"set -u; compopt() {{ :; }}; . '{self._script}'\n"
            'ask() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); '
            f'_{self._program}; echo "${{COMPREPLY[@]}}"; }}\n{asked}\n'
        )
        done = subprocess.run(
            [installed("bash"), "--norc"], input=text, capture_output=True, text=True, check=True, timeout=60
        )
        assert done.stderr == ""
        return [set(line.split()) for line in done.stdout.splitlines()]


@pytest.fixture(params=PROGRAMS)
def bash(share: Path, request: pytest.FixtureRequest) -> tuple[str, Bash]:
    program = str(request.param)
    return program, Bash(share / "bash-completion" / "completions" / program, program)


def test_bash_offers_every_option_of_every_command(bash: tuple[str, Bash]) -> None:
    program, shell = bash
    known = nodes(program)
    assert shell.offers([f"{node.path} -" for node in known]) == [set(node.options) for node in known]


def test_bash_offers_every_command_and_no_other(
    bash: tuple[str, Bash], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path / "empty")
    program, shell = bash
    known = nodes(program)
    assert shell.offers([f"{node.path} " for node in known]) == [set(node.commands) for node in known]


def test_bash_knows_where_values_stand(share: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "plan.md").touch()
    monkeypatch.chdir(tmp_path)
    shell = Bash(share / "bash-completion" / "completions" / "tandem", "tandem")
    offered = shell.offers(
        [
            "/usr/bin/tandem invite cre",
            "tandem --profile note log st",  # `note` is the folder of a profile here
            "tandem note new --title list --t",
            "tandem open pl",
            "tandem pl",
            "tandem --profile pl",
        ]
    )
    assert offered[:3] == [{"create"}, {"status"}, {"--title", "--tag"}]
    assert offered[3:] == [{"plan.md"}] * 3
    daemon = Bash(share / "bash-completion" / "completions" / "tandemd", "tandemd")
    assert daemon.offers(["tandemd --log-format = js", "tandemd --log-level "]) == [
        {"json"},
        {"debug", "info", "warning", "error"},
    ]


@pytest.mark.parametrize("program", PROGRAMS)
def test_fish_is_told_every_command_and_every_option(share: Path, program: str) -> None:
    lines = (share / "fish" / "vendor_completions.d" / f"{program}.fish").read_text("utf-8").splitlines()
    for node in nodes(program):
        start = f"complete -c {program} -n '__{program}_at \"{node.path}\"' "
        told = [line.removeprefix(start).partition(" -d ")[0] for line in lines if line.startswith(start)]
        options = {
            ("--" if flag == "-l" else "-") + name
            for line in told
            for flag, name in zip(line.split(), line.split()[1:], strict=False)
            if flag in {"-l", "-s"}
        }
        assert options == node.options
        assert {line.split()[1] for line in told if line.startswith("-a ")} == node.commands


def fish_offers(share: Path, line: str) -> set[str]:
    """Return what Tab offers at the end of a line, with no completion known but these."""
    script = share / PLACES["fish"].format(line.partition(" ")[0])
    command = f"set fish_complete_path; source '{script}'; complete -C '{line}'"
    asked = [installed("fish"), "--no-config", "-c", command]
    done = subprocess.run(asked, capture_output=True, text=True, check=True, timeout=60)
    assert done.stderr == ""
    return {offer.partition("\t")[0] for offer in done.stdout.splitlines()}


def test_fish_offers_commands_options_and_values(
    share: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "plan.md").touch()
    monkeypatch.chdir(tmp_path)
    offered = {
        "tandem cluster re": {"rebalance", "remove-hub", "replace-hub"},
        "tandem --profile note log st": {"status"},  # `note` is the folder of a profile here
        "tandem note new --title list --t": {"--title", "--tag"},
        "tandem open pl": {"plan.md"},
        "tandemd --log-level ": {"debug", "info", "warning", "error"},
    }
    assert {line: fish_offers(share, line) for line in offered} == offered


@pytest.mark.parametrize("program", PROGRAMS)
def test_zsh_is_told_every_command_and_every_option(share: Path, program: str) -> None:
    text = (share / "zsh" / "site-functions" / f"_{program}").read_text("utf-8")
    assert text.startswith(f"#compdef {program}\n")
    for node in nodes(program):
        name = "_" + node.path.replace(" ", "_").replace("-", "_")
        told = text.partition(f"\n{name}() {{\n")[2].partition("\n}")[0]
        rules = [
            line.strip() for line in told.splitlines() if line.strip().startswith("'*'{") or "'*-" in line
        ]
        names = [rule.partition("[")[0].replace("'*'{", "").replace("'*", "").rstrip("'}") for rule in rules]
        assert {each for name in names for each in name.split(",")} == node.options
        for command in node.commands:
            assert f"'{command}:" in told
            assert f"        {command}) {name}_{command.replace('-', '_')} ;;" in told


@pytest.mark.parametrize("program", PROGRAMS)
@pytest.mark.parametrize("shell", PLACES)
def test_the_shells_read_the_completions(share: Path, program: str, shell: str) -> None:
    command = [installed(shell), "-n", str(share / PLACES[shell].format(program))]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")
