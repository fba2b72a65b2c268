"""Writes what shells offer at Tab: the commands, and for each its options and what they take."""

from collections.abc import Iterable

from command_lines import Command, Taken

_OPENING = (("tandem",), ("tandem", "open"))
"""What takes links and files alike, as desktops hand them over."""


def bash(program: Command) -> str:
    """Write a completion for bash, which needs nothing of the package bash-completion."""
    [name] = program.words
    every = list(program.walk())
    lines = [
        f"# bash completion for {name}",
        f"_{name}() {{",
        '    local current=${COMP_WORDS[COMP_CWORD]} path="" previous="" word index words="" files=""',
        "    for ((index = 0; index < COMP_CWORD; index++)); do",
        "        word=${COMP_WORDS[index]}",
        "        [[ $word == = ]] && continue  # bash parts --option=value",
        f"        ((index == 0)) && word={name}",
        '        case "$path|$previous" in',
        *_bash_cases((place, "previous=; continue") for place in _valued_places(every)),
        "        esac",
        "        previous=$word",
        '        case "${path:+$path }$word" in',
        *_bash_cases((" ".join(command.words), 'path="${path:+$path }$word"') for command in every),
        "        esac",
        "    done",
        "    [[ $current == = ]] && current=",
        '    case "$path|$previous" in',
        *_bash_cases(_bash_values(every)),
        "    *)",
        '        [[ $current == -* ]] && path="$path -"',
        '        case "$path" in',
        *_bash_cases(_bash_options(every)),
        *_bash_cases(_bash_words(every)),
        "        esac ;;",
        "    esac",
        '    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")',
        "    [[ -z $files ]] && return",
        "    compopt -o filenames",
        '    mapfile -O ${#COMPREPLY[@]} -t COMPREPLY < <(compgen -f -- "$current")',
        "}",
        f"complete -F _{name} {name}",
    ]
    return "\n".join(lines) + "\n"


def zsh(program: Command) -> str:
    """Write a completion for zsh."""
    [name] = program.words
    functions = [_zsh_function(command) for command in program.walk()]
    return "\n".join([f"#compdef {name}", *functions, f'_{name} "$@"', ""])


def fish(program: Command) -> str:
    """Write a completion for fish."""
    [name] = program.words
    every = list(program.walk())
    commands = " ".join(_single(" ".join(each.words)) for each in every)
    valued = " ".join(map(_single, _valued_places(every)))
    lines = [
        f"# fish completion for {name}",
        f"function __{name}_at --argument-names wanted",
        "    set -l path",
        "    set -l previous",
        f"    for word in {name} (commandline -opc)[2..-1]",
        f'        if contains -- "$path|$previous" {valued}',
        "            set previous",
        "            continue",
        "        end",
        "        set previous $word",
        '        set -l longer (string trim -- "$path $word")',
        f"        contains -- $longer {commands}; and set path $longer",
        "    end",
        '    test "$path" = "$wanted"',
        "end",
        f"complete -c {name} -f",
    ]
    for command in every:
        lines += _fish_lines(name, command)
    return "\n".join(lines) + "\n"


def _bash_cases(cases: Iterable[tuple[str, str]]) -> list[str]:
    """Write the branches of a `case`: places that do the same become one branch."""
    places = dict[str, list[str]]()
    for place, deed in cases:
        places.setdefault(deed, []).append(_single(place))
    return [f"            {'|'.join(them)}) {deed} ;;" for deed, them in places.items()]


def _bash_values(every: list[Command]) -> list[tuple[str, str]]:
    return [
        (f"{' '.join(command.words)}|{name}", _bash_offer(option.choices, takes_files=option.takes_path))
        for command in every
        for option in command.options
        if option.takes_value
        for name in option.names
    ]


def _bash_options(every: list[Command]) -> list[tuple[str, str]]:
    names = [[name for option in command.options for name in option.names] for command in every]
    return [(f"{' '.join(each.words)} -", _bash_offer(its)) for each, its in zip(every, names, strict=True)]


