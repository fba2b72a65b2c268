"""Which spaces have accounts at a server: told to it when it runs, never forgetting who was sent away."""

import asyncio
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from core.ids import DeviceId, SpaceId
from sync.bus.claims.authority import Authority, Quota, Revocations
from sync.bus.claims.errors import BadKey
from sync.bus.claims.nkeys import Nkey, device_of
from sync.bus.claims.push import contents_of, list_accounts, push_accounts, read_account, remove_accounts
from sync.bus.claims.rooms import Room
from sync.bus.connection import Connection
from sync.bus.seat import Seat

_Gone = dict[Room, dict[DeviceId, float]]


class Spaces:
    """What a server is to know of spaces, and how it is told over a registrar's connection.

    A server keeps what it was told on its disk, with the revocations. They are read back before anything
    fresher is told: without them, whoever was removed would be let in again.

    In a cluster any hub may know of a space before the others do, so each removes only what it once told.
    What a server is asked there another one may answer; what it knows itself lies in its folder `accounts`.
    It has to know an account before a log is put on it: nats-server asks no other for one once it has read
    its settings anew, and never takes up what it was given in an account that it did not know.
    """

    def __init__(self, authority: Authority, hub: DeviceId, seat: Seat | None, accounts: Path) -> None:
        self._accounts = accounts
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
                    news = await self._news_of(connection, space)
                    # First the log's, which a server that hears of a room before it takes for one that ended.
                    log = [news.pop(Room.LOG)] if Room.LOG in news else []
                    for tokens in (log, news.values()):
                        await push_accounts(connection, tokens, self._read_kept)
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

    async def _news_of(self, connection: Connection, space: SpaceId) -> dict[Room, str]:
        """Describe the accounts of a space that the server knows otherwise, or not at all.

        Where another server of its cluster knows one as it is to be, that one's token is told: so the others
        hear nothing new.
        """
        rooms = self._authority.rooms(space)
        kept = await asyncio.to_thread(lambda: {room: self._read(account) for room, account in rooms.items()})
        told = kept if self._seat is None else await self._told(connection, rooms)
        known = {room: contents_of(token) for room, token in kept.items()}
        others = {
            room: known[room] if token == kept[room] else contents_of(token) for room, token in told.items()
        }
        gone = self._gone.setdefault(space, {})
        for contents in (known, others):
            _add(gone, {room: dict(_revocations_in(said)) for room, said in contents.items()})
        quota, hubs = self._quotas[space], [self._hub]
        if self._seat is not None:
            quota, hubs = quota.for_replicas(self._seat.replicas), sorted(self._seat.hubs)
        news = {}
        for room, token in self._authority.space_tokens(space, quota, hubs, gone).items():
            wanted = contents_of(token)
            if known[room] != wanted:
                news[room] = told[room] if others[room] == wanted else token
        return news

    async def _told(self, connection: Connection, rooms: Mapping[Room, Nkey]) -> dict[Room, str]:
        """Read the tokens by which any server of the cluster knows the accounts."""
        answers = await asyncio.gather(*(read_account(connection, account) for account in rooms.values()))
        return dict(zip(rooms, answers, strict=True))

    async def _read_kept(self, account: Nkey) -> str:
        return await asyncio.to_thread(self._read, account)

    def _read(self, account: Nkey) -> str:
        """Read the token that the server keeps of an account, "" for none."""
        try:
            return (self._accounts / f"{account}.jwt").read_text(errors="replace")
        except OSError:
            return ""


def _add(gone: _Gone, revoked: Mapping[Room, Revocations]) -> None:
    for room, devices in revoked.items():
        known = gone.setdefault(room, {})
        for device, since in devices.items():
            known[device] = max(since, known.get(device, since))


def _revocations_in(contents: dict[str, object]) -> Iterator[tuple[DeviceId, float]]:
    revoked = contents.get("revocations")
    for user, since in revoked.items() if isinstance(revoked, dict) else ():
        try:
            yield device_of(user), float(since)
        except BadKey:
            continue  # not one of ours
