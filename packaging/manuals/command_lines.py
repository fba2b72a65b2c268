"""Reads the command lines of `tandem` and `tandemd` from the programs: each command with all it takes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import typer
from typer.main import get_command

from app.cli import entry as tandem
from app.daemon import entry as tandemd


@dataclass(frozen=True, slots=True)
class Taken:
    """An option or an argument, as its command describes it; `names` is empty for an argument."""

    names: tuple[str, ...]
    shown: str
    """As the help writes it, with what its value is called: `-t, --title <str>`."""
    help: str
    takes_value: bool
    choices: tuple[str, ...]
    takes_path: bool


@dataclass(frozen=True, slots=True)
class Command:
    """A command, or a group of commands; `words` are what is typed for it, with the program's name first."""

    words: tuple[str, ...]
    usage: str
    help: tuple[str, ...]
    """Paragraphs; the first sentence says what it does."""
    options: tuple[Taken, ...]
    arguments: tuple[Taken, ...]
    commands: tuple["Command", ...] = field(default=())

    @property
    def summary(self) -> str:
        """Say in one sentence what the command does, without the full stop."""
        return self.help[0].partition(". ")[0].removesuffix(".") if self.help else ""

    def walk(self) -> Iterator["Command"]:
        """Go through this command and all below it."""
        yield self
        for command in self.commands:
            yield from command.walk()


def command_lines() -> tuple[Command, Command]:
    """Read both programs, `tandem` and `tandemd`."""
    return _program("tandem", tandem.build), _program("tandemd", tandemd.build)


def _program(name: str, build: Callable[[], typer.Typer]) -> Command:
    # Typer keeps its own copy of Click, whose types nobody outside can name.
    program: Any = get_command(build())
    return _read(program, name, None)


def _read(command: Any, name: str, parent: Any) -> Command:
    context = command.context_class(command, info_name=name, parent=parent)
    shown = [
        parameter for parameter in command.get_params(context) if not getattr(parameter, "hidden", False)
    ]
    taken = [(parameter.param_type_name, _taken(parameter, context)) for parameter in shown]
    below = [command.get_command(context, each) for each in getattr(command, "commands", {})]
    return Command(
        words=tuple(context.command_path.split()),
        usage=" ".join(command.collect_usage_pieces(context)),
        help=tuple(" ".join(part.split()) for part in (command.help or "").split("\n\n")),
        options=tuple(each for kind, each in taken if kind == "option"),
        arguments=tuple(each for kind, each in taken if kind == "argument"),
        commands=tuple(_read(each, each.name, context) for each in below if not each.hidden),
    )


def _taken(parameter: Any, context: Any) -> Taken:
    is_option = parameter.param_type_name == "option"
    shown, told = parameter.get_help_record(context)
    descriptor = getattr(parameter, "type_descriptor", None)
    choices = tuple(str(getattr(each, "value", each)) for each in getattr(descriptor, "choices", None) or ())
    return Taken(
        names=(*parameter.opts, *parameter.secondary_opts) if is_option else (),
        shown=shown,
        help=" ".join(told.split()),
        takes_value=not getattr(parameter, "is_flag", False),
        choices=choices,
        takes_path=bool(getattr(descriptor, "is_path", False)),
    )