def _bash_words(every: list[Command]) -> list[tuple[str, str]]:
    offered = [
        _bash_offer([each.words[-1] for each in command.commands], takes_files=_takes_files(command))
        for command in every
    ]
    return [(" ".join(each.words), its) for each, its in zip(every, offered, strict=True)]


def _bash_offer(words: Iterable[str], *, takes_files: bool = False) -> str:
    return f"words='{' '.join(words)}'" + (" files=1" if takes_files else "")


def _valued_places(every: list[Command]) -> list[str]:
    """List after which options of which commands a value follows, as `tandem note new|--title`."""
    return [
        f"{' '.join(command.words)}|{name}"
        for command in every
        for option in command.options
        if option.takes_value
        for name in option.names
    ]


def _takes_files(command: Command) -> bool:
    return any(argument.takes_path for argument in command.arguments) or command.words in _OPENING


def _single(text: str) -> str:
    return f"'{text}'"


def _zsh_function(command: Command) -> str:
    name = "_" + "_".join(command.words).replace("-", "_")
    rules = [_zsh_option(option) for option in command.options]
    if not command.commands:
        files = "_files" if _takes_files(command) else " "
        rules += [f"'*:{_zsh_plain(argument.shown)}:{files}'" for argument in command.arguments[-1:]]
        return f"{name}() {{\n  _arguments -s {_continued(rules)}\n}}"
    offered = " ".join(f"'{each.words[-1]}:{_zsh_plain(each.summary)}'" for each in command.commands)
    cases = [
        f"        {each.words[-1]}) _{'_'.join(each.words).replace('-', '_')} ;;" for each in command.commands
    ]
    lines = [
        f"{name}() {{",
        "  local context state state_descr line",
        "  typeset -A opt_args",
        f"  _arguments -s -C {_continued([*rules, _single('1: :->command'), _single('*:: :->rest')])}",
        "  case $state in",
        "    command)",
        f"      local -a commands=({offered})",
        "      _describe -t commands command commands",
        *(["      _files -g '*.(md|markdown)'"] if _takes_files(command) else []),
        "      ;;",
        "    rest)",
        "      case $line[1] in",
        *cases,
        "      esac",
        "      ;;",
        "  esac",
        "}",
    ]
    return "\n".join(lines)


def _continued(rules: list[str]) -> str:
    return " \\\n    ".join(["", *rules]).lstrip(" ")


def _zsh_option(option: Taken) -> str:
    told = f"[{_zsh_plain(option.help)}]"
    names = option.names
    value = f":value:{_zsh_values(option)}" if option.takes_value else ""
    if len(names) == 1:
        return f"'*{names[0]}{told}{value}'"
    return f"'*'{{{','.join(names)}}}'{told}{value}'"


def _zsh_values(option: Taken) -> str:
    if option.choices:
        return f"({' '.join(option.choices)})"
    return "_files" if option.takes_path else " "


def _zsh_plain(text: str) -> str:
    for sign in "[]:":
        text = text.replace(sign, f"\\{sign}")
    return text.replace("'", "’").replace("`", "")


def _fish_lines(name: str, command: Command) -> list[str]:
    path = " ".join(command.words)
    at = f"complete -c {name} -n '__{name}_at \"{path}\"'"
    lines = [f"{at} -a {each.words[-1]} -d {_fish_plain(each.summary)}" for each in command.commands]
    if _takes_files(command):
        lines.append(f"{at} -F")
    for option in command.options:
        spelled = " ".join(_fish_name(each) for each in option.names)
        takes = _fish_value(option)
        lines.append(f"{at} {spelled}{takes} -d {_fish_plain(option.help)}")
    return lines


def _fish_name(name: str) -> str:
    return f"-l {name.removeprefix('--')}" if name.startswith("--") else f"-s {name.removeprefix('-')}"


def _fish_value(option: Taken) -> str:
    if not option.takes_value:
        return ""
    if option.choices:
        return f" -x -a {_single(' '.join(option.choices))}"
    return " -r -F" if option.takes_path else " -x"


def _fish_plain(text: str) -> str:
    return _single(text.replace("\\", "\\\\").replace("'", "’").replace("`", ""))
