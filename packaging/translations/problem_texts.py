"""Reads from the source what problems say: the texts that the window shows in the user's language.

Problems are told in English, with their values in them, wherever they come from: they are also what the
command line prints and what a hub answers. A text with values stands here as the pattern of such sentences.
"""

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

_WORDS = ("title", "safe", "cure")
"""What a problem consists of; a function that takes these under their names makes problems of them."""
_PARTS = ("_PHRASES", "_SYSTEM_CAUSES")
"""Tables of what stands within sentences."""
_TRANSPARENT = ("value", "__name__")
"""Attributes that do not name what they give."""


def read_problem_texts(places: Iterable[Path], known: Iterable[Path]) -> set[str]:
    """Read the texts of all problems in some files; the classes and constants of `known` files may occur."""
    modules = [ast.parse(file.read_text(encoding="utf-8")) for file in places]
    others = [ast.parse(file.read_text(encoding="utf-8")) for file in known]
    classes = [node for module in others for node in ast.walk(module) if isinstance(node, ast.ClassDef)]
    problems = _problems(classes)
    constants = _constants(others)
    texts = set[str]()
    for module in modules:
        texts |= _ModuleReader(module, problems, constants).texts()
    return texts | _reasons(classes, problems) | _parts(constants)


def _problems(classes: list[ast.ClassDef]) -> set[str]:
    """Name the classes that descend from Problem."""
    found, before = {"Problem"}, 0
    while len(found) > before:
        before = len(found)
        found |= {each.name for each in classes if found & {_called(base) for base in each.bases}}
    return found


def _reasons(classes: list[ast.ClassDef], problems: set[str]) -> set[str]:
    """Read the enumerations that problems are made from: their values are parts of sentences."""
    named = {
        _called(argument.annotation)
        for each in classes
        if each.name in problems
        for node in each.body
        if isinstance(node, ast.FunctionDef)
        for argument in node.args.args
        if argument.annotation
    }
    return {
        node.value.value
        for each in classes
        if each.name in named and "Enum" in [_called(base) for base in each.bases]
        for node in each.body
        if isinstance(node, ast.Assign)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    }


def _parts(constants: dict[str, ast.expr]) -> set[str]:
    tables = [constants.get(name) for name in _PARTS]
    return {
        value.value
        for table in tables
        if isinstance(table, ast.Dict)
        for value in table.values
        if isinstance(value, ast.Constant) and isinstance(value.value, str)
    }


def _constants(modules: Iterable[ast.Module]) -> dict[str, ast.expr]:
    return {name: value for module in modules for name, value in _assigned(module.body)}


def _assigned(body: Iterable[ast.AST]) -> Iterator[tuple[str, ast.expr]]:
    """Give the names and what they come to stand for; of an attribute its own name."""
    for node in body:
        match node:
            case ast.Assign(targets=[ast.Tuple(elts=targets)], value=ast.Tuple(elts=values)):
                yield from ((_called(one), value) for one, value in zip(targets, values, strict=False))
            case ast.Assign(targets=[target], value=value) | ast.AnnAssign(target=target, value=value):
                if value is not None and _called(target):
                    yield _called(target), value


def _called(node: ast.expr) -> str:
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case ast.Call(func=called):
            return _called(called)
        case ast.Subscript(value=whole):
            return _called(whole)
    return ""


