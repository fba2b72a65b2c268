"""A second device of one's own: what it is told while it waits, and how the others let it in."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from core.errors import AccessRefused, Problem
from core.facts import Role
from sync.bus import Connection, ConnectionState
from sync.bus.claims.roles import OFFERED
from sync.control import ChangeRefused, ClaimedDevice, DeviceAdded, HubTrusted, Refusal
from sync.peer.members import SpaceMembers

ASK_SECONDS = 15.0
"""How often a device asks whether another one of its user waits, also when it is not told of any."""
_PAUSE_SECONDS = 0.5
"""Between two questions, however often it is told."""
_log = logging.getLogger(__name__)


class DeviceOutside(AccessRefused):
    """This device is one of a member's, and not in the space yet."""


class DeviceWaits(DeviceOutside):
    """Another of the user's devices has to let this one in."""

    def __init__(self) -> None:
        super().__init__(
            "This device waits until another of your devices lets it into the space.",
            safe="Nothing was changed.",
            cure="Open Tandem on a device of yours that has the space, and leave it online for a moment; "
            "the notes then come here by themselves.",
        )


class TooManyDevices(DeviceOutside):
    """This device is one more than a member may have in a space."""

    def __init__(self) -> None:
        super().__init__(
            f"This device cannot come into the space: {Refusal.TOO_MANY_DEVICES.value}.",
            safe="Nothing was changed.",
            cure="Remove a device that you do not use any more; this one then comes in by itself.",
        )


@asynccontextmanager
async def letting_in(members: SpaceMembers, connection: Connection) -> AsyncIterator[None]:
    """Let the user's other devices into a space whenever they wait and the hub is there, until the end.

    Nobody is asked: they signed in with the user's password.
    """
    if not members.entrance.has_control:
        yield
        return
    letting = asyncio.create_task(_let_in_for_ever(members, connection), name="letting devices in")
    try:
        yield
    finally:
        letting.cancel()
        await asyncio.wait({letting})


async def let_in(members: SpaceMembers) -> None:
    """Sign in whoever waits now; raises the Problem that keeps this device from asking."""
    for claimed in await members.entrance.offers():
        try:
            await _sign_in(members, claimed)
        except Problem as problem:
            _log.info("a device of one's own was not let in: %s", problem)


async def trust_folder(members: SpaceMembers) -> None:
    """Let the hub fold notes that is to do it and may not; raises the Problem in the way.

    Only an owner's device does it. The hub is known by its authority, and could have called that device one
    of the owner's: to let it fold gives it less.
    """
    membership, folder = members.membership, members.entrance.folder
    is_new = folder not in membership.hubs | membership.revoked and membership.member_of(folder) is None
    if folder and is_new and members.own_role is Role.OWNER:
        await members.propose(HubTrusted(folder))


async def _sign_in(members: SpaceMembers, claimed: ClaimedDevice) -> None:
    try:
        await members.propose(DeviceAdded(claimed))
    except ChangeRefused as refused:
        # Another one of the user's devices may have been quicker.
        if refused.refusal is not Refusal.ALREADY_SO:
            raise


async def _let_in_for_ever(members: SpaceMembers, connection: Connection) -> None:
    news = asyncio.Event()

    def note_state(state: ConnectionState) -> None:
        if state is ConnectionState.CONNECTED:
            news.set()

    stop_observing = connection.observe(note_state)
    stop_hearing = connection.subscribe(f"{OFFERED}.{members.device}", lambda _message: news.set())
    try:
        while True:
            news.clear()
            if connection.is_connected:
                await _ask(members)
            await asyncio.sleep(_PAUSE_SECONDS)
            await _wait(news)
    finally:
        stop_hearing()
        stop_observing()


async def _ask(members: SpaceMembers) -> None:
    try:
        await let_in(members)
        await trust_folder(members)
    except Problem as problem:
        _log.info("the hub does not say which devices wait: %s", problem)
    except Exception:  # noqa: BLE001 (the task's outer edge)
        _log.exception("letting devices in ended by an error")


async def _wait(news: asyncio.Event) -> None:
    with suppress(TimeoutError):
        async with asyncio.timeout(ASK_SECONDS):
            await news.wait()
