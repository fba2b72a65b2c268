"""The sentences in which a configuration is refused: where, what, and what was probably meant."""

import difflib
from collections.abc import Sequence

from app.configuration.key import Key
from core.errors import BadInput

_SAFE = "Nothing was changed."


def unusable_file(file: str, reason: str) -> BadInput:
    """Say that a file cannot be used."""
    return BadInput(
        f"The configuration {file} cannot be used. {reason}",
        safe=_SAFE,
        cure="Mend it, or name another one with --config; `tandem config show` tells what holds.",
    )


def unknown_key(file: str, name: str, known: Sequence[str]) -> BadInput:
    """Say that a file has a key that does not exist, and which one is near."""
    return unusable_file(file, f"It has “{name}”, which is no key. {nearest(name, known)}")


def unknown_variable(variable: str, known: Sequence[str]) -> BadInput:
    """Say that a variable of the environment means nothing, and which one is near."""
    return BadInput(
        f"The environment has {variable}, which means nothing to Tandem. {nearest(variable, known)}",
        safe=_SAFE,
        cure="Name it as it is called, or take it out of the environment.",
    )


def nearest(name: str, known: Sequence[str]) -> str:
    """Say which name was probably meant, or all that there are."""
    near = difflib.get_close_matches(name, known, n=1)
    if not near:  # “port” for “hub.port”
        near = [each for each in known if each.rpartition(".")[2] == name.rpartition(".")[2]][:1]
    return f"Did you mean {near[0]}?" if near else f"There are {', '.join(known)}."


def senseless_value(key: Key, value: object, origin: str, reason: str) -> BadInput:
    """Say that a value cannot be; what may be a secret that somebody gave by mistake is not repeated."""
    told = key.told
    where = f"{key.name} in {origin}" if origin.startswith(("/", "~")) else origin
    shown = "what it says is not shown here" if told.names_a_secret else _shown(value)
    return BadInput(
        f"{where} makes no sense: {shown}. {reason or f'It is to be {told.wanted}.'}",
        safe=_SAFE,
        cure=f"Give {told.wanted}. {told.meaning}",
    )


def _shown(value: object) -> str:
    return f"“{value}”" if isinstance(value, str) else str(value)
