"""Asks for a password or a passphrase, without echo, or reads it from standard input."""

import getpass
import os
import sys
from collections.abc import Mapping
from dataclasses import replace

from app.cli.texts import read_input
from core.accounts.secrets import Means, means_in, wants_passphrase
from core.errors import BadInput
from core.profile import Profile


def is_typed() -> bool:
    """Say whether somebody sits at standard input."""
    return sys.stdin.isatty()


def ask_password() -> str:
    """Return the new password: typed twice at a terminal, else the first line of standard input."""
    if not is_typed():
        return _first_line(read_input())
    return _ask_twice("password")


def ask_passphrase() -> str:
    """Return the new passphrase: typed twice at a terminal, else the first line of standard input."""
    return _ask_twice("passphrase") if is_typed() else _first_line(read_input())


def ask_known_passphrase() -> str:
    """Return the passphrase of something that has one, typed at a terminal."""
    return getpass.getpass("Passphrase of the backup: ")


def means_asking(profile: Profile, environment: Mapping[str, str] = os.environ) -> Means:
    """Find keys as the environment says; a needed passphrase is asked for at a terminal."""
    means = means_in(environment)
    if not is_typed() or not wants_passphrase(profile, means):
        return means
    typed = getpass.getpass("Passphrase of this device's key: ")
    return replace(means, find_passphrase=lambda: typed)


def ask_known_password() -> str:
    """Return the password of an account: typed at a terminal, else the first line of standard input."""
    return getpass.getpass("Password: ") if is_typed() else _first_line(read_input())


def ask_password_if_any() -> str:
    """Return the password of an account that may have none, and "" then; asks as `ask_known_password`."""
    if is_typed():
        return getpass.getpass("Password (empty if you chose none): ")
    return next(iter(read_input().splitlines()), "")


def ask_both_passwords() -> tuple[str, str]:
    """Return the present password and the one to come: typed, else the first two lines of standard input."""
    if is_typed():
        return getpass.getpass("Present password: "), _ask_twice("password")
    present, _, rest = read_input().partition("\n")
    if not rest:
        raise BadInput(
            "Two passwords are needed on standard input: the present one and the new one, a line each.",
            safe="Nothing was changed.",
            cure="Run the command in a terminal, or give both lines.",
        )
    return present.removesuffix("\r"), _first_line(rest)


def _ask_twice(what: str) -> str:
    typed = getpass.getpass(f"New {what}: ")
    if getpass.getpass("Once more: ") != typed:
        raise BadInput(f"The two {what}s differ.", safe="Nothing was changed.", cure="Run the command again.")
    return typed


def _first_line(text: str) -> str:
    lines = text.splitlines()
    if not lines:
        raise BadInput(
            "No password came on standard input.",
            safe="Nothing was changed.",
            cure="Run the command in a terminal, or give the password in a line of standard input.",
        )
    return lines[0]
