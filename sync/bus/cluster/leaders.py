"""Who leads what in a cluster: the history of changes, and spreading leaders evenly over the servers."""

from collections import Counter, deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import msgspec

from core.events import Unsubscribe
from core.unreadable import UNREADABLE
from sync.bus.claims import API, Nkey
from sync.bus.claims.authority import LEADER_ELECTED, META_ELECTED
from sync.bus.cluster.asking import Answer, ask
from sync.bus.cluster.picture import BusPicture, LogFacts
from sync.bus.connection import Connection
from sync.bus.message import Message

_REMEMBERED = 1000
"""Changes, at the most, of which a history tells."""


@dataclass(frozen=True, slots=True)
class LeaderChange:
    """A server has begun to lead a log, or the cluster itself where `stream` is ""."""

    at: str
    """When, as RFC 3339."""
    account: Nkey
    stream: str
    leader: str


class _Peer(msgspec.Struct):
    name: str = ""
    peer: str = ""


class _Advisory(msgspec.Struct):
    timestamp: str = ""
    account: str = ""
    stream: str = ""
    leader: str = ""
    replicas: list[_Peer] = []


class LeaderHistory:
    """The last thousand changes that were heard of, over a governor's connection; the oldest comes first."""

    def __init__(self) -> None:
        self._changes: deque[LeaderChange] = deque(maxlen=_REMEMBERED)

    @property
    def changes(self) -> tuple[LeaderChange, ...]:
        """What was heard so far."""
        return tuple(self._changes)

    def follow(self, connection: Connection) -> Unsubscribe:
        """Hear of changes from now on, until the returned function is called."""
        stops = [connection.subscribe(subject, self._receive) for subject in (LEADER_ELECTED, META_ELECTED)]

        def stop() -> None:
            for each in stops:
                each()

        return stop

    def _receive(self, message: Message) -> None:
        try:
            told = msgspec.json.decode(message.payload, type=_Advisory)
        except UNREADABLE:
            return
        # Of the cluster's own leader only the number among the servers is told.
        names: Mapping[str, str] = {peer.peer: peer.name for peer in told.replicas}
        leader = told.leader if told.stream else names.get(told.leader, told.leader)
        self._changes.append(LeaderChange(told.timestamp, Nkey(told.account), told.stream, leader))


def plan_leaders(picture: BusPicture) -> Iterator[tuple[LogFacts, str]]:
    """Say which logs should be led by which other server, so that each leads as many; the fewest moves."""
    led = Counter({name: len(picture.led_by(name)) for name in picture.online})
    for log in picture.logs:
        able = [one.server for one in log.replicas if one.keeps_up and one.server in led]
        if not log.is_whole or not able or log.leader not in led:
            continue
        idlest = min(able, key=lambda name: (led[name], name))
        if led[log.leader] - led[idlest] > 1:
            led[log.leader] -= 1
            led[idlest] += 1
            yield log, idlest


async def hand_over(connection: Connection, stream: str, server: str) -> None:
    """Let another server lead a log, over a steward's connection of its account.

    Raises ClusterRefused, BusDown or BusSilent.
    """
    body = {"placement": {"preferred": server}}
    await ask(connection, f"{API}.STREAM.LEADER.STEPDOWN.{stream}", body, Answer)
