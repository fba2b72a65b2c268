"""The audit log as the other parts of a hub see it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any

from core.errors import Problem
from core.facts import Role
from core.ids import DeviceId, SpaceId, UserId
from core.world import World
from sync.bus import Connection
from sync.hub.audit.acts import Act
from sync.hub.audit.entry import (
    HUB_SUBJECTS,
    SUBJECTS,
    AuditEntry,
    account_subjects,
    name_told,
    read_entry,
    space_subjects,
    write_entry,
)
from sync.hub.audit.following import KEPT, Listening
from sync.hub.audit.recording import Recorder
from sync.hub.audit.settings import AuditSettings
from sync.hub.audit.telling import TOLD
from sync.hub.hub_log import HubLog, LogShape
from sync.hub.users.tokens import new_id

_LAST_CHANCE = 5.0
_MOST_AT_ONCE = 1000
_NANOSECONDS = 1_000_000_000


class AuditLog:
    """Records and reads; get one from `open_audit`.

    What the services tell on the bus (registered, deleted, devices revoked, everything about spaces, members
    and their invites) is recorded by itself. The rest is recorded by whoever does it, with `record`.
    """

    def __init__(self, log: HubLog, recorder: Recorder, listening: Listening, world: World) -> None:
        self._audit = log
        self._recorder = recorder
        self._listening = listening
        self._world = world

    @property
    def problem(self) -> Problem | None:
        """What keeps it from recording, for the hub's health."""
        return self._recorder.problem or self._listening.problem

    @property
    def missed(self) -> int:
        """How many entries were given up since the start, as too many waited for the log."""
        return self._recorder.missed

    def record(
        self,
        act: Act,
        *,
        user: UserId | None = None,
        device: DeviceId | None = None,
        space: SpaceId | None = None,
        about: str = "",
        role: Role | None = None,
        address: str = "",
        once: str = "",
        name: str = "",
    ) -> None:
        """Record what a user did; never waits, never raises for what the log does.

        `about` is an id: of whom or what it was done to, and `name` how a hub is called. What is no id is
        left out, so is an address that is none. An entry without `space` is the user's own to read, one with
        it the owner's of the space. Of entries with the same `once` the log takes the first, at whichever hub
        it was recorded.
        """
        entry = write_entry(
            act,
            id=name_told(act.value, once) if once else new_id(self._world),
            at=self._world.now(),
            user=user,
            device=device,
            space=space,
            about=about,
            role=role,
            address=address,
            name=name,
        )
        self._recorder.put(entry)

    async def read_space(self, space: SpaceId, after: int = 0, limit: int = 100) -> list[AuditEntry]:
        """Read what was done in a space, oldest first, after a sequence; raises BusProblem."""
        return await self._read(space_subjects(space), after, limit)

    async def read_user(self, user: UserId, after: int = 0, limit: int = 100) -> list[AuditEntry]:
        """Read what was done with an account itself, as signing in; raises BusProblem."""
        return await self._read(account_subjects(user), after, limit)

    async def read_hub(self, after: int = 0, limit: int = 100) -> list[AuditEntry]:
        """Read what was done in no space, with any account, for who runs the hub; raises BusProblem."""
        return await self._read(HUB_SUBJECTS, after, limit)

    async def flush(self) -> None:
        """Wait until all is in the log that was recorded and told before; raises BusProblem."""
        await self._recorder.flush()
        await self._listening.catch_up()

    async def _read(self, subjects: str | None, after: int, limit: int) -> list[AuditEntry]:
        limit = min(limit, _MOST_AT_ONCE)
        found: list[AuditEntry] = []
        while subjects and len(found) < limit:
            messages = await self._audit.read(after + 1, subjects)
            if not messages:
                break
            after = messages[-1].sequence
            entries = (read_entry(message.sequence, message.wire) for message in messages)
            found += [entry for entry in entries if entry]
        return found[:limit]


@asynccontextmanager
async def open_audit(
    connection: Connection, *, world: World, settings: AuditSettings | None = None
) -> AsyncIterator[AuditLog]:
    """Open on a connection, that is up, to the hubs' own account of the bus; raises BusProblem.

    It is to be opened before the services whose tellings it records. At the end, what still waits for the
    log has five seconds.
    """
    settings = settings or AuditSettings()
    audit = HubLog(connection, world, _audit_shape(settings))
    events = HubLog(connection, world, _events_shape(settings))
    await audit.find()
    recorder = Recorder(audit, settings.most_waiting)
    listening = Listening(events, audit, recorder, world, settings)
    await listening.begin()
    stops = [connection.subscribe(KEPT, listening.note_news), connection.observe(listening.note_state)]
    tasks = {
        asyncio.create_task(recorder.run(), name="recorder of the audit log"),
        asyncio.create_task(listening.run(), name="listening of the audit log"),
    }
    try:
        yield AuditLog(audit, recorder, listening, world)
        with suppress(TimeoutError):
            async with asyncio.timeout(_LAST_CHANCE):
                await recorder.flush()
    finally:
        for stop in stops:
            stop()
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks)


def _audit_shape(settings: AuditSettings) -> LogShape:
    return LogShape("AUDIT", (SUBJECTS,), _bounds(settings.kept, settings.largest))


def _events_shape(settings: AuditSettings) -> LogShape:
    told = {"republish": {"src": ">", "dest": KEPT, "headers_only": True}}
    return LogShape("EVENTS", TOLD, {**told, **_bounds(settings.heard, settings.largest_heard)})


def _bounds(age: float, size: int) -> dict[str, Any]:
    return {"max_age": int(age * _NANOSECONDS), "max_bytes": size, "discard": "old"}
