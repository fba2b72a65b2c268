"""What the owner says on the control socket: a greeting, signs of life and progress, then one last word."""

import msgspec

from core.errors import Problem

PROTOCOL = 1
"""Raised whenever an older command could not talk to a newer owner."""


class Greeting(msgspec.Struct, frozen=True, tag="greeting"):
    """The first word: a process that hangs does not say it."""

    protocol: int
    pid: int
    kind: str


class Working(msgspec.Struct, frozen=True, tag="working"):
    """Said every second while the answer is prepared."""


class Progress(msgspec.Struct, frozen=True, tag="progress"):
    """How far the work is; `value` is MessagePack that only the two ends understand."""

    value: msgspec.Raw


class Done(msgspec.Struct, frozen=True, tag="done"):
    """The answer; `value` is MessagePack that only the two ends understand."""

    value: msgspec.Raw


class Failed(msgspec.Struct, frozen=True, tag="failed"):
    """A problem of the user's, to be shown as it is."""

    kind: str
    title: str
    safe: str
    cure: str


class Broken(msgspec.Struct, frozen=True, tag="broken"):
    """A bug of ours in the owner; `log` is the file that holds the traceback."""

    log: str


Reply = Greeting | Working | Progress | Done | Failed | Broken


def encode(reply: Reply) -> bytes:
    """Spell a reply."""
    return msgspec.msgpack.encode(reply)


def decode(payload: bytes) -> Reply:
    """Read a reply; msgspec.DecodeError when it is none."""
    reply: Reply = msgspec.msgpack.decode(payload, type=Reply)
    return reply


def failed(problem: Problem) -> Failed:
    """Spell a problem, so that `problem_of` makes it again."""
    return Failed(type(problem).__name__, problem.title, problem.safe, problem.cure)


def problem_of(reply: Failed) -> Problem:
    """Make the problem again that the owner met, with its own type.

    One that is made from something else than its words comes as the nearest type above it that is.
    """
    known = _kinds(Problem).get(reply.kind, Problem)
    kinds = (kind for kind in known.__mro__ if issubclass(kind, Problem))
    kind = next(each for each in kinds if each.__init__ is Problem.__init__)
    return kind(reply.title, safe=reply.safe, cure=reply.cure)


def _kinds(root: type[Problem]) -> dict[str, type[Problem]]:
    kinds = {root.__name__: root}
    for kind in root.__subclasses__():
        kinds |= _kinds(kind)
    return kinds
