"""What the projection knows at one moment: questions to its tables, asked on its thread."""

import sqlite3
from dataclasses import dataclass, field
from typing import Any

from core.ids import DeviceId, UserId
from sync.hub.users.facts import (
    ApiScope,
    ApiToken,
    ApiTokenId,
    Device,
    InviteId,
    Registration,
    Session,
    SessionId,
    User,
)

NAME_HELD = 30 * 86_400.0
"""Seconds for which nobody gets the name of a deleted account, so that nobody is taken for its owner."""


@dataclass(frozen=True, slots=True)
class SessionSecrets:
    """What a session's tokens are compared with."""

    session: Session
    family: bytes = field(repr=False)
    refresh: bytes = field(repr=False)
    access: bytes = field(repr=False)
    access_ends_at: float
    number: int


@dataclass(frozen=True, slots=True)
class KeptToken:
    """A token for scripts as it is kept."""

    token: ApiToken
    secret: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class KeptInvite:
    """An invite as it is kept."""

    id: InviteId
    secret: bytes = field(repr=False)
    made_by: UserId | None
    made_at: float
    ends_at: float
    used_by: UserId | None


class View:
    """One consistent state: nothing is applied while a function looks at it. Not to be kept."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    @property
    def sequence(self) -> int:
        """The last message of the log that is in it."""
        return int(self._value("SELECT sequence FROM cursor") or 0)

    def head_of(self, subject: str) -> int:
        """Return the sequence of the last message on a subject, 0 when there is none."""
        return int(self._value("SELECT sequence FROM heads WHERE subject = ?", subject) or 0)

    def registration(self) -> Registration:
        """Who may register."""
        value = self._value("SELECT registration FROM hub")
        return Registration.BY_INVITE if value is None else Registration(value)

    def user(self, user: str) -> User | None:
        """Find a user, also one that was deleted."""
        row = self._row(
            "SELECT id, name, display_name, password IS NOT NULL, created_at, deleted_at "
            "FROM users WHERE id = ?",
            user,
        )
        return None if row is None else _user(row)

    def living_users(self) -> list[User]:
        """List the users that were not deleted, oldest first."""
        rows = self._rows(
            "SELECT id, name, display_name, password IS NOT NULL, created_at, deleted_at "
            "FROM users WHERE deleted_at IS NULL ORDER BY created_at, id"
        )
        return [_user(row) for row in rows]

    def living_user(self, user: str) -> User | None:
        """Find a user that was not deleted."""
        found = self.user(user)
        return found if found is not None and found.deleted_at is None else None

    def password_of(self, user: str) -> str | None:
        """Return the hash of a user's password, if there is one."""
        password = self._value("SELECT password FROM users WHERE id = ?", user)
        return None if password is None else str(password)

    def user_named(self, key: str) -> User | None:
        """Find who may sign in by a name, by its key."""
        holder = self._value("SELECT user FROM names WHERE key = ?", key)
        return None if holder is None else self.living_user(str(holder))

    def is_name_free(self, key: str, at: float) -> bool:
        """Say whether a name may be claimed at that time."""
        row = self._row(
            "SELECT users.deleted_at FROM names JOIN users ON users.id = names.user WHERE key = ?", key
        )
        return row is None or (row[0] is not None and at >= row[0] + NAME_HELD)

    def has_sessions_ended_since(self, user: str, seen: int, session: str = "") -> bool:
        """Say whether a user's sessions, but perhaps this one, were ended after that sequence."""
        row = self._row("SELECT ended, kept FROM users WHERE id = ?", user)
        return row is not None and row[0] > seen and (not session or row[1] != session)

    def device(self, device: str) -> Device | None:
        """Find a device, also one that was revoked."""
        row = self._row("SELECT id, user, label, added_at, revoked_at FROM devices WHERE id = ?", device)
        return None if row is None else _device(row)

    def active_device(self, device: str) -> Device | None:
        """Find a device that may sign in."""
        found = self.device(device)
        return found if found is not None and found.revoked_at is None else None

    def devices_of(self, user: str) -> list[Device]:
        """List a user's devices, oldest first, with those that were revoked."""
        rows = self._rows(
            "SELECT id, user, label, added_at, revoked_at FROM devices WHERE user = ? ORDER BY added_at, id",
            user,
        )
        return [_device(row) for row in rows]

    def session(self, session: str) -> SessionSecrets | None:
        """Find a session that was not ended; it may have ended by itself."""
        row = self._row(f"SELECT {_SESSION} FROM sessions WHERE id = ?", session)  # noqa: S608 (a constant)
        return None if row is None else SessionSecrets(_session(row), *row[7:])

    def sessions_of(self, user: str, now: float) -> list[Session]:
        """List a user's sessions, the one renewed last first."""
        query = f"SELECT {_SESSION} FROM sessions WHERE user = ? ORDER BY renewed_at DESC, id"  # noqa: S608 (see above)
        return [session for session in map(_session, self._rows(query, user)) if session.ends_at > now]

    def api_token(self, token: str) -> KeptToken | None:
        """Find a token for scripts that was not ended; it may have ended by itself."""
        row = self._row(f"SELECT {_SCRIPTS} FROM api_tokens WHERE id = ?", token)  # noqa: S608 (see above)
        return None if row is None else KeptToken(_api_token(row), row[6])

    def api_tokens_of(self, user: str, now: float) -> list[ApiToken]:
        """List a user's tokens for scripts, oldest first."""
        query = f"SELECT {_SCRIPTS} FROM api_tokens WHERE user = ? ORDER BY made_at, id"  # noqa: S608 (see above)
        return [token for token in map(_api_token, self._rows(query, user)) if token.ends_at > now]

    def invite(self, invite: str) -> KeptInvite | None:
        """Find an invite, used or not."""
        row = self._row(f"SELECT {_INVITE} FROM invites WHERE id = ?", invite)  # noqa: S608 (see above)
        return None if row is None else _invite(row)

    def good_invite(self, invite: str, at: float) -> KeptInvite | None:
        """Find an invite that may be used at that time; it ends with the account of who made it."""
        found = self.invite(invite)
        if found is None or found.used_by is not None or at >= found.ends_at:
            return None
        return found if found.made_by is None or self.living_user(found.made_by) else None

    def invites_of(self, user: str) -> list[KeptInvite]:
        """List the invites that a user made, oldest first."""
        query = f"SELECT {_INVITE} FROM invites WHERE made_by = ? ORDER BY made_at, id"  # noqa: S608 (see above)
        return [_invite(row) for row in self._rows(query, user)]

    def unread(self) -> int:
        """Count the messages of the log that this version does not read."""
        return int(self._value("SELECT count(*) FROM unread") or 0)

    def _rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        try:
            return self._connection.execute(query, values).fetchall()
        except UnicodeEncodeError:
            return []  # a text with halves of characters is nobody's id

    def _row(self, query: str, *values: object) -> tuple[Any, ...] | None:
        rows = self._rows(query, *values)
        return rows[0] if rows else None

    def _value(self, query: str, *values: object) -> Any:
        row = self._row(query, *values)
        return None if row is None else row[0]


