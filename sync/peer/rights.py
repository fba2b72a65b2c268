"""Whether what the log or the bus of a space brings may be applied here, and whether this device may write.

The rule is that of `sync.control.membership`; here is what is known when it is asked:

- *A stretch of the log* is judged after the control log was read to its end at a moment at which the log was
  known to reach beyond the stretch. So every entry before those messages is known.
- *The control log cannot be read*: the hub is silent, lost it, or tells an older one that somebody may yet
  complete. An entry may be missing here. What counts by what is known is applied. If something would be
  refused that an entry could still allow, the stretch waits and is asked about again: so the cursor never
  passes a text of somebody who was just let in, and no stranger's text is ever applied.
- *The hub tells another history*: nothing it adds continues what is known here, so that decides. Who may
  write counts, nobody else does.
- *Nothing is known at all yet*: everything waits.
- *What comes live* counts if its device may write as far as is known; anything else is left for the log.
- *A space without control log* (of a simulator) is not judged.

What is refused stays refused: positions only grow, so no later entry gives a right at that place. Its author
keeps the text, and when he may write again it goes to the log anew.
"""

import logging
from collections.abc import Callable, Sequence
from typing import Protocol

from core.errors import Problem, Refused
from core.facts import Update
from core.ids import DeviceId
from sync.control import ControlForked, ControlMissing, LogPosition, Membership
from sync.log import Chunk, Opened

_log = logging.getLogger(__name__)


class Members(Protocol):
    """What is known of the members of a space."""

    @property
    def has_control(self) -> bool:
        """False where the space has no members to ask about."""

    @property
    def membership(self) -> Membership:
        """All that is known."""

    async def catch_up(self) -> Membership:
        """Read all that the hub has now; raises the Problem in the way."""


class Rights:
    """Asks who may write in a space, for one device that takes part in it."""

    def __init__(self, members: Members, device: DeviceId) -> None:
        self.log_reaches: Callable[[], int] = lambda: 0
        """Up to which sequence the log is known to reach."""
        self._members = members
        self._device = device
        self._read_for = LogPosition("", 0)
        """Up to there every entry that was written before is known."""

    @property
    def is_asked(self) -> bool:
        """False in a space that has no members to ask about: everything counts."""
        return self._members.has_control

    @property
    def may_write(self) -> bool:
        """Whether this device may; while nothing is known of the members the bus decides."""
        return not self._is_known or self.may_write_now(self._device)

    @property
    def is_put_out(self) -> bool:
        """Whether this device is known to belong to no member any more."""
        return self._is_known and not self.is_in(self._device)

    @property
    def _is_known(self) -> bool:
        return self.is_asked and self._members.membership.founded is not None

    async def refresh(self) -> None:
        """Learn what the hub knows now, if it tells."""
        if self.is_asked:
            await self._catch_up()

    def counts_live(self, opened: Update | Chunk) -> bool:
        """Say whether a message without a place in the log may be applied, as far as is known."""
        return not self.is_asked or self._members.membership.counts_live(opened)

    @property
    def may_fold(self) -> bool:
        """Whether others take the snapshots that this device makes."""
        return self.may_write or self._device in self._members.membership.hubs

    def _counts_folded(self, opened: Update | Chunk) -> bool:
        return not self.is_asked or self._members.membership.counts_folded(opened)

    def may_write_now(self, device: DeviceId) -> bool:
        """Say whether a device may write, as far as is known."""
        role = self._members.membership.role_of(device)
        return not self.is_asked or (role is not None and role.may_write)

    def is_in(self, device: str) -> bool:
        """Say whether a device belongs to a member, as far as is known."""
        return not self.is_asked or self._members.membership.role_of(DeviceId(device)) is not None

    async def is_let_in(self, device: DeviceId) -> bool:
        """Say whether a device belongs to a member; for one that is not known the hub is asked."""
        if self.is_in(device):
            return True
        try:
            return (await self._members.catch_up()).role_of(device) is not None
        except Problem as problem:
            _log.debug("whether a device is a member is not known: %s", problem)
            return False

    async def judge(self, epoch: str, found: Sequence[tuple[int, Opened]]) -> list[bool]:
        """Say which messages of the log, with their sequences, may be applied.

        What cannot be opened is nobody's, and for others to refuse. Raises the Problem that keeps it from
        being known; then ask again.
        """
        if not self.is_asked or not found:
            return [True] * len(found)
        places = [LogPosition(epoch, sequence) for sequence, _ in found]
        problem = await self._read_on(max(places, key=lambda place: place.sequence))
        known = self._members.membership
        verdicts = [
            isinstance(opened, Refused) or known.counts(opened, place)
            for (_, opened), place in zip(found, places, strict=True)
        ]
        are_settled = [
            is_let or known.is_settled(place) for is_let, place in zip(verdicts, places, strict=True)
        ]
        if problem is not None and not all(are_settled):
            raise problem
        return verdicts

    async def judge_snapshots(self, opened: Sequence[Opened]) -> list[bool]:
        """Say which snapshots may be applied: those of devices that may write or fold.

        Raises as `judge` does.
        """
        problem = await self._catch_up() if self.is_asked else None
        verdicts = [isinstance(each, Refused) or self._counts_folded(each) for each in opened]
        if problem is not None and not all(verdicts):
            raise problem
        return verdicts

    async def _read_on(self, last: LogPosition) -> Problem | None:
        """Learn every entry before a place in the log; returns what keeps them from being known."""
        done = self._read_for
        if done.epoch == last.epoch and done.sequence >= last.sequence:
            return None
        reaches = LogPosition(last.epoch, max(last.sequence, self.log_reaches()))
        problem = await self._catch_up()
        if problem is None:
            self._read_for = reaches
        return problem

    async def _catch_up(self) -> Problem | None:
        try:
            await self._members.catch_up()
        except ControlForked as problem:
            return None if self._is_known else problem
        except Problem as problem:
            return problem
        return None if self._is_known else ControlMissing()
