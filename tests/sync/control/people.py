"""Users with devices, and a chain that they write."""

from dataclasses import dataclass

from core.accounts import DeviceKey, Verifier
from core.facts import Role
from core.ids import DeviceId, SpaceId, UserId
from sync.control import (
    Chain,
    ClaimedDevice,
    LogPosition,
    Member,
    MemberAdded,
    Membership,
    Refusal,
    Saying,
    SpaceFounded,
    Statement,
    claim_device,
    sign_entry,
)

SPACE = SpaceId("s" * 28)
EPOCH = "epoch-1"
NOON = 1_800_000_000


@dataclass(frozen=True)
class Person:
    """A user and the key of his first device; `number` makes both."""

    number: int

    @property
    def user(self) -> UserId:
        return UserId(f"user-{self.number}")

    @property
    def key(self) -> DeviceKey:
        return self.other_key(0)

    @property
    def device(self) -> DeviceId:
        return self.key.id

    @property
    def claimed(self) -> ClaimedDevice:
        return claim_device(self.key, self.user)

    def other_key(self, number: int) -> DeviceKey:
        return DeviceKey(bytes([self.number, number]) * 16)

    def added(self, role: Role) -> MemberAdded:
        return MemberAdded(self.user, role, (self.claimed,))


ADA, BOB, CAT, DAN = (Person(number) for number in range(1, 5))
"""Ada founds every space here."""


class Book:
    """A chain that is written one entry after the other, each behind the last place in the log."""

    def __init__(self, *, founded: bool = True, sequence: int = 0) -> None:
        self.chain = Chain(SPACE, Verifier())
        self.position = LogPosition(EPOCH, sequence)
        self.at = NOON
        if founded:
            assert self.write(ADA, SpaceFounded(ADA.user, "Garden")) is None

    @property
    def membership(self) -> Membership:
        return self.chain.membership

    def wire(self, author: Person | DeviceKey, statement: Statement) -> bytes:
        """Sign a statement for the next place in the chain."""
        key = author.key if isinstance(author, Person) else author
        return sign_entry(key, SPACE, self.chain.head, Saying(self.at, self.position, statement))

    def write(self, author: Person | DeviceKey, statement: Statement) -> Refusal | None:
        """Add an entry and say why it had no effect, if it had none."""
        return self.chain.extend(self.wire(author, statement)).refusal

    def log_grew_to(self, sequence: int, epoch: str = EPOCH) -> None:
        """Let the log have grown before the next entry."""
        self.position = LogPosition(epoch, sequence)

    def member(self, person: Person) -> Member | None:
        return self.membership.members.get(person.user)

    def role(self, person: Person) -> Role | None:
        """What the device of this person may do now."""
        return self.membership.role_of(person.device)

    def with_members(self, **roles: Role) -> "Book":
        """Let Ada add others: bob=Role.EDITOR."""
        names = {"bob": BOB, "cat": CAT, "dan": DAN}
        for name, role in roles.items():
            assert self.write(ADA, names[name].added(role)) is None
        return self
