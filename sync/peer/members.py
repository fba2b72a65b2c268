"""The members of one space as this device knows them: followed on the bus, kept in the store."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass

import msgspec

from core.errors import HubUnreachable, Problem
from core.facts import Role
from core.ids import DeviceId, SpaceId, UserId
from core.notes import Library
from core.requests import within
from sync.bus import BusDown, BusSilent, Connection, NobodyAnswers
from sync.control import (
    ControlReader,
    LogPosition,
    MemberLeft,
    Membership,
    Proposer,
    Statement,
    read_position,
)
from sync.control.chain import Chain
from sync.peer.entrance import Entrance
from sync.peer.hub import Identity

_NAMES_SECONDS = 3.0
_FIRST_NAMES_SECONDS = 10.0
"""For which a hub is waited for that hangs, where names are known already and where none are."""
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class MembersChanged:
    """Who belongs to a space, or what somebody may do there, is not what it was."""

    space: SpaceId


class SpaceMembers:
    """Knows who belongs to a space, also while its hub is away."""

    def __init__(self, space: SpaceId, library: Library, identity: Identity, entrance: Entrance) -> None:
        self.changed: Callable[[], None] = lambda: None
        """Called with every new membership."""
        self._space = space
        self._library = library
        self._identity = identity
        self.entrance = entrance
        self._chain = Chain(space, identity.verifier)
        self._reader: ControlReader | None = None
        self._proposer: Proposer | None = None
        self._names: dict[UserId, str] = {}
        self._kept = 0
        """How many entries the store has."""

    @property
    def device(self) -> DeviceId:
        """Which device this is."""
        return self._identity.key.id

    @property
    def has_control(self) -> bool:
        """True where the space has a control log."""
        return self.entrance.has_control

    @property
    def membership(self) -> Membership:
        """All that is known."""
        return self._reader.membership if self._reader else self._chain.membership

    @property
    def is_known(self) -> bool:
        """True when at least the first entry is known."""
        return self.membership.founded is not None

    @property
    def own_role(self) -> Role | None:
        """What this device may do; None when it belongs to no member."""
        return self.membership.role_of(self._identity.key.id)

    @property
    def wires(self) -> tuple[bytes, ...]:
        """The entries, from the first on."""
        return tuple(self._reader.chain.wires if self._reader else self._chain.wires)

    @property
    def root(self) -> str:
        """The hash of the first entry, as an invitation names it."""
        return (self._reader.chain if self._reader else self._chain).root

    async def recall(self) -> None:
        """Read what the store knows."""
        wires = await self._library.store.control_entries(self._space)
        self._chain = await asyncio.to_thread(Chain, self._space, self._identity.verifier, wires)
        self._kept = len(wires)
        names = await self._library.store.setting(self._names_setting)
        self._names = msgspec.json.decode(names, type=dict[UserId, str]) if names else {}

    @asynccontextmanager
    async def followed(self, connection: Connection) -> AsyncIterator[None]:
        """Follow the control log until the block ends."""
        if not self.has_control:
            yield
            return
        reader = ControlReader(
            connection, self._space, self._identity.verifier, wires=tuple(self._chain.wires)
        )
        async with reader:
            reader.observe(self._take)
            self._reader = reader
            self._proposer = Proposer(
                self._identity.key,
                reader,
                self._identity.verifier,
                self._identity.world,
                read_position=lambda: _read_position(connection),
                submit=self.entrance.append,
            )
            try:
                yield
            finally:
                self._chain, self._reader, self._proposer = reader.chain, None, None

    async def catch_up(self) -> Membership:
        """Read all that the hub has now; raises the Problem in the way."""
        if self._reader is None:
            raise _away()
        return await self._reader.catch_up()

    async def propose(self, statement: Statement) -> Membership:
        """Make a change; raises ChangeRefused, HubUnreachable while the hub is away, or a BusProblem."""
        if self._proposer is None:
            raise _away()
        return await self._proposer.propose(statement)

    async def leave(self) -> None:
        """Give the membership up; raises what `propose` does."""
        if self._proposer is None:
            raise _away()
        await self._proposer.submit(MemberLeft())

    @property
    def names(self) -> Mapping[UserId, str]:
        """How those are called who are, or were, members, as told last."""
        return self._names

    async def known_names(self) -> dict[UserId, str]:
        """Say how those are called who are, or were, members; as told last while no hub answers soon."""
        if self.has_control and self._reader is not None:
            try:
                with within(_NAMES_SECONDS if self._names else _FIRST_NAMES_SECONDS):
                    names = await self.entrance.names()
                await self._keep_names(dict(names))
            except Problem as problem:
                _log.info("the names of members are not told: %s", problem)
        return self._names

    async def _keep_names(self, names: dict[UserId, str]) -> None:
        """Remember names for when the hub is away."""
        if names != self._names:
            self._names = names
            await self._library.store.set_setting(self._names_setting, msgspec.json.encode(names).decode())

    @property
    def _names_setting(self) -> str:
        return f"names of members {self._space}"

    def _take(self, _membership: Membership) -> None:
        wires = self.wires
        rows = [(self._space, number, wires[number]) for number in range(self._kept, len(wires))]
        self._library.saver.queue().control_entries.extend(rows)
        self._kept = len(wires)
        self._library.events.publish(MembersChanged(self._space))
        self.changed()


async def _read_position(connection: Connection) -> LogPosition:
    """Begin a change; who does not answer that has heard nothing of it, and nothing tries it again."""
    try:
        return await read_position(connection)
    except (BusDown, BusSilent, NobodyAnswers) as problem:
        raise _away() from problem


def _away() -> HubUnreachable:
    return HubUnreachable(
        "The hub of this space cannot be reached.",
        safe="Your notes are saved here. Nothing was changed.",
        cure="Try again when this device is connected to the hub.",
    )
