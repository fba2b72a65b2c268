"""Founding a space: from nothing to its first entry, in steps that may be repeated.

The register is written first, so no crash leaves accounts at the bus of which no hub knows. Each further step
finds what an earlier try has made; the last one, writing down that the space is founded, is also done by
whoever opens its control log and finds the first entry there.
"""

from collections.abc import Sequence

from core.errors import BadInput
from core.ids import DeviceId, SpaceId, is_space_id
from sync.control import (
    ChangeRefused,
    ControlReader,
    ControlWriter,
    LogPosition,
    Membership,
    Refusal,
    judge,
    open_control,
)
from sync.control.entry import digest_of
from sync.hub.notes.desk import Desk
from sync.hub.notes.desks import Desks
from sync.hub.notes.office import Office
from sync.hub.notes.records import SpaceRecord, SpaceState
from sync.hub.notes.refusals import no_space, too_many_prepared
from sync.log import open_log

_CONNECT_DEADLINE = 10.0


class Founder:
    """Makes spaces."""

    def __init__(self, office: Office, desks: Desks) -> None:
        self._office = office
        self._desks = desks

    async def prepare(self, space: SpaceId) -> LogPosition:
        """Make accounts and streams, and say where the log is; raises what `NoteService.prepare` does."""
        desk = await self._open(space)
        if desk.reader.membership.founded is not None:
            await desk.note_founding()
            raise ChangeRefused(Refusal.ALREADY_FOUNDED)
        return await desk.position()

    async def found(self, space: SpaceId, wire: bytes) -> Membership:
        """Store the first entry of a space; raises what `NoteService.found` does."""
        nothing = Membership(space)
        entry = self._office.checker.open(space, wire)
        refusal = judge(nothing, wire, self._office.verifier).refusal
        if refusal is not None:
            raise ChangeRefused(refusal)
        await self._office.checker.require_allowed(nothing, entry, wire)
        desk = await self._open(space)
        if desk.reader.membership.founded and not desk.reader.chain.has_entry(digest_of(wire)):
            await desk.note_founding()
            raise ChangeRefused(Refusal.ALREADY_FOUNDED)
        membership = await desk.append(entry, wire)
        await desk.note_founding()
        return membership

    async def restore(self, space: SpaceId, wires: Sequence[bytes]) -> None:
        """Give a space its control log back; raises what `NoteService.restore` does."""
        desk = self._desks.opened(space)
        if desk is not None and await desk.holds(wires):
            await desk.note_founding()
            return
        office = self._office
        await office.register.refresh()
        record = await office.register.change(space, lambda known: self._prepared(space, known))
        await office.bus.serve_space(space, record.quota)
        async with office.connect(space) as connection:
            await connection.wait_connected(_CONNECT_DEADLINE)
            await open_log(connection, create=True, world=office.world)
            await open_control(connection, create=True)
            async with ControlReader(connection, space, office.verifier) as reader:
                await ControlWriter(connection, reader, office.verifier, _nobody_to_bar).restore(wires)
        desk = await self._desks.get(space)
        await desk.reader.catch_up()
        await desk.note_founding()

    async def _open(self, space: SpaceId) -> Desk:
        if not is_space_id(space):
            raise BadInput("This is no id of a space.", safe="Nothing was changed.", cure="Draw a new one.")
        await self._office.register.refresh()
        await self._office.register.change(space, lambda record: self._prepared(space, record))
        return await self._desks.get(space)

    def _prepared(self, space: SpaceId, record: SpaceRecord | None) -> SpaceRecord:
        if record is not None and record.state is SpaceState.CLOSED:
            raise no_space()
        if record is not None and record.state is not SpaceState.ABANDONED:
            return record
        self._require_room()
        quota, now = self._office.settings.quota, self._office.world.now()
        return SpaceRecord(
            space=space, state=SpaceState.PREPARED, disk=quota.disk, streams=quota.streams, at=now
        )

    def _require_room(self) -> None:
        prepared = [one for one in self._office.register.spaces if one.state is SpaceState.PREPARED]
        if len(prepared) >= self._office.settings.most_prepared:
            raise too_many_prepared()


async def _nobody_to_bar(_devices: frozenset[DeviceId]) -> None:
    """Entries that come back were decided on before."""
