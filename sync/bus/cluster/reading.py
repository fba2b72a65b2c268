"""Asking all servers of a cluster how they are, and making one picture of their answers."""

import asyncio
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress

import msgspec

from sync.bus.claims import Nkey, space_in
from sync.bus.claims.authority import SERVERS_LOGS
from sync.bus.cluster.errors import LogsBehind
from sync.bus.cluster.picture import BusPicture, LogFacts, Replica, ServerFacts, peer_of
from sync.bus.connection import Connection
from sync.bus.errors import BusDown, BusSilent
from sync.bus.message import Message

_DEADLINE = 5.0
_WHOLE, _LOOK_PAUSE = 120.0, 0.2
_PATIENCE = 1.0
"""Seconds for which more answers are awaited, after one that says that there are more servers."""
_PAGE = 256
"""Accounts in one answer: with four logs each it is about a megabyte."""
_UNKNOWN = "Server name unknown"
_SECOND = 1_000_000_000


class _Peer(msgspec.Struct):
    name: str = ""
    peer: str = ""
    current: bool = False
    offline: bool = False
    lag: int = 0
    active: int = 0


class _Group(msgspec.Struct):
    leader: str = ""
    leader_since: str = ""
    replicas: list[_Peer] = []
    cluster_size: int = 1


class _State(msgspec.Struct):
    last_seq: int = 0
    last_ts: str = ""
    bytes: int = 0


class _Stream(msgspec.Struct):
    name: str = ""
    cluster: _Group | None = None
    state: _State = msgspec.field(default_factory=_State)


class _Account(msgspec.Struct):
    id: str = ""
    name: str = ""
    stream_detail: list[_Stream] = []


class _Logs(msgspec.Struct):
    storage: int = 0
    total: int = 0
    """How many accounts have logs."""
    meta_cluster: _Group | None = None
    account_details: list[_Account] = []


class _Server(msgspec.Struct):
    name: str = ""


class _Answer(msgspec.Struct):
    server: _Server
    data: _Logs = msgspec.field(default_factory=_Logs)


_answers = msgspec.json.Decoder(_Answer)


async def read_picture(connection: Connection, names: Collection[str] = ()) -> BusPicture:
    """Ask over a governor's connection; raises BusDown, or BusSilent when no server answers in time.

    Servers that are away are known by those that are there; `names` are those that they may have, for the
    case that nobody has heard of one since all were started. Who leads a log is believed of the log's leader,
    and as long as there is none, of any server.
    """
    answers = await _ask_all(connection, 0)
    total = max(answer.data.total for answer in answers)
    for start in range(_PAGE, total, _PAGE):
        answers += await _ask_all(connection, start)
    return _picture_of(answers, {peer_of(name): name for name in names})


async def wait_whole(connection: Connection, seconds: float = _WHOLE) -> BusPicture:
    """Return when every server is there and every log on all of its servers: the next may be ended.

    Raises LogsBehind when it does not come to that in time.
    """
    loop = asyncio.get_running_loop()
    end = loop.time() + seconds
    behind = 0
    while True:
        with suppress(BusDown, BusSilent):
            picture = await read_picture(connection)
            if picture.is_whole:
                return picture
            behind = sum(not log.is_whole for log in picture.logs)
        if loop.time() > end:
            raise LogsBehind(behind)
        await asyncio.sleep(_LOOK_PAUSE)


async def _ask_all(connection: Connection, start: int) -> list[_Answer]:
    """Ask for the accounts from the `start`th on; returns as soon as all have answered who are there."""
    answers: list[_Answer] = []
    came = asyncio.Event()

    def receive(message: Message) -> None:
        with suppress(msgspec.MsgspecError, ValueError):
            answers.append(_answers.decode(message.payload))
            came.set()

    inbox = connection.new_inbox()
    question = {"accounts": True, "streams": True, "raft": True, "offset": start, "limit": _PAGE}
    stop = connection.subscribe(inbox, receive)
    try:
        connection.publish(SERVERS_LOGS, msgspec.json.encode(question), reply=inbox)
        with suppress(TimeoutError):
            async with asyncio.timeout(_DEADLINE):
                await came.wait()
            async with asyncio.timeout(_PATIENCE):
                while len(answers) < _expected(answers):
                    came.clear()
                    await came.wait()
    finally:
        stop()
    if not answers:
        raise BusSilent
    return answers


def _expected(answers: Sequence[_Answer]) -> int:
    """Count the servers that are there, by what the one knows that knows best."""
    meta = _meta_in(answers)
    away = sum(peer.offline for peer in meta.replicas) if meta else 0
    return meta.cluster_size - away if meta else 1


def _meta_in(answers: Iterable[_Answer]) -> _Group | None:
    """Return what the cluster's leader says of it, else what any server says; None for one that is alone."""
    metas = [
        (meta.leader != answer.server.name, meta.leader == "", meta)
        for answer in answers
        if (meta := answer.data.meta_cluster) is not None
    ]
    return min(metas, key=lambda known: known[:2])[2] if metas else None


def _picture_of(answers: Sequence[_Answer], names: Mapping[str, str]) -> BusPicture:
    meta = _meta_in(answers)
    stored = {answer.server.name: answer.data.storage for answer in answers}
    if meta is None:
        name = answers[0].server.name
        meta = _Group(leader=name)
    servers = sorted(_servers(meta, stored, names), key=lambda server: server.name)
    return BusPicture(tuple(servers), meta.leader, meta.cluster_size, tuple(_logs(answers)))


def _servers(meta: _Group, stored: Mapping[str, int], names: Mapping[str, str]) -> Iterator[ServerFacts]:
    """List the servers that count, whether they answer or not."""
    peers = {peer.name: peer for peer in meta.replicas}
    for name in peers.keys() | stored.keys() | ({meta.leader} - {""}):
        peer = peers.get(name, _Peer(current=name == meta.leader))
        is_known = not name.startswith(_UNKNOWN)
        yield ServerFacts(
            name if is_known else names.get(peer.peer, ""),
            peer.peer or peer_of(name),
            name in stored and not peer.offline,
            peer.current or name == meta.leader,
            stored.get(name),
            peer.active / _SECOND,
        )


def _logs(answers: Sequence[_Answer]) -> list[LogFacts]:
    """List each log once, as the one tells of it that knows best: its leader."""
    best: dict[tuple[str, str], tuple[str, _Account, _Stream]] = {}
    for answer in answers:
        for account in answer.data.account_details:
            for stream in account.stream_detail:
                known = best.get((account.id, stream.name))
                if known is None or _leader_of(stream) == answer.server.name:
                    best[account.id, stream.name] = (answer.server.name, account, stream)
    return [_log(*best[key]) for key in sorted(best, key=lambda key: (best[key][1].name, key))]


def _leader_of(stream: _Stream) -> str:
    return stream.cluster.leader if stream.cluster else ""


def _log(teller: str, account: _Account, stream: _Stream) -> LogFacts:
    group = stream.cluster or _Group(leader=teller)
    # A server lists the others that keep a log, whether it leads or, because who leads is away, does not.
    own = Replica(teller, is_online=True, is_current=True)
    others = [Replica(one.name, not one.offline, one.current, one.lag) for one in group.replicas]
    return LogFacts(
        Nkey(account.id),
        space_in(account.name),
        stream.name,
        group.leader,
        group.leader_since,
        tuple(sorted([own, *others], key=lambda replica: replica.server)),
        stream.state.last_seq,
        stream.state.last_ts,
        stream.state.bytes,
    )