_SESSION = (
    "id, user, device, label, started_at, renewed_at, ends_at, "
    "family, refresh, access, access_ends_at, number"
)
_SCRIPTS = "id, user, label, scopes, made_at, ends_at, secret"
_SCOPES = {scope.value: scope for scope in ApiScope}
_INVITE = "id, secret, made_by, made_at, ends_at, used_by"


def _user(row: tuple[Any, ...]) -> User:
    return User(UserId(row[0]), row[1], row[2], bool(row[3]), row[4], row[5])


def _device(row: tuple[Any, ...]) -> Device:
    return Device(DeviceId(row[0]), UserId(row[1]), *row[2:])


def _session(row: tuple[Any, ...]) -> Session:
    device = None if row[2] is None else DeviceId(row[2])
    return Session(SessionId(row[0]), UserId(row[1]), device, *row[3:7])


def _api_token(row: tuple[Any, ...]) -> ApiToken:
    # A scope that only a newer Tandem knows lets nobody do anything here.
    scopes = frozenset(_SCOPES[scope] for scope in row[3].split() if scope in _SCOPES)
    return ApiToken(ApiTokenId(row[0]), UserId(row[1]), row[2], scopes, row[4], row[5])


def _invite(row: tuple[Any, ...]) -> KeptInvite:
    made_by = None if row[2] is None else UserId(row[2])
    used_by = None if row[5] is None else UserId(row[5])
    return KeptInvite(InviteId(row[0]), row[1], made_by, row[3], row[4], used_by)
