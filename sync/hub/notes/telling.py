"""Telling the bus what became of a space, at least once, in the order of its control log.

How far it was told lies in the register, written when the server has taken what was said: a crash in between
tells it again, under the same ids.
"""

import asyncio
from collections.abc import Iterable

from core.ids import DeviceId, SpaceId, UserId
from sync.control import Chain, ControlReader, MemberRemoved, Membership, Saying, judge
from sync.control.entry import Entry, open_entry
from sync.hub.notes.events import Event, closing_event, deletion_event, events_of, revocation_event
from sync.hub.notes.office import Office
from sync.hub.notes.records import ToldRecord

_MESSAGE_ID = "Nats-Msg-Id"
"""Lets a stream that keeps events drop those that it has."""
_MOST_AT_ONCE = 256
"""Entries that are told before it is written down."""


class Teller:
    """Tells what one space's control log says."""

    def __init__(self, space: SpaceId, reader: ControlReader, office: Office) -> None:
        self._space = space
        self._reader = reader
        self._office = office
        self._register = office.register
        self._verifier = office.verifier
        self._before: Membership | None = None
        self._told_ended: set[UserId | DeviceId] = set()

    async def tell(self) -> None:
        """Tell what was not told yet; raises BusProblem."""
        while wires := self._reader.chain.wires[(before := await self._place()).head.number :]:
            events: list[Event] = []
            for wire in wires[:_MOST_AT_ONCE]:
                verdict = judge(before, wire, self._verifier)
                if verdict.refusal is None:
                    events += await self._events_of(before, wire, verdict.after)
                before = verdict.after
            await self._publish(events)
            await self._register.note_told(ToldRecord(space=self._space, number=before.head.number))
            self._before = before

    async def tell_revoked(self, user: UserId, device: DeviceId, at: float) -> None:
        """Tell, once in each run, of a device that ended without an entry; raises BusProblem."""
        await self._tell_ended(device, revocation_event(self._space, user, device, at))

    async def tell_deleted(self, user: UserId, at: float) -> None:
        """Tell, once in each run, of a member whose account was deleted; raises BusProblem."""
        await self._tell_ended(user, deletion_event(self._space, user, at))

    async def tell_closing(self, at: float) -> None:
        """Tell that the space was closed; raises BusProblem."""
        number = (await self._place()).head.number
        await self._publish([closing_event(self._space, at)])
        told = ToldRecord(space=self._space, number=number, is_closing_told=True)
        await self._register.note_told(told)

    async def _tell_ended(self, who: UserId | DeviceId, event: Event) -> None:
        if who not in self._told_ended:
            await self._publish([event])
            self._told_ended.add(who)

    async def _events_of(self, before: Membership, wire: bytes, after: Membership) -> list[Event]:
        entry = open_entry(wire, self._verifier, self._space)
        return events_of(before, entry, after, is_of_itself=await self._is_of_itself(entry))

    async def _is_of_itself(self, entry: Entry) -> bool:
        """Say whether this hub signed that somebody is no member any more as the account had ended."""
        match entry.says:
            case Saying(at=at, statement=MemberRemoved(user=user)) if entry.device == self._office.key.id:
                ended_at = await self._office.endings.user_ended_at(user)
                return ended_at is not None and int(ended_at) <= at
            case _:
                return False

    async def _place(self) -> Membership:
        """Say who the members were after the last entry that was told."""
        if self._before is None:
            told = self._reader.chain.wires[: self._register.told(self._space).number]
            self._before = (await asyncio.to_thread(Chain, self._space, self._verifier, told)).membership
        return self._before

    async def _publish(self, events: Iterable[Event]) -> None:
        log = self._register.log
        for event in events:
            log.connection.publish(event.subject, event.payload, {_MESSAGE_ID: event.id})
        # A server answers in order: it has passed on what was sent before this question.
        await log.read_info()
