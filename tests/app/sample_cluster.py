"""A cluster of three hubs as the commands tell of it, of which one is away."""

from datetime import UTC, datetime, timedelta

import msgspec

from app.commands.cluster_results import (
    ClusterHubRow,
    ClusterState,
    LeaderRow,
    LogRow,
    ReplicaRow,
    Standing,
)

NAMES = ("attic", "studio", "cellar")
_GARDEN, _CHOIR = "garden00000000000000000000", "choir000000000000000000000"


def sample_cluster(now: datetime | None = None, standing: Standing = Standing.TOGETHER) -> ClusterState:
    """Tell of three hubs, all of them here; with HUB_AWAY the last one is away, with NO_MAJORITY two are."""
    now = now or datetime.now(UTC)
    away = {Standing.HUB_AWAY: 1, Standing.NO_MAJORITY: 2}.get(standing, 0)
    there = NAMES[: len(NAMES) - away]
    return ClusterState(
        "ca-fingerprint",
        9,
        standing,
        3,
        1,
        tuple(_hub(number, now, is_there=name in there) for number, name in enumerate(NAMES)),
        logs=(
            _log("Choir", _CHOIR, "LOG", 0, now, there),
            _log("Garden", _GARDEN, "LOG", 1, now, there),
            _log("", "", "ACCOUNTS", 0, now, there),
        ),
        leaders=(
            LeaderRow(now - timedelta(minutes=4), "Garden", _GARDEN, "LOG", "cellar", "studio", 5.4),
            LeaderRow(now - timedelta(hours=3), "", "", "", "studio", "attic", None),
            LeaderRow(now - timedelta(days=2), "Choir", _CHOIR, "LOG", "attic", "attic", 6.0),
        ),
    )


def _hub(number: int, now: datetime, *, is_there: bool) -> ClusterHubRow:
    seen = now - (timedelta(seconds=1) if is_there else timedelta(minutes=4))
    return ClusterHubRow(
        id=f"{NAMES[number]}-device",
        name=NAMES[number],
        duty="serves",
        places=(f"192.168.1.{20 + number}:4443",),
        bus_port=4222,
        route_port=6222,
        since=now - timedelta(days=30 - number),
        is_this=number == 0,
        is_reached=is_there,
        seen=seen,
        spaces=2,
        held=2,
        mirrored=seen,
        used=(81 + 40 * number) * 10**9,
        free=(412 - 130 * number) * 10**9,
        leads=(5, 4, 0)[number] if is_there else 0,
        problem="",
    )


def _log(name: str, space: str, stream: str, led_by: int, now: datetime, there: tuple[str, ...]) -> LogRow:
    replicas = tuple(
        ReplicaRow(hub, hub in there, keeps_up=hub in there, lag=0 if hub in there else 312) for hub in NAMES
    )
    has_leader = len(there) * 2 > len(NAMES)
    leader = NAMES[led_by] if has_leader else ""
    last, last_at = 10_482 + len(stream), now - timedelta(seconds=20)
    since = now - timedelta(minutes=4)
    return LogRow(name, space, stream, leader, since, has_leader, replicas, last, last_at, 2_400_000)


def behind(state: ClusterState, lag: int) -> ClusterState:
    """Let one hub lack something of the first log."""
    first, *others = state.logs
    *replicas, late = first.replicas
    late = msgspec.structs.replace(late, keeps_up=False, lag=lag)
    logs = (msgspec.structs.replace(first, replicas=(*replicas, late)), *others)
    return msgspec.structs.replace(state, logs=logs)
