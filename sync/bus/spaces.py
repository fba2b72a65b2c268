"""Which spaces have accounts at a server: told to it when it runs, never forgetting who was sent away."""

import asyncio
from collections.abc import Iterable, Iterator, Mapping

from core.ids import DeviceId, SpaceId
from sync.bus.claims.authority import Authority, Quota, Revocations
from sync.bus.claims.errors import BadKey, BadToken
from sync.bus.claims.nkeys import Nkey, device_of
from sync.bus.claims.push import list_accounts, push_accounts, read_account, remove_accounts
from sync.bus.claims.rooms import Room
from sync.bus.claims.tokens import decode_token
from sync.bus.connection import Connection
from sync.bus.seat import Seat

_Gone = dict[Room, dict[DeviceId, float]]


class Spaces:
    """What a server is to know of spaces, and how it is told over a registrar's connection.

    A server keeps what it was told on its disk, with the revocations. They are read back before anything
    fresher is told: without them, whoever was removed would be let in again.

    In a cluster any hub may know of a space before the others do, so each removes only what it once told.
    """

    def __init__(self, authority: Authority, hub: DeviceId, seat: Seat | None) -> None:
        self._authority = authority
        self._hub = hub
        self._seat = seat
        self._quotas: dict[SpaceId, Quota] = {}
        self._left: set[SpaceId] = set()
        """Spaces that there were to be, and are not any more."""
        self._gone: dict[SpaceId, _Gone] = {}
        self._is_told = False
        self._telling = asyncio.Lock()

    def want(self, spaces: Mapping[SpaceId, Quota]) -> None:
        """Decide which spaces there are to be, and what each may store."""
        self._is_told = self._is_told and self._quotas == spaces
        self._left = (self._left | set(self._quotas)) - set(spaces)
        self._quotas = dict(spaces)

    def reseat(self, seat: Seat) -> None:
        """Describe the accounts of spaces as those of a cluster of other hubs, or of another size."""
        self._seat = seat
        self._is_told = False

    def revoke(self, space: SpaceId, revoked: Mapping[Room, Revocations]) -> None:
        """Add to what is known of who was sent away from a space."""
        _add(self._gone.setdefault(space, {}), revoked)
        self._is_told = False

    @property
    def is_told(self) -> bool:
        """Tell whether the server knows all that was decided."""
        return self._is_told

    def forget_told(self) -> None:
        """Assume nothing any more of what the server knows: it is another process, or none."""
        self._is_told = False

    async def tell(self, connection: Connection) -> None:
        """Tell the server what it does not know yet, and return when it acts by it.

        Raises ClaimsRefused, and BusDown, BusSilent or NobodyAnswers.
        """
        async with self._telling:
            self._is_told = True  # unless something is decided meanwhile
            try:
                await self._remove_others(connection)
                for space in tuple(self._quotas):
                    await push_accounts(connection, await self._news_of(connection, space))
            except BaseException:  # cancelled, too: what was told is unknown
                self._is_told = False
                raise

    async def _remove_others(self, connection: Connection) -> None:
        authority = self._authority
        known = await list_accounts(connection)
        if self._seat is None:
            others = known - self._rooms(self._quotas) - {authority.system, authority.hub}
        else:
            others = known & self._rooms(self._left)
        if others:
            await remove_accounts(connection, authority, others)

    def _rooms(self, spaces: Iterable[SpaceId]) -> set[Nkey]:
        return {account for space in spaces for account in self._authority.rooms(space).values()}

    async def _news_of(self, connection: Connection, space: SpaceId) -> list[str]:
        """Describe the accounts of a space that the server knows otherwise, or not at all."""
        rooms = self._authority.rooms(space)
        told = await asyncio.gather(*(read_account(connection, account) for account in rooms.values()))
        known = {room: _contents_of(token) for room, token in zip(rooms, told, strict=True)}
        gone = self._gone.setdefault(space, {})
        _add(gone, {room: dict(_revocations_in(contents)) for room, contents in known.items()})
        quota, hubs = self._quotas[space], [self._hub]
        if self._seat is not None:
            quota, hubs = quota.for_replicas(self._seat.replicas), sorted(self._seat.hubs)
        wanted = self._authority.space_tokens(space, quota, hubs, gone)
        return [token for room, token in wanted.items() if _contents_of(token) != known[room]]


def _add(gone: _Gone, revoked: Mapping[Room, Revocations]) -> None:
    for room, devices in revoked.items():
        known = gone.setdefault(room, {})
        for device, since in devices.items():
            known[device] = max(since, known.get(device, since))


def _contents_of(token: str) -> dict[str, object]:
    """Read what a token says of its account; nothing for one that is absent or damaged."""
    try:
        return decode_token(token).contents
    except BadToken:
        return {}


def _revocations_in(contents: dict[str, object]) -> Iterator[tuple[DeviceId, float]]:
    revoked = contents.get("revocations")
    for user, since in revoked.items() if isinstance(revoked, dict) else ():
        try:
            yield device_of(user), float(since)
        except BadKey:
            continue  # not one of ours
