"""Asks for a password, without echo, or reads it from standard input."""

import getpass
import sys

from app.cli.texts import read_input
from core.errors import BadInput


def is_typed() -> bool:
    """Say whether somebody sits at standard input."""
    return sys.stdin.isatty()


def ask_password() -> str:
    """Return the new password: typed twice at a terminal, else the first line of standard input."""
    if not is_typed():
        return _first_line(read_input())
    password = getpass.getpass("New password: ")
    if getpass.getpass("Once more: ") != password:
        raise BadInput(
            "The two passwords differ.", safe="Nothing was changed.", cure="Run the command again."
        )
    return password


def ask_known_password() -> str:
    """Return the password of an account: typed at a terminal, else the first line of standard input."""
    return getpass.getpass("Password: ") if is_typed() else _first_line(read_input())


def _first_line(text: str) -> str:
    lines = text.splitlines()
    if not lines:
        raise BadInput(
            "No password came on standard input.",
            safe="Nothing was changed.",
            cure="Run the command in a terminal, or give the password in a line of standard input.",
        )
    return lines[0]
