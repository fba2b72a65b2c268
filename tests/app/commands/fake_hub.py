"""People and accounts of shared spaces that need no bus: they answer and change as the real ones do."""

from dataclasses import dataclass, replace

from core.errors import Problem
from core.facts import Role
from core.ids import DeviceId, SpaceId, UserId
from core.world import World
from sync.control import (
    ChangeRefused,
    HubPlace,
    Invite,
    InviteId,
    InviteLink,
    InviteSecret,
    Refusal,
)
from sync.peer import Account, OwnDevice, Person, Writer

SELF = UserId("selfselfself")
BEN = UserId("benbenbenben")
LAPTOP, PHONE = DeviceId("l" * 52), DeviceId("p" * 52)


class FakePeople:
    """The members and invitations of one space; `places` are where its hub is reached."""

    def __init__(self, world: World) -> None:
        self.places: tuple[HubPlace, ...] = (HubPlace("192.168.1.5", 4222), HubPlace("127.0.0.1", 4222))
        self.everybody = [
            Person(SELF, "Mara", Role.OWNER, (LAPTOP,), is_self=True),
            Person(BEN, "Ben", Role.EDITOR, (PHONE,), is_self=False),
        ]
        self.made: list[Invite] = []
        self.renamed: list[str] = []
        self.own_role: Role | None = None
        self._world = world

    def role_in(self, _space: SpaceId) -> Role:
        return self.own_role or self.everybody[0].role

    async def members(self, _space: SpaceId) -> list[Person]:
        return list(self.everybody)

    async def writers(self, _space: SpaceId) -> dict[DeviceId, Writer]:
        return {
            device: Writer(person.user, person.name, person.is_self)
            for person in self.everybody
            for device in person.devices
        }

    async def change_role(self, _space: SpaceId, user: UserId, role: Role) -> None:
        self._put(user, role)

    async def remove_member(self, _space: SpaceId, user: UserId) -> None:
        self.everybody = [person for person in self.everybody if person.user != user]

    async def transfer_ownership(self, _space: SpaceId, user: UserId) -> None:
        self._put(user, Role.OWNER)
        self._put(SELF, Role.EDITOR)

    async def rename(self, _space: SpaceId, name: str) -> None:
        if self.role_in(_space) is not Role.OWNER:
            raise ChangeRefused(Refusal.NO_OWNER)
        self.renamed.append(name)

    async def invite(self, space: SpaceId, role: Role, *, uses: int, lasts: float) -> InviteLink:
        secret = InviteSecret.draw(self._world)
        self.made.append(Invite(secret.id, role, SELF, int(self._world.now() + lasts), uses))
        return InviteLink(space, self.places, "c" * 52, secret, "Garden")

    async def invites(self, _space: SpaceId) -> list[Invite]:
        return list(self.made)

    async def revoke_invite(self, _space: SpaceId, invite: InviteId) -> None:
        self.made = [each for each in self.made if each.id != invite]

    def _put(self, user: UserId, role: Role) -> None:
        self.everybody = [
            replace(person, role=role) if person.user == user else person for person in self.everybody
        ]


@dataclass
class FakeAccount:
    """One account; `trouble` is raised by whatever is asked."""

    user_name: str = ""
    display_name: str = "Mara"
    password: str = ""
    trouble: Problem | None = None
    revoked: tuple[DeviceId, ...] = ()

    async def read(self) -> Account:
        self._fail_if_told()
        return Account(SELF, self.display_name, self.user_name, has_password=bool(self.password))

    async def change_display_name(self, name: str) -> None:
        self._fail_if_told()
        self.display_name = name

    async def choose_name(self, user_name: str, password: str) -> None:
        self._fail_if_told()
        self.user_name, self.password = user_name, password

    async def devices(self) -> list[OwnDevice]:
        self._fail_if_told()
        return [
            OwnDevice(LAPTOP, "laptop", 1_790_000_000.0, is_this=True, is_revoked=False),
            OwnDevice(PHONE, "phone", 1_790_000_001.0, is_this=False, is_revoked=PHONE in self.revoked),
        ]

    async def revoke_device(self, device: DeviceId) -> None:
        self.revoked = (*self.revoked, device)

    def _fail_if_told(self) -> None:
        if self.trouble is not None:
            raise self.trouble