class _ModuleReader:
    """Finds the texts of problems in one module."""

    def __init__(self, module: ast.Module, problems: set[str], constants: dict[str, ast.expr]) -> None:
        self._module, self._problems = module, problems
        self._constants = constants | dict(_assigned(module.body))
        functions = [
            node for node in ast.walk(module) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        ]
        self._tellers = {
            node.name: words
            for node in functions
            if (words := [argument.arg for argument in node.args.args]) and set(words) & set(_WORDS)
        }
        self._functions = [self._module, *functions]

    def texts(self) -> set[str]:
        return {text for text in self._every_text() if _is_sentence(text)}

    def _every_text(self) -> Iterator[str]:
        for function in self._functions:
            own = _every_assigned(function) if function is not self._module else {}
            for node in ast.walk(function):
                if isinstance(node, ast.Call):
                    for argument in self._arguments(node):
                        yield from self._texts(argument, own)
                elif isinstance(node, ast.Assign) and _called(node.targets[0]) in _WORDS:
                    yield from self._texts(node.value, own)

    def _arguments(self, call: ast.Call) -> Iterator[ast.expr]:
        """Give what a call says, if it makes a problem."""
        name = _called(call.func)
        is_problem = name in self._problems or name == "__init__"
        if is_problem:
            yield from call.args
        elif name in self._tellers:
            words = [word for word in self._tellers[name] if word not in ("self", "cls")]
            yield from (arg for word, arg in zip(words, call.args, strict=False) if word in _WORDS)
        keywords = {keyword.arg: keyword.value for keyword in call.keywords}
        if is_problem or name in self._tellers or {"safe", "cure"} & keywords.keys():
            yield from (value for word, value in keywords.items() if word in _WORDS)
            if "safe" in keywords and not is_problem:
                yield from call.args

    def _texts(self, node: ast.expr, own: dict[str, list[ast.expr]]) -> Iterator[str]:
        """Give the texts that an expression may become, where names of the function stand for their `own`."""
        match node:
            case ast.Constant(value=str(text)):
                yield text
            case ast.JoinedStr():
                yield _pattern(node)
        others = {name: values for name, values in own.items() if name != _called(node)}
        for part in self._parts(node, own):
            yield from self._texts(part, others)

    def _parts(self, node: ast.expr, own: dict[str, list[ast.expr]]) -> Iterator[ast.expr]:
        match node:
            case ast.IfExp(body=one, orelse=other):
                yield from (one, other)
            case ast.BoolOp(values=values):
                yield from values
            case ast.JoinedStr(values=values):
                shown = (part.value for part in values if isinstance(part, ast.FormattedValue))
                yield from (value for value in shown if isinstance(value, ast.Name))
            case ast.Call(func=ast.Attribute(value=text, attr="strip")):
                yield text
            case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr="get"), args=[_, other]):
                yield from (*self._table(name), other)
            case ast.Subscript(value=ast.Name(id=name)):
                yield from self._table(name)
            case ast.Name(id=name):
                yield from own.get(name, [self._constants[name]] if name in self._constants else [])

    def _table(self, name: str) -> list[ast.expr]:
        table = self._constants.get(name)
        return table.values if isinstance(table, ast.Dict) else []


def _every_assigned(function: ast.AST) -> dict[str, list[ast.expr]]:
    found = dict[str, list[ast.expr]]()
    for name, value in _assigned(ast.walk(function)):
        found.setdefault(name, []).append(value)
    return found


def _is_sentence(text: str) -> bool:
    return " " in re.sub(r"\{\w+\}", "", text).strip()


def _pattern(text: ast.JoinedStr) -> str:
    """Write an f-string with a plain name for each value."""
    names, parts = dict[str, str](), list[str]()
    for part in text.values:
        if isinstance(part, ast.Constant):
            parts.append(str(part.value))
        elif isinstance(part, ast.FormattedValue):
            expression = ast.unparse(part.value)
            if expression not in names:
                name = _name(part.value)
                is_taken = name in names.values()
                names[expression] = f"{name}{len(names) + 1}" if is_taken else name
            parts.append(f"{{{names[expression]}}}")
    return "".join(parts)


def _name(node: ast.expr) -> str:
    match node:
        case ast.Name(id=name):
            return name.strip("_").lower()
        case ast.Attribute(attr=name) if name not in _TRANSPARENT:
            return name.strip("_").lower()
        case (
            ast.Attribute(value=part)
            | ast.BoolOp(values=[*_, part])
            | ast.Call(args=[*_, part])
            | ast.Call(func=part)
            | ast.Subscript(value=part)
            | ast.IfExp(body=part)
        ):
            return _name(part)
        case _:
            return "value"
