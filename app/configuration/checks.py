"""What a value of the configuration must be, beside its type."""

import re
from collections.abc import Callable
from typing import TypeVar

from pydantic import AfterValidator

from core.errors import BadInput
from core.file_signature import read_public_key

_LARGEST_PORT = 65_535
_EVERY = re.compile(r"([1-9]\d{0,3})([mhd])")
_SECONDS = {"m": 60.0, "h": 3600.0, "d": 86_400.0}
_Value = TypeVar("_Value")


def which(check: Callable[[_Value], object]) -> AfterValidator:
    """Refuse a value that a function of ours refuses by a Problem, with that sentence."""

    def checked(value: _Value | None) -> _Value | None:
        try:
            if value is not None:
                check(value)
        except BadInput as problem:
            raise ValueError(problem.title) from problem
        return value

    return AfterValidator(checked)


def check_port(port: int) -> None:
    """Refuse what is no port."""
    if not 0 < port <= _LARGEST_PORT:
        raise BadInput(f"{port} is no port.", safe="", cure=f"Ports go from 1 to {_LARGEST_PORT}.")


def check_path(path: str) -> None:
    """Refuse a path that depends on where a daemon was started."""
    if not path.startswith(("/", "~")):
        raise BadInput("A path has to begin with / or ~.", safe="", cure="Name the whole path.")


def check_keep(number: int) -> None:
    """Refuse to keep nothing."""
    if number < 1:
        raise BadInput("None would be kept.", safe="", cure="Keep one or more.")


def seconds_of(every: str) -> float:
    """Read a length of time as 30m, 12h or 1d; raises BadInput."""
    found = _EVERY.fullmatch(every)
    if found is None:
        raise BadInput("This is no length of time.", safe="", cure="Give one as 30m, 12h or 1d.")
    return int(found[1]) * _SECONDS[found[2]]


def check_address(address: str) -> None:
    """Refuse what is no https address; raises BadInput."""
    if not re.fullmatch(r"https://[^\s/@]+/\S*", address):
        raise BadInput(
            "The address of a list of releases has to begin with https://.",
            safe="Nothing was changed.",
            cure="Give one as https://host/releases.json.",
        )


def check_key(line: str) -> None:
    """Refuse what is no public key; raises BadInput."""
    try:
        read_public_key(line)
    except ValueError as error:
        raise BadInput(
            "This is no Ed25519 key of OpenSSH.",
            safe="Nothing was changed.",
            cure="Give the line of a public key file: ssh-ed25519 AAAA…",
        ) from error
