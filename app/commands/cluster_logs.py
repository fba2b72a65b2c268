"""Tells of the logs that hubs keep together: who leads each, how far the others are, and who led before."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

from app.commands.cluster_results import LeaderRow, LogRow, ReplicaRow
from core.ids import SpaceId
from sync.bus.cluster import BusPicture, LogFacts
from sync.hub.cluster.leader_record import LeaderRecord, hub_of
from sync.hub.cluster.roster import Roster

_SHORT = 6


class LogTeller:
    """Knows the names of hubs, by their servers, and of spaces."""

    def __init__(self, roster: Roster, spaces: Mapping[SpaceId, str]) -> None:
        self._roster = roster
        self._spaces = spaces

    def logs(self, picture: BusPicture | None) -> tuple[LogRow, ...]:
        """Tell of every log of a picture, those of spaces first."""
        logs = picture.logs if picture else ()
        rows = [self._row(log) for log in logs]
        return tuple(sorted(rows, key=lambda row: (not row.space_id, row.space.casefold(), row.stream)))

    def leaders(self, record: LeaderRecord | None, picture: BusPicture | None) -> tuple[LeaderRow, ...]:
        """Tell what changed, the last first; of accounts that are not in the picture nothing is known."""
        spaces = {str(log.account): log.space for log in picture.logs} if picture else {}
        return tuple(self._changes(record, spaces)) if record else ()

    def _changes(self, record: LeaderRecord, spaces: Mapping[str, SpaceId | None]) -> Iterator[LeaderRow]:
        for change in reversed(record.changes):
            space = spaces.get(change.account)
            yield LeaderRow(
                datetime.fromtimestamp(change.at, UTC),
                self._space(space),
                space or "",
                change.stream,
                self._hub(change.before),
                self._hub(change.leader),
                change.without,
            )

    def _row(self, log: LogFacts) -> LogRow:
        replicas = tuple(
            ReplicaRow(self._hub(one.server), one.is_online, one.keeps_up, one.lag) for one in log.replicas
        )
        return LogRow(
            self._space(log.space),
            log.space or "",
            log.stream,
            self._hub(log.leader),
            _moment(log.led_since),
            log.is_writable,
            replicas,
            log.last,
            _moment(log.last_at) if log.last else None,
            log.size,
        )

    def _hub(self, server: str) -> str:
        """Name a hub by its server; one that is none any more by the beginning of its id."""
        hub = hub_of(server, self._roster)
        return hub.name if hub else server[:_SHORT]

    def _space(self, space: SpaceId | None) -> str:
        return self._spaces.get(space, space[:_SHORT]) if space else ""


def _moment(told: str) -> datetime | None:
    try:
        return datetime.fromisoformat(told)
    except ValueError:
        return None
