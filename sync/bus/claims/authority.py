"""The hub as operator: it says which accounts there are, what they may store, and which devices enter them.

    system              the server's own: asking how it is, and changing the claims of accounts
    hub                 the services of the hub, and what they keep
    <space> <room>      the three rooms of every space, see `rooms`

A device enters with a token for its own Ed25519 key, for one account, good for an hour.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any

from core.accounts.secrets import SecretFile
from core.facts import Role
from core.ids import DeviceId, SpaceId
from core.world import World
from sync.bus.claims.nkeys import KeyKind, Nkey, SigningKey, is_signed, user_of
from sync.bus.claims.operator_key import OperatorKey
from sync.bus.claims.roles import STREAMS, Grants, hub_grants, inbox_of, member_grants, steward_grants
from sync.bus.claims.rooms import Room, Rooms, api_mapping, doors, room_label, room_of
from sync.bus.claims.tokens import Token, sign_token, verify_token
from sync.bus.configuration import HEALTH

LIFETIME = 3600.0
"""Seconds for which a device is let in at once; it renews at 80 % of them."""
UPDATE_CLAIMS = "$SYS.REQ.CLAIMS.UPDATE"
DELETE_CLAIMS = "$SYS.REQ.CLAIMS.DELETE"
LIST_CLAIMS = "$SYS.REQ.CLAIMS.LIST"
LOOK_UP_CLAIMS = "$SYS.REQ.ACCOUNT.{account}.CLAIMS.LOOKUP"
SERVERS_LOGS = "$SYS.REQ.SERVER.PING.JSZ"
REMOVE_SERVER = "$JS.API.SERVER.REMOVE"
META_STEPDOWN = "$JS.API.META.LEADER.STEPDOWN"
LEADER_ELECTED = "$JS.EVENT.ADVISORY.STREAM.LEADER_ELECTED.*"
META_ELECTED = "$JS.EVENT.ADVISORY.DOMAIN.LEADER_ELECTED"
_SYSTEM, _HUB = "system", "hub"
_UNLIMITED = -1
_NO_LEAF_NODES = 0
_ACCOUNT_LIMITS = {
    **dict.fromkeys(("subs", "data", "payload", "imports", "exports", "conn"), _UNLIMITED),
    "wildcards": True,
    "leaf": _NO_LEAF_NODES,
}
_USER_LIMITS = {
    **dict.fromkeys(("subs", "data", "payload"), _UNLIMITED),
    "allowed_connection_types": ["STANDARD"],
}

Revocations = Mapping[DeviceId, float]
"""Since when (seconds since 1970) a device's older tokens count no more."""


@dataclass(frozen=True, slots=True)
class Quota:
    """How much an account may store: bytes on disk, over all its streams and their replicas."""

    disk: int
    streams: int = len(STREAMS)

    @property
    def contents(self) -> dict[str, Any]:
        """What an account's limits say of it; nothing is kept in memory and nobody has a consumer."""
        return {"disk_storage": self.disk, "streams": self.streams}

    def for_replicas(self, replicas: int) -> "Quota":
        """Give as much to an account whose logs are each kept on so many servers."""
        return self if self.disk == _UNLIMITED else replace(self, disk=self.disk * replicas)


WITHOUT_LIMIT = Quota(_UNLIMITED, _UNLIMITED)
"""The disk is the limit."""


