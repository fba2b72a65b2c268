"""Hands a request to the process that owns the profile, through its control socket."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

import msgspec

from app.commands.request import Request
from app.commands.results import Progress
from app.control import ask
from app.control.client import NobodyThere, unresponsive
from core.profile import Owner, Profile, read_owner

Result = TypeVar("Result", bound=msgspec.Struct)

_SOCKET_SECONDS = 3.0
"""How long a starting owner may take until its socket is there."""
_PAUSE = 0.05


class OwnerLeft(Exception):
    """The owner gave the profile back before it took the request."""


async def hand_over(
    profile: Profile,
    owner: Owner,
    request: Request,
    expected: type[Result],
    on_progress: Callable[[Progress], None],
) -> Result:
    """Let `owner` carry it out; raises its Problem, OwnerLeft, RemoteFault or ProfileUnresponsive."""

    def hear(value: bytes) -> None:
        on_progress(msgspec.msgpack.decode(value, type=Progress))

    payload = msgspec.msgpack.encode(request)
    deadline = asyncio.get_running_loop().time() + _SOCKET_SECONDS
    while True:
        try:
            answer = await ask(profile.control_socket, payload, describe(owner), hear)
        except NobodyThere as nobody:
            await _wait_for_socket(profile, owner, deadline, nobody)
        else:
            return msgspec.msgpack.decode(answer, type=expected)


async def until_left(profile: Profile, owner: Owner, seconds: float) -> bool:
    """Wait until `owner` has given the profile back; False when it has not within so many seconds."""
    clock = asyncio.get_running_loop().time
    deadline = clock() + seconds
    while (now := read_owner(profile)) is not None and now.pid == owner.pid:
        if clock() > deadline:
            return False
        await asyncio.sleep(_PAUSE)
    return True


def describe(owner: Owner) -> str:
    """Name the owner in a sentence."""
    return f"{owner.kind.phrase} (process {owner.pid})"


async def _wait_for_socket(profile: Profile, owner: Owner, deadline: float, nobody: NobodyThere) -> None:
    now_owning = read_owner(profile)
    if now_owning is None or now_owning.pid != owner.pid:
        raise OwnerLeft from nobody
    if asyncio.get_running_loop().time() > deadline:
        raise unresponsive(describe(owner)) from nobody
    await asyncio.sleep(_PAUSE)
