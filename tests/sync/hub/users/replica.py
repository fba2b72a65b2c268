"""A projection in memory, without a bus."""

import sqlite3

from sync.hub.users.events import Event
from sync.hub.users.projection import _apply
from sync.hub.users.schema import TABLES
from sync.hub.users.view import View
from sync.hub.users.wires import encode
from sync.log import LoggedMessage


class Replica:
    """A projection in memory."""

    def __init__(self) -> None:
        self.connection = sqlite3.connect(":memory:", isolation_level=None)
        self.connection.executescript(TABLES)
        self.connection.execute("INSERT INTO cursor VALUES (1, 'epoch', 0, x'')")
        self.view = View(self.connection)

    def apply(self, messages: list[LoggedMessage]) -> None:
        if messages:
            _apply(self.connection, messages)

    def take(self, event: Event, at: float = 0.0) -> bool:
        """Apply one more event, and say whether it stands."""
        sequence = self.view.sequence + 1
        wire = encode(event, id=f"id{sequence}", at=at)
        return _apply(self.connection, [LoggedMessage(sequence, wire)])[0].stands

    def rows(self) -> dict[str, list[tuple[object, ...]]]:
        tables = (
            "cursor",
            "heads",
            "users",
            "names",
            "devices",
            "sessions",
            "api_tokens",
            "invites",
            "unread",
        )
        return {table: self.connection.execute(f"SELECT * FROM {table}").fetchall() for table in tables}  # noqa: S608

    def ask(self, query: str) -> list[tuple[object, ...]]:
        return self.connection.execute(query).fetchall()
