"""The chain of a space's control log: which entries it leads through, and what the members are at its end.

Two questions are asked of every entry, one after the other. *Is it in the chain?* Link, signature and size
decide that, alike in every version of Tandem. *Does it have an effect?* Only if whoever signed it had the
right at that place. An entry without effect stays in the chain: were it left out, a Tandem that understands
it and one that does not would disagree on the hash that the next entry must name. What is not in the chain
is passed over.
"""

import base64
from collections.abc import Iterable
from dataclasses import dataclass, replace

from core.accounts import Verifier
from core.facts import Role
from core.ids import DeviceId, SpaceId, UserId
from sync.control.effects import effect_of
from sync.control.entry import NO_ENTRY, Entry, Head, Saying, open_entry
from sync.control.errors import EntryRefused
from sync.control.membership import Member, Membership, Standing
from sync.control.position import LogPosition
from sync.control.refusal import Refusal


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is so after an entry; `refusal` says why it had no effect, None when it had one."""

    after: Membership
    refusal: Refusal | None = None


def judge(before: Membership, wire: bytes, verifier: Verifier) -> Verdict:
    """Read one more entry of the chain; never raises, whatever the bytes are."""
    try:
        entry = open_entry(wire, verifier, before.space)
    except EntryRefused as refused:
        return Verdict(before, refused.refusal)
    if entry.previous != before.head.digest or entry.place.number != before.head.number + 1:
        return Verdict(before, Refusal.OUT_OF_PLACE)
    outcome = _outcome(before, entry, verifier)
    if isinstance(outcome, Refusal):
        is_behind = before.is_behind or outcome is Refusal.UNKNOWN
        return Verdict(replace(before, head=entry.place, is_behind=is_behind), outcome)
    return Verdict(replace(outcome, head=entry.place))


def _outcome(before: Membership, entry: Entry, verifier: Verifier) -> Membership | Refusal:
    saying = entry.says
    if isinstance(saying, Refusal):
        return saying
    if _is_back(before, saying.position):
        return Refusal.BACK_IN_THE_LOG
    after = effect_of(before, entry, saying, verifier)
    return after if isinstance(after, Refusal) else _placed(before, after, saying)


def _is_back(before: Membership, position: LogPosition) -> bool:
    """Tell whether a position lies before the last one: in an epoch that is over, or earlier in this one."""
    last = before.position
    if last is None or position.epoch not in before.epochs:
        return False
    return position.epoch != last.epoch or position.sequence < last.sequence


def _placed(before: Membership, after: Membership, saying: Saying) -> Membership:
    """Write down from which place in the log on the change is so."""
    position = saying.position
    is_new = position.epoch not in before.epochs
    return replace(
        after,
        position=position,
        founded=before.founded or position,
        epochs=(*before.epochs, position.epoch) if is_new else before.epochs,
        standings=_standings(before, after, position),
        users={**before.users, **_users(after.members.values())},
    )


def _standings(
    before: Membership, after: Membership, position: LogPosition
) -> dict[DeviceId, tuple[Standing, ...]]:
    standings = dict(before.standings)
    old, new = _roles(before.members.values()), _roles(after.members.values())
    for device in old.keys() | new.keys():
        if old.get(device) is not new.get(device):
            standings[device] = (*standings.get(device, ()), Standing(position, new.get(device)))
    return standings


def _users(members: Iterable[Member]) -> dict[DeviceId, UserId]:
    return {device: member.user for member in members for device in member.devices}


def _roles(members: Iterable[Member]) -> dict[DeviceId, Role]:
    return {device: member.role for member in members for device in member.devices}


class Chain:
    """A chain as far as it was read: grows by entries, and compares itself with another reading.

    `wires` are the entries it leads through, from the first one; keep them to give them back to a hub that
    lost them.
    """

    def __init__(self, space: SpaceId, verifier: Verifier, wires: Iterable[bytes] = ()) -> None:
        self.membership = Membership(space)
        self.wires: list[bytes] = []
        self._verifier = verifier
        self._digests: list[bytes] = []
        for wire in wires:
            self.extend(wire)

    def extend(self, wire: bytes) -> Verdict:
        """Read one more entry and say what became of it."""
        verdict = judge(self.membership, wire, self._verifier)
        if verdict.after.head != self.membership.head:
            self.wires.append(wire)
            self._digests.append(verdict.after.head.digest)
        self.membership = verdict.after
        return verdict

    @property
    def head(self) -> Head:
        return self.membership.head

    @property
    def root(self) -> str:
        """The hash of the first entry, as an invitation names it; "" for an empty chain."""
        return base64.b32encode(self._digests[0]).decode().rstrip("=").lower() if self._digests else ""

    def leads_through(self, head: Head) -> bool | None:
        """Say whether the chain has that entry at that number; None when it does not reach so far."""
        if head == NO_ENTRY:
            return True
        if not 1 <= head.number <= len(self._digests):
            return None
        return self._digests[head.number - 1] == head.digest

    def has_entry(self, digest: bytes) -> bool:
        """Say whether the chain leads through the entry of this hash."""
        return digest in self._digests