class Authority:
    """Signs what the servers of a hub believe; its own secret is read when it is made, from a sealed file.

    Everything is derived from that secret and the arguments: nothing here remembers whom it let in.
    """

    def __init__(self, file: SecretFile, world: World) -> None:
        """Read the secret, or make one; raises ProfileProblem."""
        self._key = OperatorKey.load_or_create(file, world)
        self._world = world

    @property
    def system(self) -> Nkey:
        """The account of the server itself."""
        return self._key.account(_SYSTEM).nkey

    @property
    def hub(self) -> Nkey:
        """The account of the hub's services."""
        return self._key.account(_HUB).nkey

    def rooms(self, space: SpaceId) -> Rooms:
        """Name the accounts of a space."""
        return {room: self._room(space, room).nkey for room in Room}

    # What hubs of one cluster believe each other

    def sign(self, message: bytes) -> bytes:
        """Sign what hubs with the same secret are to believe: the 64 bytes of an Ed25519 signature."""
        return self._key.signing.sign(message)

    def has_signed(self, message: bytes, signature: bytes) -> bool:
        """Say whether a hub with the same secret signed it."""
        return is_signed(self._key.nkey, KeyKind.OPERATOR, message, signature)

    # What servers believe

    def operator_token(self) -> str:
        """Name the operator, for the settings of a server."""
        contents = {"system_account": self.system}
        return sign_token(
            self._key.signing, KeyKind.OPERATOR, self._key.nkey, contents, self._world, name="tandem"
        )

    def system_token(self) -> str:
        """Describe the server's own account."""
        return self._account(self._key.account(_SYSTEM), _SYSTEM, {})

    def hub_token(self, quota: Quota) -> str:
        """Describe the account of the hub's services."""
        contents = {"mappings": api_mapping()}
        return self._account(self._key.account(_HUB), _HUB, contents, limits=quota.contents)

    def space_tokens(
        self,
        space: SpaceId,
        quota: Quota,
        hubs: Collection[DeviceId],
        revoked: Mapping[Room, Revocations] | None = None,
    ) -> dict[Room, str]:
        """Describe the accounts of a space whose log these hubs keep, with who was sent away from which room.

        A device that is removed is revoked in both rooms of members, one that becomes a viewer among the
        editors. It comes back by a token of a later second. Revocations older than any token are left out.
        """
        rooms, gone = self.rooms(space), revoked or {}
        return {
            room: self._account(
                self._room(space, room),
                room_label(space, room),
                doors(room, rooms, hubs),
                limits=quota.contents if room is Room.LOG else {},
                revoked=gone.get(room, {}),
            )
            for room in Room
        }

    def deletion_token(self, accounts: list[Nkey]) -> str:
        """Order a server to forget accounts; what they stored stays on its disk until it is deleted there."""
        contents = {"accounts": accounts}
        return sign_token(self._key.signing, KeyKind.OPERATOR, self._key.nkey, contents, self._world)

    # Whom they let in

    def admit(self, device: DeviceId, space: SpaceId, role: Role, *, lifetime: float = LIFETIME) -> str:
        """Let a member's device into a space, for `lifetime` seconds; raises BadKey for what is no device."""
        room = self._room(space, room_of(role))
        return self._user(room, device, member_grants(device, role), lifetime)

    def admit_hub(self, device: DeviceId, space: SpaceId, *, lifetime: float = LIFETIME) -> str:
        """Let the hub's own peer and note service into the room of a space's log."""
        return self._user(self._room(space, Room.LOG), device, hub_grants(device), lifetime)

    def admit_service(self, device: DeviceId, grants: Grants, *, lifetime: float = LIFETIME) -> str:
        """Let a service of the hub into the hub's account, to do there what it is granted."""
        return self._user(self._key.account(_HUB), device, grants, lifetime)

    def admit_registrar(self, device: DeviceId, *, lifetime: float = LIFETIME) -> str:
        """Let the hub change the claims of accounts at a server, and read them."""
        publish = (UPDATE_CLAIMS, DELETE_CLAIMS, LIST_CLAIMS, LOOK_UP_CLAIMS.format(account="*"))
        return self._system_user(device, publish, lifetime)

    def admit_watcher(self, device: DeviceId, *, lifetime: float = LIFETIME) -> str:
        """Let the watchdog ask a server how it is."""
        return self._system_user(device, (HEALTH,), lifetime)

    def admit_governor(self, device: DeviceId, *, lifetime: float = LIFETIME) -> str:
        """Let the hub see how its cluster is, hear of new leaders, and remove a server from it."""
        publish, heard = (SERVERS_LOGS, REMOVE_SERVER, META_STEPDOWN), (LEADER_ELECTED, META_ELECTED)
        return self._system_user(device, publish, lifetime, heard)

    def admit_steward(self, device: DeviceId, space: SpaceId | None, *, lifetime: float = LIFETIME) -> str:
        """Let the hub decide on which servers the logs of a space, or its own where it is None, are kept."""
        account = self._key.account(_HUB) if space is None else self._room(space, Room.LOG)
        return self._user(account, device, steward_grants(device), lifetime)

    def verify_member(self, token: str, space: SpaceId, role: Role) -> Token:
        """Read a token that this authority signed for a member of this role; raises BadToken."""
        return verify_token(token, KeyKind.USER, self._room(space, room_of(role)).nkey, self._world)

    def _room(self, space: SpaceId, room: Room) -> SigningKey:
        return self._key.account(room_label(space, room))

    def _account(
        self,
        key: SigningKey,
        label: str,
        contents: Mapping[str, Any],
        *,
        limits: Mapping[str, Any] | None = None,
        revoked: Revocations | None = None,
    ) -> str:
        oldest = self._world.now() - LIFETIME
        gone = {user_of(device): int(since) for device, since in (revoked or {}).items() if since >= oldest}
        kept = {**contents, "limits": {**_ACCOUNT_LIMITS, **(limits or {})}, "revocations": gone}
        return sign_token(self._key.signing, KeyKind.ACCOUNT, key.nkey, kept, self._world, name=label)

    def _system_user(
        self, device: DeviceId, publish: tuple[str, ...], lifetime: float, heard: tuple[str, ...] = ()
    ) -> str:
        grants = Grants(publish, (f"{inbox_of(device)}.>", *heard))
        return self._user(self._key.account(_SYSTEM), device, grants, lifetime)

    def _user(self, account: SigningKey, device: DeviceId, grants: Grants, lifetime: float) -> str:
        if lifetime > LIFETIME:
            raise ValueError("a revocation would be forgotten before the token expires")
        contents = {**grants.contents, **_USER_LIMITS}
        return sign_token(
            account, KeyKind.USER, user_of(device), contents, self._world, name=device, lifetime=lifetime
        )
